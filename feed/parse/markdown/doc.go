// Package markdown reads articles written in Markdown, with front matter or
// without.
//
// The body is CommonMark with the tables, strikethrough and bare links of
// GitHub, and footnotes, by goldmark. It goes through HTML to the same walk
// that pages take (feed/parse/page), so that raw HTML in it keeps its meaning:
// <div dir="rtl"> around paragraphs, <bdi>, <kbd>, captions. Nothing is ever
// shown as HTML, so nothing needs to be escaped.
//
// Front matter is YAML between lines of "---" (ending with "---" or "..."), or
// TOML between lines of "+++". Keys are those that site generators share; see
// [Parse]. Values keep the spelling of the file: a YAML date is not turned into
// a time, because 1404-09-05 is one of the Jalali calendar. Front matter that
// is broken (a colon in an unquoted title is enough for YAML) is read line by
// line, as far as it goes.
package markdown
