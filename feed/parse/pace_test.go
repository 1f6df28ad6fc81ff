package parse

import (
	"testing"
	"time"

	"khabar/feed"
)

func TestPace(t *testing.T) {
	rss := func(head string) string {
		return `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>` + head + `<item><title>i</title></item></channel></rss>`
	}
	for _, test := range []struct {
		doc  string
		want feed.Pace
	}{
		{rss(""), feed.Pace{}},
		{rss("<ttl>60</ttl>"), feed.Pace{Every: time.Hour}},
		{rss("<ttl> 1.5 </ttl>"), feed.Pace{Every: 90 * time.Second}},
		{rss("<ttl>-1</ttl>"), feed.Pace{}},
		{rss("<ttl>NaN</ttl>"), feed.Pace{}},
		{rss("<ttl>99999999999999999999</ttl>"), feed.Pace{Every: 31 * 24 * time.Hour}},
		{rss("<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"), feed.Pace{Every: 15 * time.Minute}},
		{rss("<sy:updatePeriod>daily</sy:updatePeriod>"), feed.Pace{Every: 24 * time.Hour}},
		{rss("<sy:updateFrequency>4</sy:updateFrequency>"), feed.Pace{}},
		{rss("<sy:updatePeriod>hourly</sy:updatePeriod><ttl>120</ttl>"), feed.Pace{Every: 2 * time.Hour}},
		{rss("<skipHours><hour>0</hour><hour>24</hour><hour>23</hour><hour>25</hour><hour>x</hour></skipHours>"), feed.Pace{Hours: 1<<23 | 1}},
		{rss("<skipDays><day>Saturday</day><day>sunday</day><day>Caturday</day></skipDays>"), feed.Pace{Days: 1<<6 | 1}},
		{`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:s="http://purl.org/rss/1.0/modules/syndication/"><title>T</title>
			<s:updatePeriod>weekly</s:updatePeriod><entry><id>1</id><title>i</title></entry></feed>`, feed.Pace{Every: 7 * 24 * time.Hour}},
		{`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title>
			<sy:updatePeriod>hourly</sy:updatePeriod></channel><item><title>i</title></item></rdf:RDF>`, feed.Pace{Every: time.Hour}},
	} {
		r, err := Parse(Input{Data: []byte(test.doc)})
		if err != nil || r.Pace != test.want || r.Source.Title != "T" || len(r.Articles) != 1 {
			t.Errorf("%s: %+v, %v, want %+v", test.doc, r.Pace, err, test.want)
		}
	}
}
