package term

import (
	"bytes"
	"strings"
	"testing"

	xansi "github.com/charmbracelet/x/ansi"
)

const (
	enterAlt = xansi.SetAltScreenSaveCursorMode
	leaveAlt = xansi.ResetAltScreenSaveCursorMode
)

func TestSwitchesAroundTheAlternateScreen(t *testing.T) {
	vte := Profile{Switch: BDSM}
	const (
		enter = "\x1b[?1243s\x1b[?2500s\x1b[?2501s\x1b[?1243l\x1b[?2501l\x1b[?2500l\x1b[8l\x1b[1 k"
		leave = "\x1b[8h\x1b[0 k\x1b[?1243r\x1b[?2500r\x1b[?2501r"
	)
	konsole := Profile{Switch: KonsoleOSC50}
	tests := []struct {
		name    string
		profile Profile
		write   []string
		want    string
	}{
		{"in and out", vte, []string{enterAlt, "x", leaveAlt}, enter + enterAlt + "x" + leaveAlt + leave},
		{"in one write", vte, []string{"a" + enterAlt + "b" + leaveAlt + "c"}, "a" + enter + enterAlt + "b" + leaveAlt + leave + "c"},
		{"twice in", vte, []string{enterAlt, enterAlt}, enter + enterAlt + enterAlt},
		{"twice out", vte, []string{enterAlt, leaveAlt, leaveAlt}, enter + enterAlt + leaveAlt + leave + leaveAlt},
		{"suspended", konsole, []string{enterAlt, leaveAlt, enterAlt, leaveAlt},
			konsole.Enter() + enterAlt + leaveAlt + konsole.Leave() + konsole.Enter() + enterAlt + leaveAlt + konsole.Leave()},
		{"explicit before", Profile{Switch: BDSM, ExplicitBefore: true}, []string{enterAlt, leaveAlt},
			enter + enterAlt + leaveAlt + "\x1b[8l\x1b[0 k\x1b[?1243r\x1b[?2500r\x1b[?2501r"},
		{"nothing to switch", Profile{}, []string{enterAlt, "x", leaveAlt}, enterAlt + "x" + leaveAlt},
		{"a frame", Profile{Synchronized: true}, []string{"\x1b[Hbefore", enterAlt, "\x1b[Hframe", "other"},
			"\x1b[Hbefore" + enterAlt + "\x1b[?2026h\x1b[Hframe\x1b[?2026l" + "other"},
		{"cut off", vte, []string{"x\x1b[?1049"}, "x\x1b[?1049"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			s := NewSession(tt.profile, nil, &out)
			for _, w := range tt.write {
				if n, err := s.Write([]byte(w)); n != len(w) || err != nil {
					t.Fatalf("wrote %d of %d bytes, %v", n, len(w), err)
				}
			}
			if got := out.String(); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestCloseRestoresOnce(t *testing.T) {
	var out bytes.Buffer
	s := NewSession(Profile{Switch: MltermOSC5379}, nil, &out)
	if err := s.Close(); err != nil || out.Len() != 0 {
		t.Errorf("closed unused: %q, %v", out.String(), err)
	}
	_, _ = s.Write([]byte(enterAlt))
	out.Reset()
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if got, want := out.String(), afterCrash+"\x1b]5379;use_ctl=true\x07"+redrawMlterm; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestHolds(t *testing.T) {
	var out bytes.Buffer
	s := NewSession(Profile{Switch: KonsoleOSC50}, nil, &out)
	step := func(want string, do func() error) {
		t.Helper()
		out.Reset()
		if err := do(); err != nil {
			t.Error(err)
		}
		if got := out.String(); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
	write := func(w string) func() error {
		return func() error { _, err := s.Write([]byte(w)); return err }
	}
	step("", func() error { return s.Hold("font", "<20>", "<10>") })
	step(s.profile.Enter()+"<20>"+enterAlt, write(enterAlt))
	step("<30>", func() error { return s.Hold("font", "<30>", "<10>") })
	step(s.profile.Enter()+"<30>", s.Reenter)
	step(leaveAlt+"<10>"+s.profile.Leave(), write(leaveAlt))
	step("", func() error { return s.Hold("font", "", "") })
	step(s.profile.Enter()+enterAlt, write(enterAlt))
}

func TestHoldBy(t *testing.T) {
	var b strings.Builder
	s := NewSession(Profile{}, nil, &b)
	var calls []string
	call := func(name string) func() { return func() { calls = append(calls, name) } }
	write := func(w string) {
		if _, err := s.Write([]byte(w)); err != nil {
			t.Fatal(err)
		}
	}
	s.HoldBy("letters", call("1 on"), call("1 off"))
	write("\x1b[?1049h")
	s.HoldBy("letters", call("2 on"), call("2 off"))
	write("\x1b[?1049l") // a suspension
	write("\x1b[?1049h")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_ = s.Close()
	if got, want := strings.Join(calls, ", "), "1 on, 2 on, 2 off, 2 on, 2 off"; got != want {
		t.Errorf("calls %s, want %s", got, want)
	}
	if err := s.Hold("letters", "", ""); err != nil {
		t.Fatal(err)
	}
	calls = nil
	write("\x1b[?1049h\x1b[?1049l")
	if len(calls) > 0 {
		t.Errorf("after the hold ended: %v", calls)
	}
}
