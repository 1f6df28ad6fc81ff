package problem

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"khabar/feed/library"
	"khabar/ui/locale"
)

// Whatever is wrong with the library is said in every language, with the file
// and what to do, however deep the error lies.
func TestLibraryProblemsInWords(t *testing.T) {
	for _, language := range locale.Languages() {
		words, err := locale.New(language)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for p := library.Corrupt; p <= library.Unusable; p++ {
			cause := &library.Error{Problem: p, Path: "/data/library.db", Err: errors.New("cause")}
			line := InWords(&Exit{StatusInput, fmt.Errorf("while reading: %w", cause)}, words).Error()
			if !strings.Contains(line, "/data/library.db") || !strings.ContainsAny(line, ";؛") || strings.Contains(line, "store.") || seen[line] {
				t.Errorf("%s, %d: %q", language, p, line)
			}
			seen[line] = true
		}
	}
}

func TestSpokenErrorsKeepTheirStatus(t *testing.T) {
	words, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	said := InWords(&Exit{StatusNetwork, &library.Error{Problem: library.Busy}}, words)
	var e *Exit
	if !errors.As(said, &e) || e.Status != StatusNetwork {
		t.Errorf("got %#v", said)
	}
	if again := InWords(said, words); again != said {
		t.Errorf("said twice: %v", again)
	}
}
