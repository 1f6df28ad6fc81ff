package discover

import "regexp"

var (
	commentPath  = regexp.MustCompile(`(?i)/comments?(?:/|\.|$)|/feeds/(?:\d+/)?comments/|[?&]feed=comments|comments-rss|/comment-feed|commentrss`)
	commentTitle = regexp.MustCompile(`(?i)^comments? (?:on|for|to)\b|\bcomments? feed\b|: comments$|^(?:kommentare|commentaires|comentarios|yorumlar)\b|تعليقات|التعليقات|دیدگاه|نظرات|تبصرے|لێدوان|کۆمێنت|ئىنكاس|תגובות|\byorumlar[ıi]?\b`)
)

// ofComments reports whether a feed is one of comments, from its address and
// from what it, or the link to it, is called. A site whose articles are about
// comments has them at another address.
func ofComments(c *Candidate) bool {
	if c.By == Address || c.By == Rule { // it is what was asked for
		return false
	}
	return commentPath.MatchString(c.URL) || commentTitle.MatchString(c.Title) || commentTitle.MatchString(c.link.title)
}
