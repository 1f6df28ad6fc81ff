// Package outside gives what is on the screen to the world beside it: an address
// to the browser, an article to the pager, a text to the clipboard.
//
// How that is done is up to those who are handed in; what is not there is said.
// Each is asked in a command, and [Done] brings how it went, which is told in the
// status line. Work of other kinds of which only the end is of interest is done
// in the same way, by [Do].
package outside

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"khabar/feed"
	"khabar/feed/store"
	"khabar/ui/clip"
	"khabar/ui/status"
)

// An Opener opens an address in a browser.
type Opener interface {
	Open(address string) error
}

// A Pager shows an article as a text in the pager of whoever sits at the
// terminal. Page returns when that has ended.
type Pager interface {
	Page(article *feed.Article) error
}

// A Copier puts text on the clipboard, in logical order.
type Copier interface {
	Copy(text string) error
}

// Words are the words for people; locale.Printer has them.
type Words interface {
	T(id string, args ...any) string
}

// Articles has the articles; see package feed/store.
type Articles interface {
	Article(ctx context.Context, id store.ID) (*feed.Article, error)
}

// A World is what things are given to. A nil Opener, Pager or Copier is not
// there. What is in it is called in commands, from any goroutine.
type World struct {
	Words    Words
	Status   *status.Line
	Articles Articles
	Opener   Opener
	Pager    Pager
	Copier   Copier
}

// Open opens an address; "" is said to be none.
func (w World) Open(address string) tea.Cmd {
	switch {
	case address == "":
		return w.say("status.noLink")
	case w.Opener == nil:
		return w.say("status.noOpener")
	}
	return Do(w.Words.T("status.opened"), func() error { return w.Opener.Open(address) })
}

// Page shows an article in the pager.
func (w World) Page(id store.ID) tea.Cmd {
	if w.Pager == nil {
		return w.say("status.noPager")
	}
	return Do("", func() error {
		article, err := w.Articles.Article(context.Background(), id)
		if err != nil {
			return err
		}
		return w.Pager.Page(article)
	})
}

// CopyLink puts an address on the clipboard; "" is said to be none.
func (w World) CopyLink(address string) tea.Cmd {
	if address == "" {
		return w.say("status.noLink")
	}
	return w.copy("status.copiedLink", func() (string, error) { return address, nil })
}

// CopyParagraph puts a paragraph of an article on the clipboard, with where it
// comes from.
func (w World) CopyParagraph(paragraph string, of *feed.Article) tea.Cmd {
	return w.copy("status.copiedParagraph", func() (string, error) { return clip.Quote(paragraph, of), nil })
}

// CopyArticle puts the text of an article on the clipboard.
func (w World) CopyArticle(id store.ID) tea.Cmd {
	return w.copy("status.copiedText", func() (string, error) {
		article, err := w.Articles.Article(context.Background(), id)
		if err != nil {
			return "", err
		}
		return clip.Text(article), nil
	})
}

func (w World) copy(said string, write func() (string, error)) tea.Cmd {
	if w.Copier == nil {
		return w.say("status.noCopier")
	}
	return Do(w.Words.T(said), func() error {
		text, err := write()
		if err != nil {
			return err
		}
		return w.Copier.Copy(text)
	})
}

func (w World) say(id string) tea.Cmd {
	w.Status.Say(w.Words.T(id))
	return nil
}
