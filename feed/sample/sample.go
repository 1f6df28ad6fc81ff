// Package sample holds the articles that the program carries in itself, so
// that its first start shows something to read without a file, a network or a
// setting.
//
// They are what khabar reads elsewhere too, in its formats (the text of a
// captured page, HTML, RSS, Markdown) and its languages, and go through the
// same parsers. Persons, places of publication and events in them are
// invented. The welcome articles teach the keys and the ways to go on, and say
// nothing that the program cannot do.
package sample

import (
	"cmp"
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"

	"khabar/feed/parse"
)

// A file is called SUBJECT-LANGUAGE.EXT, the language being a BCP 47 tag.
//
//go:embed articles
var files embed.FS

// Inputs returns the articles ready for [parse.Parse], for a reader of a
// language (a BCP 47 tag, or empty): first the welcome in that language, in
// English where there is none, then the articles in that language, then the
// others by their language and subject. The names begin with "sample:", since
// no such file lies on the reader's disk.
func Inputs(language string) []parse.Input {
	language, _, _ = strings.Cut(strings.ToLower(language), "-")
	if language == "ku" {
		language = "kmr"
	}
	entries, err := fs.ReadDir(files, "articles")
	if err != nil {
		panic(err) // the folder is embedded
	}
	welcome := "en"
	for _, e := range entries {
		if subject, lang := split(e.Name()); subject == "welcome" && lang == language {
			welcome = lang
		}
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int {
		return cmp.Compare(rank(a.Name(), language, welcome), rank(b.Name(), language, welcome))
	})
	inputs := make([]parse.Input, 0, len(entries))
	for _, e := range entries {
		data, err := files.ReadFile(path.Join("articles", e.Name()))
		if err != nil {
			panic(err)
		}
		inputs = append(inputs, parse.Input{Name: "sample:" + e.Name(), Data: data})
	}
	return inputs
}

// split takes a file's name apart: "dates-ar.html" is "dates", "ar".
func split(name string) (subject, language string) {
	stem := strings.TrimSuffix(name, path.Ext(name))
	i := strings.LastIndexByte(stem, '-')
	return stem[:i], stem[i+1:]
}

// rank says where a file stands: the reader's welcome, the reader's language,
// the rest, and last the welcome in other languages.
func rank(name, language, welcome string) int {
	subject, lang := split(name)
	switch {
	case subject == "welcome" && lang == welcome:
		return 0
	case subject == "welcome":
		return 3
	case lang == language:
		return 1
	}
	return 2
}
