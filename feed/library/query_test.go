package library

import (
	"fmt"
	"slices"
	"testing"

	"khabar/feed"
	"khabar/feed/feedtest/news"
	"khabar/feed/query"
)

// branching grows to more branches than a plan may have.
const branching = "(is:starred OR a) (is:unread OR b) (has:comments OR c) (is:read OR d) (is:starred OR government)"

// filters have every field of the language, alone and joined.
var filters = []string{
	"", "العراق", "القوات", "government", "gov*", "مد*", "g*", "gove* is:unread", "ا*", "الع*", "the-gov*", "the-g*", "F-16*", "-gov*", "gov* OR par*", "zzzz*", "gov* par* -the", `"the government"`, `"government the"`, "parliament OR پارلەمان",
	"-government", "-government -city", "government -city", "tag:\"في من\"", "-tag:\"في من\"", "source:one", "source:ONE OR source:two",
	"-source:one", "source:nothing", "author:ab", "author:o", "agency:e", "-agency:e", "lang:ar", "lang:c", "-lang:en lang:en", "lang:ckb OR lang:fa",
	"is:unread", "is:read", "is:starred", "-is:starred", "is:starred is:unread", "is:unread is:read", "has:comments", "-has:comments",
	"after:2026-11-03", "before:2026-11-03", "-after:2026-11-03", "-before:2026-11-03", "after:2026-11-02 before:2026-11-03",
	"is:unread government", "is:starred the", "is:starred OR government", "is:unread (government OR city) -the",
	"(is:starred OR government) (is:unread OR city) after:2026-11-02", "-(is:starred OR government)", "-(is:starred government)",
	"lang:en -(is:unread OR has:comments OR before:2026-11-03)", "***", "- ***", "F-16", "government OR ***",
	branching,
	"می\u200cشود", "شود", "بيت", "ابراهيم", "xyzzy",
}

// TestFiltersAgreeWithMatcher holds every filter against the same filter in
// memory.
func TestFiltersAgreeWithMatcher(t *testing.T) {
	l := openTest(t)
	g := news.New(2)
	g.BodyBytes = 300
	sources := []feed.Source{{Title: "One", URL: "https://one.example/feed"}, {Title: "Two Ones"}, {Title: "الثالث", URL: "https://three.example/feed"}}
	var all []feed.Article
	for i := range 3 {
		list := g.Articles(300)
		for j := range list {
			list[j].Source = sources[i].Title
			list[j].Starred = j%40 == 0
			list[j].Read = j%3 != 0
			if j%50 == 0 {
				list[j].Comments = []feed.Comment{{Author: "x"}}
			}
			if j%70 == 0 {
				list[j].CommentsLink = "https://one.example/comments"
			}
			if j%30 == 0 {
				list[j].Language = "ar-IQ"
			}
		}
		add(t, l, sources[i], list...)
		all = append(all, list...)
	}
	slices.SortFunc(all, func(a, b feed.Article) int { return b.Published.Compare(a.Published) })
	for _, filter := range filters {
		t.Run(filter, func(t *testing.T) { agree(t, l, all, parse(t, filter)) })
	}
	clean(t, l)
}

func agree(t *testing.T, l *Library, all []feed.Article, e query.Expr) {
	m := query.NewMatcher(e)
	var want, got, paged []string
	for i := range all {
		if m.Match(&all[i]) {
			want = append(want, all[i].ID)
		}
	}
	for _, i := range page(t, l, Window{Filter: e}) {
		got = append(got, i.Article.ID)
	}
	if !slices.Equal(got, want) {
		t.Fatalf("%d found, want %d", len(got), len(want))
	}
	for w := (Window{Filter: e, Limit: 37}); ; {
		items := page(t, l, w)
		if len(items) == 0 {
			break
		}
		for _, i := range items {
			paged = append(paged, i.Article.ID)
		}
		w.Before = items[len(items)-1].ID
	}
	if !slices.Equal(paged, want) {
		t.Errorf("%d found by pages, want %d", len(paged), len(want))
	}
	if n, err := l.Count(t.Context(), e, 1000); err != nil || n != len(want) {
		t.Errorf("count %d, want %d (%v)", n, len(want), err)
	}
}

func TestPagesUpwards(t *testing.T) {
	l := openTest(t)
	g := news.New(3)
	g.BodyBytes = 10
	add(t, l, news.Source(1), g.Articles(100)...)
	all := page(t, l, Window{})
	for _, at := range []int{0, 1, 10, 50, 99} {
		above := page(t, l, Window{After: all[at].ID, Limit: 10})
		want := all[max(at-10, 0):at]
		if fmt.Sprint(idsOf(above)) != fmt.Sprint(idsOf(want)) {
			t.Errorf("above %d: %v, want %v", at, idsOf(above), idsOf(want))
		}
	}
}

func idsOf(items []Item) (ids []ID) {
	for i := range items {
		ids = append(ids, items[i].ID)
	}
	return ids
}
