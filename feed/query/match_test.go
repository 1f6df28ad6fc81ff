package query

import (
	"testing"
	"time"

	"khabar/feed"
)

var someArticle = feed.Article{
	Title:     "مفاوضات بَقاء القُوّات ستبدأ والأخبار تتوالى",
	Published: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC),
	Authors:   []string{"مالك محمد"},
	Agency:    "رووداو ديجيتال",
	Tags:      []string{"قوات التحالف الدولي", "Iraq"},
	Language:  "ar-IQ",
	Source:    "Rudaw عربي",
	Starred:   true,
	Body: []feed.Block{
		{Text: "قال إن العـــراق يشتري طائرات F-16 من الولايات المتحدة. Coalition forces stay."},
		{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: "بالمدينة"}}}},
	},
	Comments: []feed.Comment{{Author: "x"}},
}

func TestMatch(t *testing.T) {
	tests := []struct {
		filter string
		want   bool
	}{
		{"", true},
		{"العراق", true},
		{"بقاء", true},
		{"القوات", true},
		{"قوات", true},
		{"اخبار", true},
		{"الاخبار", true},
		{"أخبار", true},
		{"قوا", false},
		{"قوا*", true},
		{"مدينة", true},
		{"coalition", true},
		{"coal", false},
		{"coal*", true},
		{`"coalition forces"`, true},
		{`"forces coalition"`, false},
		{"F-16", true},
		{"f", true},
		{"tag:iraq", true},
		{"tag:ira", false},
		{"tag:\"قوات التحالف الدولي\"", true},
		{"tag:قوات", false},
		{"author:محمد", true},
		{"agency:رووداو", true},
		{"source:rudaw", true},
		{"lang:ar", true},
		{"lang:ar-iq", true},
		{"lang:a", false},
		{"is:unread", true},
		{"is:read", false},
		{"is:starred", true},
		{"has:comments", true},
		{"after:3d", true},
		{"after:yesterday", false},
		{"before:today", true},
		{"before:24-11-2026", false},
		{"-tag:iraq OR is:starred", true},
		{"-(tag:iraq OR is:read)", false},
		{"nothing", false},
	}
	for _, tt := range tests {
		e, err := Parse(tt.filter, now)
		if err != nil {
			t.Errorf("%s: %v", tt.filter, err)
			continue
		}
		if got := NewMatcher(e).Match(&someArticle); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.filter, got, tt.want)
		}
	}
}

func BenchmarkFilterOneArticle(b *testing.B) {
	e, err := Parse(`tag:iraq -is:read (العراق OR "coalition forces")`, now)
	if err != nil {
		b.Fatal(err)
	}
	m := NewMatcher(e)
	b.ReportAllocs()
	for b.Loop() {
		m.Match(&someArticle)
	}
}
