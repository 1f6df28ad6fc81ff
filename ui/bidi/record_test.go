//go:build peers

package bidi_test

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"khabar/ui/bidi"
	"khabar/ui/bidi/internal/peer"
)

var recordCorpus = flag.Bool("record", false, "write the corpus of FriBidi's and ICU's answers")

// TestRecord asks the installed libraries again what the corpus says that
// they answer, or with -record writes the corpus:
//
//	go test -tags peers -run TestRecord ./ui/bidi -record
func TestRecord(t *testing.T) {
	checkAlphabet(t)
	var b bytes.Buffer
	fmt.Fprintf(&b, "# FriBidi %s and ICU %s on random paragraphs. See README.md.\n", peer.FriBidiVersion(), peer.ICUVersion())
	rec := &recorder{t: t, icu: peer.NewICU(), rng: rand.New(rand.NewPCG(2026, 17)), faults: map[string]int{}}
	for range 24_000 {
		fmt.Fprintln(&b, rec.record(randomText(rec.rng, 24), rec.rng.IntN(len(directions))))
	}
	t.Log("differences by fault:", rec.faults)
	if *recordCorpus {
		writeCorpus(t, b.Bytes())
		return
	}
	f, err := os.Open(corpusFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := io.ReadAll(z); err != nil || !bytes.Equal(kept, b.Bytes()) {
		t.Errorf("the libraries' answers are not those of the corpus (%v)", err)
	}
}

// checkAlphabet makes sure that the libraries, whose data is older, know the
// characters as we do.
func checkAlphabet(t *testing.T) {
	for class, characters := range alphabet {
		for _, r := range characters {
			want := class.String()
			if own, icu, fribidi := bidi.ClassOf(r).String(), peer.ICUClass(r), peer.FriBidiClass(r); own != want || icu != want || fribidi != want {
				t.Errorf("%U: class %s, ICU %s, FriBidi %s, want %s", r, own, icu, fribidi, want)
			}
			bracket := 0
			if _, opens, ok := bidi.PairedBracket(r); opens {
				bracket = 1
			} else if ok {
				bracket = 2
			}
			if peer.ICUBracket(r) != bracket {
				t.Errorf("%U: bracket type %d, ICU %d", r, bracket, peer.ICUBracket(r))
			}
		}
	}
}

type recorder struct {
	t       *testing.T
	rng     *rand.Rand
	fribidi peer.FriBidi
	icu     *peer.ICU
	faults  map[string]int
}

// record returns the corpus line of a text.
func (rec *recorder) record(text []rune, direction int) string {
	p := resolvePlain(text, directions[direction])
	rec.fribidi.Resolve(text, peer.Direction(directions[direction]))
	icuBase, err := rec.icu.Resolve(text, peer.Direction(directions[direction]))
	if err != nil {
		rec.t.Fatal(err)
	}
	if rec.fribidi.Base() != uint8(p.base) || icuBase != uint8(p.base) {
		rec.t.Errorf("%U: base level %d, FriBidi %d, ICU %d", text, p.base, rec.fribidi.Base(), icuBase)
	}
	r := record{text: text, direction: directions[direction], base: p.base}
	for i, span := range rec.spans(len(text)) {
		levels := p.line(span[0], span[1])
		r.pieces = append(r.pieces, piece{span[0], span[1], expectation{levels, orderPlain(levels)}})
		fribidi, fribidiOrder := rec.fribidi.Line(span[0], span[1])
		icu, icuOrder := rec.icu.Line(span[0], span[1])
		if i == 0 {
			fribidi, icu = rec.fribidi.Levels(), rec.icu.Levels()
		}
		rec.compare(&r, p, "fribidi", i, fribidi, fribidiOrder)
		rec.compare(&r, p, "icu", i, icu, icuOrder)
	}
	return r.format(directionNames[direction])
}

// spans returns the whole text and up to three lines that it breaks into.
func (rec *recorder) spans(n int) [][2]int {
	spans := [][2]int{{0, n}}
	start := 0
	for range 2 {
		if end := start + 1 + rec.rng.IntN(n-start); end < n {
			spans = append(spans, [2]int{start, end})
			start = end
		}
	}
	return append(spans, [2]int{start, n})
}

// compare notes a library's answer for the last piece if it differs.
func (rec *recorder) compare(r *record, p *plain, who string, i int, answer []uint8, order []int) {
	want := r.pieces[i]
	levels := make([]bidi.Level, len(answer))
	for j, level := range answer {
		levels[j] = bidi.Level(level)
		if want.levels[j] == removedLevel {
			levels[j] = removedLevel
		}
	}
	if sameLevels(levels, want.levels) {
		if i > 0 && !slices.Equal(without(order, want.levels), want.order) {
			rec.t.Errorf("%s %U line %d-%d: order %v, want %v", who, r.text, want.start, want.end, order, want.order)
		}
		return
	}
	for _, f := range faults[who] {
		if f.fits(p, levels, want) {
			r.dissents = append(r.dissents, dissent{who, f.name, i, levels})
			rec.faults[who+" "+f.name]++
			return
		}
	}
	rec.t.Errorf("%s %U direction %d line %d-%d: levels %v, want %v, and no fault explains it",
		who, r.text, r.direction, want.start, want.end, levels, want.levels)
}

func (r *record) format(direction string) string {
	fields := []string{join(r.text, "%04X"), direction, fmt.Sprint(r.base)}
	var pieces []string
	for _, p := range r.pieces {
		pieces = append(pieces, fmt.Sprintf("%d-%d:%s:%s", p.start, p.end, joinLevels(p.levels), join(p.order, "%d")))
	}
	fields = append(fields, strings.Join(pieces, "|"))
	for _, who := range []string{"fribidi", "icu"} {
		var dissents []string
		for _, d := range r.dissents {
			if d.who == who {
				dissents = append(dissents, fmt.Sprintf("%d %s :%s", d.piece, d.fault, joinLevels(d.levels)))
			}
		}
		fields = append(fields, strings.Join(dissents, "|"))
	}
	return strings.Join(fields, ";")
}

func joinLevels(levels []bidi.Level) string {
	return strings.ReplaceAll(join(levels, "%d"), fmt.Sprint(removedLevel), "x")
}

func join[T any](values []T, format string) string {
	var parts []string
	for _, v := range values {
		parts = append(parts, fmt.Sprintf(format, v))
	}
	return strings.Join(parts, " ")
}

func writeCorpus(t *testing.T, content []byte) {
	if t.Failed() {
		t.Fatal("the corpus is not written: the differences above have no explanation")
	}
	f, err := os.Create(corpusFile)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
