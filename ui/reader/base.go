package reader

import (
	"khabar/feed"
	"khabar/ui/bidi"
)

// letters counts a text's letters by their direction, as far as a decision
// about it needs.
type letters struct{ left, right int }

func (n *letters) add(m letters) { n.left, n.right = n.left+m.left, n.right+m.right }

// enoughLetters is where counting stops: what comes after no longer turns a
// paragraph round.
const enoughLetters = 600

func lettersOf(s string) letters {
	var n letters
	for _, r := range s {
		if r < 0x80 {
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				n.left++
			}
			continue
		}
		switch bidi.ClassOf(r) {
		case bidi.L:
			n.left++
		case bidi.R, bidi.AL:
			n.right++
		}
		if n.left+n.right >= enoughLetters {
			return n
		}
	}
	return n
}

// baseOf decides a paragraph's base direction on a page of the given one.
//
// Rule P2 of UAX #9 takes the first strong letter, which fails wherever a
// paragraph of news begins with a foreign name ("iPhone", "BBC", "F-16"). So
// the page's direction holds as soon as a third of the letters are of it, and
// the paragraph's own only where it is plainly in another script. What the
// source declares comes first; what the person chose (forced) before that,
// except for text that has not one letter of it.
func baseOf(s string, declared, page feed.Direction, forced bool) bidi.Direction {
	if declared != feed.DirectionUnknown && !forced {
		return direction(declared)
	}
	n := lettersOf(s)
	return direction(n.decide(page, forced))
}

// decide returns the direction of a text with these letters on a page.
func (n letters) decide(page feed.Direction, forced bool) feed.Direction {
	same, other := n.left, n.right
	if page == feed.RightToLeft {
		same, other = other, same
	}
	if other == 0 || forced && same > 0 || same*3 >= same+other {
		return page
	}
	return opposite(page)
}

func direction(d feed.Direction) bidi.Direction {
	if d == feed.RightToLeft {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

func opposite(d feed.Direction) feed.Direction {
	if d == feed.RightToLeft {
		return feed.LeftToRight
	}
	return feed.RightToLeft
}
