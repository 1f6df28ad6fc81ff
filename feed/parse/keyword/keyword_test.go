package keyword

import (
	"slices"
	"testing"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		value string
		want  []string
	}{
		{"قوات التحالف الدولي", []string{"قوات التحالف الدولي"}},
		{"خط عربي، الموصل؛ معارض", []string{"خط عربي", "الموصل", "معارض"}},
		{"a, b; c | d • e\tf", []string{"a", "b", "c", "d", "e", "f"}},
		{"a / b - c", []string{"a", "b", "c"}},
		{"TCP/IP, F-16, C++, C#", []string{"TCP/IP", "F-16", "C++", "C"}},
		{"one  two", []string{"one", "two"}},
		{"#قوات_التحالف #العراق", []string{"قوات التحالف", "العراق"}},
		{"العراق, ألعراق, العراق.", []string{"العراق"}},
		{"News, news, NEWS", []string{"News"}},
		{" , ،; . ", nil},
		{"«كتب», \"films\"", []string{"كتب", "films"}},
		{"", nil},
	}
	for _, tt := range tests {
		if got := Split(tt.value); !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.value, got, tt.want)
		}
	}
}

func TestNames(t *testing.T) {
	tests := []struct {
		value string
		want  []string
	}{
		{"مالك محمد", []string{"مالك محمد"}},
		{"Sara Ahmed and Tom Hartley", []string{"Sara Ahmed", "Tom Hartley"}},
		{"سارة أحمد و علي حسن، رند", []string{"سارة أحمد", "علي حسن", "رند"}},
		{"Elif Karaca ve Can Su", []string{"Elif Karaca", "Can Su"}},
		{"Rojda û Baran", []string{"Rojda", "Baran"}},
		{"Oliver", []string{"Oliver"}},
		{"", nil},
	}
	for _, tt := range tests {
		if got := Names(tt.value); !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.value, got, tt.want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("قوات التحالف، #a_b; C++")
	f.Fuzz(func(t *testing.T, value string) {
		once := Split(value)
		if again := Append(nil, once...); !slices.Equal(once, again) {
			t.Errorf("%q: %q, then %q", value, once, again)
		}
	})
}
