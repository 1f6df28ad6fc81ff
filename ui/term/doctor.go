package term

import (
	"fmt"

	"khabar/ui/text"
)

// Sentences gives the sentences for people; ui/locale has them.
type Sentences interface {
	T(id string, args ...any) string
}

// A Finding is one thing that was found out about the terminal, in words.
type Finding struct{ Label, Value string }

// Findings tells what was found out: who the terminal is and by what it is
// known, what is done about right-to-left text, what else it can do, and what
// the person at it might do to help.
func Findings(p Profile, a Answers, w Sentences) []Finding {
	list := []Finding{
		{w.T("doctor.terminal"), nameOf(p, w)},
		{w.T("doctor.knownBy"), knownBy(p, a, w)},
		{w.T("doctor.order"), orderOf(p, w)},
		{w.T("doctor.joining"), joiningOf(p, w)},
	}
	if p.CellWidth > 0 {
		list = append(list, Finding{w.T("doctor.cell"), fmt.Sprintf("%d×%d", p.CellWidth, p.CellHeight)})
	}
	for _, c := range []struct {
		label string
		has   bool
	}{
		{w.T("doctor.sizes"), p.TextSizing}, {w.T("doctor.doubleHeight"), p.DoubleHeight}, {w.T("doctor.links"), p.Hyperlinks},
		{w.T("doctor.clipboard"), p.Clipboard}, {w.T("doctor.frames"), p.Synchronized},
	} {
		value := w.T("doctor.no")
		if c.has {
			value = w.T("doctor.yes")
		}
		list = append(list, Finding{c.label, value})
	}
	if advice := Advice(p, w); advice != "" {
		list = append(list, Finding{w.T("doctor.advice"), advice})
	}
	return list
}

func nameOf(p Profile, w Sentences) string {
	name := p.Name
	if name == "" {
		name = w.T("doctor.unknown")
	}
	if p.Version != "" {
		name += " " + p.Version
	}
	if p.Multiplexer != "" {
		return w.T("doctor.behind", "Name", name, "Multiplexer", p.Multiplexer)
	}
	return name
}

func knownBy(p Profile, a Answers, w Sentences) string {
	switch {
	case a.XTVersion != "":
		return w.T("doctor.byName", "Answer", a.XTVersion)
	case a.DA2 != nil:
		if id, ok := nameByDA2(a.DA2); ok && id.name == p.Name {
			return w.T("doctor.byNumber", "Answer", fmt.Sprint(a.DA2))
		}
	}
	if p.Name == "" {
		return w.T("doctor.byNothing")
	}
	return w.T("doctor.byEnvironment")
}

func orderOf(p Profile, w Sentences) string {
	switch {
	case p.Class == Words:
		return w.T("doctor.orderWords")
	case p.Class == Implicit:
		return w.T("doctor.orderImplicit")
	case p.Class == Logical:
		return w.T("doctor.orderOff")
	case p.Switch != NoSwitch:
		return w.T("doctor.orderSwitched", "Sequence", p.Switch.String())
	}
	return w.T("doctor.orderVisual")
}

func joiningOf(p Profile, w Sentences) string {
	switch {
	case p.Forms:
		return w.T("doctor.joinedHere")
	case p.Class == Visual:
		return w.T("doctor.joinedNowhere")
	}
	return w.T("doctor.joinedThere")
}

// Advice says what the person at the terminal can do that the program cannot,
// "" when there is nothing.
func Advice(p Profile, w Sentences) string {
	if p.Multiplexer == "" {
		return ""
	}
	switch p.Name {
	case "vte", "mintty":
		return w.T("doctor.adviceBDSM", "Multiplexer", p.Multiplexer)
	case "konsole":
		return w.T("doctor.adviceKonsole")
	case "mlterm":
		return w.T("doctor.adviceMlterm")
	}
	return ""
}

// A Sample is one way of writing a line, to be looked at beside the others:
// the way that shows it right is the one for this terminal.
type Sample struct {
	Bidi    Bidi
	Profile Profile // of a terminal that is set so
}

// Samples returns the ways there are, in the order in which they are shown.
// The lines belong on one screen, within the session: a terminal's own
// reordering is then switched off where that is possible.
func Samples(p Profile) []Sample {
	var list []Sample
	for _, b := range []Bidi{BidiVisual, BidiWords, BidiLogical, BidiOff} {
		sample := Sample{Bidi: b, Profile: p}
		sample.Profile.override(Overrides{Bidi: b})
		list = append(list, sample)
	}
	return list
}

// AppendRow appends the bytes that show the line in this way, behind its
// number, in a row of width cells.
func (s Sample) AppendRow(dst []byte, number int, line string, width int) []byte {
	engine := text.NewEngine(s.Profile.Metrics())
	lead := engine.Label(fmt.Sprintf(" %d  ", number), 0)
	row := spread(make([]text.Cell, 0, width), lead.Cells)
	row = spread(row, engine.LabelWithin(line, 0, width-lead.Width).Cells)
	for len(row) < width {
		row = append(row, text.Cell{Text: " ", Form: " ", Width: 1})
	}
	return NewEncoder(s.Profile, nil, nil).AppendRow(dst, row[:width])
}

// Chosen returns the setting that a key chooses, by its number: "1" is the
// first sample, and "0" what the terminal is taken for. ok is false for any other key.
func Chosen(p Profile, key string) (b Bidi, ok bool) {
	if key == "0" {
		return BidiAuto, true
	}
	samples := Samples(p)
	if len(key) != 1 || key[0] < '1' || int(key[0]-'1') >= len(samples) {
		return BidiAuto, false
	}
	return samples[key[0]-'1'].Bidi, true
}
