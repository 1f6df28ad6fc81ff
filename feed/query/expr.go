package query

import "time"

// An Expr is a parsed filter: one of [All], [And], [Or], [Not] and [Term].
type Expr interface{ isExpr() }

// All holds for every article; it is what an empty filter parses to.
type All struct{}

// And holds where each of its parts does.
type And struct{ Parts []Expr }

// Or holds where one of its parts does.
type Or struct{ Parts []Expr }

// Not holds where its part does not.
type Not struct{ Part Expr }

// A Term is one condition.
type Term struct {
	Field Field
	// Value is what was written, without quotes and without the star of a
	// prefix.
	Value string
	// Prefix says that a term of words ended in a star.
	Prefix bool
	// Whole says that a name is to be Value and not only to have it.
	Whole bool
	// Time is the moment that After and Before compare with.
	Time time.Time
}

func (All) isExpr()  {}
func (And) isExpr()  {}
func (Or) isExpr()   {}
func (Not) isExpr()  {}
func (Term) isExpr() {}

// A Field says what a term looks at.
type Field uint8

// The fields.
const (
	Text   Field = iota // headline, body, by-line, keywords
	Tag                 // one keyword, whole
	Source              // part of the source's name
	Author              // part of an author's name
	Agency              // part of the agency's name
	Lang                // language tag or its beginning
	Is                  // a state: unread, read, starred
	Has                 // comments
	After               // published at or after Time
	Before              // published before Time
	Title               // headline alone
	Group               // the group that the source is in, or one around it
)

var fieldNames = [...]string{"", "tag", "source", "author", "agency", "lang", "is", "has", "after", "before", "title", "group"}

// String returns the field's name as it is written before the colon, empty
// for Text.
func (f Field) String() string { return fieldNames[f] }

// spellings are the names that a field may be written with.
var spellings = map[string]Field{
	"tag": Tag, "tags": Tag, "keyword": Tag, "source": Source, "author": Author, "by": Author,
	"agency": Agency, "lang": Lang, "language": Lang, "is": Is, "has": Has, "after": After, "since": After,
	"before": Before, "until": Before, "title": Title, "headline": Title, "group": Group,
	"وسم": Tag, "كلمة": Tag, "مصدر": Source, "كاتب": Author, "وكالة": Agency, "لغة": Lang,
	"حالة": Is, "فيه": Has, "بعد": After, "قبل": Before, "عنوان": Title, "مجموعة": Group,
}

// values are the words that Is and Has know, with their spellings.
var values = map[Field]map[string]string{
	Is: {
		"unread": "unread", "new": "unread", "read": "read", "starred": "starred", "star": "starred",
		"جديد": "unread", "مقروء": "read", "مميز": "starred",
	},
	Has: {"comments": "comments", "comment": "comments", "تعليقات": "comments"},
}
