package gather

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"khabar/cmd/khabar/internal/problem"
	"khabar/feed"
	"khabar/ui/locale"
)

// marks are those of the articles whose keys they hold.
type marks map[string]bool

func (m marks) States(_ context.Context, key string) (read, starred bool, err error) {
	if m == nil {
		return false, false, errors.New("no marks")
	}
	return m[key], !m[key], nil
}

func gathererOf(t *testing.T, names ...string) *Gatherer {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return &Gatherer{Names: names, Words: words, Stdin: strings.NewReader("Standard input\n\nText.\n")}
}

// What cannot be opened keeps nothing else from being read, and counts at the end.
func TestGather(t *testing.T) {
	dir := t.TempDir()
	good, missing := filepath.Join(dir, "good.md"), filepath.Join(dir, "missing.md")
	if err := os.WriteFile(good, []byte("# Headline\n\nText.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	g := gathererOf(t, missing, good, "-")
	g.Marks = marks{}
	var titles []string
	last := Arrival{}
	g.Gather(t.Context(), func(a Arrival) {
		last = a
		for _, article := range a.Articles {
			titles = append(titles, article.Title)
			if article.Read || !article.Starred {
				t.Errorf("%q is not as it was marked", article.Title)
			}
		}
	})
	if strings.Join(titles, "|") != "Headline|Standard input" || last.Done != 3 || last.Total != 3 {
		t.Errorf("%q, at the end %d of %d", titles, last.Done, last.Total)
	}
	if list := g.Problems(); len(list) != 1 || !strings.Contains(list[0].Error(), "missing.md") {
		t.Errorf("%v", list)
	}
	if err := g.Outcome(2); problem.StatusOf(err) != problem.StatusInput || err.Error() != "" {
		t.Errorf("%v", err)
	}
}

func TestOutcome(t *testing.T) {
	g := gathererOf(t)
	if err := g.Outcome(1); err != nil {
		t.Error(err)
	}
	if err := g.Outcome(0); problem.StatusOf(err) != problem.StatusNothing || err.Error() != "nothing found" {
		t.Error(err)
	}
}

func TestRecall(t *testing.T) {
	list := []feed.Article{{Title: "One", Read: true}, {Title: "Two"}}
	if err := Recall(t.Context(), nil, list); err != nil || !list[0].Read {
		t.Errorf("without marks: %+v, %v", list, err)
	}
	if err := Recall(t.Context(), marks{list[1].Key(): true}, list); err != nil || list[0].Read || !list[0].Starred || !list[1].Read {
		t.Errorf("%+v, %v", list, err)
	}
	if err := Recall(t.Context(), marks(nil), list); err == nil {
		t.Error("no error where marks cannot be read")
	}
}
