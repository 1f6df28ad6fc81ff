package parse

import (
	"errors"
	"strings"
	"testing"
)

func TestPage(t *testing.T) {
	in := "<!DOCTYPE html><html lang=ar dir=rtl><head><meta charset=windows-1256><title>x</title></head><body><h1>\xc7\xe1\xce\xc8\xd1</h1><p>" +
		strings.Repeat("\xde\xc7\xe1 \xc7\xe1\xe6\xd2\xed\xd1 ", 40) + "</p></body></html>"
	r, err := Parse(Input{Name: "page.html", URL: "http://example.org/a", Data: []byte(in)})
	if err != nil || r.Format != "html" || len(r.Articles) != 1 || r.Encoding != "windows-1256" {
		t.Fatalf("%+v, %v", r, err)
	}
	if a := r.Articles[0]; a.Title != "الخبر" || a.Link != "http://example.org/a" || !strings.HasPrefix(a.Body[0].Text, "قال الوزير") {
		t.Errorf("%+v", a)
	}
}

func TestPageWithoutText(t *testing.T) {
	_, err := Parse(Input{Name: "app", Data: []byte("<html><body><div id=app></div><script>run()</script></body></html>")})
	var e *Error
	if !errors.As(err, &e) || e.Kind != Unreadable || e.Where != "app" {
		t.Errorf("%v", err)
	}
}
