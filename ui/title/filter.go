package title

import (
	"khabar/ui/label"
	"khabar/ui/scope"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// filter names the filter and the search in force, and the sign that a click
// clears them.
func (b *Bar) filter(s scope.Scope, width int) text.Line {
	if !s.Narrowed() || width < 4 {
		return text.Line{}
	}
	b.label.Reset()
	next := func(sign string) *label.Builder {
		if !b.label.Empty() {
			b.label.Glue("  ", theme.Mark)
		}
		return b.label.Glue(sign, theme.Mark)
	}
	for _, t := range s.Filter.Tags {
		sign := ""
		if t.Excluded {
			sign = "− "
		}
		next(sign).Add(t.Name, theme.Mark)
	}
	if s.Filter.Text != "" {
		next("").AddFilter(s.Filter.Text, theme.Mark)
	}
	if !s.Search.Empty() {
		next("/ ").AddFilter(s.Search.Text, theme.Mark)
		if s.Search.Best {
			next("↓ ").Add(b.words.T("typing.best"), theme.Mark)
		}
	}
	l := b.line(width - 2)
	sign := b.engine.Label("✕", theme.Mark)
	blank := b.engine.Label(" ", theme.Body)
	cells := make([]text.Cell, 0, len(l.Cells)+2)
	if b.words.RTL() {
		cells = append(append(append(cells, sign.Cells...), blank.Cells...), l.Cells...)
	} else {
		cells = append(append(append(cells, l.Cells...), blank.Cells...), sign.Cells...)
	}
	return text.Line{Cells: cells, Width: l.Width + 2, Base: l.Base}
}
