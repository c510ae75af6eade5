// Package parse turns the lines of a document into a report: its facts,
// judgements, sections, numbered paragraphs and improvement list, by what a
// framework's data says of how its reports are written.
//
// It knows one report, never the other, and no file format. What cannot be
// read becomes a warning that names it; nothing is guessed. docs/parsing.md
// gives the rules for choosing between sources of a judgement.
package parse
