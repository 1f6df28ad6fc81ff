// Package refresh decides which source is asked when, asks many at once, and
// hands what came to the library.
//
// A source is not asked more often than it wants: what its feed says (ttl,
// skipHours, the Syndication module), what its server says (Cache-Control,
// Retry-After) and, when it fails, a time that doubles with every failure are
// lower bounds, and the interval that the person chose lies on top. One host is
// asked for two things at a time. A server that is too busy is left alone as
// long as it says, with all of its sources. What is unchanged costs a few bytes
// (conditional requests); since servers are known to answer "unchanged" for
// ever, the whole is asked for every eight days. A source that moves for good
// (301, 308) is fetched from its new address once a feed was read there twice;
// one that is gone for good (410) is not asked again.
//
// A failure loses nothing: articles stay, part of a feed is taken over as far
// as it came, and a page that stands where the feed was is not taken for news.
// What is wrong is kept as a value that can be put into words
// ([subscription.Problem]). Where no source answers at all, it is the network of
// this machine that is missing, and none of them counts as failed; of a few that are
// silent together it is believed only where nobody else answered lately.
//
// Where a person wants the full text of a source, the pages of its new articles
// are fetched unasked, as a robot does; sites that ask robots not to are left
// alone (package robots).
//
// Requests run in parallel and parsing on all processors; what arrives within a
// moment is kept in one transaction, and while one batch is written, the next is
// made ready. Articles are kept together with the validators that stand for
// them, so that whatever moment a run is stopped at, the next one goes on from
// there.
//
// The package touches neither network nor disk: it is handed a [Fetcher] and a
// [Store]. Its clock is the one of package time (testing/synctest replaces it)
// and chance is handed in.
package refresh
