// Package charset turns the bytes of a feed, a page or a saved file into
// UTF-8 text, whatever encoding they are in and whatever they say about it.
//
// Declarations lie: servers send "iso-8859-1" for everything, templates say
// "windows-1256" above a body that was converted to UTF-8 years ago, and a
// saved file says nothing at all. So the bytes are asked first and the labels
// second. [Decode] tries, in this order:
//
//  1. a byte order mark, and the pattern that UTF-16 and UTF-32 leave when it is missing;
//  2. UTF-8, over the whole input: bytes that are valid UTF-8 are UTF-8. A look
//     at the first kilobyte, as the WHATWG sniffing algorithm takes, meets only
//     the ASCII of a page's head and guesses wrongly;
//  3. UTF-8 with a few broken bytes (a cut tail, one stray byte; the quotation
//     marks and dashes of windows-1252, pasted among ASCII, are read as such);
//  4. the charset of the HTTP header, then the XML or HTML declaration, each
//     only if it can spell the bytes. A Latin label over text whose words are
//     spelled by high bytes alone is not believed;
//  5. how often each letter occurs, for Arabic, Persian, Urdu, Hebrew, Russian and Greek;
//  6. the statistics of ICU, ported by gogs/chardet;
//  7. windows-1252, or UTF-8 with U+FFFD for each bad byte.
//
// Labels are those of the WHATWG Encoding Standard, and of a few Arabic code
// pages that it leaves out. Nothing here can fail: undecodable bytes become
// U+FFFD, and no input is lost for one of them.
package charset

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// Decode returns data as valid UTF-8 without a byte order mark, and the name
// of the encoding that it was read as ("utf-8", "windows-1256", …).
// contentType is the value of the HTTP Content-Type header, or empty. declared
// is the label in the document itself; when it is empty, Decode looks for an
// XML or HTML declaration (see [Declared]).
func Decode(data []byte, contentType, declared string) (text, name string) {
	if text, name, ok := decodeWide(data); ok {
		return text, name
	}
	if rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		return strings.ToValidUTF8(string(rest), "\uFFFD"), "utf-8"
	}
	if declared == "" {
		declared = Declared(data)
	}
	labels := [...]string{headerCharset(contentType), declared}
	if utf8.Valid(data) {
		return decodeSevenBit(data, labels[:])
	}
	if mostlyUTF8(data, labels[:]) {
		return replaceInvalid(pastedMarks(data)), "utf-8"
	}
	if text, name, ok := decodeLabelled(data, labels[:]); ok {
		return text, name
	}
	if text, name, ok := decodeByLetters(data); ok {
		return text, name
	}
	if text, name, ok := decodeByStatistics(data); ok {
		return text, name
	}
	return decodeAnyway(data)
}

// decodeSevenBit returns valid UTF-8 as it is, unless it is plain ASCII with
// escapes that a label says to be ISO-2022-JP.
func decodeSevenBit(data []byte, labels []string) (string, string) {
	if bytes.IndexByte(data, 0x1b) >= 0 {
		for _, label := range labels {
			if enc, name := charset.Lookup(label); name == "iso-2022-jp" {
				if text, ok := decodeExactly(data, enc); ok {
					return text, name
				}
			}
		}
	}
	return string(data), "utf-8"
}

// mostlyUTF8 reports whether data is UTF-8 with few broken bytes. Legacy
// encodings hardly ever form a valid multi-byte sequence, so a handful of them
// to one bad byte settles it; a label "utf-8" halves what is asked for.
func mostlyUTF8(data []byte, labels []string) bool {
	sequences, bad := 0, 0
	for rest := data; len(rest) > 0; {
		if sequences > 0 && !utf8.FullRune(rest) {
			break // the input was cut inside a character
		}
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			sequences++
		}
		rest = rest[size:]
	}
	for _, label := range labels {
		if _, name := charset.Lookup(label); name == "utf-8" {
			return sequences >= 2*bad
		}
	}
	return sequences >= 4*bad
}

