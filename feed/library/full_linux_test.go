package library

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"khabar/feed/feedtest/news"
)

// smallDisk names, for the test that is started by itself, the folder on which it
// is to put a disk of 2 MB.
const smallDisk = "KHABAR_TEST_SMALL_DISK"

// TestDiskThatIsFull writes to a disk until nothing goes onto it any more. The
// disk is of memory, and mounted in a name space of its own; where the system does
// not let the test have one, TestFullDisk is what is left.
func TestDiskThatIsFull(t *testing.T) {
	if dir := os.Getenv(smallDisk); dir != "" {
		if err := syscall.Mount("khabar", dir, "tmpfs", 0, "size=2m"); err != nil {
			t.Logf("no disk can be mounted here: %v", err)
			return
		}
		fillDisk(t, dir)
		return
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestDiskThatIsFull$", "-test.v")
	cmd.Env = append(os.Environ(), smallDisk+"="+t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	said, err := cmd.CombinedOutput()
	t.Logf("%s", said)
	if _, ran := err.(*exec.ExitError); ran {
		t.Error(err)
	} else if err != nil {
		t.Logf("no name space can be had here: %v", err)
	}
}

func fillDisk(t *testing.T, dir string) {
	path := filepath.Join(dir, "library.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	g := news.New(3)
	kept := 0
	for err == nil {
		var added Added
		added, err = l.Add(t.Context(), news.Source(1), g.Articles(20), now)
		kept += added.New
	}
	problemOf(t, err, Full)
	if n := len(page(t, l, Window{})); n != kept || n == 0 {
		t.Errorf("%d articles, want %d", n, kept)
	}
	if err := l.Close(); err != nil {
		problemOf(t, err, Full)
	}
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 4<<20), 0o600); err == nil {
		t.Fatal("the disk is not full")
	}
	_, err = Open(t.Context(), filepath.Join(dir, "other", "library.db"))
	problemOf(t, err, Full)
	if l, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if n := len(page(t, l, Window{Filter: parse(t, "after:2020-01-01"), Snippets: true})); n != kept {
		t.Errorf("%d articles can be read while the disk is full, want %d", n, kept)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	clean(t, l)
	if err := l.Close(); err != nil {
		t.Error(err)
	}
}
