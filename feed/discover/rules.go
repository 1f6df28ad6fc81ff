package discover

import (
	"net/url"
	"regexp"
	"strings"
)

// A rule says where a site has the feeds of a page.
type rule struct {
	// site is what people call it.
	site string
	// of matches a page's address without its scheme: host in small letters,
	// path and query as they are sent.
	of *regexp.Regexp
	// feeds are the addresses, made with the groups of of ($1), or of the one
	// of find that is found in the text at look, where there is one.
	feeds []string
	// look is the address of a text that names what the feed's address needs;
	// "$0" is the page itself.
	look string
	find []*regexp.Regexp
	// anywhere says that it holds for programs that run on many hosts, and so
	// for none of those in elsewhere.
	anywhere bool
}

func re(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) }

const (
	youtubeHost  = `^(?:www\.|m\.|music\.)?youtube\.com`
	youtubeFeed  = "https://www.youtube.com/feeds/videos.xml?"
	name         = `([^/?]+)`
	end          = `/?(?:\?.*)?$`
	blogspotHost = `^([^/?.]+(?:\.[^/?.]+)?\.blogspot\.[a-z.]{2,6})`
)

// youtubeChannel finds the number of the channel that a page of YouTube is of;
// a page names other channels too, further down.
var youtubeChannel = []*regexp.Regexp{
	re(`videos\.xml\?channel_id=(UC[\w-]{22})`),
	re(`itemprop="(?:identifier|channelId)" content="(UC[\w-]{22})"`),
	re(`rel="canonical" href="https://www\.youtube\.com/channel/(UC[\w-]{22})`),
	re(`"(?:externalId|channelId|externalChannelId)":"(UC[\w-]{22})"`),
}

