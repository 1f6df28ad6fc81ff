package library

import "fmt"

// A Finding is something that [Library.Check] found.
type Finding struct {
	Kind FindingKind
	// Name is what it concerns: a source or a headline; of BrokenFile and
	// LostReference, what SQLite says.
	Name string
	// Count is how many articles it concerns, where that is known.
	Count int
}

// FindingKind says what was found. Words for people are made from it where they
// are shown; [Finding.String] has the English ones.
type FindingKind uint8

// The kinds of finding.
const (
	BrokenFile      FindingKind = iota + 1 // the file's structure
	LostReference                          // a row refers to one that is not there
	MissingText                            // articles without a text
	UnfinishedIndex                        // no damage: Reindex has not been run to its end
	WrongIndex                             // the index does not agree with the texts
	ShortIndex                             // articles are not in the index
	WrongCount                             // the number of a source's articles
	BrokenBody                             // a body that cannot be read
)

// Damage reports whether something is wrong, and not merely undone.
func (f Finding) Damage() bool { return f.Kind != UnfinishedIndex }

// String says in English what was found.
func (f Finding) String() string {
	switch f.Kind {
	case BrokenFile:
		return "the file: " + f.Name
	case LostReference:
		return "a row refers to one that is not there: " + f.Name
	case MissingText:
		return fmt.Sprintf("%d articles have no text", f.Count)
	case UnfinishedIndex:
		return "the index is not complete yet"
	case WrongIndex:
		return "the index does not agree with the texts"
	case ShortIndex:
		return fmt.Sprintf("the index has %d articles too few", f.Count)
	case WrongCount:
		return fmt.Sprintf("the number of articles of %s is wrong: %d were counted", f.Name, f.Count)
	}
	return fmt.Sprintf("the body of %q cannot be read", f.Name)
}
