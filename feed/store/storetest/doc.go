// Package storetest holds a store of articles to what package store promises:
// one table of tests for every store there is, so that the screen may be handed
// any of them. Only tests import it.
package storetest
