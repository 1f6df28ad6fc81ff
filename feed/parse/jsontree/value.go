package jsontree

import "strings"

// Kind says what a value is.
type Kind uint8

// The kinds of value.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// A Value is a JSON value.
type Value struct {
	Kind Kind
	// text is the string, or the number or word as written.
	text    string
	items   []*Value
	members []member
	// Complete says that the value ended before the input did.
	Complete bool
}

type member struct {
	name  string
	value *Value
}

// Get returns the member of an object, the last where there are several of
// that name, or nil.
func (v *Value) Get(name string) *Value {
	if v == nil {
		return nil
	}
	for i := len(v.members) - 1; i >= 0; i-- {
		if v.members[i].name == name {
			return v.members[i].value
		}
	}
	return nil
}

// First returns the first of the named members that is there and neither null
// nor an empty string.
func (v *Value) First(names ...string) *Value {
	for _, name := range names {
		if m := v.Get(name); m != nil && m.Kind != Null && (m.Kind != String || m.Text() != "") {
			return m
		}
	}
	return nil
}

// Len returns how many members an object has; a name that is there twice counts
// twice. Anything else has none.
func (v *Value) Len() int {
	if v == nil {
		return 0
	}
	return len(v.members)
}

// Items returns the elements of an array; anything else that is not null
// counts as an array of one.
func (v *Value) Items() []*Value {
	switch {
	case v == nil || v.Kind == Null:
		return nil
	case v.Kind == Array:
		return v.items
	}
	return []*Value{v}
}

// List returns what a list holds: the elements of an array, or the members of
// an object that is named by numbers, as PHP writes an array with gaps. Anything
// else is as in [Value.Items].
func (v *Value) List() []*Value {
	if v == nil || v.Kind != Object || len(v.members) == 0 {
		return v.Items()
	}
	list := make([]*Value, len(v.members))
	for i, m := range v.members {
		if strings.Trim(m.name, "0123456789") != "" {
			return v.Items()
		}
		list[i] = m.value
	}
	return list
}

// Text returns a string, trimmed, or a number or truth value as written; ""
// for anything else.
func (v *Value) Text() string { return strings.TrimSpace(v.Exact()) }

// Exact is Text with the white space around a string, for what is compared
// byte by byte.
func (v *Value) Exact() string {
	if v == nil || v.Kind == Null || v.Kind == Array || v.Kind == Object {
		return ""
	}
	return v.text
}
