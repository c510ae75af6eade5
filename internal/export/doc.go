// Package export turns a report, or a comparison of two, into text that
// leaves the program: JSON and JSON lines for other programs; plain text,
// Markdown, one HTML page, CSV, Word documents and Excel workbooks for people.
//
// It only writes: it reads no file, marks no sentence and compares nothing.
// Everything it prints comes from the values it is given, in the words of
// package wording. To add a format, write its function and add a row to
// Formats.
package export
