package parse

import (
	"regexp"
	"strings"
)

// sniff decides the format of a text from its first kilobytes.
func sniff(text string) format {
	text = text[longProlog(text):]
	head := strings.TrimLeft(text[:min(len(text), sniffedBytes)], " \t\r\n\f\ufeff\x00")
	for _, f := range formats {
		if f.is(head) {
			return f
		}
	}
	return formats[len(formats)-1]
}

// longProlog returns the length in bytes of the comments and instructions that
// text begins with, if they would fill what is looked at; else 0.
func longProlog(text string) int {
	n := 0
	for {
		rest := strings.TrimLeft(text[n:], " \t\r\n\f\ufeff\x00")
		end, size := -1, 0
		switch {
		case strings.HasPrefix(rest, "<!--"):
			end, size = strings.Index(rest, "-->"), len("-->")
		case strings.HasPrefix(rest, "<?"):
			end, size = strings.Index(rest, "?>"), len("?>")
		}
		if end < 0 {
			break
		}
		n = len(text) - len(rest) + end + size
	}
	if n < sniffedBytes/4 {
		return 0
	}
	return n
}

var (
	// beforeElement is what may stand before a document's first element:
	// declarations, comments, a DOCTYPE with or without a subset, blanks.
	beforeElement = regexp.MustCompile(`^(?s:<\?.*?\?>|<!--.*?-->|<!(?i:doctype)[^\[>]*(?:\[.*?\]\s*)?>|[\s\x00]+)+`)
	elementName   = regexp.MustCompile(`^<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]`)
	htmlDoctype   = regexp.MustCompile(`^(?is:\s*(?:<\?.*?\?>|<!--.*?-->|\s)*<!doctype\s+html)`)
	htmlElements  = regexp.MustCompile(`(?i)</?(html|head|body|title|meta|div|p|article|section|main|header|h[1-6]|span|table|ul|script|link|br|a)[\s/>]`)
)

// rootElement returns the local name of the first element, in small letters,
// or "" when the text does not begin with markup.
func rootElement(head string) string {
	head = head[len(beforeElement.FindString(head)):]
	m := elementName.FindStringSubmatch(head)
	if m == nil {
		return ""
	}
	return strings.ToLower(m[2])
}

// isHTML reports whether head is an HTML document or a fragment of one.
func isHTML(head string) bool {
	if htmlDoctype.MatchString(head) {
		return true
	}
	root := rootElement(head)
	return root != "" && htmlElements.MatchString("<"+root+">") || root == "" && strings.HasPrefix(head, "<") && htmlElements.MatchString(head)
}

// isJSON reports whether head begins as a JSON object or array does.
func isJSON(head string) bool {
	return regexJSON.MatchString(head)
}

var regexJSON = regexp.MustCompile(`^(?:\{\s*(?:"|\}|//|/\*)|\[\s*[\{"\]])`)
