// Package load opens what a person names, as one list: files, folders with
// all that is in them, standard input ("-"), addresses, and the feeds that a
// list of subscriptions (OPML) names.
//
// Many inputs are worked on at once, but they come out in the order in which
// they were named: a folder's files by name, a subscription list's feeds where
// the list stood. Each comes as soon as those before it are through, so the
// first can be shown while the rest is on its way.
//
// What cannot be opened becomes a [Problem], one an input, and everything else
// opens all the same. A problem says whether it lies with the input or with
// the network; [Exit] makes a program's exit status of that.
//
// Whoever opens a folder has asked for what is in it, and for nothing of the
// network: a subscription list that a walk comes upon is reported and not
// fetched. A list of whom one reads is nobody else's business.
//
// Hidden files are passed over in folders, and so are the folders that
// browsers put beside a saved page. Links to folders are not followed, so no
// walk goes in circles. Addresses that a person typed may lead into private
// networks, and so may those in a subscription list on the person's own disk;
// the ones that a list from elsewhere names may not, unless they lead back to
// where the list came from.
//
// The package opens nothing by itself: files, network and standard input are
// handed to it.
package load
