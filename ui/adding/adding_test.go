package adding_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/ui/adding"
	"khabar/ui/keymap"
	"khabar/ui/locale"
	"khabar/ui/question"
	"khabar/ui/status"
	"khabar/ui/uitest/commands"
)

// A shelf finds what it has, by what is typed.
type shelf struct {
	has   map[string]adding.Found
	asked []string
}

func (s *shelf) Look(ctx context.Context, what string, asking func(string)) (adding.Found, error) {
	asking("https://" + what + "/feed?x=1")
	if err := ctx.Err(); err != nil {
		return adding.Found{}, err
	}
	found, ok := s.has[what]
	if !ok {
		return adding.Found{}, errors.New("nothing is there")
	}
	found.What = what
	return found, nil
}

func (s *shelf) Follow(_ context.Context, offers []adding.Offer) (adding.Followed, error) {
	var out adding.Followed
	for _, o := range offers {
		s.asked = append(s.asked, "follow "+o.URL)
		out.Titles = append(out.Titles, o.Title)
		out.Articles += 3
	}
	return out, nil
}

func (s *shelf) Import(_ context.Context, l *adding.Listed) (adding.Followed, error) {
	s.asked = append(s.asked, "import "+l.Title)
	return adding.Followed{Titles: make([]string, l.New)}, nil
}

func (s *shelf) Starters() []adding.Starter {
	return []adding.Starter{{Language: "ar", Title: "النهر", Address: "https://www.river.example/ar"}, {Language: "en", Title: "River", Address: "https://river.example/en"}}
}

func (s *shelf) Begin(_ context.Context, chosen []adding.Starter, tell func(int)) (adding.Followed, error) {
	var out adding.Followed
	for i, c := range chosen {
		s.asked = append(s.asked, "begin "+c.Address)
		tell(i + 1)
		out.Problems = append(out.Problems, errors.New(c.Title+": no answer"))
	}
	return out, nil
}

func (s *shelf) Open(_ context.Context, path string) (adding.Followed, error) {
	s.asked = append(s.asked, "open "+path)
	return adding.Followed{Articles: 2, Anew: true}, nil
}

// A bench is a model with all that it says and hands up.
type bench struct {
	*adding.Model
	shelf  *shelf
	status *status.Line
	words  adding.Words
}

func begin(t *testing.T) *bench {
	t.Helper()
	words, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	offer := func(title string, followed bool) adding.Offer {
		return adding.Offer{Title: title, URL: "https://" + title, Followed: followed}
	}
	b := &bench{status: status.New(words, nil), words: words, shelf: &shelf{has: map[string]adding.Found{
		"one":   {Offers: []adding.Offer{offer("One", false)}},
		"two":   {Offers: []adding.Offer{offer("First", false), offer("Second", true)}},
		"known": {Offers: []adding.Offer{offer("Known", true)}},
		"list":  {List: &adding.Listed{Title: "Mine", New: 4, Known: 2, Unusable: 1}},
	}}}
	b.Model = adding.New(adding.Deps{
		Words: words, Status: b.status, Finder: b.shelf,
		After: func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } },
	})
	return b
}

// run runs a command and all that follows from it, and returns what was handed
// up last.
func (b *bench) run(cmd tea.Cmd) adding.Outcome {
	var last adding.Outcome
	for _, msg := range commands.Messages(cmd) {
		out, more := b.Take(msg.(adding.Message))
		if out.Ask != nil || out.Changed || out.Anew || out.Problems != nil {
			last = out
		}
		b.run(more)
	}
	return last
}

// answer types into a line and accepts it.
func answer(l *question.Line, s string) tea.Cmd {
	l.Type(s)
	cmd, _ := l.Act(keymap.Accept, false)
	return cmd
}

func choose(q *question.Menu, keys ...keymap.Action) tea.Cmd {
	for _, a := range keys {
		q.Act(a)
	}
	cmd, _ := q.Act(keymap.Choose)
	return cmd
}

func (b *bench) said(t *testing.T, want string) {
	t.Helper()
	if got := b.status.Said().Text; !strings.Contains(got, want) {
		t.Errorf("said %q, want %q in it", got, want)
	}
}

func TestWhatIsFoundIsOfferedOnceAndFollowed(t *testing.T) {
	b := begin(t)
	b.run(answer(b.Add().Ask, " one "))
	if b.Active() {
		t.Error("the look goes on")
	}
	q := b.Offer()
	if q == nil || b.Offer() != nil {
		t.Fatal("what was found is not offered once")
	}
	if out := b.run(choose(q)); !out.Changed || out.Anew || out.Ask != nil {
		t.Errorf("handed up %+v", out)
	}
	b.said(t, "Now following One: 3 articles")
	if want := []string{"follow https://One"}; !slices.Equal(b.shelf.asked, want) {
		t.Errorf("asked %q, want %q", b.shelf.asked, want)
	}
}

