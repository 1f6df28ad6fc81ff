package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An item is a list item; its first text becomes the block, what follows at
// once becomes further lines of it.
type item struct {
	marker string
	used   bool
	index  int // of its block
}

// A numbering counts the items of an ordered list (HTML Standard, "The ol
// element": start, reversed, type, and value on an item).
type numbering struct {
	number, step int
	style        string
}

func newNumbering(list *html.Node) *numbering {
	if list.DataAtom != atom.Ol {
		return nil
	}
	n := &numbering{number: 1, step: 1, style: attr(list, "type")}
	if attrPresent(list, "reversed") {
		n.step = -1
		n.number = 0
		for c := list.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Li {
				n.number++
			}
		}
	}
	if start, err := strconv.Atoi(attr(list, "start")); err == nil {
		n.number = start
	}
	return n
}

// next returns the marker of the next item; "" in an unordered list.
func (n *numbering) next(li *html.Node) string {
	if n == nil {
		return ""
	}
	if v, err := strconv.Atoi(attr(li, "value")); err == nil {
		n.number = v
	}
	style := n.style
	if own := attr(li, "type"); own != "" {
		style = own
	}
	marker := numeral(n.number, style) + "."
	n.number += n.step
	return marker
}

// numeral writes a number in one of ol's styles.
func numeral(n int, style string) string {
	switch {
	case (style == "a" || style == "A") && n > 0:
		var letters []byte
		for ; n > 0; n = (n - 1) / 26 {
			letters = append([]byte{style[0] + byte((n-1)%26)}, letters...)
		}
		return string(letters)
	case (style == "i" || style == "I") && n > 0 && n < 4000:
		s := roman(n)
		if style == "I" {
			return s
		}
		return strings.ToLower(s)
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	letters := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var b strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			b.WriteString(letters[i])
		}
	}
	return b.String()
}

func attrPresent(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
