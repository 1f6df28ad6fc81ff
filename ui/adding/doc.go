// Package adding is how a person comes to follow sources on the screen: what they
// type is looked for, what was found is offered, and what they choose is
// followed. It is also what the rows of a first start do, when nothing is
// followed yet: begin with starters, take a list over, open a file.
//
// Each of these takes its time and is in a command, which asks a [Finder]. One is
// under way at a time: another takes its place, and what comes late of it is
// dropped. After a while of waiting it says how far it is ([Model.Doing]).
//
// The package asks no network and draws nothing. What a person is to be asked,
// and what has followed for the rest of the screen, it hands up ([Outcome]); what
// a look has found waits until it is fetched ([Model.Offer]), because the person
// may be busy with something else by then. Sources that are followed already are
// looked after by package managing.
package adding
