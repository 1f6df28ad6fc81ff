// Package problem says in a person's language what went wrong, and with which
// exit status the program ends for it.
//
// The packages under feed return errors that programs tell apart: a kind, a
// place, a cause. What a person reads stands in ui/locale/words, in every
// language: what failed, where, and what to do about it. This package leads from
// the one to the other. It prints nothing, and decides nothing but the status.
//
// InWords is for what the library, or anything else, returned. The others know
// more of what was attempted: OfInput of a file or an address that was opened,
// OfSearch of a source that was looked for, OfPage of an article's own page,
// OfFile of a file that was written, OfFilter of a filter that was typed. Each
// wraps the error that it speaks of, so that errors.As finds that, and an error
// that there are no words for comes back as it is.
package problem