// rules are tried in order; all that match a page are followed.
var rules = []rule{
	{site: "YouTube", of: re(youtubeHost + `/channel/(UC[\w-]{22})`), feeds: []string{youtubeFeed + "channel_id=$1"}},
	{site: "YouTube", of: re(youtubeHost + `/playlist\?(?:.*&)?list=([\w-]+)`), feeds: []string{youtubeFeed + "playlist_id=$1"}},
	{site: "YouTube", of: re(youtubeHost + `/user/` + name), feeds: []string{youtubeFeed + "user=$1"}},
	{site: "YouTube", of: re(youtubeHost + `/(?:@|c/|watch\?|shorts/|live/|embed/)`), look: "https://www.youtube.com$path", find: youtubeChannel, feeds: []string{youtubeFeed + "channel_id=$1"}},
	{site: "YouTube", of: re(`^youtu\.be/([\w-]{11})`), look: "https://www.youtube.com/watch?v=$1", find: youtubeChannel, feeds: []string{youtubeFeed + "channel_id=$1"}},

	{site: "GitHub", of: re(`^(?:www\.)?github\.com/` + name + `/([^/?]+?)(?:\.git)?/(?:commits|blob|tree)/([^/?]+)`), feeds: []string{"https://github.com/$1/$2/commits/$3.atom"}},
	{site: "GitHub", of: re(`^(?:www\.)?github\.com/` + name + `/([^/?]+?)(?:\.git)?(?:/(?:releases|tags|issues|pulls).*)?` + end), feeds: []string{"https://github.com/$1/$2/releases.atom", "https://github.com/$1/$2/tags.atom", "https://github.com/$1/$2/commits.atom"}},
	{site: "GitHub", of: re(`^(?:www\.)?github\.com/` + name + end), feeds: []string{"https://github.com/$1.atom"}},
	{site: "GitHub", of: re(`^gist\.github\.com/` + name + end), feeds: []string{"https://gist.github.com/$1.atom"}},
	{site: "GitLab", of: re(`^(gitlab\.[^/?]+)/([^?]+?)/-/(releases|tags|commits/[^/?]+)` + end), feeds: []string{"https://$1/$2/-/$3?format=atom"}},
	{site: "GitLab", of: re(`^(gitlab\.[^/?]+)/([^?]+?)(?:/-/.*)?` + end), feeds: []string{"https://$1/$2/-/tags?format=atom", "https://$1/$2.atom"}},
	{site: "Codeberg", of: re(`^(codeberg\.org|gitea\.com)/` + name + "/" + name + `(?:/(?:releases|tags|commits|issues).*)?` + end), feeds: []string{"https://$1/$2/$3/releases.rss", "https://$1/$2/$3/tags.rss", "https://$1/$2/$3.rss"}},
	{site: "Codeberg", of: re(`^(codeberg\.org|gitea\.com)/` + name + end), feeds: []string{"https://$1/$2.rss"}},
	{site: "SourceHut", of: re(`^git\.sr\.ht/(~[^/?]+)/` + name), feeds: []string{"https://git.sr.ht/$1/$2/refs/rss.xml", "https://git.sr.ht/$1/$2/log/rss.xml"}},
	{site: "PyPI", of: re(`^pypi\.org/project/` + name), feeds: []string{"https://pypi.org/rss/project/$1/releases.xml"}},
	{site: "crates.io", of: re(`^crates\.io/crates/` + name), feeds: []string{"https://static.crates.io/rss/crates/$1.xml"}},

	{site: "Reddit", of: re(`^(?:www\.|old\.|new\.|np\.|m\.)?reddit\.com/(r/[^/?]+/comments/[^/?]+)`), feeds: []string{"https://www.reddit.com/$1/.rss"}},
	{site: "Reddit", of: re(`^(?:www\.|old\.|new\.|np\.|m\.)?reddit\.com/(r/[^/?]+(?:/(?:new|top|hot|rising|controversial))?)` + end), feeds: []string{"https://www.reddit.com/$1/.rss"}},
	{site: "Reddit", of: re(`^(?:www\.|old\.|new\.|np\.|m\.)?reddit\.com/u(?:ser)?/([^/?]+)(?:/m/([^/?]+))?`), feeds: []string{"https://www.reddit.com/user/$1/m/$2/.rss", "https://www.reddit.com/user/$1/.rss"}},
	{site: "Stack Exchange", of: re(`^((?:[^/?]+\.)?(?:stackoverflow|stackexchange|serverfault|superuser|askubuntu|mathoverflow)\.(?:com|net))/questions/tagged/` + name), feeds: []string{"https://$1/feeds/tag/$2"}},
	{site: "Stack Exchange", of: re(`^((?:[^/?]+\.)?(?:stackoverflow|stackexchange|serverfault|superuser|askubuntu|mathoverflow)\.(?:com|net))/questions/(\d+)`), feeds: []string{"https://$1/feeds/question/$2"}},
	{site: "Stack Exchange", of: re(`^((?:[^/?]+\.)?(?:stackoverflow|stackexchange|serverfault|superuser|askubuntu|mathoverflow)\.(?:com|net))/users/(\d+)`), feeds: []string{"https://$1/feeds/user/$2"}},
	{site: "Hacker News", of: re(`^news\.ycombinator\.com/?(?:news)?` + end), feeds: []string{"https://news.ycombinator.com/rss"}},

	{site: "Bluesky", of: re(`^bsky\.app/profile/` + name), feeds: []string{"https://bsky.app/profile/$1/rss"}},
	{site: "Lemmy", anywhere: true, of: re(`^([^/?]+)/([cu])/([^/?@]+)` + end), feeds: []string{"https://$1/feeds/$2/$3.xml?sort=New"}},
	{site: "fediverse", anywhere: true, of: re(`^([^/?]+)/(?:@|users/|web/@)([\w.-]+)@([^/?@]+\.[^/?@]+)` + end), feeds: []string{"https://$3/@$2.rss"}},
	{site: "fediverse", anywhere: true, of: re(`^([^/?]+)/@([\w.-]+)` + end), feeds: []string{"https://$1/@$2.rss", "https://$1/@$2/feed.rss", "https://$1/users/$2.rss"}},
	{site: "fediverse", anywhere: true, of: re(`^([^/?]+)/users/([\w.-]+)` + end), feeds: []string{"https://$1/users/$2.rss", "https://$1/users/$2.atom", "https://$1/users/$2/feed.rss"}},
	{site: "Mastodon", anywhere: true, of: re(`^([^/?]+)/tags/` + name + end), feeds: []string{"https://$1/tags/$2.rss"}},

	{site: "Medium", of: re(`^medium\.com/(tag/[^/?]+|@[^/?]+|[^/?]+)`), feeds: []string{"https://medium.com/feed/$1"}},
	{site: "Medium", of: re(`^([^/?.]+)\.medium\.com(?:[/?]|$)`), feeds: []string{"https://$1.medium.com/feed"}},
	{site: "Substack", of: re(`^(?:www\.)?substack\.com/@([\w-]+)` + end), feeds: []string{"https://$1.substack.com/feed"}},
	{site: "Substack", of: re(`^open\.substack\.com/pub/` + name), feeds: []string{"https://$1.substack.com/feed"}},
	{site: "Substack", of: re(`^([^/?.]+)\.substack\.com(?:[/?]|$)`), feeds: []string{"https://$1.substack.com/feed"}},
	{site: "Blogger", of: re(blogspotHost + `/search/label/` + name), feeds: []string{"https://$1/feeds/posts/default/-/$2"}},
	{site: "Blogger", of: re(blogspotHost + `(?:[/?]|$)`), feeds: []string{"https://$1/feeds/posts/default"}},
	{site: "WordPress.com", of: re(`^([^/?]+\.wordpress\.com)/((?:category|tag|author)/[^?]+?)` + end), feeds: []string{"https://$1/$2/feed/"}},
	{site: "WordPress.com", of: re(`^([^/?]+\.wordpress\.com)(?:[/?]|$)`), feeds: []string{"https://$1/feed/"}},
	{site: "Tumblr", of: re(`^www\.tumblr\.com/(?:blog/(?:view/)?)?([\w-]+)`), feeds: []string{"https://$1.tumblr.com/rss"}},
	{site: "Tumblr", of: re(`^([^/?.]+\.tumblr\.com)/tagged/` + name), feeds: []string{"https://$1/tagged/$2/rss"}},
	{site: "Tumblr", of: re(`^([^/?.]+\.tumblr\.com)(?:[/?]|$)`), feeds: []string{"https://$1/rss"}},
	{site: "LiveJournal", of: re(`^([^/?.]+\.livejournal\.com)(?:[/?]|$)`), feeds: []string{"https://$1/data/rss"}},
	{site: "Dreamwidth", of: re(`^([^/?.]+\.dreamwidth\.org)(?:[/?]|$)`), feeds: []string{"https://$1/data/rss"}},
	{site: "Dev.to", of: re(`^dev\.to/t/` + name), feeds: []string{"https://dev.to/feed/tag/$1"}},
	{site: "Dev.to", of: re(`^dev\.to/([^/?]+)`), feeds: []string{"https://dev.to/feed/$1"}},
	{site: "Write.as", of: re(`^write\.as/` + name), feeds: []string{"https://write.as/$1/feed/"}},
	{site: "Buttondown", of: re(`^buttondown\.(?:com|email)/` + name), feeds: []string{"https://buttondown.com/$1/rss"}},

	{site: "Vimeo", of: re(`^(?:www\.)?vimeo\.com/channels/` + name), feeds: []string{"https://vimeo.com/channels/$1/videos/rss"}},
	{site: "Vimeo", of: re(`^(?:www\.)?vimeo\.com/([a-z]\w*)` + end), feeds: []string{"https://vimeo.com/$1/videos/rss"}},
	{site: "Dailymotion", of: re(`^(?:www\.)?dailymotion\.com/([a-zA-Z][\w.-]*)` + end), feeds: []string{"https://www.dailymotion.com/rss/user/$1"}},
	{site: "Odysee", of: re(`^odysee\.com/(@[^/?]+)`), feeds: []string{"https://odysee.com/$$/rss/$1"}},
	{site: "Apple Podcasts", of: re(`^(?:podcasts|itunes)\.apple\.com/.*?/id(\d+)`), look: "https://itunes.apple.com/lookup?id=$1&entity=podcast", find: []*regexp.Regexp{re(`"feedUrl"\s*:\s*"(https?://[^"]+)"`)}, feeds: []string{"$1"}},
	{site: "SoundCloud", of: re(`^(?:www\.|m\.)?soundcloud\.com/([^/?]+)`), look: "https://soundcloud.com/$1", find: []*regexp.Regexp{re(`soundcloud:(?://)?users:(\d+)`)}, feeds: []string{"https://feeds.soundcloud.com/users/soundcloud:users:$1/sounds.rss"}},

	{site: "Google News", of: re(`^news\.google\.com/?(?:(?:home|topstories)(?:\?|$)|$|\?)`), feeds: []string{"https://news.google.com/rss?$query"}},
	{site: "Google News", of: re(`^news\.google\.com/((?:topics|publications|search|topstories)[/?].*)`), feeds: []string{"https://news.google.com/rss/$1"}},
	{site: "arXiv", of: re(`^(?:www\.)?arxiv\.org/list/([\w.-]+)`), feeds: []string{"https://rss.arxiv.org/rss/$1"}},
	{site: "Letterboxd", of: re(`^(?:www\.)?letterboxd\.com/(\w+)` + end), feeds: []string{"https://letterboxd.com/$1/rss/"}},
	{site: "Pinterest", of: re(`^(?:www\.)?pinterest\.[a-z.]+/(\w+)` + end), feeds: []string{"https://www.pinterest.com/$1/feed.rss"}},
	{site: "Steam", of: re(`^store\.steampowered\.com/(?:news/)?app/(\d+)`), feeds: []string{"https://store.steampowered.com/feeds/news/app/$1"}},
	{site: "MediaWiki", anywhere: true, of: re(`^([^/?]+)(/[^?]*)\?(.*\btitle=[^&]+&.*\baction=history\b[^#]*)$`), feeds: []string{"https://$1$2?$3&feed=atom"}},
}

