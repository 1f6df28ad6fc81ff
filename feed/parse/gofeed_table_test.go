package parse

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// A table is what gofeedTable holds.
type table struct {
	head     []string          // the lines up to the differences
	verdicts map[string]string // who is right, by reason
	reasons  map[string]string // by difference
}

func readGofeedTable(t *testing.T) table {
	t.Helper()
	data, err := os.ReadFile(gofeedTable)
	if err != nil {
		t.Fatal(err)
	}
	tab := table{verdicts: map[string]string{}, reasons: map[string]string{}}
	inHead := true
	for _, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		if inHead {
			tab.head = append(tab.head, line)
		}
		switch fields := strings.Fields(line); {
		case strings.HasPrefix(line, "== "):
			inHead = false
		case inHead && strings.HasPrefix(line, "reason "):
			tab.verdicts[fields[1]] = strings.TrimSuffix(fields[2], ":")
		case !inHead && len(fields) > 1:
			reason, difference, _ := strings.Cut(line, "\t")
			tab.reasons[difference] = reason
		}
	}
	return tab
}

func (tab *table) write(t *testing.T, lines []string) {
	t.Helper()
	out := slices.Clone(tab.head)
	for _, line := range lines {
		reason, ok := tab.reasons[line]
		if !ok {
			reason = "?"
		}
		out = append(out, reason+"\t"+line)
	}
	if err := os.WriteFile(gofeedTable, []byte(strings.Join(out, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}
