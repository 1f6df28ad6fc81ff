package robots

import (
	"slices"
	"strings"
	"time"
)

// Kept is what a site said when it was asked for its rules, in a shape that
// outlives the program, so that it need not be asked again before Until.
type Kept struct {
	// Rules are those for one robot, as [Rules.String] writes them.
	Rules string
	// Closed says that the site could not be asked, so that nothing of it is
	// fetched unasked (RFC 9309, section 2.3.1.4).
	Closed bool
	// Until is how long that holds, to the second. It is zero where the site
	// was never asked.
	Until time.Time
	// ETag and LastModified are the file's validators, verbatim.
	ETag, LastModified string
}

// For returns what is asked of one robot. Of what binds others nothing is left,
// and of the result, Allow says the same for that robot.
func (r *Rules) For(name string) Rules {
	name = strings.ToLower(name)
	rules, named := r.of(name)
	if !named {
		name = "*"
		rules, named = r.of(name)
	}
	if !named {
		return Rules{}
	}
	return Rules{groups: []group{{agents: []string{name}, rules: slices.Clone(rules)}}}
}

// String writes rules as a file that Parse reads as the same rules.
func (r *Rules) String() string {
	var b strings.Builder
	for _, g := range r.groups {
		for _, agent := range g.agents {
			b.WriteString("User-agent: " + agent + "\n")
		}
		for _, rule := range g.rules {
			if rule.allow {
				b.WriteString("Allow: " + rule.pattern + "\n")
			} else {
				b.WriteString("Disallow: " + rule.pattern + "\n")
			}
		}
	}
	return b.String()
}
