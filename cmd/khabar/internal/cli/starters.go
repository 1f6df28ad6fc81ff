package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/printout"
	"khabar/feed/starter"
	"khabar/ui/canvas"
	"khabar/ui/theme"
)

func (a *app) startersCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "starters [--json] [LANGUAGE…]",
		Short: a.words.T("source.starters"),
		Long:  a.words.T("source.startersLong"),
		RunE: func(_ *cobra.Command, languages []string) error {
			list := starter.Sources(a.words.Language())
			if len(languages) > 0 {
				list = nil
			}
			for _, language := range languages {
				in := starter.In(language)
				if len(in) == 0 {
					return errors.New(a.words.T("source.noStarters", "Value", language, "Languages", strings.Join(starter.Languages(), ", ")))
				}
				list = append(list, in...)
			}
			return a.printStarters(list, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	return c
}

// printStarters prints sources, a line each: language, name and address. A
// terminal gets a heading for each language instead.
func (a *app) printStarters(list []starter.Source, asJSON bool) error {
	p := a.printout(a.Stdout)
	last := ""
	for _, s := range list {
		switch {
		case asJSON:
			p.JSON(struct {
				Language string `json:"language"`
				Title    string `json:"title"`
				Address  string `json:"address"`
			}{s.Language, s.Title, s.Address})
		case p.LaidOut:
			if s.Language != last {
				p.Row(func(r canvas.Region) {
					p.Put(r, p.Engine.Label(a.words.T("language."+s.Language), theme.Heading), p.Mirror)
				})
			}
			printStarter(p, s)
		default:
			p.Fields(s.Language, s.Title, s.Address)
		}
		last = s.Language
	}
	err := p.Flush()
	if err == nil && p.LaidOut && !asJSON {
		a.say(a.words.T("source.startersHint"))
	}
	return err
}

// printStarter prints a name and an address beside each other; an address that is too
// long stands below its name, whole, so that it can be copied.
func printStarter(p *printout.Printout, s starter.Source) {
	const indent, names = 2, 22
	address := p.Engine.Label(s.Address, theme.Faint)
	beside := indent + names + columnGap
	p.Row(func(r canvas.Region) {
		p.Cell(r, indent, names, s.Title, theme.Body)
		if beside+address.Width <= p.Width {
			p.Put(p.Column(r, beside, p.Width-beside), address, p.Mirror)
		}
	})
	if beside+address.Width > p.Width {
		_, _ = p.WriteString(s.Address + "\n") // Flush reports errors
	}
}
