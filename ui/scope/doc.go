// Package scope says which articles a list shows: those of a view that the
// filter admits and that have the words of the search. All three are conditions
// in the language of package feed/query, beside the words that a person wrote
// them in; they are joined when a store is asked.
//
// Scopes are values: one is changed by making another, so that a list can go
// back to what it showed. What a scope is written as ([Scope.String]) can be
// typed as a filter, and admits the same articles then.
//
// The package asks no store and draws nothing.
package scope
