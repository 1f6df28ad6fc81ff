package atom

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"khabar/feed/feedtest/golden"
	"khabar/feed/feedtest/odd"
	"khabar/feed/parse/syndication"
	"khabar/feed/parse/xmltree"
)

func parse(t testing.TB, text string, base *url.URL) syndication.Feed {
	t.Helper()
	doc, err := xmltree.Parse(text, base, xmltree.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse(doc)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Each file in testdata is a feed; the golden file beside it says what is in
// it. All are read as if they came from one address.
func TestParse(t *testing.T) {
	base, _ := url.Parse("https://feeds.example.com/all/feed.xml")
	for _, path := range golden.Files(t, "testdata/*.xml") {
		t.Run(path, func(t *testing.T) {
			f := parse(t, golden.Text(t, path), base)
			golden.Compare(t, path+".golden", f.String()+golden.Articles(f.Articles))
		})
	}
}

// Wherever a feed is cut, every entry whose end tag came through is there and
// whole; what is there of the next one is marked.
func TestTruncated(t *testing.T) {
	for _, path := range golden.Files(t, "testdata/*.xml") {
		text := golden.Text(t, path)
		if strings.Contains(path, "cut.xml") {
			continue
		}
		whole := parse(t, text, nil)
		for cut := 1; cut < len(text); cut += max(1, len(text)/400) {
			doc, err := xmltree.Parse(text[:cut], nil, xmltree.DefaultLimits)
			if err != nil {
				continue
			}
			f, err := Parse(doc)
			if err != nil {
				continue
			}
			complete := strings.Count(strings.ToLower(text[:cut]), "</entry>")
			if strings.HasPrefix(text, "<entry") && cut == len(strings.TrimSpace(text))-1 {
				continue // a document whose last byte is missing is whole
			}
			if len(f.Articles) < complete || len(f.Articles) > complete+1 {
				t.Fatalf("%s cut at %d: %d articles, %d complete", path, cut, len(f.Articles), complete)
			}
			for i := range f.Articles[:complete] {
				got, want := f.Articles[i], whole.Articles[i]
				if golden.Article(&got) != golden.Article(&want) {
					t.Fatalf("%s cut at %d: entry %d differs:\n%s", path, cut, i, golden.Article(&got))
				}
			}
			for _, a := range f.Articles[complete:] {
				if !a.Partial {
					t.Fatalf("%s cut at %d: the cut entry is not marked", path, cut)
				}
			}
		}
	}
}

func TestLimits(t *testing.T) {
	f := parse(t, "<feed>"+strings.Repeat("<entry><title>x</title></entry>", 5100)+"</feed>", nil)
	if len(f.Articles) != syndication.MaxEntries || len(f.Problems) != 1 || !errors.Is(f.Problems[0], syndication.ErrTooManyEntries) {
		t.Errorf("%d articles, problems %v", len(f.Articles), f.Problems)
	}
}

func TestNotAtom(t *testing.T) {
	doc, err := xmltree.Parse("<rss/>", nil, xmltree.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Parse(doc); !errors.Is(err, ErrNotAtom) || Is(doc) {
		t.Errorf("error %v", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"atom10", "atom03", "bare-entry", "no-namespace", "cut"} {
		f.Add(golden.Text(f, "testdata/"+name+".xml"))
	}
	for _, c := range odd.Cases(f, "../testdata/odd") {
		f.Add(string(c.Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		doc, err := xmltree.Parse(text, nil, xmltree.DefaultLimits)
		if err != nil {
			return
		}
		fd, err := Parse(doc)
		if err != nil {
			return
		}
		for i := range fd.Articles {
			odd.CheckEntry(t, &fd.Articles[i])
		}
	})
}
