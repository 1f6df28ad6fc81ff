package cli

import (
	"encoding/json"
	"io"
)

// jsonLines writes values as JSON, one a line, with < and & as they are: what
// reads it is no web page, and addresses are full of them.
func jsonLines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
