package discover

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

const channel = "UCabcdefghijklmnopqrstuv"

func TestRules(t *testing.T) {
	used := map[*rule]bool{}
	for _, test := range []struct{ page, want string }{
		{"https://www.youtube.com/channel/" + channel + "/videos", youtubeFeed + "channel_id=" + channel},
		{"https://m.youtube.com/playlist?app=m&list=PL1234-x", youtubeFeed + "playlist_id=PL1234-x"},
		{"https://www.youtube.com/user/rudaw", youtubeFeed + "user=rudaw"},
		{"https://www.youtube.com/@خبر/videos", "look https://www.youtube.com/@%D8%AE%D8%A8%D8%B1/videos"},
		{"https://youtube.com/watch?v=abc&t=3", "look https://www.youtube.com/watch?v=abc&t=3"},
		{"https://youtu.be/abcdefghijk?t=3", "look https://www.youtube.com/watch?v=abcdefghijk"},
		{"https://github.com/golang/go", "https://github.com/golang/go/releases.atom https://github.com/golang/go/tags.atom https://github.com/golang/go/commits.atom"},
		{"https://github.com/golang/go.git", "https://github.com/golang/go/releases.atom https://github.com/golang/go/tags.atom https://github.com/golang/go/commits.atom"},
		{"https://github.com/golang/go/releases/tag/v1", "https://github.com/golang/go/releases.atom https://github.com/golang/go/tags.atom https://github.com/golang/go/commits.atom"},
		{"https://github.com/golang/go/commits/master/", "https://github.com/golang/go/commits/master.atom"},
		{"https://github.com/golang", "https://github.com/golang.atom"},
		{"https://gist.github.com/golang", "https://gist.github.com/golang.atom"},
		{"https://gitlab.com/a/b/c/-/releases", "https://gitlab.com/a/b/c/-/releases?format=atom https://gitlab.com/a/b/c/-/tags?format=atom https://gitlab.com/a/b/c.atom"},
		{"https://gitlab.com/a/b", "https://gitlab.com/a/b/-/tags?format=atom https://gitlab.com/a/b.atom"},
		{"https://codeberg.org/a/b/releases", "https://codeberg.org/a/b/releases.rss https://codeberg.org/a/b/tags.rss https://codeberg.org/a/b.rss"},
		{"https://codeberg.org/a", "https://codeberg.org/a.rss"},
		{"https://git.sr.ht/~a/b", "https://git.sr.ht/~a/b/refs/rss.xml https://git.sr.ht/~a/b/log/rss.xml"},
		{"https://pypi.org/project/requests/", "https://pypi.org/rss/project/requests/releases.xml"},
		{"https://crates.io/crates/serde", "https://static.crates.io/rss/crates/serde.xml"},
		{"https://old.reddit.com/r/arabs/", "https://www.reddit.com/r/arabs/.rss"},
		{"https://www.reddit.com/r/arabs/new/?x=1", "https://www.reddit.com/r/arabs/new/.rss"},
		{"https://www.reddit.com/r/arabs/comments/1a2b/title/", "https://www.reddit.com/r/arabs/comments/1a2b/.rss"},
		{"https://www.reddit.com/user/name/", "https://www.reddit.com/user/name/.rss"},
		{"https://www.reddit.com/user/name/m/news", "https://www.reddit.com/user/name/m/news/.rss https://www.reddit.com/user/name/.rss"},
		{"https://stackoverflow.com/questions/tagged/go", "https://stackoverflow.com/feeds/tag/go"},
		{"https://arabic.stackexchange.com/questions/12/x", "https://arabic.stackexchange.com/feeds/question/12"},
		{"https://stackoverflow.com/users/22656/x", "https://stackoverflow.com/feeds/user/22656"},
		{"https://news.ycombinator.com/", "https://news.ycombinator.com/rss"},
		{"https://bsky.app/profile/x.bsky.social", "https://bsky.app/profile/x.bsky.social/rss"},
		{"https://lemmy.example/c/news", "https://lemmy.example/feeds/c/news.xml?sort=New"},
		{"https://mastodon.example/@a_b", "https://mastodon.example/@a_b.rss https://mastodon.example/@a_b/feed.rss https://mastodon.example/users/a_b.rss"},
		{"http://127.0.0.1:8080/@a", "http://127.0.0.1:8080/@a.rss http://127.0.0.1:8080/@a/feed.rss http://127.0.0.1:8080/users/a.rss"},
		{"https://mastodon.example/@a@other.example", "https://other.example/@a.rss"},
		{"https://pixelfed.example/users/a", "https://pixelfed.example/users/a.rss https://pixelfed.example/users/a.atom https://pixelfed.example/users/a/feed.rss"},
		{"https://mastodon.example/tags/العراق", "https://mastodon.example/tags/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82.rss"},
		{"https://medium.com/@a/an-article-1", "https://medium.com/feed/@a"},
		{"https://medium.com/tag/go/latest", "https://medium.com/feed/tag/go"},
		{"https://a.medium.com/x", "https://a.medium.com/feed"},
		{"https://substack.com/@a", "https://a.substack.com/feed"},
		{"https://a.substack.com/p/x", "https://a.substack.com/feed"},
		{"https://open.substack.com/pub/a/p/x?r=1", "https://a.substack.com/feed https://open.substack.com/feed"},
		{"https://a.blogspot.com/", "https://a.blogspot.com/feeds/posts/default"},
		{"https://a.blogspot.co.uk/2020/01/x.html", "https://a.blogspot.co.uk/feeds/posts/default"},
		{"https://a.blogspot.com/search/label/%D8%B4%D8%B9%D8%B1", "https://a.blogspot.com/feeds/posts/default/-/%D8%B4%D8%B9%D8%B1 https://a.blogspot.com/feeds/posts/default"},
		{"https://a.wordpress.com/2025/01/x/", "https://a.wordpress.com/feed/"},
		{"https://a.wordpress.com/category/x/y/", "https://a.wordpress.com/category/x/y/feed/ https://a.wordpress.com/feed/"},
		{"https://www.tumblr.com/a/123", "https://a.tumblr.com/rss https://www.tumblr.com/rss"},
		{"https://a.tumblr.com/tagged/go", "https://a.tumblr.com/tagged/go/rss https://a.tumblr.com/rss"},
		{"https://a.livejournal.com/", "https://a.livejournal.com/data/rss"},
		{"https://a.dreamwidth.org/12.html", "https://a.dreamwidth.org/data/rss"},
		{"https://dev.to/t/go", "https://dev.to/feed/tag/go https://dev.to/feed/t"},
		{"https://dev.to/a/an-article", "https://dev.to/feed/a"},
		{"https://write.as/a/", "https://write.as/a/feed/"},
		{"https://buttondown.email/a/archive/", "https://buttondown.com/a/rss"},
		{"https://vimeo.com/channels/staffpicks", "https://vimeo.com/channels/staffpicks/videos/rss"},
		{"https://vimeo.com/a", "https://vimeo.com/a/videos/rss"},
		{"https://www.dailymotion.com/Al.Jazeera", "https://www.dailymotion.com/rss/user/Al.Jazeera"},
		{"https://odysee.com/@a:1/x:2", "https://odysee.com/$/rss/@a:1"},
		{"https://podcasts.apple.com/iq/podcast/x/id1234?i=1", "look https://itunes.apple.com/lookup?id=1234&entity=podcast"},
		{"https://soundcloud.com/a/sets", "look https://soundcloud.com/a"},
		{"https://news.google.com/home?hl=ar&gl=EG&ceid=EG:ar", "https://news.google.com/rss?hl=ar&gl=EG&ceid=EG:ar"},
		{"https://news.google.com/", "https://news.google.com/rss"},
		{"https://news.google.com/search?q=%D8%AE&hl=ar", "https://news.google.com/rss/search?q=%D8%AE&hl=ar"},
		{"https://arxiv.org/list/cs.CL/recent", "https://rss.arxiv.org/rss/cs.CL"},
		{"https://letterboxd.com/a/", "https://letterboxd.com/a/rss/"},
		{"https://www.pinterest.co.uk/a/", "https://www.pinterest.com/a/feed.rss"},
		{"https://store.steampowered.com/app/730/CS/", "https://store.steampowered.com/feeds/news/app/730"},
		{"https://ar.wikipedia.org/w/index.php?title=X&action=history", "https://ar.wikipedia.org/w/index.php?title=X&action=history&feed=atom"},
		// No rule's business.
		{"https://rudaw.net/arabic", ""},
		{"https://www.tiktok.com/@a", ""},
		{"https://www.youtube.com/", ""},
		{"https://example.com/?q=$1$path", ""},
	} {
		u, err := url.Parse(test.page)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range leads(u) {
			used[l.rule] = true
			if l.look != "" {
				got = append(got, "look "+l.look)
				continue
			}
			for _, f := range l.feeds {
				got = appendNew(got, f)
			}
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s\n got  %s\n want %s", test.page, s, test.want)
		}
	}
	for i := range rules {
		if !used[&rules[i]] {
			t.Errorf("no test for the rule of %s %s", rules[i].site, rules[i].of)
		}
	}
}

