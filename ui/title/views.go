package title

import (
	"slices"

	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/scope"
	"khabar/ui/tally"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// A viewLabel is a view in the title bar, laid out, and where it was drawn.
type viewLabel struct {
	key     string
	tally   tally.Tally
	current bool
	line    text.Line
	at      span
}

// The widths, in cells: the most that a view takes, and label.Separator.
const (
	viewWidth      = 32
	separatorWidth = 3
)

// View returns the index of the view at column x of the bar.
func (b *Bar) View(x int) (i int, ok bool) {
	i = slices.IndexFunc(b.views, func(l viewLabel) bool { return l.at.has(x) })
	return i, i >= 0
}

// layViews lays out the names of the views with their numbers. Those that have
// not changed are kept.
func (b *Bar) layViews(s Shown) {
	if len(b.views) != len(s.Views) {
		b.views = make([]viewLabel, len(s.Views))
	}
	for i, v := range s.Views {
		l := viewLabel{key: v.Key(), tally: s.Counts.Of(v), current: i == s.Current}
		if k := b.views[i]; k.line.Width > 0 && k.key == l.key && k.tally == l.tally && k.current == l.current {
			l.line = k.line
		} else {
			l.line = b.viewLine(v, l)
		}
		b.views[i] = l
	}
}

// drawViews draws as many views as there is room for and returns where they
// end.
func (b *Bar) drawViews(r canvas.Region, at, room int) (end int) {
	shown := b.fitting(room)
	end = at - gap
	separator := b.engine.Label(label.Separator, theme.Faint)
	for i := range b.views {
		if !shown[i] {
			continue
		}
		l := &b.views[i]
		if end >= at {
			end = b.put(r, end, separator)
		} else {
			end = at
		}
		l.at = b.columns(r, end, l.line.Width)
		end = b.put(r, end, l.line)
	}
	return end
}

// fitting chooses the views that fit into so many cells: the current one, then
// the program's own and the saved ones in their order.
func (b *Bar) fitting(room int) []bool {
	shown := make([]bool, len(b.views))
	add := func(i int) {
		width := b.views[i].line.Width
		if slices.Contains(shown, true) {
			width += separatorWidth
		}
		if !shown[i] && width <= room {
			shown[i] = true
			room -= width
		}
	}
	for i := range b.views {
		if b.views[i].current {
			add(i)
		}
	}
	for i := range shown {
		add(i)
	}
	return shown
}

// viewLine writes a view with its number.
func (b *Bar) viewLine(v scope.View, l viewLabel) text.Line {
	style := theme.Faint
	b.label.Reset()
	if l.current {
		style = theme.Body | theme.Bold
		pointer := "▸ "
		if b.words.RTL() {
			pointer = "◂ "
		}
		b.label.Glue(pointer, theme.Accent)
	}
	b.label.Add(b.name(v), style)
	if l.tally.Known {
		b.label.Glue(" ", style).Add(l.tally.Write(b.words), style)
	}
	return b.line(viewWidth)
}

// name is what a person calls a view.
func (b *Bar) name(v scope.View) string {
	switch v.Kind {
	case scope.All:
		return b.words.T("view.all")
	case scope.Unread:
		return b.words.T("view.unread")
	case scope.Starred:
		return b.words.T("view.starred")
	}
	return v.Name
}
