package capture

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"khabar/feed"
	"khabar/feed/parse/plain"
)

const articles = "../../../testdata/articles"

// everything is all text that an article holds.
func everything(a feed.Article) string {
	f := a.CommentForm
	all := append([]string{a.Title, a.Agency, a.Link, f.Heading, f.Guest, f.Add, f.Required}, append(a.Authors, a.Tags...)...)
	add := func(blocks []feed.Block) {
		for _, b := range blocks {
			all = append(all, b.Marker, b.Text)
		}
	}
	add(a.Body)
	for _, c := range a.Comments {
		all = append(all, c.Author)
		add(c.Body)
	}
	return strings.Join(all, "\n")
}

// lostWord returns the first word of the text's prose that an article lost, or "".
func lostWord(text string, a feed.Article) string {
	all := everything(a)
	for _, line := range plain.Lines(text) {
		if _, label := matchLabel(line); label || !isProse(line) || len(parts(line)) > 1 {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
			if !strings.Contains(all, word) {
				return word
			}
		}
	}
	return ""
}

// heads are the lines of a head in some of their orders.
var heads = []struct{ name, head string }{
	{"as on the page", "26-11-2025\nمالك محمد\nالكلمات الدالة قوات التحالف، العراق\nA+ A-\nرووداو ديجيتال"},
	{"keywords first", "الكلمات الدالة: قوات التحالف، العراق\n26-11-2025\nمالك محمد\nA+ A-\nرووداو ديجيتال"},
	{"author above the date", "مالك محمد\n26-11-2025\nالكلمات الدالة قوات التحالف، العراق\nA+ A-\nرووداو ديجيتال"},
	{"controls first", "A+ A-\nرووداو ديجيتال\n26-11-2025\nمالك محمد\nالكلمات الدالة قوات التحالف، العراق"},
	{"labels everywhere", "المصدر: رووداو ديجيتال\nالكاتب: مالك محمد\nتاريخ النشر: 26 تشرين الثاني 2025\nالوسوم: قوات التحالف؛ العراق"},
	{"one line", "مالك محمد | 26-11-2025 | المصدر: رووداو ديجيتال\nالكلمات الدالة: قوات التحالف، العراق"},
	{"blank lines between", "26-11-2025\n\nمالك محمد\n\nالكلمات الدالة قوات التحالف، العراق\n\nA+ A-\n\nرووداو ديجيتال"},
	{"no controls, no keywords between", "26-11-2025\nمالك محمد\nرووداو ديجيتال\nالكلمات الدالة: قوات التحالف، العراق"},
	{"keywords last", "26-11-2025\nمالك محمد\nA+ A-\nرووداو ديجيتال\nالكلمات الدالة: قوات التحالف، العراق"},
	{"windows line ends", "26-11-2025\r\nمالك محمد\r\nالكلمات الدالة قوات التحالف، العراق\r\nA+ A-\r\nرووداو ديجيتال"},
	{"direction marks", "\u200f26-11-2025\u200f\n\u202bمالك محمد\u202c\nالكلمات الدالة\u00a0قوات التحالف، العراق\nA+\u00a0A-\nرووداو ديجيتال"},
}

const prose = "كشف نائب قائد العمليات المشتركة في العراق عن أن طاقماً صغيراً من التحالف قد بقي في المناطق الاتحادية."

func TestHeadInAnyOrder(t *testing.T) {
	for _, tt := range heads {
		t.Run(tt.name, func(t *testing.T) {
			a := Parse("مفاوضات بقاء القوات ستبدأ في كانون الثاني المقبل\n\n" + tt.head + "\n\n" + prose + "\n")
			if a.Title != "مفاوضات بقاء القوات ستبدأ في كانون الثاني المقبل" || a.Published.Format(time.DateOnly) != "2025-11-26" || !a.DateOnly ||
				!slices.Equal(a.Authors, []string{"مالك محمد"}) || a.Agency != "رووداو ديجيتال" || !slices.Equal(a.Tags, []string{"قوات التحالف", "العراق"}) {
				t.Errorf("%q %v %q %q %q", a.Title, a.Published, a.Authors, a.Agency, a.Tags)
			}
			if len(a.Body) != 1 || a.Body[0].Text != prose {
				t.Errorf("body: %+v", a.Body)
			}
		})
	}
}

