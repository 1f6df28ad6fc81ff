package desk

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"

	"khabar/feed"
	"khabar/feed/library"
	"khabar/ui/locale"
	"khabar/ui/settings"
	"khabar/ui/size"
)

func keptIn(t *testing.T, path string) kept {
	t.Helper()
	l, err := library.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return kept{words: words, library: l}
}

// TestWhatWasKeptBeforeCounts reads the size and the spacing of versions that
// kept nothing else, until something is set anew.
func TestWhatWasKeptBeforeCounts(t *testing.T) {
	ctx := context.Background()
	k := keptIn(t, filepath.Join(t.TempDir(), "library.db"))
	if got := k.settings(ctx); !reflect.DeepEqual(got, settings.Settings{}) {
		t.Errorf("with nothing kept: %+v", got)
	}
	for name, value := range map[string]string{sizeSetting: "3", spacingSetting: "-1"} {
		if err := k.set(name, value); err != nil {
			t.Fatal(err)
		}
	}
	got := k.settings(ctx)
	if got.Type("ar").Size != 3 || got.Letters != 3 || got.Spacing != -1 {
		t.Errorf("size 3 and spacing -1 are %+v", got)
	}
	if err := k.Save(func(s *settings.Settings) { s.SetType("ar", settings.Type{Size: 1}) }); err != nil {
		t.Fatal(err)
	}
	got = k.settings(ctx)
	if got.Type("ar").Size != 1 || got.Letters != 3 || got.Spacing != -1 {
		t.Errorf("after a change of the size: %+v", got)
	}
	if err := k.set(sizeSetting, "nonsense"); err != nil {
		t.Fatal(err)
	}
	if again := k.settings(ctx); !reflect.DeepEqual(again, got) {
		t.Errorf("the old value still counts: %+v", again)
	}
}

// TestTwoWindowsKeepEachOthersSettings changes one thing in each of two
// programs that were started before either.
func TestTwoWindowsKeepEachOthersSettings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	one, other := keptIn(t, path), keptIn(t, path)
	changes := []struct {
		in     kept
		change func(*settings.Settings)
	}{
		{one, func(s *settings.Settings) { s.Theme = "sepia" }},
		{other, func(s *settings.Settings) { s.SetDirection("Rudaw", feed.RightToLeft) }},
		{one, func(s *settings.Settings) { s.SetType("en", settings.Type{Choice: size.Choice{Measure: 80}}) }},
	}
	for _, c := range changes {
		if err := c.in.Save(c.change); err != nil {
			t.Fatal(err)
		}
	}
	got := other.settings(context.Background())
	if got.Theme != "sepia" || got.Direction("Rudaw") != feed.RightToLeft || got.Type("en").Measure != 80 {
		t.Errorf("kept are %+v", got)
	}
}
