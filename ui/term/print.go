package term

import "khabar/ui/text"

// PrintProfile returns the profile for lines that are printed and stay where
// they are when the program has ended, as those of a command do: no [Session]
// switches the terminal, which is known by its environment alone. One that
// reorders lines by itself, and that a session would have switched, gets lines
// made for that. A file or another program, which is what output that is not
// onTerminal goes to, gets text in logical order, which editors and searches
// need. What a person has set comes first.
func PrintProfile(env func(string) string, onTerminal bool, set Overrides) Profile {
	if !onTerminal && set.Bidi == BidiAuto {
		set.Bidi = BidiOff
	}
	p := Classify(Answers{}, env, Outside{}, set)
	if set.Bidi == BidiAuto && p.Switch != NoSwitch {
		set.Bidi = BidiLogical
		p = Classify(Answers{}, env, Outside{}, set)
	}
	return p
}

// Inline returns the profile for lines that another library places on the screen,
// such as a box of lipgloss: their bytes move the cursor to no column counted
// from the screen's edge. A kitty gets them as one without OSC 66 does. Leave a
// blank between a line and what stands beside it, since kitty goes by what is
// between blanks; and where [Profile.SingleColumn] says so, place nothing beside
// it at all.
func (p Profile) Inline() Profile {
	if p.Class == Words && p.TextSizing {
		p.TextSizing, p.Forms = false, true
	}
	return p
}

// AppendLine appends the bytes that show a line at the side where its direction
// starts, on a row of width cells: blanks come before a right-to-left line, and
// nothing behind either. A line that is wider takes its own width. The bytes are
// as those of [Encoder.AppendRow]; no line feed is among them.
func (e *Encoder) AppendLine(dst []byte, line text.Line, width int) []byte {
	e.row = e.row[:0]
	if line.Base.RTL() {
		for range width - line.Width {
			e.row = append(e.row, text.Cell{Text: " ", Form: " ", Width: 1})
		}
	}
	e.row = spread(e.row, line.Cells)
	return e.AppendRow(dst, e.row)
}

// spread appends cells to a row, with an entry for each column.
func spread(row, cells []text.Cell) []text.Cell {
	for _, c := range cells {
		row = append(row, c)
		if c.Width == 2 {
			row = append(row, text.Cell{Style: c.Style})
		}
	}
	return row
}
