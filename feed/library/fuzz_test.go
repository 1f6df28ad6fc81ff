package library

import (
	"reflect"
	"testing"

	"khabar/feed"
)

// FuzzDecode reads records as a damaged file may hold them.
func FuzzDecode(f *testing.F) {
	a := full()
	var e encoder
	e.article(&a)
	f.Add(string(e.text), e.record)
	f.Add("", []byte{1, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f})
	f.Add("x", []byte{1, 0, 0, 0, 0, 0, 1, 0, 0, 200})
	f.Fuzz(func(t *testing.T, text string, record []byte) {
		var a, again feed.Article
		d := decoder{text: text, record: record}
		if d.article(&a) != nil {
			return
		}
		var e encoder
		e.article(&a)
		d = decoder{text: string(e.text), record: e.record}
		if err := d.article(&again); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a.Body, again.Body) {
			t.Errorf("\n%+v\n%+v", a.Body, again.Body)
		}
	})
}

// FuzzEncode keeps what a feed may say: nothing of it may be lost.
func FuzzEncode(f *testing.F) {
	f.Add("title", "text", "tag", 0, 3)
	f.Add("\x1f*\x1fktag", "\x1e\x1f\x00", "\x1fk\x1e", -1, 900)
	f.Fuzz(func(t *testing.T, title, text, tag string, start, end int) {
		want := feed.Article{Body: []feed.Block{{Text: ""}, {Text: title, Spans: []feed.Span{{Start: start, End: end}}}, {Text: text}, {},
			{Kind: feed.Table, Text: tag, Rows: [][]feed.TableCell{{{Text: text}, {Text: tag}}}}}}
		var e encoder
		e.article(&want)
		var got feed.Article
		d := decoder{text: string(e.text), record: e.record}
		if err := d.article(&got); err != nil {
			t.Fatal(err)
		}
		for i := range want.Body {
			if got.Body[i].Text != want.Body[i].Text {
				t.Errorf("%d: %q, want %q", i, got.Body[i].Text, want.Body[i].Text)
			}
		}
		terms := string(appendTerms(nil, 1, []int64{2}, tag, []string{tag}))
		if tags := tagsOf(terms); plain(tag) != "" && (len(tags) != 1 || tags[0] != plain(tag)) {
			t.Errorf("keyword %q comes back as %q", tag, tags)
		}
	})
}
