package text

// escapeLen returns the length in bytes of the control sequence (ECMA-48)
// that s begins with: ESC or a C1 control has just been met at s[0]. A
// sequence that is cut off counts up to where a terminal would have given up
// on it, so that nothing readable is lost to a stray ESC.
func escapeLen(s string) int {
	introducer, n := byte(0), 1
	switch {
	case s[0] == 0x1B && len(s) > 1:
		introducer, n = s[1], 2
	case s[0] == 0x1B:
		return 1
	default: // a C1 control in UTF-8: C2 80 to C2 9F
		introducer, n = s[1]-0x40, 2
	}
	switch {
	case introducer == '[':
		return n + controlSequenceLen(s[n:])
	case introducer == ']' || introducer == 'P' || introducer == 'X' || introducer == '^' || introducer == '_':
		return n + controlStringLen(s[n:])
	case s[0] != 0x1B:
		return n
	case introducer >= 0x20 && introducer < 0x30: // intermediate bytes: ESC ( B
		for n < len(s) && s[n] >= 0x20 && s[n] < 0x30 {
			n++
		}
		if n < len(s) && s[n] >= 0x30 && s[n] < 0x7F {
			n++
		}
		return n
	case introducer >= 0x30 && introducer < 0x7F:
		return n
	}
	return 1 // ESC before a control or a letter beyond ASCII: that one stands for itself
}

func controlSequenceLen(s string) int {
	n := 0
	for n < len(s) && s[n] >= 0x20 && s[n] < 0x40 {
		n++
	}
	if n < len(s) && s[n] >= 0x40 && s[n] < 0x7F {
		return n + 1
	}
	return n
}

// controlStringLen returns the length of the rest of an OSC, DCS, SOS, PM or
// APC string with its terminator; 0 when another control, or the end, comes
// before it. It never looks past a control, so cleaning stays linear when
// every character opens a string that none closes.
func controlStringLen(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0x07:
			return i + 1
		case c == 0x1B && i+1 < len(s) && s[i+1] == '\\':
			return i + 2
		case c == 0xC2 && i+1 < len(s) && s[i+1] == 0x9C:
			return i + 2
		case c == 0xC2 && i+1 < len(s) && s[i+1] < 0xA0, c < 0x20, c == 0x7F:
			return 0
		}
	}
	return 0
}
