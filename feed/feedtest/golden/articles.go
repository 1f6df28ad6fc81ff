package golden

import (
	"strings"

	"khabar/feed"
)

// Articles writes articles one below the other.
func Articles(articles []feed.Article) string {
	var b strings.Builder
	for i := range articles {
		b.WriteString("\n" + Article(&articles[i]))
	}
	return b.String()
}
