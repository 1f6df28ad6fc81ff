package status_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"khabar/feed/query"
	"khabar/feed/store"
	"khabar/ui/locale"
	"khabar/ui/status"
	"khabar/ui/theme"
)

func line(t *testing.T, explain func(error) error) *status.Line {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return status.New(words, explain)
}

// TestErrorsArePutIntoWords reports errors of each origin.
func TestErrorsArePutIntoWords(t *testing.T) {
	_, wrong := query.Parse("autor:x", time.Now())
	for _, tt := range []struct {
		name string
		err  error
		want string
	}{
		{"filter", fmt.Errorf("counting: %w", wrong), "“autor:” is not a field; did you mean author:?"},
		{"store", fmt.Errorf("reading: %w", store.ErrNotFound), "This article is not in the library any more."},
		{"world", errors.New("disk full"), "in words: disk full"},
	} {
		l := line(t, func(err error) error { return fmt.Errorf("in words: %w", err) })
		l.Report(tt.err)
		if said := l.Said(); said.Text != tt.want || said.Style != theme.Failure {
			t.Errorf("%s: said %q in style %v, want %q", tt.name, said.Text, said.Style, tt.want)
		}
	}
	l := line(t, nil)
	l.Report(errors.New("disk full"))
	if got := l.Said().Text; got != "disk full" {
		t.Errorf("without words for it: said %q", got)
	}
}

func TestTheLastAnswerStands(t *testing.T) {
	l := line(t, nil)
	l.Fail("No.")
	l.SayBoth("Done", "")
	if said := l.Said(); said.Text != "Done" || said.Style != theme.Body {
		t.Errorf("said %q in style %v", said.Text, said.Style)
	}
	l.SayBoth("Done", "and more")
	if got := l.Said().Text; got != "Done · and more" {
		t.Errorf("said %q", got)
	}
	l.Clear()
	if got := l.Said().Text; got != "" {
		t.Errorf("said %q after it was taken away", got)
	}
}
