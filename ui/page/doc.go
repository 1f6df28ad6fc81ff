// Package page is the article that is read: which one is in the reader, which one
// is on its way there, and where in each the reading was left.
//
// An article comes from a [Store] in a command. The one before stays in the
// reader until it is there; a request that was overtaken by another is ended, and
// what it brings is dropped. The place in an article is remembered while the
// program runs, and given to the store whenever the reading goes on elsewhere, as
// a paragraph and a number of letters: rows are another's with every window.
//
// Only the screen in sight is laid out at once. The rest of a long article
// follows in the time that no key needs ([Model.Idle]), a little at a time.
//
// The reader itself is package reader. What an article that comes into it is to
// look like, and what else follows on the screen, is up to who opened it.
package page
