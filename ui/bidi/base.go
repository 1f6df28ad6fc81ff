package bidi

// strength is what the first strong character of a paragraph or an isolate
// says about its direction.
type strength uint8

const (
	noStrong strength = iota
	strongLeft
	strongRight
)

// baseLevel applies the caller's direction to what the text itself says.
func baseLevel(direction Direction, first strength) Level {
	switch {
	case direction == RightToLeft, direction == AutoRightToLeft && first != strongLeft:
		return 1
	case direction == Auto && first == strongRight:
		return 1
	}
	return 0
}

func strengthOf(c Class) strength {
	switch c {
	case L:
		return strongLeft
	case R, AL:
		return strongRight
	}
	return noStrong
}

// firstStrong finds the first strong character outside isolates (P2).
func firstStrong(properties []uint8, seen classSet) strength {
	if seen.intersects(isolateControls) {
		return firstOutsideIsolates(properties)
	}
	for _, property := range properties {
		if s := strengthOf(Class(property & classBits)); s != noStrong {
			return s
		}
	}
	return noStrong
}

func firstOutsideIsolates(properties []uint8) strength {
	depth := 0
	for _, property := range properties {
		switch c := Class(property & classBits); c {
		case LRI, RLI, FSI:
			depth++
		case PDI:
			depth = max(0, depth-1)
		case L, R, AL:
			if depth == 0 {
				return strengthOf(c)
			}
		}
	}
	return noStrong
}

// directIsolates replaces each FSI by the LRI or RLI that its content makes
// of it (X5c): the first strong character between it and its PDI, or the
// end of the paragraph, outside isolates nested in it.
//
// One pass answers for all: a strong character can only settle the innermost
// open isolate, and settles it once. Looking ahead from each FSI instead
// takes quadratic time on a text of many.
func (r *resolver) directIsolates(properties []uint8) {
	const settled = -1
	open := r.open[:0] // an FSI's index until it is settled
	for i, property := range properties {
		switch c := Class(property & classBits); c {
		case LRI, RLI:
			open = append(open, settled)
		case FSI:
			properties[i] = uint8(LRI) // unless the content says otherwise
			open = append(open, int32(i))
		case PDI:
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		case L, R, AL:
			if len(open) == 0 || open[len(open)-1] == settled {
				continue
			}
			if strengthOf(c) == strongRight {
				properties[open[len(open)-1]] = uint8(RLI)
			}
			open[len(open)-1] = settled
		}
	}
	r.open = open
}