// What the pages that rules look at say.
func TestLookUps(t *testing.T) {
	for _, test := range []struct{ page, text, want string }{
		{"https://www.youtube.com/@a", `<link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.youtube.com/feeds/videos.xml?channel_id=` + channel + `">`, youtubeFeed + "channel_id=" + channel},
		{"https://www.youtube.com/c/a", `"related":"/channel/UCzzzzzzzzzzzzzzzzzzzzzz" <meta itemprop="identifier" content="` + channel + `">`, youtubeFeed + "channel_id=" + channel},
		{"https://www.youtube.com/watch?v=1", `{"videoDetails":{"videoId":"1","channelId":"` + channel + `"}}`, youtubeFeed + "channel_id=" + channel},
		{"https://www.youtube.com/watch?v=1", `before you continue`, ""},
		{"https://podcasts.apple.com/iq/podcast/id12", `{"resultCount":1,"results":[{"feedUrl":"https:\/\/pod.example\/feed"}]}`, ""},
		{"https://podcasts.apple.com/iq/podcast/id12", `{"resultCount":1,"results":[{"feedUrl" : "https://pod.example/feed?a=1"}]}`, "https://pod.example/feed?a=1"},
		{"https://soundcloud.com/a", `<meta content="soundcloud://users:42">`, "https://feeds.soundcloud.com/users/soundcloud:users:42/sounds.rss"},
	} {
		u, _ := url.Parse(test.page)
		l := leads(u)
		if len(l) != 1 {
			t.Fatalf("%s: %d leads", test.page, len(l))
		}
		if got := strings.Join(l[0].in(test.text), " "); got != test.want && !(test.want == "" && strings.Contains(test.text, `\/`)) {
			t.Errorf("%s: %s, want %s", test.page, got, test.want)
		}
	}
}

