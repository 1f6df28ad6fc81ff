package locale

import (
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// values are the names of placeholders and their values, in turn.
type values []string

func (v values) of(name string) (string, bool) {
	for i := 0; i+1 < len(v); i += 2 {
		if v[i] == name {
			return v[i+1], true
		}
	}
	return "", false
}

// placeholders fills {{.Name}} and nothing else. It stands in for text/template
// in go-i18n: sentences are said while a frame is drawn, and what a translator
// writes is never a program.
type placeholders struct{}

// Cacheable tells go-i18n to parse each sentence once.
func (placeholders) Cacheable() bool { return true }

// Parse splits a sentence at its placeholders.
func (placeholders) Parse(s, _, _ string) (template.ParsedTemplate, error) {
	var parts sentence
	for {
		before, rest, found := strings.Cut(s, "{{")
		name, after, closed := strings.Cut(rest, "}}")
		if !found || !closed {
			return append(parts, part{literal: s}), nil
		}
		name = strings.TrimPrefix(strings.TrimSpace(name), ".")
		parts = append(parts, part{literal: before}, part{placeholder: name})
		s = after
	}
}

type part struct{ literal, placeholder string }

type sentence []part

// Execute writes the sentence with its values. A placeholder without a value
// stays visible.
func (s sentence) Execute(data any) (string, error) {
	v, _ := data.(values)
	var b strings.Builder
	for _, p := range s {
		b.WriteString(p.literal)
		if p.placeholder == "" {
			continue
		}
		if value, ok := v.of(p.placeholder); ok {
			b.WriteString(value)
		} else {
			b.WriteString("{{." + p.placeholder + "}}")
		}
	}
	return b.String(), nil
}
