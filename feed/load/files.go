package load

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"khabar/feed/parse"
)

// Files opens files and folders by their path.
type Files interface {
	Stat(path string) (fs.FileInfo, error)
	Open(path string) (io.ReadCloser, error)
	// ReadDir returns a folder's entries, sorted by name.
	ReadDir(path string) ([]fs.DirEntry, error)
}

// OS is the machine's own file system.
type OS struct{}

// Stat describes a file; links are followed.
func (OS) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

// Open opens a file for reading.
func (OS) Open(path string) (io.ReadCloser, error) { return os.Open(path) }

// ReadDir reads a folder.
func (OS) ReadDir(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }

// path opens what a path names: a file, or a folder, whose entries become
// inputs of their own.
func (l *Loader) path(in input) outcome {
	info, err := l.Files.Stat(in.name)
	if err != nil {
		return l.failed(in, err)
	}
	if !info.IsDir() {
		f, err := l.Files.Open(in.name)
		if err != nil {
			return l.failed(in, err)
		}
		defer f.Close()
		return l.read(in, f, "")
	}
	entries, err := l.Files.ReadDir(in.name)
	if err != nil {
		return l.failed(in, err)
	}
	var out outcome
	pages := savedPages(entries)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || e.IsDir() && pages[strings.TrimSuffix(e.Name(), "_files")] {
			continue
		}
		path := filepath.Join(in.name, e.Name())
		mode := e.Type()
		if mode&fs.ModeSymlink != 0 {
			info, err := l.Files.Stat(path)
			if err != nil || info.IsDir() {
				continue
			}
			mode = info.Mode().Type()
		}
		if mode.IsRegular() || mode.IsDir() {
			out.inputs = append(out.inputs, input{kind: local, name: path, walked: true})
		}
	}
	if len(out.inputs) == 0 && !in.walked {
		return l.failed(in, &Problem{Where: in.name, What: "is a folder with nothing to read in it",
			Remedy: "name one that holds pages, feeds or texts; hidden files are passed over", Err: ErrEmptyFolder})
	}
	return out
}

// savedPages returns the names, without ending, of the pages in a folder.
func savedPages(entries []fs.DirEntry) map[string]bool {
	pages := map[string]bool{}
	for _, e := range entries {
		switch ext := filepath.Ext(e.Name()); strings.ToLower(ext) {
		case ".html", ".htm", ".xhtml":
			pages[strings.TrimSuffix(e.Name(), ext)] = true
		}
	}
	return pages
}

// read reads an input to its end, or to the limit of what is parsed.
func (l *Loader) read(in input, r io.Reader, address string) outcome {
	data, err := io.ReadAll(io.LimitReader(r, parse.MaxBytes+1))
	out := l.parse(in, parse.Input{Name: in.name, URL: address, Data: data})
	if err != nil {
		// What came before the disk failed is still there to be read.
		out.batch.Problem = problem(in.name, err)
	}
	return out
}
