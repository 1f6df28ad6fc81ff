package term

import (
	"bytes"
	"io"
	"testing"
	"testing/synctest"
	"time"
)

// A reads is a file whose reads are given.
type reads struct {
	io.ReadWriteCloser
	list []string
	wait time.Duration // before each read
}

func (r *reads) Read(p []byte) (int, error) {
	if len(r.list) == 0 {
		return 0, io.EOF
	}
	time.Sleep(r.wait)
	n := copy(p, r.list[0])
	r.list = r.list[1:]
	return n, nil
}
func (r *reads) Fd() uintptr  { return 0 }
func (r *reads) Name() string { return "reads" }

func TestInputKeepsKeysAndDropsAnswers(t *testing.T) {
	tests := []struct {
		name  string
		typed string
		reads []string
		want  string
	}{
		{"keys", "", []string{"j", "سلام", "\x1b[A", "\x1bOP", "\x1b"}, "jسلام\x1b[A\x1bOP\x1b"},
		{"typed before", "q", []string{"j"}, "qj"},
		{"late answers", "", []string{"\x1b[?62;c", "\x1bP>|kitty(0.41.1)\x1b\\j\x1b[8;0$y"}, "j"},
		{"an answer in two reads", "", []string{"\x1bP>|ki", "tty\x1b\\j"}, "j"},
		{"a size in two reads", "", []string{"\x1b[6;1", "8;9tj"}, "j"},
		{"Alt with P", "", []string{"\x1bP", "j"}, "\x1bPj"},
		{"Alt with bracket", "", []string{"\x1b[", "\x1b]", "j"}, "\x1b[\x1b]j"},
		{"Alt with P, then letters", "", []string{"\x1bPab"}, "\x1bPab"},
		{"mouse", "", []string{"\x1b[<0;12;7M", "\x1b[<0;12;7m"}, "\x1b[<0;12;7M\x1b[<0;12;7m"},
		{"focus and paste", "", []string{"\x1b[I", "\x1b[200~a\x1b[201~"}, "\x1b[I\x1b[200~a\x1b[201~"},
		{"Shift with F3", "", []string{"\x1b[1;2R"}, "\x1b[1;2R"},
		{"a background colour", "", []string{"\x1b]11;rgb:0000/0000/0000\x1b\\j"}, "j"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := io.ReadAll(NewInput(&reads{list: tt.reads}, []byte(tt.typed)))
			if string(got) != tt.want || err != nil {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

// TestHalfAnAnswerDoesNotSwallowKeys: what was begun and not finished is given
// up when keys come later.
func TestHalfAnAnswerDoesNotSwallowKeys(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := NewInput(&reads{list: []string{"\x1bP>|kit", "jkl"}, wait: time.Second}, nil)
		got, _ := io.ReadAll(in)
		if string(got) != "jkl" {
			t.Errorf("got %q, want the keys", got)
		}
	})
}

// FuzzScanner feeds arbitrary input in two parts. Bytes are kept, dropped as
// part of an answer, or held: never invented or put in another order. Without
// an escape nothing is dropped.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{"j", "\x1b[A", "\x1b[?62;c", "\x1bP>|x\x1b\\", "\x1b]11;?\x07", "\x1b[1;2R", "\x1b\x1b[", "\x1b_Gi=31;OK\x1b\\", "\x1bP1+r\x18x"} {
		f.Add([]byte(s), 1, true)
	}
	f.Fuzz(func(t *testing.T, data []byte, cut int, expecting bool) {
		s := scanner{expecting: expecting}
		cut = max(0, min(cut, len(data)))
		keys := s.feed(nil, data[:cut], func(reply) {})
		keys = s.feed(keys, data[cut:], func(reply) {})
		rest := data
		for _, k := range keys {
			i := bytes.IndexByte(rest, k)
			if i < 0 {
				t.Fatalf("%q became keys %q", data, keys)
			}
			rest = rest[i+1:]
		}
		if bytes.IndexByte(data, 0x1b) < 0 && len(keys) != len(data) {
			t.Fatalf("%q lost keys: %q", data, keys)
		}
		if len(s.held) > maxReply {
			t.Fatalf("holds %d bytes", len(s.held))
		}
	})
}
