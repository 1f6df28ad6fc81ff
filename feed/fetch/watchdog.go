package fetch

import (
	"context"
	"time"
)

// A watchdog cancels a request when nothing comes for too long, or when it
// takes too long as a whole. It belongs to the goroutine of the request.
type watchdog struct {
	stall, total *time.Timer
	patience     time.Duration
	left         time.Duration // of the whole
	since        time.Time     // when it was last counted
}

func newWatchdog(stall, total time.Duration, cancel context.CancelCauseFunc) *watchdog {
	return &watchdog{
		stall: time.AfterFunc(stall, func() { cancel(errStalled) }), patience: stall,
		total: time.AfterFunc(total, func() { cancel(errSlow) }), left: total, since: time.Now(),
	}
}

// reset says that something came.
func (w *watchdog) reset() { w.stall.Reset(w.patience) }

// pause stops both clocks while the request waits for nobody's fault.
func (w *watchdog) pause() {
	w.stop()
	w.left -= time.Since(w.since)
}

func (w *watchdog) resume() {
	w.since = time.Now()
	w.total.Reset(max(w.left, 1)) // a request that is out of time ends by the clock too
	w.reset()
}

func (w *watchdog) stop() {
	w.stall.Stop()
	w.total.Stop()
}
