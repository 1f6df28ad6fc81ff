package query

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

var now = time.Date(2026, 11, 26, 15, 4, 0, 0, time.UTC)

// dump writes an expression as nested lists.
func dump(e Expr) string {
	switch e := e.(type) {
	case All:
		return "all"
	case And:
		return dumpParts("and", e.Parts)
	case Or:
		return dumpParts("or", e.Parts)
	case Not:
		return dumpParts("not", []Expr{e.Part})
	case Term:
		s := e.Field.String() + "=" + e.Value
		if e.Prefix {
			s += "*"
		}
		if e.Whole {
			s += "!"
		}
		if !e.Time.IsZero() {
			s += "@" + e.Time.Format("2006-01-02T15:04")
		}
		return s
	}
	return fmt.Sprintf("%T", e)
}

func dumpParts(name string, parts []Expr) string {
	s := []string{name}
	for _, p := range parts {
		s = append(s, dump(p))
	}
	return "(" + strings.Join(s, " ") + ")"
}

func TestParse(t *testing.T) {
	tests := []struct{ filter, want string }{
		{"", "all"},
		{"   ", "all"},
		{"iraq", "=iraq"},
		{"iraq oil", "(and =iraq =oil)"},
		{`"two words" coal*`, "(and =two words =coal*)"},
		{"«قوات التحالف»", "=قوات التحالف"},
		{"*", "=*"},
		{"F-16", "=F-16"},
		{"a OR b c", "(or =a (and =b =c))"},
		{"(a OR b) c", "(and (or =a =b) =c)"},
		{"a أو b", "(or =a =b)"},
		{"-a -(b OR c)", "(and (not =a) (not (or =b =c)))"},
		{"--a", "(not (not =a))"},
		{`tag:iraq -tag:"Coalition forces"`, "(and tag=iraq (not tag=Coalition forces))"},
		{"TAG:x by:y language:ar", "(and tag=x author=y lang=ar)"},
		{"وسم:العراق", "tag=العراق"},
		{`source:=BBC source:="BBC Arabic" by:=x وكالة:=«رووداو ديجيتال»`, "(and source=BBC! source=BBC Arabic! author=x! agency=رووداو ديجيتال!)"},
		{"tag:=iraq group:=a lang:=ar", "(and tag=iraq group=a lang==ar)"},
		{`title:oil headline:"two words" عنوان:نف*`, "(and title=oil title=two words title=نف*)"},
		{"group:عربي/مصر مجموعة:News", "(and group=عربي/مصر group=News)"},
		{"is:unread has:comments", "(and is=unread has=comments)"},
		{"is:new is:star", "(and is=unread is=starred)"},
		{"https://example.org/x", "=https://example.org/x"},
		{"3:4", "=3:4"},
		{"after:2026-11-01", "after=2026-11-01@2026-11-01T00:00"},
		{"after:01-11-2026", "after=01-11-2026@2026-11-01T00:00"},
		{"before:٢٦/١١/٢٠٢٦", "before=٢٦/١١/٢٠٢٦@2026-11-26T00:00"},
		{"after:3d", "after=3d@2026-11-23T00:00"},
		{"after:2w before:12h", "(and after=2w@2026-11-12T00:00 before=12h@2026-11-26T03:04)"},
		{"after:6m", "after=6m@2026-05-26T00:00"},
		{"since:1y until:today", "(and after=1y@2025-11-26T00:00 before=today@2026-11-26T00:00)"},
		{"after:yesterday", "after=yesterday@2026-11-25T00:00"},
		{"بعد:أمس", "after=أمس@2026-11-25T00:00"},
		{"after:2026 before:2026-11", "(and after=2026@2026-01-01T00:00 before=2026-11@2026-11-01T00:00)"},
	}
	for _, tt := range tests {
		e, err := Parse(tt.filter, now)
		if err != nil {
			t.Errorf("%s: %v", tt.filter, err)
			continue
		}
		if got := dump(e); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.filter, got, tt.want)
		}
	}
}

// A place is told in characters, not in bytes.
func TestMistakesSayWhere(t *testing.T) {
	for filter, want := range map[string]string{
		"العراق مصدرر:رووداو": `at character 8: "مصدرر:" is not a field`,
		"خبر is:unred":        `at character 5: "is:unred" is not known`,
		"OR خبر":              "at character 1: something is missing here",
		"خبر OR":              `at character 7: something is missing after "OR"`,
		"«خبر":                "at character 1: the quotation mark is never closed",
	} {
		if _, err := Parse(filter, now); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", filter, err, want)
		}
	}
}

func TestMistakes(t *testing.T) {
	tests := []struct {
		filter  string
		problem Problem
		place   string // what Start and End enclose
		meant   string
	}{
		{"tga:iraq", UnknownField, "tga:", "tag:"},
		{"x auther:y", UnknownField, "auther:", "author:"},
		{"zzzzzz:y", UnknownField, "zzzzzz:", ""},
		{"is:unred", UnknownValue, "is:unred", "is:unread"},
		{"is:blue", UnknownValue, "is:blue", ""},
		{"has:coments", UnknownValue, "has:coments", "has:comments"},
		{"tag:", MissingValue, "tag:", ""},
		{`tag:""`, MissingValue, `tag:""`, ""},
		{"a OR", MissingValue, "", ""},
		{"OR a", MissingValue, "OR", ""},
		{"a -", MissingValue, "-", ""},
		{"()", MissingValue, ")", ""},
		{"after:someday", BadDate, "after:someday", ""},
		{"after:31-31-2026", BadDate, "after:31-31-2026", ""},
		{`a "b c`, OpenQuote, `"b c`, ""},
		{"a (b", OpenParen, "(", ""},
		{"a) b", CloseParen, ")", ""},
		{")", CloseParen, ")", ""},
		{strings.Repeat("(", 200) + "a", OpenParen, "(", ""},
		{strings.Repeat("-", 200) + "a", OpenParen, "-", ""},
	}
	for _, tt := range tests {
		_, err := Parse(tt.filter, now)
		var mistake *Error
		if !errors.As(err, &mistake) {
			t.Errorf("%s: no mistake found (%v)", tt.filter, err)
			continue
		}
		if place := tt.filter[mistake.Start:mistake.End]; mistake.Problem != tt.problem || place != tt.place || mistake.Meant != tt.meant {
			t.Errorf("%s: problem %d at %q, meant %q; want %d at %q, %q (%v)",
				tt.filter, mistake.Problem, place, mistake.Meant, tt.problem, tt.place, tt.meant, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"a OR b", `tag:"x" -(y after:3d)`, "«", "is:", ")(", "\xff:\xff", "--", "after:99999999999d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := Parse(s, now)
		if err == nil {
			NewMatcher(e).Match(&someArticle)
			return
		}
		var mistake *Error
		if !errors.As(err, &mistake) {
			t.Fatalf("%v is no mistake of ours", err)
		}
		if mistake.Start < 0 || mistake.End < mistake.Start || mistake.End > len(s) {
			t.Fatalf("the mistake stands at %d to %d of %d bytes", mistake.Start, mistake.End, len(s))
		}
	})
}
