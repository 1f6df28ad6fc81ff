package library

import (
	"testing"

	"khabar/feed"
	"khabar/feed/store/storetest"
)

func TestIsAStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Subject {
		l := openTest(t)
		return storetest.Subject{Store: l, Add: func(articles ...feed.Article) { add(t, l, feed.Source{}, articles...) }}
	})
}
