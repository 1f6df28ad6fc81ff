package parse

import (
	"bytes"
	"net/http"
	"strings"
	"unicode"
	"unicode/utf8"
)

// refuse returns an error for bytes that are not worth decoding: none, too
// many, or those of a known binary format.
func refuse(data []byte) *Error {
	switch {
	case len(data) == 0:
		return newError(Empty)
	case len(data) > MaxBytes:
		return newError(TooLarge)
	}
	if !bytes.HasPrefix(data, []byte("%PDF-")) && !bytes.ContainsFunc(data[:min(len(data), 512)], isBinaryControl) {
		return nil // "BMW presents …" is not a bitmap
	}
	kind := http.DetectContentType(data)
	for _, prefix := range []string{"image/", "audio/", "video/", "font/", "application/"} {
		// Octet-stream only says that some control byte occurs; whether the
		// text is usable is seen after decoding.
		if strings.HasPrefix(kind, prefix) && kind != "application/octet-stream" {
			e := newError(Binary)
			e.What += ": " + kind
			return e
		}
	}
	return nil
}

// isBinaryControl reports whether r is a control that text does not have.
func isBinaryControl(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\x1b'
}

// isBlank reports whether text has nothing to show: spaces and controls alone.
func isBlank(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r)
	})
}

// sniffedBytes is how much of a text decides whether it is one.
const sniffedBytes = 16 << 10

// isBinary reports whether decoded text has too many controls and broken bytes
// to be text: more than one in ten characters.
func isBinary(text string) bool {
	bad, all := 0, 0
	for _, r := range text[:min(len(text), sniffedBytes)] {
		all++
		if isBinaryControl(r) || r == utf8.RuneError || 0x7f <= r && r < 0xa0 {
			bad++
		}
	}
	return bad*10 > all
}