// Each single line of a whole capture may be missing.
func TestMissingLines(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(articles, "rudaw-2025-11-26.txt"))
	if err != nil {
		t.Fatal(err)
	}
	whole := Parse(string(data))
	lines := strings.SplitAfter(string(data), "\n")
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		text := strings.Join(slices.Concat(lines[:i], lines[i+1:]), "")
		a := Parse(text)
		if lost := lostWord(text, a); lost != "" {
			t.Errorf("without line %d, %q is lost", i+1, lost)
		}
		if i > 0 && a.Title != whole.Title {
			t.Errorf("without line %d the headline is %q", i+1, a.Title)
		}
		for j, field := range []bool{2: a.Published.Equal(whole.Published), 3: slices.Equal(a.Authors, whole.Authors),
			4: slices.Equal(a.Tags, whole.Tags), 6: a.Agency == whole.Agency} {
			if (j == 2 || j == 3 || j == 4 || j == 6) && i != j && i > 0 && !field {
				t.Errorf("without line %d, line %d is read as another field", i+1, j+1)
			}
		}
		same := a.Published.Equal(whole.Published) && slices.Equal(a.Authors, whole.Authors) && a.Agency == whole.Agency && slices.Equal(a.Tags, whole.Tags)
		if i > 6 && !same {
			t.Errorf("without line %d: %v %q %q %q", i+1, a.Published, a.Authors, a.Agency, a.Tags)
		}
	}
}

// Headlines that begin as labels do, or stand below the fields.
func TestHeadlines(t *testing.T) {
	tests := []struct{ text, title, author string }{
		{"كتب جديدة في معرض بغداد\n\n26-11-2025\nسهى الموسوي\n\n", "كتب جديدة في معرض بغداد", "سهى الموسوي"},
		{"Tags are not what they used to be\n\n26-11-2025\nSara Ahmed\n\n", "Tags are not what they used to be", "Sara Ahmed"},
		{"By train to Basra\n\n26-11-2025\nBy Sara Ahmed\n\n", "By train to Basra", "Sara Ahmed"},
		{"26-11-2025\n\nأمطار في دهوك\n\nسهى الموسوي\nA+ A-\n\n", "أمطار في دهوك", "سهى الموسوي"},
		{"26-11-2025\nسهى الموسوي\nA+ A-\n\n", "", "سهى الموسوي"},
		{"A+ A-\n26-11-2025\nRain returns to the hills above Duhok\nSara Ahmed\n\n", "Rain returns to the hills above Duhok", "Sara Ahmed"},
		{"Rain returns\nFloods were feared, and did not come this time\n26-11-2025\n\n", "Rain returns", ""},
	}
	for _, tt := range tests {
		a := Parse(tt.text + prose + "\n")
		if a.Title != tt.title || strings.Join(a.Authors, "|") != tt.author || a.Published.IsZero() {
			t.Errorf("%q: %q by %q, %v", tt.text, a.Title, a.Authors, a.Published)
		}
		if lost := lostWord(tt.text+prose, a); lost != "" {
			t.Errorf("%q: lost %q", tt.text, lost)
		}
	}
}

