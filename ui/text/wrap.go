package text

// Breaks appends the lines of the paragraph for a width in cells. A line ends
// where UAX #14 lets it, or, where nothing else fits, between two clusters;
// never inside a cluster, before a mark, or inside a lam-alef. One that ends at
// a soft hyphen shows a hyphen there. The only line wider than asked is a single
// cluster that is. No character is lost: each line starts where the one before
// ends.
func (p *Paragraph) Breaks(dst []Break, width int) []Break {
	width = max(width, 1)
	for first := 0; first < len(p.clusters)-1; {
		b, next := p.nextBreak(first, width)
		dst = append(dst, b)
		first = next
	}
	return dst
}

// nextBreak returns the line that starts with cluster first, and the cluster
// that the next one starts with.
func (p *Paragraph) nextBreak(first, width int) (Break, int) {
	var (
		total  = 0  // cells so far
		inked  = 0  // cells up to the last that is not blank
		opened = -1 // the last place to break: the cluster after it
		openW  = 0  // and how wide the line would be
		last   = len(p.clusters) - 1
		i      = first
	)
	for ; i < last; i++ {
		c := &p.clusters[i]
		w := p.advance(first, i)
		switch {
		case c.flags&newlineFlag != 0:
		case c.flags&blankFlag != 0:
			total += w
		default:
			if total+w > width && i > first {
				if opened < 0 {
					opened, openW = i, inked
				}
				return p.makeBreak(first, opened, openW), opened
			}
			total += w
			inked = total
		}
		if c.flags&hardAfter != 0 {
			i++
			break
		}
		switch {
		case c.flags&hyphenFlag != 0:
			if inked+hyphenWidth <= width {
				opened, openW = i+1, inked+hyphenWidth
			}
		case c.flags&breakAfter != 0:
			opened, openW = i+1, inked
		}
	}
	return p.makeBreak(first, i, inked), i
}

func (p *Paragraph) makeBreak(first, next, width int) Break {
	return Break{
		Start: int(p.clusters[first].start),
		End:   int(p.clusters[next].start),
		Width: width,
		Hard:  p.clusters[next-1].flags&hardAfter != 0 || next == len(p.clusters)-1,
	}
}
