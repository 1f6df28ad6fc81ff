package sources

import (
	"slices"
	"strings"
	"time"
)

// A row is a setting, one field of the header, or an act.
type row struct {
	setting Setting
	field   int // of Header: its index; the last is one to be added
	act     Act
}

func rowsOf(s *Source) []row {
	var rows []row
	for _, setting := range Settings() {
		rows = append(rows, row{setting: setting})
		if setting == Header {
			for i := range fields(s.Values[Header]) {
				rows = append(rows, row{setting: Header, field: i + 1})
			}
		}
	}
	for _, act := range acts {
		rows = append(rows, row{act: act})
	}
	return rows
}

// fields are the fields of a header, a line each.
func fields(lines string) []string {
	if lines == "" {
		return nil
	}
	return strings.Split(lines, "\n")
}

func fieldOf(lines string, i int) string {
	if list := fields(lines); i < len(list) {
		return list[i]
	}
	return ""
}

// withField returns a header with another field in the place of one; an empty
// one takes it out.
func withField(lines string, i int, field string) string {
	list := slices.Clone(fields(lines))
	switch {
	case i >= len(list) && field != "":
		list = append(list, field)
	case i >= len(list):
	case field == "":
		list = slices.Delete(list, i, i+1)
	default:
		list[i] = field
	}
	return strings.Join(list, "\n")
}

// value returns what a row's setting has.
func (f *Form) value(r row) string {
	if r.setting == Header {
		return fieldOf(f.source.Values[Header], r.field)
	}
	return f.source.Values[r.setting]
}

var (
	directions = []string{"", "rtl", "ltr"}
	switches   = []string{"", "on"}
	// intervals are those that the arrows reach; another is typed.
	intervals = []string{"", "15m", "30m", "1h", "2h", "6h", "12h", "24h", "168h", never}
)

// never is the interval of a source that is asked on request only.
const never = "never"

// options returns the values that the arrows turn to, nil for a setting that is
// typed.
func (f *Form) options(s Setting) []string {
	switch s {
	case Direction:
		return directions
	case FullText, Private:
		return switches
	case Interval:
		return intervalsWith(f.source.Values[Interval])
	}
	return nil
}

// intervalsWith puts an interval among the others, at its place.
func intervalsWith(value string) []string {
	if slices.Contains(intervals, value) {
		return intervals
	}
	d := duration(value)
	at := 1
	for at < len(intervals)-1 && duration(intervals[at]) < d {
		at++
	}
	return slices.Insert(slices.Clone(intervals), at, value)
}

// duration reads an interval; one that cannot be read is 0.
func duration(value string) time.Duration {
	d, err := time.ParseDuration(value)
	if err != nil {
		return 0
	}
	return d
}

// chosen returns which of its options the setting under the cursor has, -1
// where it has none to choose from, or while a value is typed.
func (f *Form) chosen() int {
	r := f.rows[f.cursor]
	options := f.options(r.setting)
	if options == nil || f.line != nil {
		return -1
	}
	return max(slices.Index(options, f.value(r)), 0)
}

// choose gives the setting under the cursor one of its options, the first or
// the last where i is beyond them.
func (f *Form) choose(i int) Intent {
	r := f.rows[f.cursor]
	options := f.options(r.setting)
	i = min(max(i, 0), len(options)-1)
	if options[i] == f.value(r) {
		return Intent{}
	}
	return f.set(r, options[i])
}
