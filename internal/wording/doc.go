// Package wording says in words what a comparison holds: sides, places,
// grades, movements, balances, statuses and counts. The screen and every
// export take their words from it, so that a fact reads the same on screen
// and on paper. docs/glossary.md lists the words chosen.
//
// It knows no screen and no export format: it gives plain text, without
// glyphs, colours or markup.
package wording
