package jsontree

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"khabar/feed/feedtest/odd"
)

// sketch writes a value in one line; "…" marks what is cut off.
func sketch(v *Value) string {
	cut := ""
	if !v.Complete {
		cut = "…"
	}
	switch v.Kind {
	case Object:
		var parts []string
		for _, m := range v.members {
			parts = append(parts, m.name+"="+sketch(m.value))
		}
		return "{" + strings.Join(parts, " ") + "}" + cut
	case Array:
		var parts []string
		for _, i := range v.items {
			parts = append(parts, sketch(i))
		}
		return "[" + strings.Join(parts, " ") + "]" + cut
	case String:
		return "'" + v.text + "'" + cut
	case Null:
		return "null" + cut
	}
	return v.text + cut
}

func TestDamage(t *testing.T) {
	for _, test := range []struct {
		name, in, want string
		problem        error
	}{
		{"valid", `{"a":[1,-2.5e3,"x\n\u00e9\ud83d\ude00",true,false,null],"b":{}}`, "{a=[1 -2.5e3 'x\né😀' true false null] b={}}", nil},
		{"line end in a string", "{\"a\":\"x\ny\"}", "{a='x\ny'}", nil},
		{"quotation mark in a string", `{"a":"he said "yes" twice","b":1}`, `{a='he said "yes" twice' b=1}`, nil},
		{"commas too many", `{"a":1,,"b":[1,,2,],}`, "{a=1 b=[1 2]}", nil},
		{"comma missing", `{"a":1 "b":2}`, "{a=1 b=2}", nil},
		{"comma missing behind a string", `{"a":"x" "b":"y""c":"z"}`, "{a='x' b='y' c='z'}", nil},
		{"comments", "{// \"a\":1\n\"b\":/* 2 */3,\"c\":\"x\" // y\n}", "{b=3 c='x'}", nil},
		{"comment that does not end", `{"a":1,/* x`, "{a=1}…", ErrTruncated},
		{"junk around", "<!-- {\"a\":1}; --> {", "{a=1}", nil},
		{"bad escapes", `{"a":"\'\x\ud800z\u12"}`, `{a='` + `'x` + "\uFFFDz\uFFFD12'}", nil},
		{"bare words", `{"a":undefined,"b":NaNa,"c":}`, "{a=null b='NaNa' c=null}", nil},
		{"brace missing", `{"a":[{"b":1],"c":2}`, "{a=[{b=1}] c=2}", nil},
		{"cut in a string", `{"a":"x","b":"yz`, "{a='x' b='yz'…}…", ErrTruncated},
		{"cut in a number", `{"a":12`, "{a=null…}…", ErrTruncated},
		{"cut after a name", `{"a":1,"b"`, "{a=1}…", ErrTruncated},
		{"cut in an escape", `["\`, "[''…]…", ErrTruncated},
		{"invalid UTF-8", "[\"a\xffb\"]", "['a\uFFFDb']", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			v, err := Parse(test.in, DefaultLimits)
			if !errors.Is(err, test.problem) {
				t.Errorf("error %v", err)
			}
			if got := sketch(v); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	for in, want := range map[string]error{
		strings.Repeat("[", 1_000_000):             ErrTooDeep,
		strings.Repeat(`{"a":`, 1_000_000):         ErrTooDeep,
		"[" + strings.Repeat("1,", 600_000) + "1]": ErrTooLarge,
		"no object":                                   ErrEmpty,
		"[" + strings.Repeat(`" `, 1<<20):             ErrTruncated,
		"[" + strings.Repeat("\"\n", 1<<20) + "\",1]": nil,
	} {
		if _, err := Parse(in, DefaultLimits); !errors.Is(err, want) {
			t.Errorf("%.12s…: %v, want %v", in, err, want)
		}
	}
}

// What is nested too deeply costs itself alone.
func TestTooDeep(t *testing.T) {
	deep := strings.Repeat(`{"a":[`, 500) + `"]}"` + strings.Repeat("]}", 500)
	v, err := Parse(`[1,`+deep+`,2]`, DefaultLimits)
	if items := v.Items(); !errors.Is(err, ErrTooDeep) || len(items) != 3 || items[2].Text() != "2" || !v.Complete {
		t.Errorf("%d elements, %v", len(items), err)
	}
}

func TestAccess(t *testing.T) {
	v, err := Parse(`{"a":7,"b":["x"],"c":null,"d":{"e":" f "},"a":8}`, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if got := v.Get("a").Text(); got != "8" {
		t.Errorf("a = %q", got)
	}
	if n := len(v.Get("b").Items()) + len(v.Get("a").Items()) + len(v.Get("c").Items()) + len(v.Get("z").Items()); n != 2 {
		t.Errorf("%d items", n)
	}
	if n := len(v.Get("b").List()) + len(v.Get("d").List()) + len(v.Get("z").List()); n != 2 {
		t.Errorf("%d elements", n)
	}
	gaps, err := Parse(`{"0":"x","7":"y"}`, DefaultLimits)
	if list := gaps.List(); err != nil || len(list) != 2 || list[1].Text() != "y" {
		t.Errorf("a list with gaps has %d elements, %v", len(list), err)
	}
	if got := v.Get("d").Get("e").Text() + v.Get("x").Get("y").Text() + v.First("z", "c", "a").Text(); got != "f8" {
		t.Errorf("got %q", got)
	}
	if got := v.Len(); got != 5 || v.Get("a").Len() != 0 || v.Get("none").Len() != 0 {
		t.Errorf("%d members", got)
	}
}

// plain makes of a value what encoding/json makes of it.
func plain(v *Value) any {
	switch v.Kind {
	case Object:
		m := map[string]any{}
		for _, e := range v.members {
			m[e.name] = plain(e.value)
		}
		return m
	case Array:
		a := []any{}
		for _, i := range v.items {
			a = append(a, plain(i))
		}
		return a
	case String:
		return v.text
	case Number:
		return json.Number(v.text)
	case Bool:
		return v.text == "true"
	}
	return nil
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{`{"a":[1,"x\n",null,{"b":true}]}`, `{"a":"he said "yes""}`, `[1,,]`, `["\ud83d\ude00"]`, `{"a`} {
		f.Add(s)
	}
	for _, c := range odd.Cases(f, "../testdata/odd") {
		f.Add(string(c.Data))
	}
	f.Fuzz(func(t *testing.T, src string) {
		v, err := Parse(src, DefaultLimits)
		d := json.NewDecoder(strings.NewReader(src))
		d.UseNumber()
		var want any
		if !utf8.ValidString(src) || d.Decode(&want) != nil || strings.Contains(src, "\\u") {
			return
		}
		switch want.(type) {
		case map[string]any, []any:
		default:
			return
		}
		if err != nil {
			t.Fatalf("%q: %v", src, err)
		}
		g, _ := json.Marshal(plain(v))
		w, _ := json.Marshal(want)
		if string(g) != string(w) {
			t.Errorf("%q\ngot  %s\nwant %s", src, g, w)
		}
	})
}
