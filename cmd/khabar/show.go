package main

import (
	"bufio"
	"errors"
	"os"
	"strconv"

	xterm "github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"khabar/feed"
	"khabar/feed/export"
	"khabar/ui/reader"
	"khabar/ui/term"
	"khabar/ui/text"
)

// widths of a printed article, in columns.
const (
	usualWidth  = 80
	widestPrint = 1000
)

func (a *app) showCommand() *cobra.Command {
	var asJSON bool
	var width string
	c := &cobra.Command{
		Use:   "show [--json] [--width N] X",
		Short: a.words.T("cmd.show"),
		Long:  a.words.T("cmd.showLong"),
		RunE: func(c *cobra.Command, names []string) error {
			columns, err := a.printWidth(width)
			if err != nil {
				return err
			}
			found, inputs, err := a.collect(c.Context(), names)
			if err != nil {
				return err
			}
			if len(found) == 0 {
				return inputs.outcome(0)
			}
			if asJSON {
				err = export.WriteJSON(a.stdout, found[:1])
			} else {
				err = a.printArticle(&found[0], columns)
			}
			if err != nil {
				return err
			}
			return inputs.outcome(1)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.words.T("cmd.flagJSON"))
	c.Flags().StringVar(&width, "width", "", a.words.T("cmd.flagWidth"))
	return c
}

func (a *app) printWidth(flag string) (int, error) {
	if flag == "" {
		return terminalWidth(a.stdout), nil
	}
	n, err := strconv.Atoi(flag)
	if err != nil || n < 1 || n > widestPrint {
		return 0, errors.New(a.words.T("cmd.badWidth", "Value", flag))
	}
	return n, nil
}

// printArticle prints an article row by row, in the order that its output
// needs.
func (a *app) printArticle(article *feed.Article, width int) error {
	w := bufio.NewWriter(a.stdout)
	a.layArticle(w, article, width, a.printProfile(a.stdout), a.sgr(a.stdout))
	return w.Flush()
}

// layArticle writes the rows of an article. The writer keeps its errors.
func (a *app) layArticle(w *bufio.Writer, article *feed.Article, width int, profile term.Profile, sgr func(text.Style) string) {
	page := reader.New(text.NewEngine(profile.Metrics()), a.words)
	page.SetPrinted(true)
	page.SetSize(width, 1)
	page.Open(article, a.now())
	encoder := term.NewEncoder(profile, sgr, nil)
	var line []byte
	for row := range page.Rows() {
		line = encoder.AppendRow(line[:0], trimEnd(row))
		_, _ = w.Write(append(line, '\n'))
	}
}

// printProfile is how a printed page is ordered. A file or another program
// gets the text as it is read, in logical order, which is what an editor and
// a search need. A terminal is known by its environment alone: nothing is
// switched for output that stays on the screen after the program, so that one
// that reorders lines by itself gets lines made for that.
func (a *app) printProfile(f *os.File) term.Profile {
	set := a.overrides()
	onTerminal := xterm.IsTerminal(f.Fd())
	if !onTerminal && set.Bidi == term.BidiAuto {
		set.Bidi = term.BidiOff
	}
	p := term.Classify(term.Answers{}, a.env, term.Outside{}, set)
	if onTerminal && set.Bidi == term.BidiAuto && p.Switch != term.NoSwitch {
		set.Bidi = term.BidiLogical
		p = term.Classify(term.Answers{}, a.env, term.Outside{}, set)
	}
	return p
}

// sgr gives styles their sequences where a terminal shows them.
func (a *app) sgr(f *os.File) func(text.Style) string {
	if !xterm.IsTerminal(f.Fd()) {
		return nil
	}
	return a.theme(term.Color{}).SGR
}

// trimEnd cuts the blanks at the right end of a row.
func trimEnd(row []text.Cell) []text.Cell {
	for len(row) > 0 && row[len(row)-1].Text == " " {
		row = row[:len(row)-1]
	}
	return row
}
