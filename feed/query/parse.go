package query

import (
	"errors"
	"strings"
	"time"
	"unicode/utf8"
)

// maxDepth bounds the nesting of parentheses, so that a hostile filter cannot
// exhaust the stack.
const maxDepth = 100

// Parse reads a filter. Dates are counted from now and days begin at midnight
// in now's time zone. The error, if any, is an [*Error].
func Parse(filter string, now time.Time) (Expr, error) {
	p := parser{scanner: scanner{text: filter}, now: now}
	e, err := p.filter()
	var mistake *Error
	if errors.As(err, &mistake) {
		mistake.Character = utf8.RuneCountInString(filter[:mistake.Start]) + 1
	}
	return e, err
}

func (p *parser) filter() (Expr, error) {
	if err := p.advance(); err != nil {
		return nil, err
	}
	if p.token.kind == tokenEnd {
		return All{}, nil
	}
	e, err := p.or()
	if err != nil {
		return nil, err
	}
	if p.token.kind == tokenClose {
		return nil, &Error{Problem: CloseParen, Start: p.token.start, End: p.token.end, Text: ")"}
	}
	return e, nil
}

// A parser holds one token in advance. Its methods mirror the grammar:
//
//	or   = and { "OR" and }
//	and  = not { not }
//	not  = "-" not | "(" or ")" | word
type parser struct {
	scanner scanner
	token   token
	depth   int
	now     time.Time
}

func (p *parser) advance() error {
	t, err := p.scanner.next()
	if err != nil {
		return err
	}
	p.token = t
	return nil
}

func (p *parser) or() (Expr, error) {
	first, err := p.and()
	if err != nil {
		return nil, err
	}
	parts := []Expr{first}
	for p.token.kind == tokenOr {
		if err := p.advance(); err != nil {
			return nil, err
		}
		next, err := p.and()
		if err != nil {
			return nil, err
		}
		parts = append(parts, next)
	}
	if len(parts) == 1 {
		return first, nil
	}
	return Or{parts}, nil
}

func (p *parser) and() (Expr, error) {
	var parts []Expr
	for p.token.kind != tokenEnd && p.token.kind != tokenClose && p.token.kind != tokenOr {
		e, err := p.not()
		if err != nil {
			return nil, err
		}
		parts = append(parts, e)
	}
	switch len(parts) {
	case 0:
		return nil, p.missing()
	case 1:
		return parts[0], nil
	}
	return And{parts}, nil
}

// missing is the error for a place where a term should stand.
func (p *parser) missing() error {
	before := strings.TrimSpace(p.scanner.text[:p.token.start])
	if before == "" && p.token.kind == tokenClose {
		return &Error{Problem: CloseParen, Start: p.token.start, End: p.token.end, Text: ")"}
	}
	last := before[strings.LastIndexAny(before, " (")+1:]
	if strings.HasSuffix(before, "(") {
		last = "("
	}
	return &Error{Problem: MissingValue, Start: p.token.start, End: p.token.end, Text: last}
}

func (p *parser) not() (Expr, error) {
	switch p.token.kind {
	case tokenMinus:
		return p.negated()
	case tokenOpen:
		return p.group()
	}
	e, err := p.term(p.token)
	if err != nil {
		return nil, err
	}
	return e, p.advance()
}

func (p *parser) negated() (Expr, error) {
	minus := p.token
	if err := p.deeper(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	if err := p.advance(); err != nil {
		return nil, err
	}
	switch p.token.kind {
	case tokenEnd, tokenClose, tokenOr:
		return nil, &Error{Problem: MissingValue, Start: minus.start, End: minus.end, Text: "-"}
	}
	e, err := p.not()
	if err != nil {
		return nil, err
	}
	return Not{e}, nil
}

func (p *parser) group() (Expr, error) {
	open := p.token
	if err := p.deeper(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	if err := p.advance(); err != nil {
		return nil, err
	}
	e, err := p.or()
	if err != nil {
		return nil, err
	}
	if p.token.kind != tokenClose {
		return nil, &Error{Problem: OpenParen, Start: open.start, End: open.end, Text: "("}
	}
	return e, p.advance()
}

func (p *parser) deeper() error {
	if p.depth++; p.depth > maxDepth {
		return &Error{Problem: OpenParen, Start: p.token.start, End: p.token.end, Text: "("}
	}
	return nil
}

// term turns a word into a condition.
func (p *parser) term(t token) (Expr, error) {
	if !t.hasField {
		return textTerm(t), nil
	}
	field, known := spellings[strings.ToLower(t.field)]
	name := Error{Start: t.start, End: t.end, Text: t.field + ":"}
	if !known {
		name.Problem, name.End = UnknownField, t.start+len(t.field)+1
		if near := nearest(strings.ToLower(t.field), keys(spellings)); near != "" {
			name.Meant = near + ":"
		}
		return nil, &name
	}
	if strings.TrimSpace(t.value) == "" {
		name.Problem = MissingValue
		return nil, &name
	}
	return p.fieldTerm(field, t)
}

func (p *parser) fieldTerm(field Field, t token) (Expr, error) {
	wrong := Error{Start: t.start, End: t.end, Text: t.value}
	term := Term{Field: field, Value: t.value}
	if t.whole {
		switch field {
		case Source, Author, Agency:
			term.Whole = true
		case Tag, Group: // they are whole always
		default:
			term.Value = "=" + t.value
		}
	}
	switch field {
	case Title:
		words := textTerm(t)
		words.Field = Title
		return words, nil
	case Is, Has:
		v, known := values[field][strings.ToLower(t.value)]
		if !known {
			wrong.Problem, wrong.Text = UnknownValue, field.String()+":"+t.value
			if near := nearest(strings.ToLower(t.value), keys(values[field])); near != "" {
				wrong.Meant = field.String() + ":" + near
			}
			return nil, &wrong
		}
		term.Value = v
	case After, Before:
		when, ok := parseDate(t.value, p.now)
		if !ok {
			wrong.Problem = BadDate
			return nil, &wrong
		}
		term.Time = when
	}
	return term, nil
}

func textTerm(t token) Term {
	value := t.value
	prefix := !t.quoted && len(value) > 1 && strings.HasSuffix(value, "*")
	if prefix {
		value = strings.TrimSuffix(value, "*")
	}
	return Term{Field: Text, Value: value, Prefix: prefix}
}
