package robots

import (
	"bytes"
	"net/url"
	"strings"
)

// MostBytes is how much of a file is read: what every robot must read at least
// (RFC 9309, section 2.5).
const MostBytes = 500 << 10

// Rules are what a site asks. The zero value asks for nothing.
type Rules struct {
	groups []group
}

// A group is what is asked of some robots.
type group struct {
	agents []string // in small letters, "*" for all others
	rules  []rule
}

// A rule allows or forbids what a pattern matches.
type rule struct {
	allow   bool
	pattern string // normalized; * stands for anything, $ at the end for the end
}

// Parse reads a file. It never fails: what is no rule is left out.
func Parse(data []byte) Rules {
	if len(data) > MostBytes {
		data = data[:MostBytes]
		if end := bytes.LastIndexAny(data, "\r\n"); end >= 0 { // half a rule is another one
			data = data[:end]
		}
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	var r Rules
	opening := false // the lines before named robots
	for line := range strings.FieldsFuncSeq(string(data), func(c rune) bool { return c == '\r' || c == '\n' || c == 0 }) {
		line, _, _ = strings.Cut(line, "#")
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
		switch name {
		case "user-agent":
			if !opening {
				r.groups = append(r.groups, group{})
			}
			opening = true
			g := &r.groups[len(r.groups)-1]
			g.agents = append(g.agents, product(value))
		case "allow", "disallow":
			opening = false
			r.add(rule{name == "allow", value})
		}
	}
	return r
}

// add puts a rule to the group that was opened last. A rule that no robot is
// named for, and one without a path, is none.
func (r *Rules) add(rule rule) {
	if len(r.groups) == 0 || !strings.HasPrefix(rule.pattern, "/") && !strings.HasPrefix(rule.pattern, "*") {
		return
	}
	rule.pattern = normalize(rule.pattern, true)
	g := &r.groups[len(r.groups)-1]
	g.rules = append(g.rules, rule)
}

// product is the name of a robot without what follows it: a version, a comment.
func product(agent string) string {
	if strings.HasPrefix(agent, "*") {
		return "*"
	}
	end := strings.IndexFunc(agent, func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '_' && c != '-'
	})
	if end >= 0 {
		agent = agent[:end]
	}
	return strings.ToLower(agent)
}

// Address returns where the rules for an address are, or "" for one that is not
// of the web.
func Address(of string) string {
	u, err := url.Parse(of)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}).String()
}