// elsewhere are hosts to which the rules for any host do not apply, though
// their addresses look alike.
var elsewhere = re(`^(?:[^/]+\.)?(?:youtube|medium|substack|tiktok|threads|odysee|twitter|facebook|instagram|flipboard|reddit|vimeo|stackoverflow|stackexchange|github|pinterest|soundcloud)\.(?:com|net)(?:/|$)`)

// A lead is where a rule says that feeds are.
type lead struct {
	rule *rule
	// look is the address of the text to search, or empty: then feeds are
	// complete.
	look  string
	feeds []string
}

// leads returns what the rules say about a page.
func leads(page *url.URL) []lead {
	subject := strings.ToLower(page.Host) + page.EscapedPath()
	if page.RawQuery != "" {
		subject += "?" + page.RawQuery
	}
	var out []lead
	for i := range rules {
		r := &rules[i]
		m := r.of.FindStringSubmatchIndex(subject)
		if m == nil || r.anywhere && elsewhere.MatchString(subject) {
			continue
		}
		expand := func(template string) string {
			template = braced(template)
			template = strings.ReplaceAll(template, "$query", strings.ReplaceAll(page.RawQuery, "$", "$$"))
			template = strings.ReplaceAll(template, "$path", strings.ReplaceAll(page.RequestURI(), "$", "$$"))
			to := strings.TrimSuffix(string(r.of.ExpandString(nil, template, subject, m)), "?")
			if r.anywhere && page.Scheme == "http" {
				to = strings.Replace(to, "https://"+page.Host, "http://"+page.Host, 1)
			}
			return to
		}
		l := lead{rule: r}
		if r.look != "" {
			l.look, l.feeds = expand(r.look), r.feeds
		} else {
			for _, f := range r.feeds {
				if to := expand(f); !strings.Contains(to[strings.Index(to, "://")+3:], "//") {
					l.feeds = append(l.feeds, to)
				}
			}
		}
		out = append(out, l)
	}
	return out
}

var group = re(`\$(\d)`)

// braced writes $1 as ${1}, so that a letter may follow it.
func braced(template string) string { return group.ReplaceAllString(template, "$${${1}}") }

// in finds what a lead looks for in a text, and returns the feeds' addresses.
func (l lead) in(text string) []string {
	for _, f := range l.rule.find {
		m := f.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		var out []string
		for _, t := range l.feeds {
			// JSON may escape slashes.
			out = append(out, strings.ReplaceAll(string(f.ExpandString(nil, braced(t), text, m)), `\/`, "/"))
		}
		return out
	}
	return nil
}
