package urlfile

import "strings"

// split cuts a line into its words. Blanks part them, but not in quotes; in
// quotes a backslash takes the next letter as it is. A # where a word would
// begin ends the line.
func split(line string) []string {
	var words []string
	for {
		line = strings.TrimLeft(line, " \t\r\n\v\f")
		switch {
		case line == "", line[0] == '#':
			return words
		case line[0] != '"':
			end := strings.IndexAny(line, " \t\r\n\v\f")
			if end < 0 {
				end = len(line)
			}
			words, line = append(words, line[:end]), line[end:]
		default:
			var word string
			word, line = quoted(line[1:])
			words = append(words, word)
		}
	}
}

// quoted reads up to the closing quote, or to the end of a line that has none.
func quoted(line string) (word, rest string) {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '"':
			return b.String(), line[i+1:]
		case c == '\\' && i+1 < len(line):
			i++
			b.WriteByte(line[i])
		case c != '\r' && c != '\n':
			b.WriteByte(c)
		}
	}
	return b.String(), ""
}