// TestWhatIsFollowedIsNotFollowedAgain chooses a feed that is followed, alone and
// among others.
func TestWhatIsFollowedIsNotFollowedAgain(t *testing.T) {
	b := begin(t)
	b.run(answer(b.Add().Ask, "known"))
	b.run(choose(b.Offer()))
	b.said(t, "Known is followed already")
	b.run(answer(b.Add().Ask, "two"))
	b.run(choose(b.Offer(), keymap.End, keymap.Mark, keymap.Top, keymap.Mark))
	if want := []string{"follow https://First"}; !slices.Equal(b.shelf.asked, want) {
		t.Errorf("asked %q, want %q", b.shelf.asked, want)
	}
}

// TestWhatIsNotFoundCanBeMended finds nothing: what was typed is there again,
// with what is wrong, which a change takes away.
func TestWhatIsNotFoundCanBeMended(t *testing.T) {
	b := begin(t)
	out := b.run(answer(b.Add().Ask, "non"))
	if out.Ask == nil || out.Ask.Text() != "non" || out.Ask.Problem != "nothing is there" {
		t.Fatalf("handed up %+v", out)
	}
	out.Ask.Type("e")
	if out.Ask.Problem != "" {
		t.Errorf("%q stands by a line that has changed", out.Ask.Problem)
	}
	if cmd := answer(b.Add().Ask, "  "); cmd != nil || b.Active() {
		t.Error("nothing was typed, and something is looked for")
	}
}

// TestWhatIsGivenUpIsDropped lets an answer come when another is wanted, and when
// none is.
func TestWhatIsGivenUpIsDropped(t *testing.T) {
	b := begin(t)
	first := answer(b.Add().Ask, "one")
	second := answer(b.Add().Ask, "list")
	b.run(first)
	if b.Offer() != nil || !b.Active() {
		t.Error("the look that was given up was taken")
	}
	b.run(second)
	b.Stop()
	if b.Offer() != nil {
		t.Error("what was found is offered though it was given up")
	}
	if b.status.Said().Text != "" {
		t.Errorf("said %q", b.status.Said().Text)
	}
}

// TestItSaysHowFarItIsAfterAWhile takes the messages of a look one by one.
func TestItSaysHowFarItIsAfterAWhile(t *testing.T) {
	b := begin(t)
	all := commands.Messages(answer(b.Add().Ask, "one")) // a while has passed, what was found, the address
	if b.Doing() != "" {
		t.Errorf("said %q before a while has passed", b.Doing())
	}
	b.Take(all[0].(adding.Message))
	if got := b.Doing(); !strings.Contains(got, "one") {
		t.Errorf("said %q", got)
	}
	b.Take(all[2].(adding.Message))
	b.Take(all[1].(adding.Message))
	if b.Doing() != "" {
		t.Errorf("said %q when it was done", b.Doing())
	}
}

func TestAListIsTakenOver(t *testing.T) {
	b := begin(t)
	out, does := b.Begin(adding.BeginImport)
	if !does || out.Ask == nil {
		t.Fatalf("handed up %+v", out)
	}
	b.run(answer(out.Ask, "list"))
	q := b.Offer()
	if q.Title != "Mine" || q.Many {
		t.Errorf("asked %q, several %v", q.Title, q.Many)
	}
	b.run(choose(q))
	if want := []string{"import Mine"}; !slices.Equal(b.shelf.asked, want) {
		t.Errorf("asked %q, want %q", b.shelf.asked, want)
	}
}

func TestStartersAndTheirProblems(t *testing.T) {
	b := begin(t)
	out, _ := b.Begin(adding.BeginStarters)
	handed := b.run(choose(out.Choose, keymap.Mark, keymap.Mark))
	if len(handed.Problems) != 2 || handed.Changed || b.Active() {
		t.Errorf("handed up %+v", handed)
	}
	b.said(t, "2 ")
	if want := []string{"begin https://www.river.example/ar", "begin https://river.example/en"}; !slices.Equal(b.shelf.asked, want) {
		t.Errorf("asked %q, want %q", b.shelf.asked, want)
	}
}

func TestAPathIsOpenedInThePlaceOfTheList(t *testing.T) {
	b := begin(t)
	out, _ := b.Begin(adding.BeginOpen)
	if handed := b.run(answer(out.Ask, "saved.html")); !handed.Anew {
		t.Errorf("handed up %+v", handed)
	}
	b.said(t, "2 articles")
}

// TestRowsOfTheFirstStart asks what rows do that are one's, and that are not.
func TestRowsOfTheFirstStart(t *testing.T) {
	b := begin(t)
	for _, address := range []string{adding.BeginAdd, adding.BeginOpen, adding.BeginImport, adding.BeginStarters} {
		if said := adding.Takes(b.words, address); said == "" || strings.HasPrefix(said, "adding.") {
			t.Errorf("%s takes %q", address, said)
		}
	}
	for _, address := range []string{"https://news.example/1", "khabar:other", ""} {
		if _, does := b.Begin(address); does || adding.Takes(b.words, address) != "" {
			t.Errorf("%q does something", address)
		}
	}
}

func TestNowhereToAdd(t *testing.T) {
	b := begin(t)
	alone := adding.New(adding.Deps{Words: b.words, Status: b.status})
	if out := alone.Add(); out.Ask != nil {
		t.Error("a line is asked for that nothing comes of")
	}
	if b.status.Said().Text == "" {
		t.Error("nobody says why")
	}
	if _, does := alone.Begin(adding.BeginAdd); does {
		t.Error("a row of the first start does something")
	}
}
