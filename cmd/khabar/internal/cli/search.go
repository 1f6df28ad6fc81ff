package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"khabar/feed/export"
	"khabar/feed/library"
	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/text"
	"khabar/ui/theme"
)

const (
	searchLimit = 50
	// searchPage is how many are read at once: enough for a screen, so that the
	// first are there at once.
	searchPage = 50
	// bestLimit bounds --best, which is one page.
	bestLimit   = 2000
	snippetRows = 3
)

func (a *app) searchCommand() *cobra.Command {
	var asJSON, best bool
	var limit int
	c := &cobra.Command{
		Use:   "search [--json] [--limit N] [--best] Q",
		Short: a.words.T("verb.search"),
		Long:  a.words.T("verb.searchLong"),
		RunE: func(c *cobra.Command, words []string) error {
			filter := strings.Join(words, " ")
			e, err := a.parse(filter)
			if err != nil {
				return err
			}
			if _, all := e.(query.All); all {
				return errors.New(a.words.T("verb.noQuery"))
			}
			return a.search(c.Context(), library.Window{Filter: e, Best: best, Snippets: true}, limit, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().IntVar(&limit, "limit", searchLimit, a.words.T("verb.flagLimit"))
	c.Flags().BoolVar(&best, "best", false, a.words.T("verb.flagBest"))
	return c
}

func (a *app) search(ctx context.Context, w library.Window, limit int, asJSON bool) error {
	return a.findInLibrary(ctx, w.Filter, func(l *library.Library) error {
		out := a.entries(asJSON)
		n, more, err := eachHit(ctx, l, w, limit, func(item *library.Item) error { return out.hit(ctx, l, item) })
		if err = errors.Join(err, out.Flush()); err != nil {
			return err
		}
		if more && out.LaidOut {
			a.say(a.words.N("verb.more", n))
		}
		return a.found(n)
	})
}

// eachHit calls f for the first articles of a search, as many as limit, or for
// all if it is 0. It returns how many there were and whether there are more.
func eachHit(ctx context.Context, l *library.Library, w library.Window, limit int, f func(*library.Item) error) (n int, more bool, err error) {
	w.Limit = searchPage
	if w.Best {
		w.Limit = bestLimit
		if limit > 0 {
			w.Limit = min(limit+1, bestLimit)
		}
	}
	for {
		items, err := l.Page(ctx, w)
		if err != nil {
			return n, false, err
		}
		for i := range items {
			if limit > 0 && n == limit {
				return n, true, nil
			}
			if err := f(&items[i]); err != nil {
				return n, false, err
			}
			n++
		}
		if w.Best || len(items) < w.Limit {
			return n, false, nil
		}
		w.Before = items[len(items)-1].ID
	}
}

// hit prints an article that was found: as JSON with its body; on a terminal
// with the words marked; or as a line of an entry, with the snippet as its last
// field.
func (w *entries) hit(ctx context.Context, l *library.Library, item *library.Item) error {
	switch {
	case w.json:
		article, err := l.Article(ctx, item.ID)
		if errors.Is(err, library.ErrNotFound) {
			return nil // deleted a moment ago
		}
		if err != nil {
			return err
		}
		return export.WriteHit(w, article, item.Found)
	case w.LaidOut:
		w.marked(item)
		return w.WriteByte('\n')
	}
	snippet, _ := snippetOf(&item.Found)
	w.Fields(append(w.fields(&item.Article), snippet)...)
	return nil
}

// marked prints an article over a few rows.
func (w *entries) marked(item *library.Item) {
	style := theme.Headline
	if item.Article.Read {
		style = theme.Body
	}
	w.Paragraph(item.Article.Headline(), text.Options{Style: style, Spans: spansOf(item.Found.Title, 0)}, snippetRows)
	fields := w.fields(&item.Article)
	about := fields[0] + " · \u2068" + fields[1] + "\u2069"
	w.Paragraph(about, text.Options{Base: w.Direction(), Style: theme.Faint}, 1)
	if snippet, shift := snippetOf(&item.Found); snippet != "" {
		w.Paragraph(snippet, text.Options{Spans: spansOf(item.Found.Marks, shift)}, snippetRows)
	}
}

// snippetOf returns the snippet with an ellipsis where the text goes on, and by
// how many bytes that shifts its marks.
func snippetOf(f *store.Found) (s string, shift int) {
	s = f.Snippet
	if s != "" && f.Before {
		s, shift = "… "+s, len("… ")
	}
	if s != "" && f.After {
		s += " …"
	}
	return s, shift
}

func spansOf(marks []store.Mark, shift int) []text.Span {
	spans := make([]text.Span, len(marks))
	for i, m := range marks {
		spans[i] = text.Span{Start: m.Start + shift, End: m.End + shift, Style: theme.Mark | theme.Bold}
	}
	return spans
}
