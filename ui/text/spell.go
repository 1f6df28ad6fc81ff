package text

// spelled returns the words that stand for r: characters that are one cell
// wide for a terminal and a whole phrase for a font, which no grid can show,
// and the signs that span the digits after them, which half of the terminals
// count as a cell and half do not.
func spelled(r rune) string {
	switch r {
	case 0x0600:
		return "رقم"
	case 0x0601:
		return "سنة"
	case 0x0602:
		return "حاشية"
	case 0x0603:
		return "صفحة"
	case 0x0604:
		return "سموت"
	case 0xFDFA:
		return "صلى الله عليه وسلم"
	case 0xFDFB:
		return "جل جلاله"
	case 0xFDFD:
		return "بسم الله الرحمن الرحيم"
	case 0xFDFE:
		return "سبحانه وتعالى"
	case 0xFDFF:
		return "عز وجل"
	}
	if i := int(r) - 0xFD40; i >= 0 && i < len(honorifics) {
		return honorifics[i]
	}
	return ""
}

// honorifics are the ligatures U+FD40 to U+FD4F, after their names.
var honorifics = [...]string{
	"رحمه الله", "رضي الله عنه", "رضي الله عنها", "رضي الله عنهم",
	"رضي الله عنهما", "رضي الله عنهن", "صلى الله عليه وآله", "عليه السلام",
	"عليهم السلام", "عليهما السلام", "عليه الصلاة والسلام", "قدس سره",
	"صلى الله عليه وآله وسلم", "عليها السلام", "تبارك وتعالى", "رحمهم الله",
}

// likeness returns the character that r is shown as: one of the same looks
// on whose width all agree.
func likeness(r rune) rune {
	switch r {
	case 0x2E3A, 0x2E3B: // two-em and three-em dash
		return '—'
	case 0x3030: // wavy dash
		return '〜'
	case 0x3297:
		return '祝'
	case 0x3299:
		return '秘'
	case 0x1F202:
		return 'サ'
	case 0x1F237:
		return '月'
	}
	return r
}
