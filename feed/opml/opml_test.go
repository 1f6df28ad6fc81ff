package opml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed"
	"khabar/feed/feedtest/golden"
	"khabar/feed/feedtest/odd"
)

func list(feeds []feed.Source) string {
	var b strings.Builder
	for _, f := range feeds {
		fmt.Fprintf(&b, "[%s] %s <%s> home <%s> %s\n", f.Group, f.Title, f.URL, f.Home, f.Language)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	base, _ := url.Parse("https://lists.example.com/my/subs.opml")
	for _, path := range golden.Files(t, "testdata/*.opml") {
		t.Run(path, func(t *testing.T) {
			d, err := Read(golden.Text(t, path))
			if err != nil {
				t.Fatal(err)
			}
			golden.Compare(t, path+".golden", fmt.Sprintf("%s %q %v\n", d.Version, d.Title(), d.Problems)+list(d.Feeds(base)))
		})
	}
}

// What is written and read again is the same, to the last attribute.
func TestLossless(t *testing.T) {
	d, err := Read(golden.Text(t, "testdata/nested.opml"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	again, err := Read(b.String())
	if err != nil {
		t.Fatal(err)
	}
	if again.prefix = nil; !reflect.DeepEqual(&Document{d.Version, d.Head, d.Outlines, d.Problems, nil}, again) {
		t.Errorf("written:\n%s", b.String())
	}
	for _, want := range []string{`nb:open="true"`, `frss:cssFullContent=".article"`, `category="/tech/go,/other"`, `description="a&#xA;b"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is lost:\n%s", want, b.String())
		}
	}
}

// Attributes that nobody here knows are written as they were read, whatever
// script their names are in.
func TestUnknownAttributes(t *testing.T) {
	const outline = `<outline text="T" xmlUrl="http://example.org/f" تصنيف="أ" x-y.z="1" ns1:رمز="2" Étoile="&#34;&#xA;&lt;"/>`
	d, err := Read(`<opml version="2.0" xmlns:ns1="urn:x"><head/><body>` + outline + `</body></opml>`)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := d.Write(&b); err != nil || !strings.Contains(b.String(), outline) {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestWriteError(t *testing.T) {
	if err := (&Document{}).Write(failing{}); err == nil {
		t.Error("an error of the writer is lost")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestNotOPML(t *testing.T) {
	if _, err := Read("<rss/>"); !errors.Is(err, ErrNotOPML) {
		t.Error(err)
	}
	if _, err := Read("text"); err == nil {
		t.Error("text is read")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(golden.Text(f, "testdata/nested.opml"))
	f.Add(golden.Text(f, "testdata/damaged.opml"))
	for _, c := range odd.Cases(f, "../parse/testdata/odd") {
		f.Add(string(c.Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Read(text)
		if err != nil || !utf8.ValidString(text) {
			return
		}
		var b strings.Builder
		if err := d.Write(&b); err != nil {
			t.Fatal(err)
		}
		strict := xml.NewDecoder(strings.NewReader(b.String()))
		for err = error(nil); err == nil; _, err = strict.Token() {
		}
		if err != io.EOF {
			t.Errorf("not well formed: %v\n%s", err, b.String())
		}
		again, err := Read(b.String())
		if err != nil {
			t.Fatalf("cannot read what was written: %v\n%s", err, b.String())
		}
		if got, want := list(again.Feeds(nil)), list(d.Feeds(nil)); got != want {
			t.Errorf("feeds\n%sbecame\n%sin %s", want, got, b.String())
		}
	})
}

// TestPrefixes: programs that look for other readers' attributes by their prefix
// find them after a way through this one.
func TestPrefixes(t *testing.T) {
	for in, want := range map[string]string{
		`<opml xmlns:fz="urn:forumzilla:"><body><outline fz:a="1"/></body></opml>`:                                    `fz:a="1"`,
		`<opml xmlns:FRSS="https://freshrss.org/opml"><body><outline FRSS:a="1"/></body></opml>`:                      `frss:a="1"`,
		`<opml><body><outline tt:a="1"/></body></opml>`:                                                               `tt:a="1"`,
		`<opml><body><outline xmlns:x="urn:1" x:a="1"/><outline xmlns:x="urn:2" x:a="2"/></body></opml>`:              `ns2:a="2"`,
		`<opml xmlns:ns2="urn:1"><body><outline xmlns:x="urn:0" ns2:a="1" x:b="2"/></body></opml>`:                    `x:b="2"`,
		`<opml xmlns:khabar="urn:else"><body><outline khabar:a="1" xmlns:k="urn:khabar:opml" k:b="2"/></body></opml>`: `a="1"`,
	} {
		d, err := Read(in)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := d.Write(&b); err != nil || !strings.Contains(b.String(), want) {
			t.Errorf("%s\n%s\n%v", in, b.String(), err)
		}
		again, err := Read(b.String())
		if err != nil || !reflect.DeepEqual(again.Outlines, d.Outlines) && !strings.Contains(in, " tt:") {
			t.Errorf("%s\n%s\n%v", in, b.String(), err)
		}
	}
}
