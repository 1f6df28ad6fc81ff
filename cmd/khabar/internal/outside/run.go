package outside

import (
	"bytes"
	"context"
	"os/exec"
	"time"
)

// runLimit bounds programs that are asked something or handed something.
const runLimit = 2 * time.Second

// Run runs a program with input and returns its output, or an error where that
// takes longer than two seconds.
func Run(ctx context.Context, input []byte, name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, runLimit)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = bytes.NewReader(input)
	return c.Output()
}

// Feed runs a program with input and waits for it as long as Run does, but not for a child
// that it leaves behind: a clipboard's tool does.
func Feed(ctx context.Context, input []byte, name string, args ...string) error {
	ctx, cancel := context.WithTimeout(ctx, runLimit)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = bytes.NewReader(input)
	c.WaitDelay = runLimit
	return c.Run()
}
