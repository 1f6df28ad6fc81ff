package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/feed/export"
	"khabar/feed/library"
	"khabar/feed/query"
)

func (a *app) exportCommand() *cobra.Command {
	var asJSON, asMarkdown bool
	var folder string
	c := &cobra.Command{
		Use:   "export [--json|--markdown] [-o DIR] [Q]",
		Short: a.words.T("verb.export"),
		Long:  a.words.T("verb.exportLong"),
		RunE: func(c *cobra.Command, words []string) error {
			if asJSON && asMarkdown {
				return errors.New(a.words.T("verb.oneFormat"))
			}
			e, err := a.parse(strings.Join(words, " "))
			if err != nil {
				return err
			}
			f := jsonFormat
			if asMarkdown {
				f = markdownFormat
			}
			return a.export(c.Context(), f, folder, e)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("verb.flagAsJSON"))
	c.Flags().BoolVar(&asMarkdown, "markdown", false, a.words.T("verb.flagAsMarkdown"))
	c.Flags().StringVarP(&folder, "output", "o", "", a.words.T("verb.flagOutput"))
	c.AddCommand(a.exportListCommand())
	return c
}

// A format is how an article is written, and what its file's name ends in.
type format struct {
	write     func(io.Writer, *feed.Article) error
	extension string
}

var (
	jsonFormat     = format{func(w io.Writer, a *feed.Article) error { return export.WriteJSON(w, []feed.Article{*a}) }, ".json"}
	markdownFormat = format{export.WriteMarkdown, ".md"}
)

// export writes the articles one by one, to standard output or each to a file
// of its own. It never holds more than a few.
func (a *app) export(ctx context.Context, f format, folder string, filter query.Expr) error {
	return a.findInLibrary(ctx, filter, func(l *library.Library) error {
		n := 0
		out := bufio.NewWriter(a.Stdout)
		write := func(article *feed.Article) error { return f.write(out, article) }
		if folder != "" {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return problem.OfFile(folder, err, a.words)
			}
			write = func(article *feed.Article) error {
				return problem.OfFile(folder, f.writeFile(folder, article), a.words)
			}
		}
		err := l.Each(ctx, library.Window{Filter: filter}, func(_ library.ID, article *feed.Article) error {
			n++
			return write(article)
		})
		if err = errors.Join(err, out.Flush()); err != nil {
			return err
		}
		if folder != "" && n > 0 {
			return a.print(a.words.N("verb.exported", n, "Folder", folder))
		}
		return a.found(n)
	})
}

func (f format) writeFile(folder string, article *feed.Article) error {
	return replaceFile(filepath.Join(folder, exportName(article)+f.extension), shared, func(w io.Writer) error {
		b := bufio.NewWriter(w)
		return errors.Join(f.write(b, article), b.Flush())
	})
}

const (
	longestSlug = 48 // in runes: 192 bytes at most, of the 255 that a name may have
	keyInName   = 8  // letters of the key, which tell articles of one headline apart
)

// exportName is the name of an article's file: its day, its headline's letters
// and digits, and the beginning of its key. An article that is written again
// takes its own place.
func exportName(a *feed.Article) string {
	var slug []rune
	for _, r := range a.Headline() {
		if len(slug) == longestSlug {
			break
		}
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r) && len(slug) > 0:
			slug = append(slug, unicode.ToLower(r))
		case len(slug) > 0 && slug[len(slug)-1] != '-':
			slug = append(slug, '-')
		}
	}
	parts := []string{a.Key()[:keyInName]}
	if s := strings.Trim(string(slug), "-"); s != "" {
		parts = append([]string{s}, parts...)
	}
	if !a.Published.IsZero() {
		parts = append([]string{a.Published.Format(time.DateOnly)}, parts...)
	}
	return strings.Join(parts, "-")
}
