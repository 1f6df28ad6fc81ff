package find

// Barrier stands between texts that are searched as one (paragraphs, cells of
// a table, names): no phrase reaches across it.
const Barrier = "\x1e"

// A Mark is a range of bytes of a text.
type Mark struct{ Start, End int }

// Found is where the words of a filter stand in an article.
type Found struct {
	// Title are the places in the headline.
	Title []Mark
	// Snippet is a piece of the text around the first place with most of the
	// words, as the source wrote it, and Marks the places in it. It is empty
	// where the words stand in the headline, the by-line or the keywords only.
	Snippet string
	Marks   []Mark
	// Before and After say that the text goes on there.
	Before, After bool
}
