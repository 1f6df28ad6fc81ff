package reader

import "khabar/feed"

// answer is a comment at its place in the thread.
type answer struct {
	index int // in the article's comments
	depth int // 0 for one that answers none
}

// thread orders comments for reading: each followed by its answers, in the
// order of the source. A comment whose parent is not there stands by itself,
// and so does the first of a circle of comments that answer one another.
func thread(comments []feed.Comment) []answer {
	byID := make(map[string]int, len(comments))
	for i := range comments {
		if id := comments[i].ID; id != "" {
			if _, taken := byID[id]; !taken {
				byID[id] = i
			}
		}
	}
	roots := make([]int, 0, len(comments))
	children := make(map[int][]int)
	for i := range comments {
		parent, known := byID[comments[i].Parent]
		if comments[i].Parent == "" || !known || parent == i {
			roots = append(roots, i)
			continue
		}
		children[parent] = append(children[parent], i)
	}
	w := threadWalk{children: children, seen: make([]bool, len(comments))}
	for _, i := range roots {
		w.from(i)
	}
	for i := range comments { // what only a circle leads to
		w.from(i)
	}
	return w.order
}

type threadWalk struct {
	children map[int][]int
	seen     []bool
	order    []answer
	stack    []answer
}

// from appends a comment and all its answers. It keeps its own stack: the
// depth of a thread is in the hands of whoever wrote it.
func (w *threadWalk) from(root int) {
	w.stack = append(w.stack[:0], answer{index: root})
	for len(w.stack) > 0 {
		a := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if w.seen[a.index] {
			continue
		}
		w.seen[a.index] = true
		w.order = append(w.order, a)
		answers := w.children[a.index]
		for i := len(answers) - 1; i >= 0; i-- {
			w.stack = append(w.stack, answer{answers[i], a.depth + 1})
		}
	}
}
