package listing

import (
	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/label"
	"khabar/ui/scope"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// The measures of the pane, in cells: the height from which on it has room for
// the line that counts, and the blank one above it; and where that line and the
// words of an empty list start and end.
const (
	countFrom = 8
	countRows = 2
	margin    = 3
)

// SetSize tells the list the size of its pane, in cells.
func (l *Model) SetSize(width, height int) {
	l.List.SetSize(width, rowsOf(height))
	l.window.SetRows(l.List.Room())
}

// rowsOf is the part of a pane's height that is for articles.
func rowsOf(height int) int {
	if height > countFrom {
		return height - countRows
	}
	return height
}

// Draw draws the list on its pane, and in the place of an empty one a sentence,
// which is [Model.WhyEmpty] where nobody knows better.
func (l *Model) Draw(r canvas.Region, focused bool, empty string) {
	rows := r.Sub(0, 0, r.Width, rowsOf(r.Height))
	if l.List.Len() == 0 {
		l.drawEmpty(rows, empty)
		return
	}
	l.List.Draw(rows, focused)
	where := l.where()
	if width := r.Width - 2*margin; rows.Height < r.Height && where != "" && width > 0 {
		l.label.Reset()
		l.label.Glue(where, theme.Faint)
		r.Sub(margin, r.Height-1, width, 1).PutStart(0, l.label.Line(l.deps.Engine, l.base(), width))
	}
}

func (l *Model) base() bidi.Direction { return label.Base(l.deps.Words.RTL()) }

// WhyEmpty says why there is nothing in the list, "" where there is something or
// nothing is known yet.
func (l *Model) WhyEmpty() string {
	w, all := l.deps.Words, l.deps.Counts.Of(scope.Own()[scope.All]).N
	switch kind := l.scope.View.Kind; {
	case l.List.Len() > 0 || !l.window.Read():
		return ""
	case !l.scope.Search.Empty():
		return w.T("list.notFound")
	case l.scope.Narrowed():
		return w.T("list.noMatch")
	case kind == scope.Unread && all > 0:
		return w.T("list.allRead")
	case kind == scope.Starred && all > 0:
		return w.T("list.noStar")
	case kind == scope.Saved:
		return w.T("list.emptyView")
	}
	return w.T("list.empty")
}

func (l *Model) drawEmpty(r canvas.Region, said string) {
	columns, lines := min(margin, r.Width/4), min(1, r.Height/4)
	inner := r.Sub(columns, lines, r.Width-2*columns, r.Height-2*lines)
	p := l.deps.Engine.Paragraph(said, text.Options{Base: l.base(), Style: theme.Faint})
	for y, b := range p.Breaks(nil, max(inner.Width, 1)) {
		inner.PutStart(y, p.Line(b, text.LineOptions{}))
	}
}
