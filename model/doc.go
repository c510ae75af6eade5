// Package model is what a report is: its facts, sections, paragraphs and
// sentences, and the marks that reading and understanding put on them.
//
// It knows no files, no formats, no screens and no other report: values only.
package model
