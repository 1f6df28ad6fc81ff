// Package managing is how a person looks after the sources that are followed:
// the list of them, the form of one, what is changed there, and giving one up.
// The list is a menu and the form is that of package sources; here is what
// becomes of what is chosen and set in them, at whoever keeps the [Sources].
//
// Changes are made in commands, one after the other, so that the last one is what
// holds; the form shows what was set until it is known what became of it. What
// was refused can be mended where it was typed. An answer about a form that is
// not open any more is told, and changes no other form.
//
// The package keeps and fetches nothing itself. What follows for the rest of the
// screen it hands up ([Outcome]). Sources come to be followed in package adding.
package managing
