package parse

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"khabar/feed"
	"khabar/feed/feedtest/odd"
	"khabar/feed/parse/page"
	"khabar/feed/parse/syndication"
)

// gofeedTable says where this parser and gofeed read a feed differently, who is
// right, and why.
const gofeedTable = "testdata/gofeed.txt"

var updateGofeed = flag.Bool("update-gofeed", false, "write the differences to gofeed; new ones have the reason ?")

// TestGofeed reads every feed of the corpus and of the parsers' own testdata
// with both parsers, and fails for a difference that the table gives no reason
// for, and for a reason without its difference.
func TestGofeed(t *testing.T) {
	table := readGofeedTable(t)
	var lines []string
	for _, c := range feedCases(t) {
		lines = append(lines, differences(&c)...)
	}
	if *updateGofeed {
		table.write(t, lines)
		return
	}
	for _, line := range lines {
		reason, ok := table.reasons[line]
		switch _, known := table.verdicts[reason]; {
		case !ok:
			t.Errorf("no reason for %s", line)
		case !known:
			t.Errorf("reason %q of %s is not explained", reason, line)
		}
		delete(table.reasons, line)
	}
	for line := range table.reasons {
		t.Errorf("no such difference: %s", line)
	}
}

// TestGofeedIsNotRightAlone holds the bar: nothing that gofeed reads right is
// read wrong here.
func TestGofeedIsNotRightAlone(t *testing.T) {
	table := readGofeedTable(t)
	count := map[string]int{}
	for _, reason := range table.reasons {
		count[table.verdicts[reason]]++
	}
	t.Logf("differences by who is right: %v", count)
	if count["gofeed"] > 0 || count["khabar"] < 200 {
		t.Errorf("differences by who is right: %v", count)
	}
}

// feedCases are the corpus and the feeds of the parsers' own testdata.
func feedCases(t testing.TB) []odd.Case {
	t.Helper()
	cases := odd.Cases(t, oddFeeds)
	for _, pattern := range []string{"rss/testdata/*.xml", "atom/testdata/*.xml", "jsonfeed/testdata/*.json"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no feeds match %s", pattern)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			cases = append(cases, odd.Case{Theme: filepath.Dir(file), Name: filepath.Base(file), File: file, Data: data})
		}
	}
	return cases
}

// differences returns a line for each field that the two read differently.
func differences(c *odd.Case) []string {
	ours, err := parseOdd(c)
	theirs, theirErr := gofeedParse(c.Data)
	isFeed := err == nil && ours.IsFeed()
	if theirErr != nil && !isFeed {
		return nil
	}
	d := differ{name: c.String()}
	if theirErr != nil {
		d.say("", "feed", fmt.Sprintf("%d entries", len(ours.Articles)), theirErr.Error())
		return d.lines
	}
	if !isFeed {
		d.say("", "feed", "no feed", fmt.Sprintf("%d entries", len(theirs.Items)))
		return d.lines
	}
	d.text("", "title", ours.Source.Title, theirs.Title)
	d.say("", "home", ours.Source.Home, theirs.Link)
	d.say("", "self", ours.Source.URL, theirs.FeedLink)
	d.say("", "language", ours.Source.Language, theirs.Language)
	d.say("", "entries", fmt.Sprint(len(ours.Articles)), fmt.Sprint(len(theirs.Items)))
	for i := range min(len(ours.Articles), len(theirs.Items)) {
		d.entry(fmt.Sprintf("#%d ", i+1), &ours.Articles[i], theirs.Items[i])
	}
	return d.lines
}

// gofeedParse reads a feed with gofeed, and calls a panic an error.
func gofeedParse(data []byte) (f *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return gofeed.NewParser().Parse(bytes.NewReader(data))
}

// A differ collects the differences of one feed.
type differ struct {
	name  string
	lines []string
}

func (d *differ) say(entry, field, ours, theirs string) {
	if ours != theirs {
		d.lines = append(d.lines, fmt.Sprintf("%s %s%s: %s, gofeed %s", d.name, entry, field, short(ours), short(theirs)))
	}
}

// text compares text with what may be text or HTML: gofeed does not tell.
func (d *differ) text(entry, field, ours, theirs string) {
	if oneLine(ours) != oneLine(theirs) && oneLine(ours) != page.Line(theirs) {
		d.say(entry, field, oneLine(ours), oneLine(theirs))
	}
}

func (d *differ) entry(n string, a *feed.Article, item *gofeed.Item) {
	d.say(n, "id", a.ID, item.GUID)
	d.text(n, "title", a.Title, item.Title)
	d.say(n, "link", a.Link, item.Link)
	published := item.PublishedParsed
	if published == nil {
		published = item.UpdatedParsed
	}
	d.say(n, "published", instant(&a.Published), instant(published))
	d.say(n, "updated", instant(&a.Updated), instant(item.UpdatedParsed))
	var people []string
	for _, p := range item.Authors {
		if p.Name != "" {
			people = append(people, p.Name)
		} else {
			people = append(people, p.Email)
		}
	}
	d.say(n, "authors", strings.Join(a.Authors, " / "), strings.Join(people, " / "))
	d.say(n, "tags", strings.Join(a.Tags, " / "), strings.Join(item.Categories, " / "))
	body, summary := item.Content, item.Description
	if body == "" {
		body, summary = summary, ""
	}
	d.text(n, "text", syndication.PlainText(a.Body), plainly(body))
	if summary != "" && plainly(summary) != plainly(body) || a.Summary != "" {
		d.text(n, "summary", a.Summary, plainly(summary))
	}
	var files, theirFiles []string
	for _, e := range a.Enclosures {
		files = append(files, fmt.Sprintf("%s %s %d", e.URL, e.Type, e.Length))
	}
	for _, e := range item.Enclosures {
		theirFiles = append(theirFiles, fmt.Sprintf("%s %s %d", e.URL, e.Type, syndication.Bytes(e.Length)))
	}
	d.say(n, "files", strings.Join(files, " / "), strings.Join(theirFiles, " / "))
}

// plainly is the text of what may be text or HTML.
func plainly(s string) string {
	if !strings.Contains(s, "<") && !strings.Contains(s, "&") {
		return s
	}
	return syndication.PlainText(page.Fragment(s, nil, "", feed.DirectionUnknown))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func instant(t *time.Time) string {
	if t == nil || t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

// short quotes a value, the beginning of it where it is long.
func short(s string) string {
	if r := []rune(s); len(r) > 70 {
		s = string(r[:70]) + "…"
	}
	if s == "" {
		return "none"
	}
	return fmt.Sprintf("%+q", s)
}
