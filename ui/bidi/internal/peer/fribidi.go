//go:build peers

package peer

/*
#cgo pkg-config: fribidi
#include <fribidi.h>

// One call from Go, so that a comparison of speed does not count three.
static int fribidi_resolve(const FriBidiChar *text, int n, FriBidiCharType *types,
		FriBidiBracketType *brackets, FriBidiParType *base, FriBidiLevel *levels) {
	fribidi_get_bidi_types(text, n, types);
	fribidi_get_bracket_types(text, n, types, brackets);
	return fribidi_get_par_embedding_levels_ex(types, brackets, n, base, levels);
}

static const char *fribidi_version(void) { return FRIBIDI_VERSION; }
*/
import "C"

import "unsafe"

// A FriBidi has the buffers that FriBidi asks of its caller.
type FriBidi struct {
	types    []C.FriBidiCharType
	brackets []C.FriBidiBracketType
	levels   []C.FriBidiLevel
	base     C.FriBidiParType
}

// Resolve finds the levels of text, after L1 on the whole paragraph.
func (f *FriBidi) Resolve(text []rune, direction Direction) {
	n := len(text)
	if cap(f.types) < n {
		f.types = make([]C.FriBidiCharType, n)
		f.brackets = make([]C.FriBidiBracketType, n)
		f.levels = make([]C.FriBidiLevel, n)
	}
	f.types, f.brackets, f.levels = f.types[:n], f.brackets[:n], f.levels[:n]
	switch direction {
	case LeftToRight:
		f.base = C.FRIBIDI_PAR_LTR
	case RightToLeft:
		f.base = C.FRIBIDI_PAR_RTL
	case AutoRightToLeft:
		f.base = C.FRIBIDI_PAR_WRTL
	default:
		f.base = C.FRIBIDI_PAR_WLTR
	}
	if n == 0 {
		return
	}
	runes := (*C.FriBidiChar)(unsafe.Pointer(&text[0]))
	if C.fribidi_resolve(runes, C.int(n), &f.types[0], &f.brackets[0], &f.base, &f.levels[0]) == 0 {
		panic("FriBidi is out of memory")
	}
}

// Base returns the base level of the text last resolved.
func (f *FriBidi) Base() uint8 {
	if f.base == C.FRIBIDI_PAR_RTL || f.base == C.FRIBIDI_PAR_WRTL {
		return 1
	}
	return 0
}

// Levels returns the levels of the text last resolved.
func (f *FriBidi) Levels() []uint8 {
	levels := make([]uint8, len(f.levels))
	for i, level := range f.levels {
		levels[i] = uint8(level)
	}
	return levels
}

// Line returns the levels of the line from start to end, and its visual order
// by places in the line.
func (f *FriBidi) Line(start, end int) (levels []uint8, order []int) {
	all := append([]C.FriBidiLevel(nil), f.levels...)
	places := make([]C.FriBidiStrIndex, len(f.types))
	for i := range places {
		places[i] = C.FriBidiStrIndex(i)
	}
	C.fribidi_reorder_line(0, &f.types[0], C.FriBidiStrIndex(end-start), C.FriBidiStrIndex(start),
		f.base, &all[0], nil, &places[0])
	for i := start; i < end; i++ {
		levels = append(levels, uint8(all[i]))
		order = append(order, int(places[i])-start)
	}
	return levels, order
}

// FriBidiClass returns the name of FriBidi's class of r.
func FriBidiClass(r rune) string {
	name := C.GoString(C.fribidi_get_bidi_type_name(C.fribidi_get_bidi_type(C.FriBidiChar(r))))
	if standard, ok := map[string]string{"LTR": "L", "RTL": "R", "BS": "B", "SS": "S"}[name]; ok {
		return standard
	}
	return name
}

// FriBidiVersion returns FriBidi's version.
func FriBidiVersion() string { return C.GoString(C.fribidi_version()) }