// decodeLabelled decodes by the first label that can spell all of data, or by
// a later one in which the letters are those of prose.
func decodeLabelled(data []byte, labels []string) (text, name string, ok bool) {
	for _, label := range labels {
		enc, label := lookup(label)
		if enc == nil || label == "utf-8" || strings.HasPrefix(label, "utf-16") || label == "replacement" {
			continue
		}
		if isLatin(label) && !looksLatin(data) {
			continue
		}
		if label == "windows-1252" && looksTurkish(data) {
			enc, label = lookup("windows-1254")
		}
		out, spells := decodeExactly(data, enc)
		switch {
		case !spells || label == name:
		case ok:
			if _, likely, found := decodeByLetters(data); found && likely == label {
				return out, label, true
			}
		default:
			text, name, ok = out, label, true
		}
	}
	return text, name, ok
}

// isLatin reports whether name is one of the labels that software sends when
// it knows nothing.
func isLatin(name string) bool {
	return name == "windows-1252" || name == "windows-1250" || name == "iso-8859-2" || name == "iso-8859-15"
}

// decodeByStatistics asks ICU's recognisers. Their answers are tried in order
// of confidence; only one that spells all of data counts.
func decodeByStatistics(data []byte) (string, string, bool) {
	results, err := chardet.NewTextDetector().DetectAll(sample(data))
	if err != nil {
		return "", "", false
	}
	best := chardet.Result{}
	for _, r := range results {
		// DetectAll runs its recognisers at once and sorts unstably: equal
		// confidence is settled by name, so that the answer is always the same.
		if r.Confidence > best.Confidence || r.Confidence == best.Confidence && r.Charset < best.Charset {
			if enc, _ := lookup(r.Charset); enc != nil {
				if _, ok := decodeExactly(sample(data), enc); ok {
					best = r
				}
			}
		}
	}
	enc, name := lookup(best.Charset)
	if best.Confidence < 10 || enc == nil || name == "utf-8" {
		return "", "", false
	}
	return decodeLoosely(data, enc), name, true
}

// decodeAnyway is the last resort: letters of Western Europe if no byte
// sequence looks like UTF-8, else UTF-8 with marks for the broken bytes.
func decodeAnyway(data []byte) (string, string) {
	if looksLatin(data) {
		enc, name := charset.Lookup("windows-1252")
		return decodeLoosely(data, enc), name
	}
	return replaceInvalid(data), "utf-8"
}

// decodeExactly decodes data, refusing an encoding that cannot spell a byte of it.
func decodeExactly(data []byte, enc decoding) (string, bool) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", false
	}
	return string(out), true
}

// decodeLoosely decodes data with U+FFFD for what cannot be spelled.
func decodeLoosely(data []byte, enc decoding) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return replaceInvalid(data)
	}
	return string(out)
}

// pastedMarks returns data with the quotation marks and dashes of windows-1252
// that stand among ASCII in UTF-8. Such a byte elsewhere is half of a character
// of which the other half is missing.
func pastedMarks(data []byte) []byte {
	var out []byte
	from := 0
	for i, c := range data {
		if c < 0x91 || c > 0x97 || c == 0x95 || i > 0 && data[i-1] >= utf8.RuneSelf || i+1 < len(data) && data[i+1] >= utf8.RuneSelf {
			continue
		}
		out = utf8.AppendRune(append(out, data[from:i]...), charmap.Windows1252.DecodeByte(c))
		from = i + 1
	}
	if from == 0 {
		return data
	}
	return append(out, data[from:]...)
}

// replaceInvalid returns data as UTF-8 with one U+FFFD for each bad byte.
func replaceInvalid(data []byte) string {
	return string([]rune(string(data)))
}

// headerCharset returns the charset parameter of a Content-Type value. A value
// too broken for [mime.ParseMediaType] is searched by hand.
func headerCharset(contentType string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		return params["charset"]
	}
	_, after, ok := strings.Cut(strings.ToLower(contentType), "charset=")
	if !ok {
		return ""
	}
	return strings.Trim(strings.SplitN(after, ";", 2)[0], "\"' \t")
}

// sample is the part of data that statistics are taken of.
func sample(data []byte) []byte { return data[:min(len(data), 64<<10)] }
