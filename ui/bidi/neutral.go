package bidi

// resolveNeutral applies N1 and N2: neutrals between text of one direction
// take it, others take the direction of the level.
func (s *sequence) resolveNeutral() {
	classes := s.classes
	embedding := directionOf(s.level)
	before := s.sos
	start := -1 // where the neutrals at hand begin
	for i, c := range classes {
		direction := R // numbers count as R
		switch c {
		case L:
			direction = L
		case R, EN, AN:
		default:
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			fill(classes[start:i], between(before, direction, embedding))
			start = -1
		}
		before = direction
	}
	if start >= 0 {
		fill(classes[start:], between(before, s.eos, embedding))
	}
}

func between(before, after, embedding Class) Class {
	if before == after {
		return before
	}
	return embedding
}