func TestSigns(t *testing.T) {
	address, _ := url.Parse("https://a.example/x/y.html?z=1")
	for _, test := range []struct{ shows, want string }{
		{`<meta name="generator" content="WordPress 6">`, "https://a.example/x/feed/ https://a.example/feed/ https://a.example/?feed=rss2"},
		{`<meta content='blogger' name='generator'/>`, "https://a.example/feeds/posts/default"},
		{`<base href="https://cdn.example/"><link href=/wp-content/x.css>`, "https://a.example/x/feed/ https://a.example/feed/ https://a.example/?feed=rss2"},
		{`<meta name='generator' content='Blogger'/>`, "https://a.example/feeds/posts/default"},
		{`<meta name="generator" content="Ghost 5.2">`, "https://a.example/rss/"},
		{`<meta name="Generator" content="Drupal 10">`, "https://a.example/rss.xml"},
		{`<meta name="generator" content="Joomla! - Open Source">`, "https://a.example/x/y.html?format=feed&type=rss https://a.example/?format=feed&type=rss"},
		{`<meta name="generator" content="Hugo 0.1">`, "https://a.example/x/index.xml https://a.example/index.xml"},
		{`<meta name="generator" content="SPIP 4">`, "https://a.example/spip.php?page=backend"},
		{`nothing`, ""},
	} {
		if got := strings.Join(readPage(test.shows, address).signed(), " "); got != test.want {
			t.Errorf("%s: %s", test.shows, got)
		}
	}
	for i, s := range signs {
		if len(s.paths) == 0 || s.program == "" || slices.ContainsFunc(signs[:i], func(o sign) bool { return o.program == s.program }) {
			t.Errorf("sign %d: %s", i, s.program)
		}
	}
}

