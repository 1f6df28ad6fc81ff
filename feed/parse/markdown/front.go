package markdown

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v3"
)

// Limits on front matter: its length in bytes, and the nodes of its YAML, since
// aliases can make few bytes into many nodes.
const (
	longestFront = 64 << 10
	mostNodes    = 20_000
)

// A source is front matter as it stands in the file.
type source struct {
	text string
	toml bool
}

var keyLine = regexp.MustCompile(`^["']?([\p{L}][\p{L}\p{N}_ -]{0,40})["']?\s*[:=]\s?(.*)$`)

// cutFrontMatter parts front matter from the body. ok is false when the text
// does not begin with a fence, or the fence is not closed.
func cutFrontMatter(text string) (front source, body string, ok bool) {
	text = strings.TrimLeft(text, "\ufeff \t\r\n")
	first, rest, _ := strings.Cut(text, "\n")
	fence := strings.TrimRight(first, " \t\r")
	if fence != "---" && fence != "+++" {
		return source{}, text, false
	}
	limit := min(len(rest), longestFront)
	for at := 0; at < limit; {
		line, _, _ := strings.Cut(rest[at:], "\n")
		next := min(at+len(line)+1, len(rest))
		if trimmed := strings.TrimRight(line, " \t\r"); trimmed == fence || fence == "---" && trimmed == "..." {
			return source{rest[:at], fence == "+++"}, rest[next:], true
		}
		at = next
	}
	return source{}, text, false
}

// looksLikeKeys reports whether the text between two fences has keys: a pair
// of rules around a sentence is no front matter.
func (s source) looksLikeKeys() bool {
	for line := range strings.Lines(s.text) {
		if keyLine.MatchString(strings.TrimRight(line, "\r\n")) {
			return true
		}
	}
	return strings.TrimSpace(s.text) == ""
}

// values are the front matter's keys in small letters.
type values map[string]any

// frontMatter reads front matter and returns the text behind it.
func frontMatter(text string) (values, string) {
	front, body, ok := cutFrontMatter(text)
	if !ok || !front.looksLikeKeys() {
		return nil, text
	}
	raw := map[string]any{}
	var err error
	if front.toml {
		err = toml.Unmarshal([]byte(front.text), &raw)
	} else {
		if raw, err = readYAML(front.text); err != nil {
			raw, err = readYAML(quoteValues(front.text))
		}
	}
	if err != nil || len(raw) == 0 {
		raw = readLines(front.text)
	}
	v := values{}
	for key, value := range raw {
		v[strings.ToLower(strings.TrimSpace(key))] = value
	}
	return v, body
}

// plainValue matches a key and a value that is not quoted, on one line.
var plainValue = regexp.MustCompile(`^(\s*(?:- )?[\p{L}][\p{L}\p{N}_-]*:[ \t]+)([^"'\[{|>&*\s].*?|[@%` + "`" + `].*?)[ \t\r]*$`)

// quoteValues puts the values that YAML stumbles over, such as "a: b", into
// quotation marks, as their writers should have.
func quoteValues(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if m := plainValue.FindStringSubmatch(line); m != nil {
			lines[i] = m[1] + "'" + strings.ReplaceAll(m[2], "'", "''") + "'"
		}
	}
	return strings.Join(lines, "\n")
}

// readYAML reads a YAML mapping, scalars as they are spelled.
func readYAML(text string) (map[string]any, error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		return nil, err
	}
	budget := mostNodes
	if len(root.Content) == 0 {
		return nil, nil
	}
	m, _ := fromNode(root.Content[0], &budget).(map[string]any)
	return m, nil
}

// fromNode makes maps, lists and strings of a YAML node, as far as the budget goes.
func fromNode(n *yaml.Node, budget *int) any {
	if *budget--; *budget < 0 {
		return nil
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return nil
		}
		return n.Value
	case yaml.AliasNode:
		return fromNode(n.Alias, budget)
	case yaml.SequenceNode:
		var list []any
		for _, c := range n.Content {
			list = append(list, fromNode(c, budget))
		}
		return list
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = fromNode(n.Content[i+1], budget)
		}
		return m
	}
	return nil
}

// readLines reads "key: value" and "key = value" lines, and "- item" lines as
// the list of the key above them.
func readLines(text string) map[string]any {
	m := map[string]any{}
	key := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if item, ok := strings.CutPrefix(strings.TrimLeft(line, " \t"), "- "); ok && key != "" {
			list, _ := m[key].([]any)
			m[key] = append(list, unquote(item))
			continue
		}
		if found := keyLine.FindStringSubmatch(line); found != nil {
			key = found[1]
			if found[2] != "" {
				m[key] = unquote(found[2])
			}
		}
	}
	return m
}

// unquote strips the quotation marks or brackets around a value.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	for _, pair := range []string{`""`, `''`, `[]`} {
		if len(s) >= 2 && s[0] == pair[0] && s[len(s)-1] == pair[1] {
			return s[1 : len(s)-1]
		}
	}
	return s
}

// text returns a value as a string: "" for lists and maps.
func text(value any) string {
	switch v := value.(type) {
	case nil, []any, map[string]any:
		return ""
	case string:
		return strings.TrimSpace(v)
	default:
		return fmt.Sprint(v) // TOML's numbers, dates and booleans
	}
}
