package charset

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// declaredWithin is how many bytes from the start a declaration is looked for.
// The HTML standard says 1024; pages with a long comment or script above their
// <meta> do not know that.
const declaredWithin = 8 << 10

var (
	xmlDeclaration  = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']\s*([A-Za-z0-9._:-]+)`)
	metaDeclaration = regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([a-z0-9._:-]+)`)
)

// Declared returns the encoding label of an XML declaration or an HTML <meta>
// near the start of data, or "". Only the ASCII of data is looked at, so it
// serves every encoding that keeps ASCII in place.
func Declared(data []byte) string {
	head := data[:min(len(data), declaredWithin)]
	for _, re := range []*regexp.Regexp{xmlDeclaration, metaDeclaration} {
		if m := re.FindSubmatch(head); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// lookup finds the encoding of a label: the WHATWG's, or one of the Arabic
// code pages that the WHATWG leaves out. It returns nil for an unknown label.
func lookup(label string) (decoding, string) {
	switch strings.ToLower(strings.TrimSpace(label)) {
	case "":
		return nil, ""
	case "cp1256", "windows1256", "win-1256", "ms-arab":
		label = "windows-1256"
	case "cp1255", "windows1255", "win-1255":
		label = "windows-1255"
	case "cp720", "ibm720", "dos-720", "transparent-asmo":
		return dosArabic, "cp720"
	case "x-mac-arabic", "macarabic", "mac-arabic", "x-macarabic":
		return macArabic, "x-mac-arabic"
	case "cp862", "dos-862":
		return charmap.CodePage862, "ibm862"
	}
	if enc, name := charset.Lookup(label); enc != nil {
		return enc, name
	}
	return nil, ""
}
