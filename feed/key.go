package feed

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// Key names the article across runs and sources: the same page that came in
// through two feeds has one key. It is made from the link, else from source
// and ID, else from headline and first block; 26 letters and digits.
func (a *Article) Key() string {
	var identity string
	switch {
	case a.Link != "":
		identity = "link\x00" + strings.TrimSuffix(a.Link, "/")
	case a.ID != "":
		identity = "id\x00" + a.Source + "\x00" + a.ID
	default:
		identity = "text\x00" + a.Title
		if len(a.Body) > 0 {
			identity += "\x00" + a.Body[0].Text
		}
	}
	sum := sha256.Sum256([]byte(identity))
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:16]))
}
