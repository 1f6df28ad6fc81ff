// Package discover finds the feeds behind whatever a person gives: the address
// of a feed, of a site, with or without its scheme, of an article, a channel, a
// profile (@name@host), a repository, a subreddit; a saved page or feed; a list
// of subscriptions.
//
// It looks in this order, and stops at the first step that finds a feed:
//
//  1. rules: sites that are known to have their feeds at an address that can be
//     told from that of the page (table rules);
//  2. the address itself, which may be a feed or a list already;
//  3. the page's <link rel=alternate>, as the HTML Standard defines it (section
//     4.6.6.1) and as sites misspell it, those of the answer's Link fields
//     (RFC 8288) first;
//  4. signs: what a page shows of the program that made it, and the addresses
//     at which that program has its feeds (table signs);
//  5. the page's links whose address or words speak of a feed;
//  6. steps 3 to 5 for the site's front page;
//  7. well-known paths, at the page's folder and at the root.
//
// Every feed that is offered was fetched and read, so that a person sees what it
// holds, and its response is kept with it: there are servers that refuse a
// second request within the hour.
//
// Pages are not trusted. A search makes a bounded number of requests, at most two
// at once to a host, in a bounded time; of a page it reads a bounded number of
// links. Addresses that a page, a file or a rule names are fetched as such
// ([fetch.Request.Typed] is false), unless they are of the host that the person
// typed: no page leads into a private network that the person is not in already.
//
// The package keeps nothing and adds nothing; it opens no file. Candidates are
// ordered, never chosen.
package discover
