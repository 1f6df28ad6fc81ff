package reader

import (
	"strings"
	"testing"

	"khabar/feed"
)

// targets collects what can be hit on the screen, by the text that shows it.
func targets(r *Reader) map[Target]string {
	rows := rowsAsCells(r)
	out := map[Target]string{}
	for y, row := range rows {
		for x, cell := range row {
			if t := r.Hit(x, y); t.Action != NoAction && t.Action != ScrollHere {
				out[t] += cell
			}
		}
	}
	return out
}

func TestHitEveryControl(t *testing.T) {
	for name, a := range articles() {
		for _, width := range []int{24, 40, 64, 120} {
			r := opened(t, "en", a, width, 400)
			r.SetNeighbours(Neighbours{Next: "After", Previous: "Earlier"})
			got := targets(r)
			want := map[Target]string{{Action: Enlarge}: "A+", {Action: Reduce}: "A-"}
			for _, tag := range a.Tags {
				want[Target{Action: ShowTag, Tag: tag}] = ""
			}
			for i := range a.Comments {
				want[Target{Action: PickComment, Comment: i}] = ""
			}
			for i, address := range r.Links() {
				want[Target{Action: FollowLink, Link: i + 1, Address: address}] = ""
			}
			want[Target{Action: ShowNext}] = "Next: After"
			want[Target{Action: ShowPrevious}] = "Before: Earlier"
			for target, shown := range want {
				if got[target] == "" || shown != "" && got[target] != shown {
					t.Errorf("%s at %d columns: %+v is hit on %q, want %q", name, width, target, got[target], shown)
				}
			}
			for target := range got {
				if _, ok := want[target]; !ok {
					t.Errorf("%s at %d columns: hit %+v on %q", name, width, target, got[target])
				}
			}
		}
	}
}

func TestHitChipsAndLinks(t *testing.T) {
	r := opened(t, "en", englishArticle(), 64, 400)
	got := targets(r)
	for target, shown := range map[Target]string{
		{Action: ShowTag, Tag: "River"}:                                        "[River]",
		{Action: FollowLink, Link: 1, Address: "https://example.org/landing"}:  "eastern landing[1]",
		{Action: FollowLink, Link: 2, Address: "https://example.org/dawn.jpg"}: "The landing at dawn.[2]",
		{Action: FollowLink, Link: 3, Address: "https://example.org/talk"}:     "Read the discussion on the site",
	} {
		if got[target] != shown {
			t.Errorf("%+v is hit on %q, want %q", target, got[target], shown)
		}
	}
	r.SetLinkNumbers(false)
	if got := targets(r)[Target{Action: FollowLink, Link: 1, Address: "https://example.org/landing"}]; got != "eastern landing" {
		t.Errorf("without numbers the link is %q", got)
	}
}

func TestHitScrollbar(t *testing.T) {
	r := opened(t, "en", long(50), 60, 20)
	plain(r)
	if got := r.Hit(59, 0); got != (Target{Action: ScrollHere}) {
		t.Errorf("the scrollbar's top gives %+v", got)
	}
	bottom := r.Hit(59, 19)
	if bottom != (Target{Action: ScrollHere, Fraction: 1}) {
		t.Errorf("the scrollbar's foot gives %+v", bottom)
	}
	if r.ScrollTo(bottom.Fraction); !r.AtEnd() {
		t.Error("the scrollbar's foot does not lead to the end")
	}
	for _, outside := range [][2]int{{-1, 0}, {0, -1}, {60, 3}, {59, 20}, {3, 400}} {
		if got := r.Hit(outside[0], outside[1]); got != (Target{}) {
			t.Errorf("outside, at %v, is %+v", outside, got)
		}
	}
}

// TestParagraphAt looks for the text of each block at the row that shows it.
func TestParagraphAt(t *testing.T) {
	a := arabicArticle()
	r := opened(t, "ar", a, 64, 400)
	found := map[string]bool{}
	for y := range screen(r) {
		found[r.ParagraphAt(y)] = true
	}
	found[""] = true
	for _, b := range a.Body {
		want := b.Text
		if b.Kind == feed.Table {
			want = "الراكب\tذهاب\nبالغ\t1.20"
		}
		if !found[want] {
			t.Errorf("no row gives %q", want)
		}
	}
	if !found[a.Title] || !found[a.Comments[1].Body[0].Text] {
		t.Error("the headline or a comment cannot be copied")
	}
	for text := range found {
		if strings.ContainsRune(text, '\uFE8D') {
			t.Errorf("%q has presentation forms", text)
		}
	}
}
