package title

import (
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
	part := func(sign, name string) {
		if !b.label.Empty() {
			b.label.Glue("  ", theme.Mark)
		}
		b.label.Glue(sign, theme.Mark).Add(name, theme.Mark)
	}
	for _, t := range s.Filter.Tags {
		sign := ""
		if t.Excluded {
			sign = "− "
		}
		part(sign, t.Name)
	}
	if s.Filter.Text != "" {
		part("", s.Filter.Text)
	}
	if !s.Search.Empty() {
		part("/ ", s.Search.Text)
		if s.Search.Best {
			part("↓ ", b.words.T("typing.best"))
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
