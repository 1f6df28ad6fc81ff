package query

// A Place is a stretch of a filter's bytes.
type Place struct{ Start, End int }

// Fields returns the places of the terms that name a field, in order, each with
// the minus sign before it: tag:iraq, -source:"BBC". The filter may have mistakes
// in it, and what looks like a field need not be one that is known.
//
// Such a term is a unit also for the eye. On a line that runs the other way than
// the field's name it has to be isolated (UAX #9), or its value lands beside the
// name of the next one.
func Fields(filter string) []Place {
	s := scanner{text: filter}
	var list []Place
	minus := -1 // where the sign before the next token stands
	for {
		t, err := s.next()
		start := t.start
		if minus >= 0 && minus+1 == t.start {
			start = minus
		}
		switch {
		case err != nil: // a quotation mark is never closed
			if t.hasField {
				list = append(list, Place{start, len(filter)})
			}
			return list
		case t.kind == tokenEnd:
			return list
		case t.hasField:
			list = append(list, Place{start, t.end})
		}
		minus = -1
		if t.kind == tokenMinus {
			minus = t.start
		}
	}
}
