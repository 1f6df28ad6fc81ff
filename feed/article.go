package feed

import "time"

// An Article is one piece of news. Its zero value is an article about which
// nothing is known; every field may be missing.
type Article struct {
	// ID identifies the article within its source, exactly as the source wrote
	// it (an RSS guid, an Atom id, else the link, else a hash of the content).
	// It is never normalised.
	ID    string
	Title string
	// Link is the absolute address of the article's own page.
	Link string
	// Published and Updated are zero when the source gives no date; a date is
	// never made up. Published is Updated where the source gives that alone.
	// Where it names a day and no time, the time is midnight UTC and DateOnly
	// is set.
	Published, Updated time.Time
	DateOnly           bool
	Authors            []string
	// Agency is the by-line of the organisation, apart from the authors.
	Agency string
	// Tags are the article's own keywords, in its order, without duplicates.
	Tags []string
	// Language is a BCP 47 tag ("ar", "ckb", "en-GB"), empty when unknown.
	Language string
	// Direction is the direction of the article as a whole.
	Direction Direction
	// Source is the name that a person knows the source by.
	Source string
	// Summary is the source's own teaser where it differs from the body.
	Summary  string
	Body     []Block
	Comments []Comment
	// CommentForm is what the page says around its form for new comments.
	CommentForm CommentForm
	// CommentsLink leads to the article's discussion, where there is one.
	CommentsLink string
	// CommentsFeed is the address of a feed of the comments.
	CommentsFeed string
	// CommentCount is the number of comments that the source speaks of; it may
	// be larger than what Comments holds. 0 when unknown.
	CommentCount int
	Enclosures   []Enclosure
	// Partial says that the input ended before the article did.
	Partial bool

	Read, Starred bool
}

// A Comment is one contribution to an article's thread.
type Comment struct {
	ID     string
	Author string
	// Parent is the ID of the comment that this one answers, or empty.
	Parent    string
	Published time.Time
	Body      []Block
}

// A CommentForm holds the words that a page puts around its form for new
// comments, as the page has them. They say what the site asks of a guest, and
// an interface can refuse an empty comment in the site's own words.
type CommentForm struct {
	Heading  string // "Comments"
	Guest    string // "Comment as a guest, or log in"
	Add      string // "Add a comment"
	Required string // "Required text"
}

// An Enclosure is a file that the article carries (RSS enclosure, Media RSS).
type Enclosure struct {
	URL    string
	Type   string // media type
	Length int64  // bytes, 0 when unknown
	Title  string
}

// A Source is where articles come from.
type Source struct {
	Title string
	// URL is the address of the feed, Home that of the site.
	URL, Home string
	Language  string
	// Group is the folder path of a subscription, "/"-separated, or empty.
	Group string
}
