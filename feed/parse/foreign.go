package parse

import (
	"regexp"
	"strings"
)

// Text that is of a known format, but not of one that holds news, is refused
// by name: shown as plain text it would be a screen of markup.

var (
	jsonValue   = regexp.MustCompile(`^(?:\{\s*"[^"\n]*"\s*:|\[\s*\{\s*"[^"\n]*"\s*:)`)
	declaredXML = regexp.MustCompile(`^<\?xml[\s?]|^<[A-Za-z_][\w.:-]*\s[^>]*\bxmlns(?::\w+)?\s*=`)
)

func isOtherJSON(head string) bool { return jsonValue.MatchString(head) }

func isOtherXML(head string) bool { return declaredXML.MatchString(head) && rootElement(head) != "" }

func isRichText(head string) bool { return strings.HasPrefix(head, `{\rtf`) }

func refuseJSON(document) (Result, error) {
	e := newError(Unreadable)
	e.What = "is JSON, but no JSON Feed"
	return Result{}, e
}

func refuseXML(d document) (Result, error) {
	e := newError(Unreadable)
	name := rootElement(strings.TrimLeft(d.text[:min(len(d.text), sniffedBytes)], " \t\r\n\f\ufeff\x00"))
	e.What = "is XML, but no feed and no page: its first element is <" + name[:min(len(name), 40)] + ">"
	return Result{}, e
}

func refuseRichText(document) (Result, error) {
	e := newError(Unreadable)
	e.What, e.Remedy = "is RTF, a word processor's format", "save it as plain text or as HTML"
	return Result{}, e
}
