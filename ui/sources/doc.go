// Package sources is the form for one source: how it is doing, what is set of
// it, and what can be done about it as a whole. It is a plain value with
// methods. It keeps and fetches nothing: it is told what is so, moved through
// and typed into, and hands back what should be ([Intent]). What became of that
// is up to who shows it, and is told to the form with [Form.Show] or
// [Form.Refuse].
//
// Each row is a setting by the name that "khabar set" has for it, with its
// value in the same notation, so that there is one notation for scripts, lists
// and the screen. A setting with few values is turned with the arrows, another
// is typed in place. What is typed is checked before it is handed back, by a
// function that is handed in; a mistake is explained below the row, and in a
// filter its place is marked.
//
// In a right-to-left interface the form is the mirror image. A value runs as
// its own letters say.
package sources