// A capture without a single blank line has its paragraphs and sub-heads too.
func TestDenseCapture(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(articles, "rudaw-2025-11-26.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var dense []string
	for _, line := range plain.Lines(string(data)) {
		if line != "" {
			dense = append(dense, line)
		}
	}
	a, whole := Parse(strings.Join(dense, "\n")), Parse(string(data))
	if a.Title != whole.Title || !slices.Equal(a.Authors, whole.Authors) || a.Agency != whole.Agency || !slices.Equal(a.Tags, whole.Tags) || a.CommentForm != whole.CommentForm {
		t.Errorf("%q %q %q %q %+v", a.Title, a.Authors, a.Agency, a.Tags, a.CommentForm)
	}
	for i := range max(len(a.Body), len(whole.Body)) {
		if i >= len(a.Body) || i >= len(whole.Body) || a.Body[i].Text != whole.Body[i].Text || a.Body[i].Kind != whole.Body[i].Kind {
			t.Fatalf("%d and %d blocks, different from %d on", len(a.Body), len(whole.Body), i)
		}
	}
}

func TestLabelsOfEveryLanguage(t *testing.T) {
	values := map[role]string{keywords: "alpha, beta", author: "Sara Ahmed", agency: "City Desk", published: "26-11-2025", updated: "27-11-2025", link: "https://example.org/a"}
	for r, names := range labels {
		for name := range strings.SplitSeq(names, "|") {
			a := Parse("A headline of several words\n\n" + name + ": " + values[r] + "\n\n" + strings.Repeat("Prose of the body. ", 8) + "\n")
			got := map[role]string{keywords: strings.Join(a.Tags, ", "), author: strings.Join(a.Authors, ""), agency: a.Agency, link: a.Link,
				published: a.Published.Format("02-01-2006"), updated: a.Updated.Format("02-01-2006")}[r]
			if got != values[r] || len(a.Body) != 1 {
				t.Errorf("%s: got %q, want %q, %d blocks", name, got, values[r], len(a.Body))
			}
		}
	}
}

func TestFormOfEveryLanguage(t *testing.T) {
	for r, lines := range formLines {
		for line := range strings.SplitSeq(lines, "|") {
			line = strings.ReplaceAll(line, "+", " ")
			if got := formRole(line); got != r {
				t.Errorf("%q is role %d, want %d", line, got, r)
			}
		}
	}
	for _, line := range []string{"", "A sentence that speaks of comments in passing", "رجل يكتب", "12", "The guest arrived"} {
		if got := formRole(line); got != unknown {
			t.Errorf("%q is role %d", line, got)
		}
	}
}

func TestSizeControl(t *testing.T) {
	for _, line := range []string{"A+ A-", "A- A+", "A+A-", "A+ | A-", "A + A −", "A- A A+", "أ+ أ-", "א+ א-", "حجم الخط: A+ A-", "+A -A"} {
		if !isSizeControl(line) {
			t.Errorf("%q is none", line)
		}
	}
	for _, line := range []string{"", "A", "A grade of A+ in all", "AA", "-", "+", "A-10 Thunderbolt", "A A A"} {
		if isSizeControl(line) {
			t.Errorf("%q is one", line)
		}
	}
}

func TestIs(t *testing.T) {
	for _, text := range []string{
		"Headline\n\n26-11-2025\n\nText.", "Headline\nA+ A-\nText.", "Headline\n\nKeywords: a, b\n\nText.", "Headline\n\nText.\n\nComments\n\nAdd a comment",
	} {
		if !Is(text) {
			t.Errorf("not a capture: %q", text)
		}
	}
	for _, text := range []string{
		"", "Headline\n\nText.", "# Markdown\n\n26-11-2025\n", "Dear reader,\n\nComments are free.", "One\n\nIn 2025 it rained.\n\nTwo",
	} {
		if Is(text) {
			t.Errorf("a capture: %q", text)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, h := range heads {
		f.Add("Headline\n" + h.head + "\n" + prose)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		a := Parse(text)
		if lost := lostWord(text, a); lost != "" {
			t.Errorf("%q is lost", lost)
		}
		ids := map[string]bool{"": true}
		for _, c := range a.Comments {
			if !ids[c.Parent] {
				t.Errorf("comment %s answers %s, which is not above it", c.ID, c.Parent)
			}
			ids[c.ID] = true
		}
	})
}
