package bidi

// resolveWeak applies W1 to W7 in one pass. Afterwards the classes are L, R,
// EN, AN, or neutral.
//
// The rules can share a pass because each needs only what stands before,
// with two exceptions: a separator asks for the next class (W4), which no
// rule but W2 changes in a way that matters, and terminators wait for a
// number to come (W5), so their count is kept.
func (s *sequence) resolveWeak() {
	classes := s.classes
	prev := s.sos   // the class before, after W1
	strong := s.sos // the last of L, R, AL
	waiting := 0    // terminators up to here that a number would change
	inside := false // the class before is EN by W5 or from the start
	number := EN    // what W2 and W7 make of EN here
	if strong == L {
		number = L
	}
	for i, c := range classes {
		if c == NSM {
			c = prev // W1 has ON after an isolate control, which is as neutral
		}
		next := c
		terminator := false
		switch c {
		case L:
			strong, number = L, L
		case R:
			strong, number = R, EN
		case AL:
			strong, number, next = AL, AN, R
		case EN:
			next = number
			if number != AN {
				fill(classes[i-waiting:i], number)
			}
		case ET:
			terminator = true
			next = ON
			if inside {
				next = number
			}
		case ES, CS:
			next = s.separator(i, c, prev, strong)
			if next == EN {
				next = number
			}
		}
		classes[i] = next
		prev = c
		if terminator && !inside {
			waiting++
		} else {
			waiting = 0
			inside = terminator || c == EN && strong != AL
		}
	}
}

// separator returns the class of a number separator by W4 and W6, given the
// class before it and the last strong one.
func (s *sequence) separator(i int, c, prev, strong Class) Class {
	if i+1 == len(s.classes) {
		return ON
	}
	// W2 comes before W4. The same strong class governs both sides.
	before, after := prev, s.classes[i+1]
	if strong == AL {
		before, after = arabicNumber(before), arabicNumber(after)
	}
	if before == after && (before == EN || before == AN && c == CS) {
		return before
	}
	return ON
}

func arabicNumber(c Class) Class {
	if c == EN {
		return AN
	}
	return c
}
