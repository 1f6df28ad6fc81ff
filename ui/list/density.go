package list

// A Density is how high a row is: the lines of its headline, a line of
// details, and blank lines to the next.
type Density struct {
	Headline, Details, Gap int // lines
}

// The densities, from a high pane to one of a few lines.
var (
	roomy = Density{2, 1, 1}
	broad = Density{2, 1, 0} // a headline of one line leaves the blank line
	dense = Density{1, 1, 0}
	bare  = Density{1, 0, 0}
)

// Rows returns the height of a row in lines.
func (d Density) Rows() int { return d.Headline + d.Details + d.Gap }

// oneLine is the width in cells from which on most headlines fit on one line.
const oneLine = 64

// densityOf returns the density for a pane: as airy as leaves four rows in
// view, or nearly so.
func densityOf(width, height int) Density {
	switch {
	case height >= 16 && width < oneLine:
		return roomy
	case height >= 9:
		return broad
	case height >= 4:
		return dense
	}
	return bare
}
