// Package news makes articles for tests and benchmarks, as many as are wanted: in
// Arabic, Sorani, Persian and English, with words as frequent as words are (Zipf's
// law), and with keywords, authors and sources. The same seed makes the same
// articles. Only tests import it.
package news

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"khabar/feed"
)

// A Generator makes one article after the other.
type Generator struct {
	Tongues []Tongue // Arabic, Sorani, Persian, English
	// BodyBytes is how long a body is, at least.
	BodyBytes int

	random *rand.Rand
	tags   []string
	start  time.Time
	made   int
}

// A Tongue is a language with its words, the common ones first.
type Tongue struct {
	Tag   string // BCP 47
	Words []string
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

// New returns a generator of bodies of 2,000 bytes. It makes each article five
// minutes later than the one before.
func New(seed uint64) *Generator {
	g := &Generator{random: rand.New(rand.NewPCG(seed, 1)), start: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), BodyBytes: 2000}
	for _, tag := range []string{"ar", "ckb", "fa", "en"} {
		words := strings.Fields(commonWords[tag])
		for len(words) < 12000 {
			var b strings.Builder
			for range 2 + g.random.IntN(3) {
				b.WriteString(syllables[tag][g.random.IntN(len(syllables[tag]))])
			}
			words = append(words, b.String())
		}
		g.Tongues = append(g.Tongues, Tongue{tag, words, rand.NewZipf(g.random, 1.2, 4, uint64(len(words)-1))})
	}
	for i := range 5000 {
		t := g.Tongues[i%len(g.Tongues)]
		g.tags = append(g.tags, fmt.Sprintf("%s %s", t.Words[i%len(t.Words)], t.Words[(7*i+i/4)%len(t.Words)]))
	}
	return g
}

// Text returns a text of about so many bytes.
func (g *Generator) Text(t *Tongue, size int) string {
	var b strings.Builder
	for b.Len() < size {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Words[t.zipf.Uint64()])
	}
	return b.String()
}

// Article makes the next article.
func (g *Generator) Article() feed.Article {
	g.made++
	t := &g.Tongues[g.random.IntN(len(g.Tongues))]
	a := feed.Article{
		ID: fmt.Sprintf("urn:article:%d", g.made), Link: fmt.Sprintf("https://news%d.example/%s/%d", g.made%1000, t.Tag, g.made),
		Title: g.Text(t, 60), Published: g.start.Add(time.Duration(g.made) * 5 * time.Minute), Language: t.Tag,
		Authors: []string{t.Words[100+g.random.IntN(200)] + " " + t.Words[300+g.random.IntN(3)]},
		Read:    g.random.IntN(100) != 0, Starred: g.random.IntN(500) == 0,
	}
	if g.made%3 == 0 {
		a.Agency = t.Words[400+g.random.IntN(10)]
	}
	for range 2 + g.random.IntN(4) {
		i := int(math.Pow(g.random.Float64(), 3) * float64(len(g.tags)))
		a.Tags = append(a.Tags, g.tags[i])
	}
	for left := g.BodyBytes; left > 0; left -= 500 {
		a.Body = append(a.Body, feed.Block{Text: g.Text(t, min(left, 500))})
	}
	a.Body[len(a.Body)-1].Spans = []feed.Span{{Start: 0, End: 4, Kind: feed.Strong}}
	return a
}

// Articles makes the next n articles.
func (g *Generator) Articles(n int) []feed.Article {
	list := make([]feed.Article, n)
	for i := range list {
		list[i] = g.Article()
	}
	return list
}

// Source is one of the sources of generated articles.
func Source(n int) feed.Source {
	return feed.Source{Title: fmt.Sprintf("Source %d", n), URL: fmt.Sprintf("https://news%d.example/feed", n), Group: "News"}
}

// Made returns how many articles were made so far.
func (g *Generator) Made() int { return g.made }

// perSource is how many articles Fill takes from a source at a time.
const perSource = 1000

// Fill calls add until a store that has the first articles of New(1) has n of
// them, of 1,000 sources, and does nothing where it has.
func Fill(have, n int, add func(feed.Source, []feed.Article) error) error {
	if have >= n {
		return nil
	}
	g := New(1)
	for g.made < have {
		g.Article()
	}
	for g.made < n {
		if err := add(Source(g.made/perSource%1000), g.Articles(min(perSource, n-g.made))); err != nil {
			return err
		}
	}
	return nil
}
