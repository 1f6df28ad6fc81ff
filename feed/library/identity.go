package library

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"
	"time"

	"khabar/feed"
)

const (
	placeBits = 20
	yearOne   = -62135596800 // in seconds from 1970
	lastPlace = 253402300800 - yearOne
)

// placeOf returns the smallest ID of the second of t; times outside the years
// 1 to 9999 count as the nearest.
func placeOf(t time.Time) ID {
	return ID(min(max(t.Unix()-yearOne, 0), lastPlace) << placeBits)
}

// hash is the first 64 bits of the SHA-256 of the parts.
func hash(parts ...string) int64 {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}

// keyHash returns the hash that [feed.Article.Key] spells, and whether key is
// one.
func keyHash(key string) (int64, bool) {
	sum, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ToUpper(key))
	if err != nil || len(sum) < 8 {
		return 0, false
	}
	return int64(binary.BigEndian.Uint64(sum)), true
}

// identity is what an article is known by, as hashes.
type identity struct {
	links []int64 // as written and in canonical form, if it names a page
	guid  int64   // 0 without one, or where it is the link
	text  int64   // where there is nothing else to go by, or 0
	key   int64   // of feed.Article.Key, for those who only know that
	shown int64   // likewise, for the article as lists show it
	// moment is of the name together with date and headline. It is looked for
	// first, but kept only for an article whose feed gives the same name to
	// another one: see [adding.lookUp].
	moment int64
	twin   bool // it is to be kept
}

func identityOf(a *feed.Article, source *feed.Source, text []byte) identity {
	id := identity{}
	id.key, _ = keyHash(a.Key())
	id.shown = id.key
	if a.Link == "" && source.Title != "" {
		named := feed.Article{ID: a.ID, Source: source.Title, Title: a.Title, Body: a.Body}
		id.shown, _ = keyHash(named.Key())
	}
	if canonical := canonicalLink(a.Link); canonical != "" {
		id.links = append(id.links, id.key)
		if h := hash("link", canonical); h != id.key {
			id.links = append(id.links, h)
		}
	}
	if a.ID != "" && a.ID != a.Link {
		name := source.URL
		if name == "" {
			name = source.Title
		}
		id.guid = hash("guid", name, a.ID)
	}
	if id.guid == 0 && len(id.links) == 0 {
		id.text = hash("text", source.URL, source.Title, a.Title, string(text))
	}
	if id.text == 0 {
		id.moment = hash("moment", source.URL, source.Title, cmp.Or(a.ID, canonicalLink(a.Link)), a.Published.UTC().Format(time.RFC3339), a.Title)
	}
	return id
}

// all returns every hash.
func (id *identity) all() []int64 {
	var list []int64
	if id.twin {
		list = append(list, id.moment)
	}
	list = append(list, id.links...)
	if id.guid != 0 {
		list = append(list, id.guid)
	}
	if id.text != 0 {
		list = append(list, id.text)
	}
	if len(id.links) == 0 {
		list = append(list, id.key)
		if id.shown != id.key {
			list = append(list, id.shown)
		}
	}
	return list
}
