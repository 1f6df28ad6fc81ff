package sources

import (
	"errors"
	"strings"

	"khabar/feed/query"
	"khabar/ui/mistake"
	"khabar/ui/prompt"
)

// An Intent is what the person wants: a setting to have a value, or something
// to be done. The zero value is nothing.
type Intent struct {
	Setting Setting
	// Value is in the notation of [Source.Values]; of Header, all fields.
	Value string
	Act   Act
}

// A Check says what is wrong with a value of a setting, or returns nil. Of
// Header it is given one field. It must be quick. An error is a sentence for
// the person, or a *query.Error.
type Check func(s Setting, value string) error

// A Form is what is shown. It is not for concurrent use.
type Form struct {
	source Source
	check  Check
	rows   []row
	cursor int // index in rows
	// line is typed for the row under the cursor, nil while none is; wrong is
	// what is wrong with it.
	line  *prompt.Line
	wrong error
	top   int // the first line of what scrolls that is in view
	view  int // lines in view
	zones []zone
}

// New returns a form with the cursor on its first row.
func New(s Source, check Check) *Form {
	f := &Form{check: check}
	f.Show(s)
	return f
}

// Show tells the form what is so now. What is being typed stays.
func (f *Form) Show(s Source) {
	values := map[Setting]string{}
	for k, v := range s.Values {
		values[k] = v
	}
	f.source, f.source.Values = s, values
	at := row{}
	if len(f.rows) > 0 {
		at = f.rows[f.cursor]
	}
	f.rows = rowsOf(&f.source)
	f.cursor = min(f.cursor, len(f.rows)-1)
	for i, r := range f.rows {
		if r == at {
			f.cursor = i
		}
	}
}

// Source returns what is shown, with changes that were handed back already.
func (f *Form) Source() *Source { return &f.source }

// Cursor returns what the row under the cursor is for; one of the two is empty.
func (f *Form) Cursor() (Setting, Act) { return f.rows[f.cursor].setting, f.rows[f.cursor].act }

// Move moves the cursor by n rows, down when positive. What was being typed is
// given up.
func (f *Form) Move(n int) {
	f.Cancel()
	f.cursor = min(max(f.cursor+n, 0), len(f.rows)-1)
}

// Page moves the cursor by about n screens.
func (f *Form) Page(n int) { f.Move(n * max(f.view/2, 1)) }

// Top puts the cursor on the first row, End on the last.
func (f *Form) Top() { f.Move(-len(f.rows)) }

// End puts the cursor on the last row.
func (f *Form) End() { f.Move(len(f.rows)) }

// Sideways turns the setting under the cursor by sight: to the right by n,
// which in a right-to-left interface is back.
func (f *Form) Sideways(n int, rightToLeft bool) Intent {
	if rightToLeft {
		n = -n
	}
	i := f.chosen()
	if i < 0 {
		return Intent{}
	}
	return f.choose(i + n)
}

// Enter does what the row under the cursor is for: it turns the setting to its
// next value, begins to type one, or says what is to be done.
func (f *Form) Enter() Intent {
	r := f.rows[f.cursor]
	switch options := f.options(r.setting); {
	case r.act != "":
		return Intent{Act: r.act}
	case options == nil || r.setting == Interval:
		f.begin(f.value(r))
	default:
		return f.choose((f.chosen() + 1) % len(options))
	}
	return Intent{}
}

// begin lets a value be typed for the row under the cursor.
func (f *Form) begin(value string) { f.line, f.wrong = prompt.NewLine("", value), nil }

// Typing returns the line that is being typed, nil while none is. Whoever
// changes its text calls [Form.Typed].
func (f *Form) Typing() *prompt.Line { return f.line }

// Typed says that the line was changed: what was wrong with it is not said any
// longer.
func (f *Form) Typed() { f.wrong = nil }

// Cancel gives up what is being typed.
func (f *Form) Cancel() { f.line, f.wrong = nil, nil }

// Suggest puts what was probably meant in the place of a mistake in a filter.
func (f *Form) Suggest() {
	if e := f.mistake(); e != nil && e.Meant != "" && f.line != nil {
		start, end := mistake.Place(e, f.line.Text())
		f.line.Replace(start, end, e.Meant)
		f.wrong = nil
	}
}

// mistake is what is wrong with a filter, nil for nothing.
func (f *Form) mistake() *query.Error {
	var e *query.Error
	errors.As(f.wrong, &e)
	return e
}

// Accept takes what was typed. Where something is wrong with it, that is shown
// and the line stays.
func (f *Form) Accept() Intent {
	if f.line == nil {
		return Intent{}
	}
	r, value := f.rows[f.cursor], strings.TrimSpace(f.line.Text())
	if f.wrong = f.check(r.setting, value); f.wrong != nil {
		return Intent{}
	}
	f.line = nil
	if value == f.value(r) {
		return Intent{}
	}
	return f.set(r, value)
}

// set gives a row a value.
func (f *Form) set(r row, value string) Intent {
	if r.setting == Header {
		value = withField(f.source.Values[Header], r.field, value)
	}
	f.source.Values[r.setting] = value
	f.Show(f.source)
	return Intent{Setting: r.setting, Value: value}
}

// Refuse tells that a setting could not be given a value, and why. The value is
// shown with it, to be mended. It reports false where something else is being
// typed, so that it must be said elsewhere.
func (f *Form) Refuse(s Setting, value string, why error) bool {
	if f.line != nil {
		return false
	}
	for i, r := range f.rows {
		if r.setting == s {
			f.cursor = i
			if s == Header {
				value = fieldOf(value, r.field)
			}
			f.begin(value)
			f.wrong = why
			return true
		}
	}
	return false
}
