package uitest

import "testing"

// While an index is being completed, the status line says how far it is; what
// was done by a key goes before that. When it is complete, nothing is said.
func TestIndexing(t *testing.T) {
	Run(t, Setup{}, func(a *App) {
		a.ExpectNot("indexed")
		a.Indexed(1000)
		a.Expect("1,000 articles indexed; searches do not find the older ones yet")
		a.Press("s")
		a.Expect("Starred.")
		a.ExpectNot("indexed")
		a.Press("j")
		a.Indexed(2000)
		a.Expect("2,000 articles indexed")
		a.IndexComplete()
		a.Quiet()
		a.ExpectNot("indexed")
	})
}

func TestIndexingInArabic(t *testing.T) {
	Run(t, Setup{Language: "ar"}, func(a *App) {
		a.Indexed(3)
		a.Expect("فُهرست 3 مقالات")
	})
}
