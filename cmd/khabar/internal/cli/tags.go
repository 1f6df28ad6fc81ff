package cli

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/printout"
	"khabar/feed/library"
	"khabar/feed/query"
	"khabar/ui/canvas"
	"khabar/ui/theme"
)

// allTags is more keywords than there are.
const allTags = 1 << 30

func (a *app) tagsCommand() *cobra.Command {
	var asJSON bool
	var filter string
	var limit int
	c := &cobra.Command{
		Use:   "tags [--json] [--filter Q] [--limit N]",
		Short: a.words.T("verb.tags"),
		Long:  a.words.T("verb.tagsLong"),
		Args:  a.noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			e, err := a.parse(filter)
			if err != nil {
				return err
			}
			if limit <= 0 {
				limit = allTags
			}
			return a.tags(c.Context(), e, limit, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().StringVar(&filter, "filter", "", a.words.T("verb.flagTagsFilter"))
	c.Flags().IntVar(&limit, "limit", 0, a.words.T("verb.flagLimit"))
	return c
}

func (a *app) tags(ctx context.Context, filter query.Expr, limit int, asJSON bool) error {
	return a.findInLibrary(ctx, filter, func(l *library.Library) (err error) {
		var tags []library.TagCount
		if _, all := filter.(query.All); all {
			tags, err = l.Tags(ctx, limit)
		} else {
			tags, err = l.TagsOf(ctx, filter, limit)
		}
		if err != nil {
			return err
		}
		return printAll(a, tags, func(out *printout.Printout, t library.TagCount) { printTag(out, t, asJSON) })
	})
}

// printTag prints a keyword with the number of its articles before it.
func printTag(p *printout.Printout, t library.TagCount, asJSON bool) {
	switch {
	case asJSON:
		p.JSON(struct {
			Name     string `json:"name"`
			Articles int    `json:"articles"`
		}{t.Name, t.Articles})
	case p.LaidOut:
		p.Row(func(r canvas.Region) {
			number := p.Engine.Label(strconv.Itoa(t.Articles), theme.Faint)
			const width = 8
			numbers := p.Column(r, 0, width)
			numbers.Put(width-number.Width, 0, number)
			p.Cell(r, width+columnGap, p.Width-width-columnGap, t.Name, theme.Body)
		})
	default:
		p.Fields(strconv.Itoa(t.Articles), t.Name)
	}
}
