package locale

import (
	"fmt"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// A Printer says things in one language.
type Printer struct {
	tag       language.Tag
	localizer *i18n.Localizer
	// plain are the sentences without placeholders or plural: they are asked
	// for on every frame, and need no template.
	plain   map[string]string
	digits  digits
	months  months
	elapsed elapsed
}

// New returns a Printer for a language, named by a BCP 47 tag ("ar-IQ") or the
// name of a POSIX locale ("ar_IQ.UTF-8"); "" is English. It fails where khabar
// has no words in the language; the error names those that it has.
func New(name string) (*Printer, error) {
	if name == "" {
		name = fallback
	}
	tag, err := language.Parse(tagOf(name))
	if err != nil {
		return nil, unknownLanguage(name)
	}
	base, _ := tag.Base()
	messages, err := catalogue(base.String())
	if err != nil {
		return nil, fmt.Errorf("reading the words for %s: %w", base, err)
	}
	if len(messages) == 0 {
		return nil, unknownLanguage(name)
	}
	p := &Printer{tag: tag}
	if p.RTL() {
		keepAllOptions(messages)
	}
	bundle := i18n.NewBundle(language.Make(base.String()))
	if err := bundle.AddMessages(language.Make(base.String()), messages...); err != nil {
		return nil, err
	}
	p.localizer = i18n.NewLocalizer(bundle, base.String())
	p.plain = plain(messages)
	p.digits = digitsOf(tag)
	p.months = p.monthsOf(tag)
	p.elapsed = p.newElapsed()
	return p, nil
}

func unknownLanguage(name string) error {
	return fmt.Errorf("khabar has no words in %q; it has them in: %s", name, strings.Join(Languages(), ", "))
}

// Language returns the BCP 47 tag of the Printer's language, with its region
// where it has one.
func (p *Printer) Language() string { return p.tag.String() }

// RTL reports whether the language is written from right to left, so that the
// whole screen is mirrored.
func (p *Printer) RTL() bool {
	script, _ := p.tag.Script()
	switch script.String() {
	case "Arab", "Aran", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg":
		return true
	}
	return false
}

// T returns the sentence with the given id. Args alternate between the name of
// a placeholder and its value; an int is written in the language's digits, and
// what runs in the other direction is isolated (FSI … PDI, UAX #9). An id without
// words comes back as it is.
func (p *Printer) T(id string, args ...any) string {
	if s, ok := p.plain[id]; ok {
		return s
	}
	return p.say(i18n.LocalizeConfig{MessageID: id, TemplateData: p.values(args)})
}

// N returns the sentence with the given id in the form that n asks for. The
// placeholder Count is n in the language's digits, others come from args as in
// [Printer.T].
func (p *Printer) N(id string, n int, args ...any) string {
	v := append(p.values(args), "Count", p.Number(n))
	return p.say(i18n.LocalizeConfig{MessageID: id, TemplateData: v, PluralCount: n})
}

func (p *Printer) say(c i18n.LocalizeConfig) string {
	c.TemplateParser = placeholders{}
	s, err := p.localizer.Localize(&c)
	if err != nil && s == "" {
		return c.MessageID
	}
	return s
}

// values writes every value as text.
func (p *Printer) values(args []any) values {
	v := make(values, 0, len(args)+2)
	for i := 0; i+1 < len(args); i += 2 {
		v = append(v, fmt.Sprint(args[i]))
		switch value := args[i+1].(type) {
		case string:
			v = append(v, p.isolate(value))
		case int:
			v = append(v, p.Number(value))
		default:
			v = append(v, p.isolate(fmt.Sprint(value)))
		}
	}
	return v
}
