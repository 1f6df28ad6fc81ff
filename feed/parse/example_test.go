package parse_test

import (
	"errors"
	"fmt"

	"khabar/feed/parse"
)

// The format is found from the content; neither the name nor the content type
// is believed.
func ExampleParse() {
	result, err := parse.Parse(parse.Input{
		Name: "news.txt", URL: "https://news.example/feed", ContentType: "text/plain",
		Data: []byte(`<rss version="2.0"><channel><title>News</title>
			<item><title>جسر الميناء مغلق</title><link>/1</link><category>الميناء</category></item>
			<item><title>Second</title><link>/2</link></item></channel></rss>`),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Format, result.Source.Title, result.IsFeed())
	for _, a := range result.Articles {
		fmt.Println(a.Link, a.Tags, a.ResolveDirection())
	}
	// Output:
	// rss News true
	// https://news.example/1 [الميناء] rtl
	// https://news.example/2 [] ltr
}

// What can be read of a feed that is cut off is kept, and what is missing told.
func ExampleParse_cutOff() {
	result, err := parse.Parse(parse.Input{Data: []byte(
		`<rss version="2.0"><channel><title>News</title><item><title>First</title></item><item><title>Sec`,
	)})
	fmt.Println(err, len(result.Articles), len(result.Problems))
	// Output: <nil> 1 1
}

// An input that holds nothing readable is an error that says why.
func ExampleError() {
	_, err := parse.Parse(parse.Input{Name: "picture.png", Data: []byte("\x89PNG\r\n\x1a\n")})
	var e *parse.Error
	fmt.Println(errors.As(err, &e), e.What)
	// Output: true is not text: image/png
}