func TestProbes(t *testing.T) {
	for _, test := range []struct {
		page  string
		first string
		n     int
	}{
		{"https://a.example", "https://a.example/feed", len(wellKnown)},
		{"https://a.example/", "https://a.example/feed", len(wellKnown)},
		{"https://a.example/index.html?x", "https://a.example/feed", len(wellKnown)},
		{"https://a.example/ar", "https://a.example/ar/feed", len(wellKnown) + inFolder},
		{"https://a.example/ar/", "https://a.example/ar/feed", len(wellKnown) + inFolder},
		{"https://a.example/%D8%B9/x.html", "https://a.example/%D8%B9/feed", len(wellKnown) + inFolder},
	} {
		u, _ := url.Parse(test.page)
		if got := probes(u); got[0] != test.first || len(got) != test.n {
			t.Errorf("%s: %d, %v", test.page, len(got), got)
		}
	}
}

func TestUnderstand(t *testing.T) {
	for _, test := range []struct{ what, want string }{
		{"https://A.example/x#y", "https://A.example/x"},
		{" <https://a.example/x> ", "https://a.example/x"},
		{"\u200f«https://a.example/خبر»\u200e", "https://a.example/%D8%AE%D8%A8%D8%B1"},
		{"read this: https://a.example/x, it is good", "https://a.example/x"},
		{"view-source:https://a.example/", "https://a.example/"},
		{"feed:https://a.example/f", "https://a.example/f"},
		{"feed://a.example/f", "http://a.example/f"},
		{"a.example", "https://a.example http://a.example https://www.a.example"},
		{"www.a.example/x", "https://www.a.example/x http://www.a.example/x"},
		{"//a.example/x", "https://a.example/x http://a.example/x https://www.a.example/x"},
		{"a.example:8080/x", "https://a.example:8080/x http://a.example:8080/x"},
		{"localhost:8080", "https://localhost:8080 http://localhost:8080"},
		{"localhost/feed", "https://localhost/feed http://localhost/feed"},
		{"192.168.1.2/rss", "https://192.168.1.2/rss http://192.168.1.2/rss"},
		{"[::1]:80/x", "https://[::1]:80/x http://[::1]:80/x"},
		{"موقع.وزارة-الأتصالات.مصر", "https://%D9%85%D9%88%D9%82%D8%B9.%D9%88%D8%B2%D8%A7%D8%B1%D8%A9-%D8%A7%D9%84%D8%A3%D8%AA%D8%B5%D8%A7%D9%84%D8%A7%D8%AA.%D9%85%D8%B5%D8%B1"},
		{"@a@b.example", "a at b.example"},
		{"acct:a.b@B.example", "a.b at b.example"},
		{"@a", "https://www.youtube.com/@a"},
		{"/r/arabs/", "https://www.reddit.com/r/arabs/"},
		{"u/name", "https://www.reddit.com/u/name/"},
		{"hello", ""},
		{"hello world", ""},
		{"gopher://a.example", ""},
		{"C:\\news.opml", ""},
	} {
		g, err := understand(test.what)
		got := strings.Join(g.addresses, " ")
		if g.user != "" {
			got = g.user + " at " + g.host
		}
		if !strings.HasPrefix(got, test.want) || test.want == "" && err == nil || test.want != "" && strings.Count(test.want, " ") > 0 && got != test.want {
			t.Errorf("%q: %q, %v; want %q", test.what, got, err, test.want)
		}
	}
}
