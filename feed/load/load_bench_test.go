package load

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"khabar/feed/fetch"
)

// From the command line to all articles, over the loopback: 200 feeds of 30
// entries with two paragraphs each, named by one list.
func BenchmarkLoadSubscriptions(b *testing.B) {
	const feeds, entries = 200, 30
	body := strings.Repeat("<p>قال الوزير إن الجسر مفتوح أمام المارة منذ صباح اليوم، وإن العمل فيه انتهى.</p>", 2)
	var text strings.Builder
	text.WriteString("<rss><channel><title>أخبار</title>")
	for i := range entries {
		fmt.Fprintf(&text, "<item><title>خبر %d</title><guid>%d</guid><pubDate>Wed, 26 Nov 2025 09:30:00 +0300</pubDate><category>نقل</category><description><![CDATA[%s]]></description></item>", i, i, body)
	}
	text.WriteString("</channel></rss>")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text.String()) }))
	defer server.Close()
	var list strings.Builder
	list.WriteString("<opml><body>")
	for i := range feeds {
		fmt.Fprintf(&list, `<outline xmlUrl="%s/%d"/>`, server.URL, i)
	}
	list.WriteString("</body></opml>")
	client := fetch.New(fetch.Options{Proxy: func(*http.Request) (*url.URL, error) { return nil, nil }})
	defer client.Close()
	l := &Loader{Fetcher: client, Files: disk{fstest.MapFS{"subs.opml": file(list.String())}}}
	b.ReportAllocs()
	for b.Loop() {
		articles, problems := l.All(context.Background(), []string{"subs.opml"})
		if len(articles) != feeds*entries || len(problems) > 0 {
			b.Fatalf("%d articles, problems %v", len(articles), problems)
		}
	}
	b.ReportMetric(feeds*float64(b.N)/b.Elapsed().Seconds(), "feeds/s")
}
