// Package text lays a paragraph out on a grid of terminal cells.
package text
