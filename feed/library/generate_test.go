package library

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"khabar/feed"
)

// generator makes articles for tests: in four languages, with words as frequent
// as words are (Zipf), keywords, authors and sources. The same seed makes the
// same articles.
type generator struct {
	random  *rand.Rand
	tongues []tongue
	tags    []string
	start   time.Time
	n       int
	// bodyBytes is how long a body is.
	bodyBytes int
}

// A tongue is a language with its words, the common ones first.
type tongue struct {
	tag   string
	words []string
	zipf  *rand.Zipf
}

var commonWords = map[string]string{
	"ar":  "في من على إلى العراق أن بغداد التي الحكومة القوات رئيس بَيْتٌ مجلس وزير النفط الأخبار مدينة المدرسة عام يوم العـــراق إبراهيم قال",
	"ckb": "لە بۆ هەولێر کوردستان کە بە حکومەت ئەو پارلەمان سلێمانی ڕۆژنامە هەواڵ وەزیر ساڵ نەوت ڕۆژ شار خوێندنگە ئاو",
	"fa":  "در به از که تهران ایران می\u200cشود رئیس\u200cجمهور است کتاب\u200cها دولت خبر شهر مجلس وزیر سال روز نفت آب",
	"en":  "the of in and to government parliament minister city said oil news president water market river school year day Baghdad",
}

var syllables = map[string][]string{
	"ar":  strings.Fields("با تو ثي جم حر خو دا ذر زي سم شا صف ضو طر عم غي فا قل كر لو ما نو هد وا يس"),
	"ckb": strings.Fields("با پێ تە جۆ چا حە خو دێ ڕا زۆ ژی سە شا عە غو فێ ڤا قە کو گۆ لا ڵە مە نێ هۆ وە یا"),
	"fa":  strings.Fields("آب پر تو جا چه خا دی رو زن ژر سی شا صد غم فا قو که گل لب ما نو هم وی یا"),
	"en":  strings.Fields("ba con der fi gra hon in ju kel lo mar ne or pel qui ras sto tu ver win"),
}

func newGenerator(seed uint64) *generator {
	g := &generator{random: rand.New(rand.NewPCG(seed, 1)), start: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), bodyBytes: 2000}
	for _, tag := range []string{"ar", "ckb", "fa", "en"} {
		words := strings.Fields(commonWords[tag])
		for len(words) < 12000 {
			var b strings.Builder
			for range 2 + g.random.IntN(3) {
				b.WriteString(syllables[tag][g.random.IntN(len(syllables[tag]))])
			}
			words = append(words, b.String())
		}
		g.tongues = append(g.tongues, tongue{tag, words, rand.NewZipf(g.random, 1.2, 4, uint64(len(words)-1))})
	}
	for i := range 5000 {
		t := g.tongues[i%len(g.tongues)]
		g.tags = append(g.tags, fmt.Sprintf("%s %s", t.words[i%len(t.words)], t.words[(7*i+i/4)%len(t.words)]))
	}
	return g
}

func (g *generator) text(t *tongue, size int) string {
	var b strings.Builder
	for b.Len() < size {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.words[t.zipf.Uint64()])
	}
	return b.String()
}

// article makes the next article, five minutes after the one before.
func (g *generator) article() feed.Article {
	g.n++
	t := &g.tongues[g.random.IntN(len(g.tongues))]
	a := feed.Article{
		ID: fmt.Sprintf("urn:article:%d", g.n), Link: fmt.Sprintf("https://news%d.example/%s/%d", g.n%1000, t.tag, g.n),
		Title: g.text(t, 60), Published: g.start.Add(time.Duration(g.n) * 5 * time.Minute), Language: t.tag,
		Authors: []string{t.words[100+g.random.IntN(200)] + " " + t.words[300+g.random.IntN(3)]},
		Read:    g.random.IntN(100) != 0, Starred: g.random.IntN(500) == 0,
	}
	if g.n%3 == 0 {
		a.Agency = t.words[400+g.random.IntN(10)]
	}
	for range 2 + g.random.IntN(4) {
		i := int(math.Pow(g.random.Float64(), 3) * float64(len(g.tags)))
		a.Tags = append(a.Tags, g.tags[i])
	}
	for left := g.bodyBytes; left > 0; left -= 500 {
		a.Body = append(a.Body, feed.Block{Text: g.text(t, min(left, 500))})
	}
	a.Body[len(a.Body)-1].Spans = []feed.Span{{Start: 0, End: 4, Kind: feed.Strong}}
	return a
}

func (g *generator) articles(n int) []feed.Article {
	list := make([]feed.Article, n)
	for i := range list {
		list[i] = g.article()
	}
	return list
}

// sourceNumber is one of the sources of generated articles.
func sourceNumber(n int) feed.Source {
	return feed.Source{Title: fmt.Sprintf("Source %d", n), URL: fmt.Sprintf("https://news%d.example/feed", n), Group: "News"}
}
