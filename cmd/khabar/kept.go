package main

import (
	"strconv"

	"khabar/feed/state"
	"khabar/ui/size"
)

// marks and preferences are the log of what was done, as the screen knows it.
type marks struct{ log *state.Log }

func (m marks) SaveRead(key string, read bool) error       { return m.log.SetRead(read, key) }
func (m marks) SaveStarred(key string, starred bool) error { return m.log.SetStarred(starred, key) }

const (
	sizeSetting    = "size"
	spacingSetting = "spacing"
)

type preferences struct{ log *state.Log }

func (p preferences) SaveSize(step size.Step) error {
	return p.log.SetSetting(sizeSetting, strconv.Itoa(int(step)))
}

func (p preferences) SaveSpacing(spacing int) error {
	return p.log.SetSetting(spacingSetting, strconv.Itoa(spacing))
}

// keptSpacing is the spacing of the list's rows that was last chosen.
func keptSpacing(log *state.Log) int {
	n, err := strconv.Atoi(log.Setting(spacingSetting))
	if err != nil {
		return 0
	}
	return n
}

// keptSize is the size that was last chosen.
func keptSize(log *state.Log) size.Step {
	n, err := strconv.Atoi(log.Setting(sizeSetting))
	if err != nil {
		return size.Normal
	}
	return size.Step(max(min(n, int(size.Largest)), int(size.Smallest)))
}
