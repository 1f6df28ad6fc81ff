package markdown

import "strings"

// Limits on what is converted. Beyond them goldmark takes time in the square of
// the size (400 KB of "[a](" take minutes, and a table of 2,000 columns fills
// short rows up); no article comes near them.
const (
	mostContainers   = 32      // quotations and lists that one line opens
	mostIndent       = 300     // columns before a line's text
	mostOpenBrackets = 500     // in one paragraph
	mostCells        = 200_000 // in one table
)

// tractable reports whether body can be converted in time in proportion to its
// length. What cannot is read as plain text.
func tractable(body string) bool {
	open, links, columns, rows := 0, 0, 0, 0
	for line := range strings.Lines(body) {
		rest := strings.TrimLeft(line, " \t")
		if len(line)-len(rest) > mostIndent || containers(rest) > mostContainers {
			return false
		}
		if strings.TrimSpace(rest) == "" {
			open, links, columns, rows = 0, 0, 0, 0
			continue
		}
		open = max(0, open+strings.Count(rest, "[")-strings.Count(rest, "]"))
		links = max(0, links+strings.Count(rest, "](")-strings.Count(rest, ")"))
		columns = max(columns, strings.Count(rest, "|"))
		rows++
		if open > mostOpenBrackets || links > mostOpenBrackets || columns > 0 && columns*rows > mostCells {
			return false
		}
	}
	return true
}

// containers counts the marks of quotations and list items that a line begins with.
func containers(line string) int {
	n := 0
	for n <= mostContainers {
		rest := strings.TrimLeft(line, " \t")
		digits := strings.TrimLeft(rest, "0123456789")
		switch {
		case strings.HasPrefix(rest, ">"):
			line = rest[1:]
		case len(rest) > 1 && strings.ContainsRune("-*+", rune(rest[0])) && rest[1] == ' ':
			line = rest[2:]
		case len(digits) < len(rest) && len(digits) > 1 && (digits[0] == '.' || digits[0] == ')') && digits[1] == ' ':
			line = digits[2:]
		default:
			return n
		}
		n++
	}
	return n
}
