package capture

import (
	"regexp"
	"strconv"
	"strings"

	"khabar/feed/fold"
	"khabar/feed/parse/plain"
)

// commentsStart returns the line at which the comment section begins: the
// first of its words below the text, or the text's end.
func (p *page) commentsStart() int {
	prose, last := false, len(p.lines)-1
	for last >= 0 && !isProse(p.lines[last]) {
		last--
	}
	for i, line := range p.lines {
		switch {
		case line == "":
		case isProse(line):
			prose = true
		case formRole(line) != unknown && (prose || last < i) && p.next(0, i) < i:
			return i
		}
	}
	return len(p.lines)
}

// readComments reads the comment section: the form's words, then the comments.
func (p *page) readComments(start int) {
	var t thread
	blank := true
	for i := start; i < len(p.lines); i++ {
		line := p.lines[i]
		if line == "" {
			blank = true
			continue
		}
		if r := formRole(line); r != unknown {
			p.setForm(r, line)
			blank = true
			continue
		}
		if l, ok := matchLabel(line); ok && l.role == keywords && l.colon && p.believes(l, i, false) && l.value != "" {
			p.addKeywords(l.value)
			continue
		}
		if !isControl(line) {
			t.lines = append(t.lines, p.commentLine(i, blank))
		}
		blank = false
	}
	t.read()
	p.article.Comments = t.comments
}

// setForm keeps a line of the form. Pages repeat them; each wording is kept once.
func (p *page) setForm(r role, line string) {
	f := &p.article.CommentForm
	field := map[role]*string{commentsHeading: &f.Heading, guestInvitation: &f.Guest, addComment: &f.Add, requiredText: &f.Required}[r]
	switch {
	case *field == "":
		*field = line
	case !strings.Contains(*field+"\n", line+"\n"):
		*field += "\n" + line
	}
	if n, err := strconv.Atoi(number.FindString(fold.Fold(line))); r == commentsHeading && err == nil {
		p.article.CommentCount = max(p.article.CommentCount, n)
	}
}

// number matches the count in "Comments (7)", in folded digits.
var number = regexp.MustCompile(`[0-9]{1,6}`)

// controls are the buttons of a comment, in folded letters. The program has
// its own, so they become nothing.
var controls = tableSet("رد|الرد|إعجاب|أعجبني|إبلاغ|Reply|Like|Dislike|Report|Share|وەڵام|وەڵامدانەوە|بەدڵمە|Bersiv|Bersivê bide|Bersiv bide|" +
	"پاسخ|پاسخ دادن|پسندیدم|گزارش|جواب|جواب دیں|پسند|השב|הגב לתגובה|אהבתי|דווח|Yanıtla|Cevapla|Beğen|Şikayet et|جاۋاب|جاۋاب قايتۇرۇش")

func tableSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, "|") {
		set[fold.Fold(word)] = true
	}
	return set
}

// isControl reports whether a line is a button of a comment, with a number or
// without.
func isControl(line string) bool {
	return controls[strings.Trim(fold.Fold(line), " ()[]0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹·|:+-")]
}

// commentLine looks at one line of the thread.
func (p *page) commentLine(i int, blank bool) threadLine {
	text, indent := unindent(p.raw[i])
	l := threadLine{text: text, indent: indent, blank: blank}
	if s, ok := parseDate(text, p.lang); ok {
		l.stamp, l.kind = s, dateLine
		return l
	}
	if name, s, ok := p.nameAndDate(text); ok {
		l.author, l.stamp, l.kind = name, s, byLine
		return l
	}
	if name, ok := answered(text); ok {
		l.answers, l.kind = name, answerLine
		return l
	}
	if name, rest, ok := strings.Cut(text, ":"); ok && (isName(name) && len(strings.Fields(name)) <= 4 || isHandle(name)) && strings.TrimSpace(rest) != "" && !strings.HasPrefix(rest, "//") {
		l.author, l.rest, l.kind = strings.TrimSpace(name), strings.TrimSpace(rest), saidLine
		return l
	}
	if (isName(text) && len(strings.Fields(text)) <= 4 || isHandle(text)) && !plain.EndsSentence(text) {
		l.author, l.kind = text, nameLine
	}
	return l
}

// nameAndDate reads "Sara Ahmed - 27-11-2025 10:30", with any of the signs that
// part the two.
func (p *page) nameAndDate(text string) (string, stamp, bool) {
	for _, sign := range []string{" | ", " • ", " · ", " - ", " – ", " — ", "، ", ", ", " ("} {
		name, rest, ok := strings.Cut(text, sign)
		if s, isDate := parseDate(strings.TrimRight(rest, " )"), p.lang); ok && isDate && (isName(name) || isHandle(name)) {
			return strings.TrimSpace(name), s, true
		}
	}
	return "", stamp{}, false
}

// unindent trims a raw line and returns its indentation: columns of space, and
// the signs that saved threads use instead.
func unindent(raw string) (string, int) {
	indent := 0
	for i, r := range raw {
		switch r {
		case ' ', '\u00a0':
			indent++
		case '\t', '>', '↳', '└', '│', '↪':
			indent += 4
		case '\u200e', '\u200f', '\ufeff':
		default:
			return plain.Lines(raw[i:])[0], indent
		}
	}
	return "", 0
}

// answerPrefixes stand before the name of whom a comment answers.
var answerPrefixes = []string{"ردا على ", "رد على ", "In reply to ", "Replying to ", "Reply to ", "لە وەڵامی ", "وەڵام بۆ ", "Bersiv ji bo ", "Bersiva ",
	"در پاسخ به ", "پاسخ به ", "جواب بنام ", "בתגובה ל-", "בתגובה אל ", "Yanıt verilen: ", "Yanıtlanan: "}

// answered returns the name in a line that says whom a comment answers.
func answered(text string) (string, bool) {
	folded := fold.Fold(text)
	for _, prefix := range answerPrefixes {
		if strings.HasPrefix(folded, fold.Fold(prefix)) {
			words := len(strings.Fields(prefix))
			name := strings.TrimRight(strings.Join(strings.Fields(text)[words:], " "), ":")
			if strings.HasSuffix(prefix, "-") {
				name = strings.TrimPrefix(text, prefix)
			}
			return name, name != "" && isName(name)
		}
	}
	return "", false
}
