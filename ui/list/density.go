package list

// A Density is how high a row may be: the lines of its headline at most, a line
// of details, one with what a search has found, and blank lines to the next.
type Density struct {
	Headline, Details, Gap int // lines
	Found                  int
}

// densities are those that there are, the closest first.
var densities = [...]Density{
	bare:  {Headline: 1},
	dense: {Headline: 1, Details: 1},
	broad: {Headline: 2, Details: 1},
	roomy: {Headline: 2, Details: 1, Gap: 1},
	airy:  {Headline: 2, Details: 1, Gap: 2},
}

const (
	bare = iota
	dense
	broad
	roomy
	airy
)

// Rows returns the height of the highest row in lines.
func (d Density) Rows() int { return d.Headline + d.Details + d.Found + d.Gap }

// usual returns that of a low row: one with a headline of one line, in which a
// search has found nothing that it could show.
func (d Density) usual() int { return 1 + d.Details + d.Gap }

// least returns that of the lowest: one of which nothing but the headline is
// known.
func (d Density) least() int { return 1 + d.Gap }

// densityOf returns the number of the density for a pane of this height: as airy as
// leaves four rows in view, or nearly so.
func densityOf(height int) int {
	switch {
	case height >= 13:
		return roomy
	case height >= 9:
		return broad
	case height >= 4:
		return dense
	}
	return bare
}

// MostSpacing is how many densities there are on both sides of the one that
// follows from the pane's size, at most.
const MostSpacing = airy

// Spacing returns how many densities further apart the rows are than the
// pane's size would have them, closer together where it is negative.
func (m *Model) Spacing() int { return m.spacing }

// SetSpacing sets rows further apart or closer together, and reports whether
// that changed anything: a pane may have no further density on that side.
func (m *Model) SetSpacing(n int) bool {
	was := m.density
	n = max(min(n, MostSpacing), -MostSpacing)
	m.spacing = max(min(n, airy-densityOf(m.height)), bare-densityOf(m.height))
	m.Forget()
	m.SetSize(m.width, m.height)
	return m.density != was
}

// Lines returns how many lines an article takes at most.
func (m *Model) Lines() int { return m.density.Rows() }

// SetSnippets says whether rows have a line with what a search has found, where
// there is room for more than headlines. The cursor is brought into view by the
// [Model.SetItems] that has to follow: the items until then are those of another list.
func (m *Model) SetSnippets(on bool) {
	if on == m.snippets {
		return
	}
	m.snippets = on
	m.Forget()
	m.setDensity()
}

// setDensity follows a change of what the density depends on.
func (m *Model) setDensity() {
	m.density = densities[max(min(densityOf(m.height)+m.spacing, airy), bare)]
	if m.snippets && m.density.Details > 0 {
		m.density.Found = 1
	}
}
