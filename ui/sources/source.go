package sources

import "time"

// A Setting is what can be said of a source, by its name in "khabar set".
type Setting string

// The settings, in the order of their rows.
const (
	Title     Setting = "title"
	Group     Setting = "group"
	Address   Setting = "address"
	Direction Setting = "direction"
	Interval  Setting = "interval"
	FullText  Setting = "full-text"
	ReadWhen  Setting = "read-when"
	StarWhen  Setting = "star-when"
	UserAgent Setting = "user-agent"
	Header    Setting = "header" // has a row for each field, and one for another
	Private   Setting = "private"
)

// Settings returns all settings in the order of their rows.
func Settings() []Setting {
	return []Setting{Title, Group, Address, Direction, Interval, FullText, ReadWhen, StarWhen, UserAgent, Header, Private}
}

// An Act is what can be done about a source as a whole.
type Act string

// The acts, in the order of their rows.
const (
	Show   Act = "show" // its articles
	Ask    Act = "ask"
	Remove Act = "remove"
)

var acts = []Act{Show, Ask, Remove}

// A Source is one that is followed.
type Source struct {
	// Name is what the person knows it by, Own what it calls itself.
	Name, Own string
	URL       string
	Group     string
	// Articles and Unread count what is kept of it.
	Articles, Unread int
	// Values are what is set, in the notation of "khabar set"; what is not
	// there is as it is for all sources. Of Header it is a field a line.
	Values map[Setting]string
	// Every is how often sources are asked of which nothing is said, negative
	// where that is on request only.
	Every time.Duration
	// Checked is when it was last asked, Succeeded when it last answered well,
	// and Next when it is asked by itself; zero stands for never.
	Checked, Succeeded, Next time.Time
	// Trouble is what is wrong with it and what to do, a sentence, empty where
	// all is well; Failures is how often in a row it failed.
	Trouble  string
	Failures int
	// Gone says that it is not there any more, for good, and Moved is where it
	// says that it is now, before that is believed.
	Gone  bool
	Moved string
}
