package cli

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"

	xterm "github.com/charmbracelet/x/term"

	"khabar/feed/fold"
)

// A dialogue asks the person at the terminal.
type dialogue struct {
	*app
	lines *bufio.Reader // nil where there is nobody to ask
}

// dialogue is one with the person, unless standard input is no terminal, or is
// itself what was named.
func (a *app) dialogue(names ...string) *dialogue {
	d := &dialogue{app: a}
	if xterm.IsTerminal(a.Stdin.Fd()) && xterm.IsTerminal(a.Stderr.Fd()) && !slices.Contains(names, "-") {
		d.lines = bufio.NewReader(a.Stdin)
	}
	return d
}

func (d *dialogue) possible() bool { return d.lines != nil }

// line asks a question and returns the answer; ok is false at the end of input.
func (d *dialogue) line(question string) (answer string, ok bool) {
	d.say(question)
	answer, err := d.lines.ReadString('\n')
	return strings.TrimSpace(answer), err == nil || err == io.EOF && answer != ""
}

// yes asks whether to do something. Nothing but the return key is a yes.
func (d *dialogue) yes(question string) bool {
	answer, ok := d.line(question)
	return ok && (answer == "" || affirms(answer))
}

// sure asks whether to do what is not easily taken back: silence is a no.
func (d *dialogue) sure(question string) bool {
	answer, ok := d.line(question)
	return ok && affirms(answer)
}

// affirms understands a yes in the languages of the interface, whichever is
// chosen: the keyboard may be set to the other.
func affirms(answer string) bool {
	switch strings.ToLower(answer) {
	case "y", "yes", "ن", "نعم", "اي", "أجل":
		return true
	}
	return false
}

// numbers asks for some of the numbers from 1 to n: "1", "1,3", "2-4", "all". The
// return key alone is the first one, and what is no number is none.
func (d *dialogue) numbers(question string, n int) []int {
	answer, ok := d.line(question)
	if !ok {
		return nil
	}
	return numbersIn(answer, n)
}

func numbersIn(answer string, n int) []int {
	var list []int
	add := func(from, to int) {
		for i := max(from, 1); i <= min(to, n); i++ {
			if !slices.Contains(list, i) {
				list = append(list, i)
			}
		}
	}
	switch strings.ToLower(answer) {
	case "":
		return []int{1}
	case "all", "a", "*", "الكل", "كل":
		add(1, n)
		return list
	}
	for _, part := range strings.FieldsFunc(answer, func(r rune) bool { return strings.ContainsRune(" ,;،؛", r) }) {
		first, last, isRange := strings.Cut(strings.NewReplacer("–", "-", "ـ", "-").Replace(part), "-")
		from := number(first)
		to := from
		if isRange {
			to = number(last)
		}
		if from == 0 || to == 0 {
			return nil
		}
		add(from, to)
	}
	return list
}

// number reads digits of any script; 0 is what is no number.
func number(s string) int {
	n, err := strconv.Atoi(fold.Fold(s))
	if err != nil {
		return 0
	}
	return n
}
