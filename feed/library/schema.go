package library

// applicationID marks the file as ours (PRAGMA application_id): "khbr".
const applicationID = 0x6b686272

// foldVersion is the version of package fold, of the tokenizer and of what the
// index has lists for. It goes up when either is another: the index is then made
// anew.
const foldVersion = 2

// migrations bring a file from each version to the next: the first makes a new
// one. One that was released is never changed.
var migrations = []string{articleTables, stateTables, subscriptionTables, savedTable, mergeLate, siteTable, pageTable}

// articleTables hold what the sources said.
//
//   - articles has what a list shows, in short rows; texts the rest. Partial
//     indices hold the few articles in a state, in the order of the list.
//   - identities leads from the hash of anything that an article is known by to
//     its ID. One whose article is gone says that it was deleted here, and is
//     not to come again.
const articleTables = `
CREATE TABLE meta (
	name TEXT PRIMARY KEY,
	value INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sources (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL,
	url TEXT NOT NULL,
	home TEXT NOT NULL,
	language TEXT NOT NULL,
	folder TEXT NOT NULL,
	articles INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX sources_by_url ON sources(url) WHERE url <> '';
CREATE UNIQUE INDEX sources_by_title ON sources(title) WHERE url = '';
CREATE TABLE names (
	id INTEGER PRIMARY KEY,
	kind INTEGER NOT NULL,
	name TEXT NOT NULL,
	UNIQUE (kind, name)
);
CREATE TABLE tags (
	key TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	articles INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE articles (
	id INTEGER PRIMARY KEY,
	source INTEGER NOT NULL REFERENCES sources(id),
	arrival INTEGER NOT NULL,
	read INTEGER NOT NULL DEFAULT 0,
	starred INTEGER NOT NULL DEFAULT 0,
	discussed INTEGER NOT NULL DEFAULT 0,
	flags INTEGER NOT NULL DEFAULT 0,
	digest INTEGER NOT NULL,
	published INTEGER,
	zone INTEGER NOT NULL DEFAULT 0,
	title TEXT NOT NULL,
	authors TEXT NOT NULL,
	agency TEXT NOT NULL,
	terms TEXT NOT NULL,
	language TEXT NOT NULL,
	link TEXT NOT NULL,
	guid TEXT NOT NULL
);
CREATE INDEX unread ON articles(read, id, source) WHERE read = 0;
CREATE INDEX starred ON articles(starred) WHERE starred = 1;
CREATE INDEX discussed ON articles(discussed) WHERE discussed = 1;
CREATE TABLE texts (
	id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
	summary TEXT NOT NULL,
	body TEXT NOT NULL,
	record BLOB NOT NULL
);
CREATE TABLE identities (
	hash INTEGER PRIMARY KEY,
	article INTEGER NOT NULL
);
CREATE TABLE comments (
	article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
	number INTEGER NOT NULL,
	record BLOB NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE TABLE versions (
	article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
	number INTEGER NOT NULL,
	replaced INTEGER NOT NULL,
	title TEXT NOT NULL,
	summary TEXT NOT NULL,
	body TEXT NOT NULL,
	record BLOB NOT NULL,
	PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE VIEW documents AS
	SELECT a.id AS id, a.title AS title, a.authors || char(30) || a.agency AS byline,
		t.summary AS summary, t.body AS body, a.terms AS terms
	FROM articles a JOIN texts t ON t.id = a.id;
` + createIndex

// createIndex makes the full-text index. Beginnings of words have lists of their
// own at one length, since each takes a sixth of the time of an insert; for the
// others see typing.
const createIndex = `
CREATE VIRTUAL TABLE words USING fts5(
	title, byline, summary, body, terms,
	content = 'documents', content_rowid = 'id',
	tokenize = 'khabar', prefix = '2'
);
`

// stateTables hold what the person did.
//
//   - marks are those of articles that are not here yet, by the hash of their
//     key.
//   - changes can be undone: the articles that each one touched are in changed.
const stateTables = `
CREATE TABLE settings (
	name TEXT PRIMARY KEY,
	value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE positions (
	article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
	paragraph INTEGER NOT NULL,
	offset INTEGER NOT NULL
);
CREATE TABLE marks (
	hash INTEGER PRIMARY KEY,
	read INTEGER,
	starred INTEGER
);
CREATE TABLE changes (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	field INTEGER NOT NULL,
	value INTEGER NOT NULL,
	articles INTEGER NOT NULL
);
CREATE TABLE changed (
	change INTEGER NOT NULL REFERENCES changes(id) ON DELETE CASCADE,
	article INTEGER NOT NULL,
	PRIMARY KEY (change, article)
) WITHOUT ROWID;
`

// subscriptionTables hold which sources are followed, how, and how it went.
//
//   - A source's origin is the address that the identities of its articles go
//     by, where that is not its url any more: it stays when the source moves.
//   - addresses leads from every address that a source was known by to it, in
//     the form by which addresses are compared. It stays when the source is not
//     followed any more, so that its articles are found when it is again.
//   - title is the person's own name, which is then in sources too; named is
//     what the source calls itself.
const subscriptionTables = `
ALTER TABLE sources ADD COLUMN origin TEXT NOT NULL DEFAULT '';
CREATE TABLE addresses (
	key TEXT PRIMARY KEY,
	source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE subscriptions (
	source INTEGER PRIMARY KEY REFERENCES sources(id),
	number INTEGER NOT NULL UNIQUE,
	added INTEGER NOT NULL,
	named TEXT NOT NULL,
	title TEXT NOT NULL,
	direction TEXT NOT NULL,
	interval INTEGER NOT NULL,
	fulltext INTEGER NOT NULL,
	agent TEXT NOT NULL,
	headers TEXT NOT NULL,
	markread TEXT NOT NULL,
	markstarred TEXT NOT NULL,
	private INTEGER NOT NULL,
	etag TEXT NOT NULL DEFAULT '',
	modified TEXT NOT NULL DEFAULT '',
	whole INTEGER NOT NULL DEFAULT 0,
	checked INTEGER NOT NULL DEFAULT 0,
	succeeded INTEGER NOT NULL DEFAULT 0,
	due INTEGER NOT NULL DEFAULT 0,
	failures INTEGER NOT NULL DEFAULT 0,
	problem TEXT NOT NULL DEFAULT '',
	status INTEGER NOT NULL DEFAULT 0,
	retryafter INTEGER NOT NULL DEFAULT 0,
	other TEXT NOT NULL DEFAULT '',
	moved TEXT NOT NULL DEFAULT '',
	parsed INTEGER NOT NULL DEFAULT 0,
	every INTEGER NOT NULL DEFAULT 0,
	skiphours INTEGER NOT NULL DEFAULT 0,
	skipdays INTEGER NOT NULL DEFAULT 0
);
`

// siteTable holds what sites asked of programs that fetch unasked, and until
// when that holds.
const siteTable = `
CREATE TABLE sites (
	address TEXT NOT NULL,
	private INTEGER NOT NULL,
	rules TEXT NOT NULL,
	closed INTEGER NOT NULL,
	until INTEGER NOT NULL,
	etag TEXT NOT NULL,
	modified TEXT NOT NULL,
	PRIMARY KEY (address, private)
) WITHOUT ROWID;
`

// pageTable holds the articles whose pages are still to be fetched: before when
// they are not to be, and how often that was begun.
const pageTable = `
CREATE TABLE pages (
	article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
	due INTEGER NOT NULL,
	tries INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX pages_by_due ON pages(due);
`
