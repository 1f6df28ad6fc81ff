// Package config reads the settings file: what a person decides once, in TOML, in
// khabar's folder among the XDG configuration folders.
//
// A slip of the pen must not pass for a setting that does nothing: a name that is
// not known is an error, as is a value that is none of those there are, and each is
// said in the person's language with the file, the line and what to write instead.
// What is set while reading, like the size, is not here: the program keeps that by
// itself, in the library.
package config
