// Package listing is the list of articles on the screen: a cursor in the rows of
// package list, over the part of a store's list that package window holds in
// memory, within what package scope says is listed.
//
// A list may have millions of articles and changes while it is shown. So it is
// asked of a [Store] in pages, each stamped: an answer that belongs to another
// list is dropped. The pages of a list are as of one addition to the store
// (its arrival), or they would not fit together; what comes in later is there
// when the list is read again ([Model.Again]), with the cursor on its article
// still. The list before stays on the screen until the first page of another is
// there, and rows that the cursor is moved to before they have come are owed to
// it: no key is lost.
//
// A command only asks and answers. What follows for others from an answer
// ([Taken]) is theirs to do.
package listing
