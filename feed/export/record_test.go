package export

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"khabar/feed"
)

func TestWriteJSON(t *testing.T) {
	body := func(s string) []feed.Block { return []feed.Block{{Text: s}} }
	article := feed.Article{
		ID: "tag:1", Title: "خبر <عاجل> & مهم", Link: "https://example.org/1",
		Published: time.Date(2025, 11, 26, 0, 0, 0, 0, time.UTC), DateOnly: true,
		Authors: []string{"مالك"}, Tags: []string{"العراق"}, Language: "ar", Source: "مثال",
		Body: []feed.Block{
			{Kind: feed.Heading, Text: "عنوان"},
			{Kind: feed.Table, Text: "جدول", Rows: [][]feed.TableCell{{{Text: "أ\tب"}, {Text: "1"}}, {{Text: "ج"}, {Text: "2"}}}},
		},
		Comments: []feed.Comment{
			{ID: "c1", Author: "ا", Body: body("أول")},
			{ID: "c2", Author: "ب", Parent: "c1", Body: append(body("ثان"), body("ثالث")...)},
			{ID: "c3", Parent: "gone"},
		},
	}
	var b strings.Builder
	if err := WriteJSON(&b, []feed.Article{article, {}}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines for two articles", len(lines))
	}
	want := `{"id":"tag:1","title":"خبر <عاجل> & مهم","url":"https://example.org/1","published":"2025-11-26T00:00:00Z",` +
		`"authors":["مالك"],"agency":"","tags":["العراق"],"language":"ar","direction":"rtl","source":"مثال","read":false,"starred":false,` +
		`"body":[{"kind":"heading","text":"عنوان"},{"kind":"table","text":"جدول\nأ ب\t1\nج\t2"}],` +
		`"comments":[{"author":"ا","text":"أول","published":null,"parent":null},{"author":"ب","text":"ثان\n\nثالث","published":null,"parent":0},` +
		`{"author":"","text":"","published":null,"parent":null}]}`
	if lines[0] != want {
		t.Errorf("got\n%s\nwant\n%s", lines[0], want)
	}
	var empty map[string]any
	if err := json.Unmarshal([]byte(lines[1]), &empty); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"authors", "tags", "body", "comments"} {
		if _, isList := empty[name].([]any); !isList {
			t.Errorf("%s of an empty article is %v, want an empty list", name, empty[name])
		}
	}
}
