// Package doctor is the screen that shows what was found out about the
// terminal and asks the one question that no probe can answer: which of these
// lines reads right?
//
// It is a Bubble Tea model of its own, because it runs instead of the program
// and not inside it. It decides nothing but the answer, keeps nothing and
// writes nothing: the caller runs it, in the terminal's session, and remembers
// what [Model.Chosen] says.
package doctor

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/canvas"
	"khabar/ui/keymap"
	"khabar/ui/term"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// Words are the words for people, in their language; locale.Printer has them.
type Words interface {
	term.Sentences
	RTL() bool
}

// A Model is the screen. Make one with [New].
type Model struct {
	words    Words
	profile  term.Profile
	findings []term.Finding
	engine   *text.Engine
	encoder  *term.Encoder
	canvas   canvas.Canvas

	width, height int
	chosen        term.Bidi
	answered      bool
}

// New returns the screen for a terminal and what it answered.
func New(p term.Profile, a term.Answers, words Words, look *theme.Theme) *Model {
	return &Model{
		words: words, profile: p, findings: term.Findings(p, a, words),
		engine: text.NewEngine(p.Metrics()), encoder: term.NewEncoder(p, look.SGR, nil),
	}
}

// Chosen returns the way of writing lines that the person chose. ok is false
// when none was.
func (m *Model) Chosen() (b term.Bidi, ok bool) { return m.chosen, m.answered }

// Init starts nothing.
func (m *Model) Init() tea.Cmd { return nil }

// Update takes the answer, or an end without one.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.KeyMsg:
		return m, m.key(msg)
	}
	return m, nil
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	pressed := msg.String()
	if n, ok := keymap.Digit(pressed); ok {
		pressed = strconv.Itoa(n)
	}
	if b, ok := term.Chosen(m.profile, pressed); ok {
		m.chosen, m.answered = b, true
		return tea.Quit
	}
	if ends(pressed) {
		return tea.Quit
	}
	return nil
}

// ends reports whether a key leaves without an answer: q, on whichever layout
// the keyboard is, or one of those that leave everywhere.
func ends(pressed string) bool {
	switch pressed {
	case "q", "esc", "ctrl+c":
		return true
	}
	for _, language := range []string{"ar", "fa", "ckb", "ur", "he"} {
		if pressed == keymap.Twin(language, "q") {
			return true
		}
	}
	return false
}

// View draws what was found out, as far as there is room for it above the
// question, which comes first.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	samples := term.Samples(m.profile)
	m.canvas.Reset(m.width, m.height, theme.Body)
	page := m.canvas.All().Sub(1, 0, m.width-2, m.height)
	which := m.lines(m.words.T("doctor.which"), theme.Headline|theme.Bold, page.Width)
	choose := m.lines(m.words.T("doctor.choose"), theme.Faint, page.Width)
	question := len(which) + 1 + len(samples) + 1 + len(choose) // with the blank rows around
	y := m.drawFindings(page.Sub(0, 0, page.Width, max(m.height-question, 0)))
	first := m.put(page, y, which) + 1
	m.put(page, first+len(samples)+1, choose)

	var b []byte
	for y := range m.height {
		if y > 0 {
			b = append(b, '\n')
		}
		if i := y - first; 0 <= i && i < len(samples) {
			b = samples[i].AppendRow(b, i+1, m.words.T("doctor.sample"), m.width)
			continue
		}
		b = m.encoder.AppendRow(b, m.canvas.Row(y))
	}
	return string(b)
}

// drawFindings sets each finding on as many rows as it needs, as long as there
// are any, and returns the row for what follows.
func (m *Model) drawFindings(r canvas.Region) int {
	if r.Height < 2 {
		return 0
	}
	middle := m.labelColumns(r.Width)
	y := 0
	for _, f := range m.findings {
		label := m.engine.LabelWithin(f.Label, theme.Faint, middle)
		value := m.lines(f.Value, theme.Body, r.Width-middle)
		if y+len(value) >= r.Height {
			break
		}
		row := func(n int) canvas.Region { return r.Sub(0, y+n, r.Width, 1) }
		row(0).PutFrom(0, label, m.words.RTL())
		for n, line := range value {
			row(n).PutFrom(middle, line, m.words.RTL())
		}
		y += max(len(value), 1)
	}
	return y + 1
}

// labelColumns is how many columns the labels take, with the space behind the
// longest: half the screen at most.
func (m *Model) labelColumns(width int) int {
	longest := 0
	for _, f := range m.findings {
		longest = max(longest, m.engine.Width(f.Label))
	}
	return min(longest+3, width/2)
}

// lines lays a text out on as many lines as it needs.
func (m *Model) lines(s string, style text.Style, width int) []text.Line {
	p := m.engine.Paragraph(s, text.Options{Slot: text.SlotRow, Style: style})
	lines := make([]text.Line, 0, 1)
	for _, b := range p.Breaks(nil, max(width, 1)) {
		lines = append(lines, p.Line(b, text.LineOptions{}))
	}
	return lines
}

// put writes lines from row y on, and returns the row behind them.
func (m *Model) put(page canvas.Region, y int, lines []text.Line) int {
	for i, line := range lines {
		page.PutStart(y+i, line)
	}
	return y + len(lines)
}

// Plain writes the findings as lines of text, for an output that is no
// terminal.
func Plain(p term.Profile, a term.Answers, words Words) string {
	var b strings.Builder
	for _, f := range term.Findings(p, a, words) {
		b.WriteString(f.Label + ": " + f.Value + "\n")
	}
	return b.String()
}
