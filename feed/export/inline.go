package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"khabar/feed"
)

// A slot is the kind of place that text is written for.
type slot uint8

const (
	running slot = iota // a paragraph: line breaks are kept
	oneLine             // a heading: they become <br>
	inCell              // likewise, and bars part cells
)

// inline writes text with its spans as Markdown that says just that.
func inline(s string, spans []feed.Span, where slot) string {
	w := inliner{text: s, where: where}
	to := len(strings.TrimRightFunc(s, blank))
	from := len(s) - len(strings.TrimLeftFunc(s, blank))
	if from < to {
		w.write(from, to, nested(s, spans, from, to))
	}
	return w.out.String()
}

// nested returns the parts of spans within [from, to) that are in order and
// within each other, and do not part a character; others are left out.
func nested(text string, spans []feed.Span, from, to int) []feed.Span {
	sorted := slices.Clone(spans)
	for i := range sorted {
		sorted[i].Start, sorted[i].End = max(sorted[i].Start, from), min(sorted[i].End, to)
	}
	slices.SortStableFunc(sorted, func(a, b feed.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	var kept, open []feed.Span
	for _, s := range sorted {
		for len(open) > 0 && open[len(open)-1].End <= s.Start {
			open = open[:len(open)-1]
		}
		if s.Start < s.End && whole(text, s.Start) && whole(text, s.End) && (len(open) == 0 || s.End <= open[len(open)-1].End) {
			kept, open = append(kept, s), append(open, s)
		}
	}
	return kept
}

// whole reports whether an offset parts no character.
func whole(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }

// An inliner writes one text.
type inliner struct {
	out   strings.Builder
	text  string
	where slot
	bare  bool // within a link or code, where no address becomes a link
}

// write writes the bytes [from, to) with the spans in them.
func (w *inliner) write(from, to int, spans []feed.Span) {
	for len(spans) > 0 {
		s := spans[0]
		w.plain(from, s.Start)
		n := 1
		for n < len(spans) && spans[n].Start < s.End {
			n++
		}
		w.span(s, spans[1:n])
		from, spans = s.End, spans[n:]
	}
	w.plain(from, to)
}

func (w *inliner) span(s feed.Span, within []feed.Span) {
	around := func(before, after string) {
		w.out.WriteString(before)
		w.write(s.Start, s.End, within)
		w.out.WriteString(after)
	}
	switch s.Kind {
	case feed.Emphasis:
		around(w.delimiters(s, within, "*", "em"))
	case feed.Strong:
		around(w.delimiters(s, within, "**", "strong"))
	case feed.Struck:
		around(w.delimiters(s, within, "~~", "del"))
	case feed.Monospace:
		w.monospace(s, within)
	case feed.Isolate:
		around(element("bdi", s.Direction), "</bdi>")
	case feed.Override:
		around(element("bdo", s.Direction), "</bdo>")
	case feed.Anchor:
		address, ok := destination(s.Link)
		if !ok || w.bare {
			around("", "")
			return
		}
		w.bare = true
		around("[", "]("+address+")")
		w.bare = false
	}
}

// monospace writes code as Markdown has it, in which nothing has a meaning, or as
// HTML where that cannot hold it.
func (w *inliner) monospace(s feed.Span, within []feed.Span) {
	code := printable(w.text[s.Start:s.End])
	if len(within) == 0 && !strings.ContainsAny(code, "`|\n\t") && strings.TrimSpace(code) == code && !strings.HasSuffix(w.out.String(), "`") {
		w.out.WriteString("`" + code + "`")
		return
	}
	bare := w.bare
	w.bare = true
	w.out.WriteString("<code>")
	w.write(s.Start, s.End, within)
	w.out.WriteString("</code>")
	w.bare = bare
}

// delimiters returns what stands around emphasis: Markdown's own signs where
// nothing about them is in doubt (CommonMark, 6.2: between them stand letters or
// digits at both ends, and no other sign beside them), else HTML.
func (w *inliner) delimiters(s feed.Span, within []feed.Span, sign, name string) (before, after string) {
	first, _ := utf8.DecodeRuneInString(w.text[s.Start:s.End])
	last, _ := utf8.DecodeLastRuneInString(w.text[s.Start:s.End])
	plain := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	shared := slices.ContainsFunc(within, func(in feed.Span) bool { return in.Start == s.Start || in.End == s.End })
	if plain(first) && plain(last) && !shared && !strings.HasSuffix(w.out.String(), sign[:1]) {
		return sign, sign
	}
	return "<" + name + ">", "</" + name + ">"
}

// element is the beginning of an HTML element with a direction, if it has one.
func element(name string, d feed.Direction) string {
	if d == feed.DirectionUnknown {
		return "<" + name + ">"
	}
	return "<" + name + ` dir="` + d.String() + `">`
}

// unfit are the characters that an address must not have in Markdown.
var unfit = strings.NewReplacer(" ", "%20", "\t", "", "\n", "", "<", "%3C", ">", "%3E", "\\", "%5C", "|", "%7C", "(", "%28", ")", "%29")

// destination returns an address as a link has it, if it is one to follow.
func destination(link string) (string, bool) {
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if len(link) > len(scheme) && strings.EqualFold(link[:len(scheme)], scheme) {
			return unfit.Replace(printable(link)), true
		}
	}
	return "", false
}
