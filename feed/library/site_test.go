package library

import (
	"fmt"
	"testing"
	"time"

	"khabar/feed/robots"
)

// TestSiteRules: what a site said is there after the next start, apart for what
// may be private, until it is long over.
func TestSiteRules(t *testing.T) {
	path := t.TempDir() + "/library.db"
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)
	open := robots.Kept{Rules: "User-agent: *\nDisallow: /\n", Until: at, ETag: `W/"1"`, LastModified: "then"}
	shut := robots.Kept{Closed: true, Until: at.Add(time.Hour)}
	keep := func(address string, private bool, k robots.Kept) {
		t.Helper()
		if err := l.KeepSiteRules(t.Context(), address, private, k); err != nil {
			t.Fatal(err)
		}
	}
	keep("https://a/robots.txt", false, shut)
	keep("https://a/robots.txt", false, open)
	keep("https://a/robots.txt", true, shut)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if l, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	expect := func(address string, private bool, want robots.Kept) {
		t.Helper()
		got, err := l.SiteRules(t.Context(), address, private)
		if err != nil || !got.Until.Equal(want.Until) {
			t.Errorf("%s: %+v, %v", address, got, err)
		}
		if got.Until = want.Until; got != want {
			t.Errorf("%s: %+v, want %+v", address, got, want)
		}
	}
	expect("https://a/robots.txt", false, open)
	expect("https://a/robots.txt", true, shut)
	expect("https://b/robots.txt", false, robots.Kept{})
	keep("https://b/robots.txt", false, robots.Kept{Until: at.Add(sitePeriod + time.Minute)})
	expect("https://a/robots.txt", false, robots.Kept{})
	expect("https://a/robots.txt", true, shut)
}

// TestSiteRulesAreBounded: a feed may name any number of sites.
func TestSiteRulesAreBounded(t *testing.T) {
	l, err := Open(t.Context(), t.TempDir()+"/library.db")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	err = l.update(t.Context(), func(c *conn) error {
		for i := range mostSites {
			if err := c.exec("INSERT INTO sites VALUES (?1, 0, '', 0, 1, '', '')", fmt.Sprint(i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.KeepSiteRules(t.Context(), "one more", false, robots.Kept{}); err != nil {
		t.Fatal(err)
	}
	var n int64
	err = l.read(t.Context(), func(c *conn) (err error) {
		n, _, err = c.integer("SELECT count(*) FROM sites")
		return err
	})
	if err != nil || n > mostSites {
		t.Errorf("%d sites, %v", n, err)
	}
}
