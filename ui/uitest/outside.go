package uitest

import (
	"fmt"
	"khabar/feed"
	"sync"

	"khabar/ui/settings"
	"khabar/ui/size"
)

// Outside stands for the world: it writes down what the program asks of it.
type Outside struct {
	mu    sync.Mutex
	asked []string
	// Err is what each request is answered with from now on.
	err error
	// kept are the settings as they would be found at the next start.
	kept settings.Settings
}

// Fail makes each request fail from now on; nil ends that.
func (o *Outside) Fail(err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.err = err
}

// Asked returns the requests so far, in their order, and forgets them.
func (o *Outside) Asked() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	asked := o.asked
	o.asked = nil
	return asked
}

func (o *Outside) note(format string, args ...any) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.asked = append(o.asked, fmt.Sprintf(format, args...))
	return o.err
}

// Save implements settings.Preferences.
func (o *Outside) Save(change func(*settings.Settings)) error {
	o.mu.Lock()
	change(&o.kept)
	line := o.kept.Encode()
	o.mu.Unlock()
	return o.note("keep %s", line)
}

// Keep implements appearance.Letters.
func (o *Outside) Keep(set, restore size.Order) error {
	return o.note("letters %q, back %q", set.Send, restore.Send)
}

// Open implements ui.Opener.
func (o *Outside) Open(address string) error { return o.note("open %s", address) }

// Page implements ui.Pager.
func (o *Outside) Page(a *feed.Article) error { return o.note("page %s", a.Title) }

// Copy implements ui.Copier.
func (o *Outside) Copy(s string) error { return o.note("copy %s", s) }
