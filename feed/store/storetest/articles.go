package storetest

import (
	"fmt"
	"time"

	"khabar/feed"
)

// Articles returns n articles, the newest first, in which every field that a
// filter asks for has several values.
func Articles(n int) []feed.Article {
	titles := []string{"أخبار العـــراق اليوم", "شاری هەولێر", "کتاب\u200cهای تازه", "Parliament votes on water", "בַּיִת חדש"}
	texts := []string{"وصل إبراهيم إلى بَغْدَادَ مساءً", "لە کوردستان ڕۆژنامە نوێ", "در تهران می\u200cخواهم", "The government said F-16", "שלום עולם"}
	languages := []string{"ar-IQ", "ckb", "fa", "en", "he"}
	list := make([]feed.Article, n)
	for i := range list {
		k := i % len(titles)
		list[i] = feed.Article{
			ID: fmt.Sprintf("urn:%d", i), Link: fmt.Sprintf("https://example.org/%d", i), Title: titles[k],
			Published: Now.Add(-time.Duration(i) * time.Hour), Language: languages[k],
			Source: []string{"One", "Two", "الثالث"}[i%3], Authors: []string{"مالك محمد", "A. Writer"}[:1+i%2],
			Tags: tagsOf(i), Read: i%4 == 0, Starred: i%7 == 0,
			Body: []feed.Block{{Text: texts[k]}, {Text: fmt.Sprintf("paragraph %d", i)},
				{Kind: feed.Table, Rows: [][]feed.TableCell{{{Text: "بالمدينة"}, {Text: texts[(k+1)%5]}}}}},
		}
		if i%6 == 0 {
			list[i].Agency = "رووداو ديجيتال"
			list[i].Comments = []feed.Comment{{Author: "x", Body: []feed.Block{{Text: "said"}}}}
		}
		if i%10 == 1 {
			list[i].Summary = "A summary of " + titles[(k+2)%5]
		}
	}
	return list
}

func tagsOf(i int) []string {
	return [][]string{{"العِراق", "Iraq"}, {"iraq"}, nil, {"مياه", "#العراق"}}[i%4]
}
