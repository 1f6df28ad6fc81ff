// Package store says what a store of articles is asked and what it answers:
// which part of a list ([Window]), with what in it ([Item]), where the words of
// a search stand ([Found]), what a person says of an article ([State]) and how
// that is undone ([Change]).
//
// Two stores speak it: package library keeps everything on disk, [Memory] holds
// the articles of files and addresses that were named. The screen and the verbs
// are handed a store through interfaces of their own, made of these types, and
// need not know which one it is; package storetest holds all of them to the same.
//
// A list is in the order of falling IDs, and is only ever read by window: from
// the article at its edge downwards or upwards. There is no offset, since
// articles come in while a list is shown.
package store
