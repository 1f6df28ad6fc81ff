package syndication

import (
	"strconv"
	"strings"

	"khabar/feed"
	"khabar/feed/parse/page"
)

// Bytes reads the length of a file; what is no length ("", "1,234", "-1", more
// than there can be) is 0, unknown.
func Bytes(s string) int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// AppendEnclosure appends a file unless it has no address or is there already;
// what the two say of it is joined.
func AppendEnclosure(list []feed.Enclosure, e feed.Enclosure) []feed.Enclosure {
	if e.URL == "" || len(list) >= maxList {
		return list
	}
	e.Type, e.Title, e.Length = page.TextLine(e.Type), page.TextLine(e.Title), max(e.Length, 0)
	for i := range list {
		if have := &list[i]; have.URL == e.URL {
			SetFirst(&have.Type, e.Type)
			SetFirst(&have.Title, e.Title)
			if have.Length == 0 {
				have.Length = e.Length
			}
			return list
		}
	}
	return append(list, e)
}

// AppendPicture appends the picture that stands for an entry, unless the entry
// carries one already: a thumbnail is a smaller copy of that.
func AppendPicture(list []feed.Enclosure, url string) []feed.Enclosure {
	for _, e := range list {
		if strings.HasPrefix(e.Type, "image/") {
			return list
		}
	}
	return AppendEnclosure(list, feed.Enclosure{URL: url, Type: "image/*"})
}
