// Package library keeps every article that came in, and finds any of them at
// once: by word, keyword, source, author, language, date and state.
//
// It is one SQLite file (github.com/ncruces/go-sqlite3, without cgo) in WAL
// mode. A [Library] has one connection that writes and a few that read, all
// used by one goroutine at a time; its methods may be called from many. Another
// process may have the same file open: each waits for the other's writes.
//
// What the layout rests on:
//
//   - An article's [ID] grows with its date, so that "newest first" is the
//     order of the table and of the full-text index itself. A page of any list
//     reads the rows that it shows and stops; nothing is sorted, and nothing
//     loads all articles.
//   - The full-text index (FTS5, external content: no text is stored twice)
//     holds words as package fold cuts and folds them, and, in a column of
//     their own, what else a filter asks for: whole keywords, source, names,
//     language. A filter is so one expression of FTS5, but for states and
//     dates, which change or are ranges of IDs.
//   - What a page needs is in short rows apart from the long texts.
//   - The text of a body is stored as text, which the index reads, beside a
//     compact description of its blocks.
//
// The index depends on the fold. Its version is kept in the file; after a change
// [Library.Stale] holds until [Library.Reindex] has been run, and searches find
// what is indexed so far, from the newest on.
//
// An article keeps its identity when its source gives it a new GUID: it is known
// by its link in canonical form, and by its text among those of the same moment.
// When it is edited at its source, earlier versions are kept.
//
// What a person does is undone by [Library.Undo], also after the next start. What
// takes long (marking all of a list, deleting what is old, completing the index,
// [Library.Tidy]) is done in steps, each kept by itself, so that another process
// gets its turn.
//
// Errors are one line that says what is wrong and what to do, of type [*Error]
// where it concerns the file. A file that cannot be used is left as it is.
package library
