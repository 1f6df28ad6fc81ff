package parse

import (
	"errors"
	"testing"
)

func TestSubscriptions(t *testing.T) {
	in := `<opml version="2.0"><head><title>Mine</title></head><body><outline text="G"><outline text="A" xmlUrl="/a.xml"/></outline></body></opml>`
	r, err := Parse(Input{Name: "subs", URL: "http://example.org/subs.opml", Data: []byte(in)})
	if err != nil || r.Format != "opml" || len(r.Feeds) != 1 || r.Feeds[0].URL != "http://example.org/a.xml" || r.Feeds[0].Group != "G" {
		t.Errorf("%+v, %v", r, err)
	}
	_, err = Parse(Input{Name: "subs", Data: []byte("<opml><body><outline text='x'/></body></opml>")})
	var e *Error
	if !errors.As(err, &e) || e.Kind != Empty {
		t.Errorf("%v", err)
	}
}
