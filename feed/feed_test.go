package feed

import "testing"

func TestDirectionOfLanguage(t *testing.T) {
	tests := []struct {
		tag  string
		want Direction
	}{
		{"", DirectionUnknown}, {"ar", RightToLeft}, {"ar-IQ", RightToLeft}, {"AR_sa", RightToLeft},
		{"ckb", RightToLeft}, {"ku-Latn", LeftToRight}, {"ku-Arab-IQ", RightToLeft}, {"kmr", LeftToRight},
		{"az-Arab", RightToLeft}, {"he", RightToLeft}, {"yi", RightToLeft}, {"ug", RightToLeft},
		{"ug-Cyrl", LeftToRight}, {"ur-PK", RightToLeft}, {"en", LeftToRight}, {"tr-TR", LeftToRight},
		{"de-1996", LeftToRight},
	}
	for _, tt := range tests {
		if got := DirectionOfLanguage(tt.tag); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.tag, got, tt.want)
		}
	}
}

func TestFirstStrong(t *testing.T) {
	tests := []struct {
		text string
		want Direction
	}{
		{"", DirectionUnknown}, {"12, 30 %", DirectionUnknown}, {"«خبر» (news)", RightToLeft},
		{"3 news: خبر", LeftToRight}, {"١٢ שלום", RightToLeft}, {"ئالۋاستى", RightToLeft},
	}
	for _, tt := range tests {
		if got := FirstStrong(tt.text); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestResolveDirection(t *testing.T) {
	paragraphs := func(texts ...string) (blocks []Block) {
		for _, s := range texts {
			blocks = append(blocks, Block{Text: s})
		}
		return blocks
	}
	tests := []struct {
		name    string
		article Article
		want    Direction
	}{
		{"nothing known", Article{}, LeftToRight},
		{"declared against its letters", Article{Direction: RightToLeft, Title: "News"}, RightToLeft},
		{"a Latin name first, Arabic after it", Article{Title: "NASA: إطلاق مركبة فضائية جديدة"}, RightToLeft},
		{"as many letters of both, language known", Article{Title: "OpenMap خرائط", Language: "ar"}, RightToLeft},
		{"as many letters of both, Latin language", Article{Title: "OpenMap خرائطي", Language: "en"}, LeftToRight},
		{"headline without letters, language known", Article{Title: "2 : 1", Language: "fa"}, RightToLeft},
		{"the body decides", Article{Title: "خبر", Body: paragraphs("A long paragraph in English follows.")}, LeftToRight},
		{"code does not count", Article{Title: "خبر", Body: []Block{{Kind: Code, Text: "for i := range 10 { println(i) }"}}}, RightToLeft},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.article.ResolveDirection(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestKey(t *testing.T) {
	one := Article{Link: "https://example.org/a", ID: "1", Source: "A"}
	same := Article{Link: "https://example.org/a/", ID: "2", Source: "B"}
	if one.Key() != same.Key() {
		t.Error("one page through two feeds has two keys")
	}
	distinct := []Article{one, {ID: "1", Source: "A"}, {ID: "1", Source: "B"}, {Title: "1"},
		{Title: "1", Body: []Block{{Text: "x"}}}, {}}
	seen := map[string]int{}
	for i := range distinct {
		if j, ok := seen[distinct[i].Key()]; ok {
			t.Errorf("articles %d and %d share a key", i, j)
		}
		seen[distinct[i].Key()] = i
	}
}

func TestKindNames(t *testing.T) {
	want := []string{"paragraph", "heading", "quote", "list", "code", "table", "image", "rule"}
	for i, name := range want {
		if got := Kind(i).String(); got != name {
			t.Errorf("kind %d is %q, want %q", i, got, name)
		}
	}
}
