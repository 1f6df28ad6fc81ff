package charset

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeWide decodes UTF-16 and UTF-32, by byte order mark or by the pattern
// of bytes that they leave without one.
func decodeWide(data []byte) (text, name string, ok bool) {
	switch { // The UTF-32LE mark begins with the UTF-16LE mark: longest first.
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}):
		return decodeUTF32(data[4:], binary.LittleEndian), "utf-32le", true
	case bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return decodeUTF32(data[4:], binary.BigEndian), "utf-32be", true
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return decodeUTF16(data[2:], binary.LittleEndian), "utf-16le", true
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return decodeUTF16(data[2:], binary.BigEndian), "utf-16be", true
	}
	switch head := sample(data); {
	case len(head) < 8 || bytes.IndexByte(head, 0) < 0:
		return "", "", false
	case wideShare(head, 4, 3, 2) > 95:
		return decodeUTF32(data, binary.LittleEndian), "utf-32le", true
	case wideShare(head, 4, 0, 1) > 95:
		return decodeUTF32(data, binary.BigEndian), "utf-32be", true
	case wideShare(head, 2, 1, -1) > 90 && wideShare(head, 2, 0, -1) < 50:
		return decodeUTF16(data, binary.LittleEndian), "utf-16le", true
	case wideShare(head, 2, 0, -1) > 90 && wideShare(head, 2, 1, -1) < 50:
		return decodeUTF16(data, binary.BigEndian), "utf-16be", true
	}
	return "", "", false
}

// wideShare returns the percentage of units of size bytes whose byte at high
// could be the upper byte of a character of news (Latin, Greek, Cyrillic,
// Hebrew, Arabic, punctuation), and whose byte at zero, unless negative, is 0.
// Without a NUL anywhere the answer is 0: then the text is not wide.
func wideShare(data []byte, size, high, zero int) int {
	units, fit, nuls := 0, 0, 0
	for i := 0; i+size <= len(data); i += size {
		units++
		if zero >= 0 && data[i+zero] > 0x10 {
			continue
		}
		switch data[i+high] {
		case 0:
			nuls++
			fit++
		case 0x01, 0x03, 0x04, 0x05, 0x06, 0x20:
			if size == 2 {
				fit++
			}
		}
	}
	if nuls*20 < units {
		return 0
	}
	return 100 * fit / units
}

func decodeUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(data)/2+1)
	for ; len(data) >= 2; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	if len(data) > 0 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

func decodeUTF32(data []byte, order binary.ByteOrder) string {
	var b strings.Builder
	for ; len(data) >= 4; data = data[4:] {
		b.WriteRune(validRune(order.Uint32(data)))
	}
	if len(data) > 0 {
		b.WriteRune(utf8.RuneError)
	}
	return b.String()
}

func validRune(u uint32) rune {
	if u > utf8.MaxRune || !utf8.ValidRune(rune(u)) {
		return utf8.RuneError
	}
	return rune(u)
}
