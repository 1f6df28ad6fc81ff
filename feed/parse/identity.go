package parse

import (
	"crypto/sha256"
	"encoding/hex"

	"khabar/feed"
)

// identity makes an ID for an article whose source gives none: its link, else
// a hash of what it says, so that the same article read twice is one.
func identity(a *feed.Article) string {
	if a.Link != "" {
		return a.Link
	}
	h := sha256.New()
	for _, s := range append([]string{a.Title, a.Published.UTC().String()}, a.Authors...) {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	for i := range a.Body {
		h.Write([]byte(a.Body[i].Text))
		h.Write([]byte{0})
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)[:16])
}
