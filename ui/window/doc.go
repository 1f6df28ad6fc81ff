// Package window holds the part of a list of articles that is in memory: a few
// hundred around the cursor, of a list that may have millions.
//
// A list is in the order of falling IDs (package feed/store). The window knows
// its two edges and whether the list ends there; [Window.More] says which
// page is wanted before the cursor gets to an edge, and [Window.Take] takes the
// page in and lets go of items at the far end. What is wanted does not depend
// on how long the list is.
//
// An item has its place by its ID, never by a number: articles come in, above
// and between, while a list is shown. Numbers of rows are those of the window,
// and change with each Take; [Window.Find] gives them anew.
//
// The best matches of a search are another order: they come in one page, which is
// the whole list then ([Best]).
//
// An item that stops to belong to the list because of what the person did (it
// was read, in a list of unread ones) is kept in its place with [Window.Keep],
// until the list is left.
//
// The package asks no store: it says what to ask, and is handed the answer.
package window
