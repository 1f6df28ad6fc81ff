//go:build peers

package peer

/*
#cgo pkg-config: icu-uc
#include <stdlib.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

// ICU's names are macros that carry its version, which cgo cannot call.
static UBiDi *icu_open(void) { return ubidi_open(); }
static void icu_close(UBiDi *b) { ubidi_close(b); }
static int icu_set(UBiDi *b, const UChar *text, int n, int level) {
	UErrorCode e = U_ZERO_ERROR;
	ubidi_setPara(b, text, n, level, NULL, &e);
	return e;
}
static int icu_base(UBiDi *b) { return ubidi_getParaLevel(b); }
static const UBiDiLevel *icu_levels(UBiDi *b) {
	UErrorCode e = U_ZERO_ERROR;
	return ubidi_getLevels(b, &e);
}
static const UBiDiLevel *icu_line_levels(UBiDi *b, int start, int end, UBiDi *line) {
	UErrorCode e = U_ZERO_ERROR;
	ubidi_setLine(b, start, end, line, &e);
	return ubidi_getLevels(line, &e);
}
static void icu_order(const UBiDiLevel *levels, int n, int32_t *map) { ubidi_reorderVisual(levels, n, map); }
static const char *icu_version(void) { return U_ICU_VERSION; }
static int icu_class(int r) { return u_charDirection(r); }
static int icu_bracket(int r) { return u_getIntPropertyValue(r, UCHAR_BIDI_PAIRED_BRACKET_TYPE); }
*/
import "C"

import (
	"fmt"
	"runtime"
	"unicode/utf16"
	"unsafe"
)

// An ICU holds ICU's objects for one paragraph and one line of it.
type ICU struct {
	paragraph, line *C.UBiDi
	units           *C.UChar // ICU keeps the pointer, so it is C's memory
	unitOf          []int    // the first UTF-16 unit of each rune, and the end
}

// NewICU returns an ICU that frees itself.
func NewICU() *ICU {
	c := &ICU{paragraph: C.icu_open(), line: C.icu_open()}
	runtime.AddCleanup(c, func(b [2]*C.UBiDi) { C.icu_close(b[1]); C.icu_close(b[0]) }, [2]*C.UBiDi{c.paragraph, c.line})
	return c
}

// Resolve finds the levels of text and returns the base level.
func (c *ICU) Resolve(text []rune, direction Direction) (base uint8, err error) {
	c.unitOf = c.unitOf[:0]
	n := 0
	for _, r := range text {
		c.unitOf = append(c.unitOf, n)
		n += utf16.RuneLen(r)
	}
	c.unitOf = append(c.unitOf, n)
	C.free(unsafe.Pointer(c.units))
	c.units = (*C.UChar)(C.malloc(C.size_t(2*n + 2)))
	copy(unsafe.Slice((*uint16)(unsafe.Pointer(c.units)), n), utf16.Encode(text))

	level := [...]C.int{Auto: C.UBIDI_DEFAULT_LTR, LeftToRight: 0, RightToLeft: 1, AutoRightToLeft: C.UBIDI_DEFAULT_RTL}[direction]
	if e := C.icu_set(c.paragraph, c.units, C.int(n), level); e > 0 {
		return 0, fmt.Errorf("ubidi_setPara: error %d", e)
	}
	return uint8(C.icu_base(c.paragraph)), nil
}

// Levels returns the levels of the text last resolved, after L1 on the whole
// paragraph.
func (c *ICU) Levels() []uint8 {
	return c.perRune(C.icu_levels(c.paragraph), 0, len(c.unitOf)-1)
}

// Line returns the levels of the line from start to end, and its visual order
// by places in the line.
//
// The order comes from the levels: ICU's map of a line (ubidi_getVisualMap)
// reverses the blanks at its end when they were right-to-left before L1.
func (c *ICU) Line(start, end int) (levels []uint8, order []int) {
	units := C.icu_line_levels(c.paragraph, C.int(c.unitOf[start]), C.int(c.unitOf[end]), c.line)
	levels = c.perRune(units, start, end)
	places := make([]C.int32_t, len(levels))
	C.icu_order((*C.UBiDiLevel)(&levels[0]), C.int(len(levels)), &places[0])
	for _, place := range places {
		order = append(order, int(place))
	}
	return levels, order
}

// perRune picks the levels of the runes from start to end out of those of
// UTF-16 units.
func (c *ICU) perRune(units *C.UBiDiLevel, start, end int) []uint8 {
	from := c.unitOf[start]
	all := unsafe.Slice((*uint8)(unsafe.Pointer(units)), c.unitOf[end]-from)
	levels := make([]uint8, 0, end-start)
	for _, u := range c.unitOf[start:end] {
		levels = append(levels, all[u-from])
	}
	return levels
}

// icuClasses are the names of ICU's UCharDirection in its own order.
var icuClasses = [...]string{"L", "R", "EN", "ES", "ET", "AN", "CS", "B", "S", "WS", "ON", "LRE", "LRO", "AL",
	"RLE", "RLO", "PDF", "NSM", "BN", "FSI", "LRI", "RLI", "PDI"}

// ICUClass returns the name of ICU's class of r.
func ICUClass(r rune) string { return icuClasses[C.icu_class(C.int(r))] }

// ICUBracket returns ICU's Bidi_Paired_Bracket_Type of r: 0 none, 1 open,
// 2 close.
func ICUBracket(r rune) int { return int(C.icu_bracket(C.int(r))) }

// ICUVersion returns ICU's version.
func ICUVersion() string { return C.GoString(C.icu_version()) }
