package library

import (
	"strings"
	"time"

	"khabar/feed/query"
)

// A plan is a filter ready to be asked: the articles of all its branches, which
// may overlap.
//
// A branch is what the index can answer joined with conditions on states and
// dates. Each has its own order by ID and is read only as far as is shown; an OR
// inside one statement would be evaluated as a whole first.
type plan struct {
	branches []branch
	arrival  int64 // 0, or nothing that came later
}

// A branch is a conjunction.
type branch struct {
	match     string   // an expression of FTS5; "" leaves the index alone
	where     []string // conditions on articles, as a
	args      []any
	low, high ID              // IDs in [low, high)
	states    map[string]bool // columns with a value that is asked for
}

// maxBranches bounds what distributing AND over OR can grow to. Beyond it a
// filter is evaluated as one condition, which is slower.
const maxBranches = 16

func (c *conn) plan(filter query.Expr) (*plan, error) {
	k := &compiler{conn: c}
	p := &plan{branches: k.branches(filter, false)}
	if k.err == nil && k.overflow {
		b := everything()
		condition, args := k.condition(filter)
		b.where, b.args = []string{condition}, args
		p.branches = []branch{b}
	}
	return p, k.err
}

func everything() branch { return branch{high: MaxID} }

// A compiler turns a filter into branches. The first error is kept.
type compiler struct {
	*conn
	err      error
	overflow bool
}

// branches returns the disjunctive form of e, or of its negation, in which
// whatever the index can answer by itself stays whole.
func (k *compiler) branches(e query.Expr, negated bool) []branch {
	if match, ok := k.match(e, negated); ok {
		b := everything()
		b.match = match
		return []branch{b}
	}
	switch e := e.(type) {
	case query.All:
		if negated {
			return nil
		}
		return []branch{everything()}
	case query.Not:
		return k.branches(e.Part, !negated)
	case query.And:
		return k.combine(e.Parts, negated, !negated)
	case query.Or:
		return k.combine(e.Parts, negated, negated)
	case query.Term:
		if e.Field == query.Text || e.Field == query.Title { // without a word
			return k.branches(query.All{}, negated)
		}
		return k.state(e, negated)
	}
	return nil
}

func (k *compiler) combine(parts []query.Expr, negated, and bool) []branch {
	if !and {
		var all []branch
		for _, part := range k.group(parts, negated) {
			all = append(all, part...)
		}
		return k.bounded(all)
	}
	all := []branch{everything()}
	for _, part := range parts {
		var product []branch
		for _, a := range all {
			for _, b := range k.branches(part, negated) {
				product = append(product, a.and(b))
			}
		}
		all = k.bounded(product)
	}
	return all
}

// group gathers the parts of a disjunction that the index can answer into one.
func (k *compiler) group(parts []query.Expr, negated bool) [][]branch {
	var groups [][]branch
	var matches []string
	for _, part := range parts {
		if match, ok := k.match(part, negated); ok {
			matches = append(matches, match)
		} else {
			groups = append(groups, k.branches(part, negated))
		}
	}
	if len(matches) > 0 {
		b := everything()
		b.match = anyOf(matches)
		groups = append(groups, []branch{b})
	}
	return groups
}

func (k *compiler) bounded(list []branch) []branch {
	if len(list) > maxBranches {
		k.overflow = true
		return list[:maxBranches]
	}
	return list
}

func (b branch) and(other branch) branch {
	switch {
	case b.match == "":
		b.match = other.match
	case other.match != "":
		b.match = allOf([]string{b.match, other.match})
	}
	b.where = append(b.where[:len(b.where):len(b.where)], other.where...)
	b.args = append(b.args[:len(b.args):len(b.args)], other.args...)
	b.low, b.high = max(b.low, other.low), min(b.high, other.high)
	if len(b.states)+len(other.states) > 0 {
		states := map[string]bool{}
		for _, m := range []map[string]bool{b.states, other.states} {
			for column, on := range m {
				if was, known := states[column]; known && was != on {
					b.high = 0 // never
				}
				states[column] = on
			}
		}
		b.states = states
	}
	return b
}

// state returns the branches of a condition on what the index does not know.
func (k *compiler) state(t query.Term, negated bool) []branch {
	b := everything()
	switch t.Field {
	case query.After, query.Before:
		from := (t.Field == query.After) != negated
		dated := b
		dated.where = []string{"a.published IS NOT NULL"}
		if edge := placeOf(ceiling(t.Time)); from {
			dated.low = edge
		} else {
			dated.high = edge
		}
		if !negated {
			return []branch{dated}
		}
		b.where = []string{"a.published IS NULL"}
		return []branch{dated, b}
	case query.Is:
		column, on := t.Value, !negated
		if column == "unread" {
			column, on = "read", !on
		}
		b.states = map[string]bool{column: on}
	case query.Has:
		b.states = map[string]bool{"discussed": !negated}
	}
	return []branch{b}
}

// ceiling is the first full second that is not before t.
func ceiling(t time.Time) time.Time {
	if t.Nanosecond() > 0 {
		return t.Add(time.Second)
	}
	return t
}

// condition returns a filter as one condition on articles, as a.
func (k *compiler) condition(e query.Expr) (string, []any) {
	if match, ok := k.match(e, false); ok {
		return "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)", []any{match}
	}
	var parts []query.Expr
	operator := ""
	switch e := e.(type) {
	case query.Not:
		condition, args := k.condition(e.Part)
		return "NOT (" + condition + ")", args
	case query.And:
		parts, operator = e.Parts, " AND "
	case query.Or:
		parts, operator = e.Parts, " OR "
	case query.Term:
		if e.Field == query.Text || e.Field == query.Title {
			return "TRUE", nil
		}
		b := k.state(e, false)[0]
		return b.condition()
	default:
		return "TRUE", nil
	}
	var conditions []string
	var args []any
	for _, part := range parts {
		condition, more := k.condition(part)
		conditions, args = append(conditions, "("+condition+")"), append(args, more...)
	}
	return strings.Join(conditions, operator), args
}

// condition returns what a branch says of articles, without the index.
func (b *branch) condition() (string, []any) {
	conditions := append([]string{"a.id >= ?", "a.id < ?"}, b.where...)
	args := append([]any{b.low, b.high}, b.args...)
	for _, column := range []string{"read", "starred", "discussed"} {
		if on, asked := b.states[column]; asked {
			conditions = append(conditions, "a."+column+map[bool]string{true: " = 1", false: " = 0"}[on])
		}
	}
	return strings.Join(conditions, " AND "), args
}
