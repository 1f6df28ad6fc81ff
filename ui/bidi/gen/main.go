// Command gen writes the character tables of package bidi from the files of
// the Unicode Character Database. Run it through "go generate" in ui/bidi.
package main

import "khabar/feed/feedtest/generator"

func main() { generator.Run(generate) }
