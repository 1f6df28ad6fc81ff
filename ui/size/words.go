package size

// A Printer says things in the person's language; locale.Printer is one.
type Printer interface {
	// T returns the sentence with the given id, its placeholders filled from
	// args, which alternate between name and value.
	T(id string, args ...any) string
	// N is T for a sentence about a number of things.
	N(id string, n int, args ...any) string
	// Number returns n in the person's digits.
	Number(n int) string
}

// Words says in one line what a step did to a page that is laid out by the
// given layout on a width in cells: "A+ 2 of 4 · 58 columns", "A · the
// terminal's own size · 66 columns". Where letters grow, it says by how much.
func Words(p Printer, step Step, layout Layout, width int) string {
	step = step.Clamp()
	said := p.T("size.normal")
	switch {
	case step > 0:
		said = p.T("size.larger", "Step", p.Number(int(step)), "Of", p.Number(int(Largest)))
	case step < 0:
		said = p.T("size.smaller", "Step", p.Number(int(-step)), "Of", p.Number(int(-Smallest)))
	}
	if letters := Letters(p, layout); letters != "" {
		said += separator + letters
	}
	return said + separator + p.N("size.columns", layout.Characters(width))
}

// Letters says how large letters are: "letters 1.5×", "" where they are of the
// terminal's own size.
func Letters(p Printer, layout Layout) string {
	if layout.Scale == 100 {
		return ""
	}
	return p.T("size.letters", "Scale", scale(p, layout.Scale))
}

const separator = " · "

// scale writes percent as a factor: 150 is "1.5", 125 "1.25", 200 "2".
func scale(p Printer, percent int) string {
	whole, rest := percent/100, percent%100
	if rest == 0 {
		return p.Number(whole)
	}
	digits := p.Number(rest / 10)
	if rest%10 != 0 {
		digits += p.Number(rest % 10)
	}
	return p.T("size.decimal", "Whole", p.Number(whole), "Rest", digits)
}
