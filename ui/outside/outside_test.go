package outside_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/locale"
	"khabar/ui/outside"
	"khabar/ui/status"
)

// A recorder is a world that writes down what it is given.
type recorder struct {
	got []string
	err error
}

func (r *recorder) note(s string) error {
	r.got = append(r.got, s)
	return r.err
}

func (r *recorder) Open(address string) error  { return r.note("open " + address) }
func (r *recorder) Page(a *feed.Article) error { return r.note("page " + a.Title) }
func (r *recorder) Copy(text string) error     { return r.note("copy " + text) }

func (r *recorder) Article(_ context.Context, id store.ID) (*feed.Article, error) {
	if id != 1 {
		return nil, store.ErrNotFound
	}
	return article, nil
}

var article = &feed.Article{Title: "Title", Body: []feed.Block{{Text: "Text."}}}

// things gives a world one of each, and a way to give it what is not there.
var things = []struct {
	name    string
	give    func(outside.World) tea.Cmd
	want    string // that it got
	said    string
	missing string // what is said where nothing takes it
}{
	{"link", func(w outside.World) tea.Cmd { return w.Open("https://news.example/1") }, "open https://news.example/1", "status.opened", "status.noOpener"},
	{"article", func(w outside.World) tea.Cmd { return w.Page(1) }, "page Title", "", "status.noPager"},
	{"address", func(w outside.World) tea.Cmd { return w.CopyLink("https://news.example/1") }, "copy https://news.example/1", "status.copiedLink", "status.noCopier"},
	{"text", func(w outside.World) tea.Cmd { return w.CopyArticle(1) }, "copy Title\n\nText.", "status.copiedText", "status.noCopier"},
	{"paragraph", func(w outside.World) tea.Cmd { return w.CopyParagraph("Text.", article) }, "copy Text.\n\n— Title", "status.copiedParagraph", "status.noCopier"},
}

func line(t *testing.T) (outside.Words, *status.Line) {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return words, status.New(words, nil)
}

func TestEachIsGivenToWhoTakesIt(t *testing.T) {
	for _, tt := range things {
		words, l := line(t)
		r := &recorder{}
		w := outside.World{Words: words, Status: l, Articles: r, Opener: r, Pager: r, Copier: r}
		tt.give(w)().(outside.Done).Tell(l)
		if want := []string{tt.want}; !slices.Equal(r.got, want) {
			t.Errorf("%s: got %q, want %q", tt.name, r.got, want)
		}
		if got := l.Said().Text; tt.said == "" && got != "" || tt.said != "" && got != words.T(tt.said) {
			t.Errorf("%s: said %q", tt.name, got)
		}
		r.err = errors.New("it does not start")
		tt.give(w)().(outside.Done).Tell(l)
		if got := l.Said().Text; got != "it does not start" {
			t.Errorf("%s: said %q where it failed", tt.name, got)
		}
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	for _, tt := range things {
		words, l := line(t)
		if cmd := tt.give(outside.World{Words: words, Status: l}); cmd != nil || l.Said().Text != words.T(tt.missing) {
			t.Errorf("%s: said %q where nothing takes it", tt.name, l.Said().Text)
		}
	}
	words, l := line(t)
	r := &recorder{}
	w := outside.World{Words: words, Status: l, Articles: r, Opener: r, Pager: r, Copier: r}
	for name, give := range map[string]func(string) tea.Cmd{"open": w.Open, "copy": w.CopyLink} {
		l.Clear()
		if give("") != nil || l.Said().Text != words.T("status.noLink") {
			t.Errorf("%s: said %q of an article without an address", name, l.Said().Text)
		}
	}
	for name, give := range map[string]func(store.ID) tea.Cmd{"page": w.Page, "copy": w.CopyArticle} {
		give(2)().(outside.Done).Tell(l)
		if got := l.Said().Text; got != words.T("status.gone") || len(r.got) > 0 {
			t.Errorf("%s: said %q of an article that is gone", name, got)
		}
	}
}
