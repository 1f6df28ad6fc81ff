package markdown

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"khabar/feed"
	"khabar/feed/parse/date"
	"khabar/feed/parse/keyword"
	"khabar/feed/parse/page"
)

// first returns the text of the first of these keys that has one.
func (v values) first(keys ...string) string {
	for _, key := range keys {
		if s := text(v[key]); s != "" {
			return s
		}
	}
	return ""
}

// fill takes all fields but the comments.
func (v values) fill(a *feed.Article) {
	a.Title = page.Line(v.first("title", "headline"))
	a.Summary = v.first("summary", "description", "excerpt", "subtitle", "lead")
	a.Agency = v.first("agency", "organization", "organisation", "publisher")
	a.Source = v.first("source", "publication", "site", "site_name")
	a.Link = address(v.first("url", "link", "permalink", "canonical", "canonical_url"))
	a.ID = v.first("id", "guid")
	a.Language = strings.ReplaceAll(v.first("lang", "language", "locale"), "_", "-")
	a.Direction = feed.ParseDirection(v.first("dir", "direction"))
	a.Published, a.DateOnly = day(v.first("date", "published", "pubdate", "created"), a.Language)
	a.Updated, _ = day(v.first("updated", "lastmod", "modified", "last_modified"), a.Language)
	for _, key := range []string{"author", "authors", "byline", "by"} {
		a.Authors = names(a.Authors, v[key])
	}
	for _, key := range []string{"tags", "tag", "keywords", "keyword"} {
		a.Tags = tags(a.Tags, v[key])
	}
	if len(a.Tags) == 0 {
		a.Tags = tags(tags(nil, v["categories"]), v["category"])
	}
	if image := address(v.first("image", "cover", "thumbnail")); image != "" {
		a.Enclosures = append(a.Enclosures, feed.Enclosure{URL: image})
	}
}

// address returns s if it is an absolute web address, else "".
func address(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return s
}

func day(s, lang string) (t time.Time, dateOnly bool) {
	t, dateOnly, _ = date.Parse(s, lang)
	return t, dateOnly
}

// names appends the names in a value: a string, a list, or maps with a name.
func names(list []string, value any) []string {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			list = names(list, item)
		}
	case map[string]any:
		list = names(list, v["name"])
	default:
		list = keyword.Append(list, keyword.Names(text(v))...)
	}
	return list
}

// tags appends the keywords in a value. The items of a list are not split.
func tags(list []string, value any) []string {
	if items, ok := value.([]any); ok {
		all := make([]string, len(items))
		for i, item := range items {
			all[i] = text(item)
		}
		return keyword.Append(list, all...)
	}
	return keyword.Append(list, keyword.Split(text(value))...)
}

// fillComments takes the thread, or the address of one.
func (v values) fillComments(a *feed.Article, base *url.URL) {
	a.CommentsLink = address(v.first("comments", "comments_url", "commentslink", "discussion"))
	list, _ := v["comments"].([]any)
	appendComments(a, list, "", base)
}

// appendComments appends comments and, below each, its replies.
func appendComments(a *feed.Article, list []any, parent string, base *url.URL) {
	for _, item := range list {
		m, ok := item.(map[string]any)
		if !ok {
			m = map[string]any{"text": item}
		}
		c := values{}
		for key, value := range m {
			c[strings.ToLower(key)] = value
		}
		comment := feed.Comment{ID: c.first("id"), Author: c.first("author", "name", "by"), Parent: c.first("parent", "in_reply_to")}
		if comment.ID == "" {
			comment.ID = strconv.Itoa(len(a.Comments) + 1)
		}
		if comment.Parent == "" {
			comment.Parent = parent
		}
		comment.Published, _ = day(c.first("date", "published"), a.Language)
		comment.Body = blocks(c.first("text", "body", "content"), base, a.Language, a.Direction)
		a.Comments = append(a.Comments, comment)
		if replies, ok := c["replies"].([]any); ok {
			appendComments(a, replies, comment.ID, base)
		}
	}
}
