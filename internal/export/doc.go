// Package export turns a report, or a comparison of two, into text that
// leaves the program: JSON and JSON lines for other programs; plain text,
// Markdown, one HTML page and CSV for people.
//
// It knows the formats and nothing else: it reads no file, decides no mark
// and computes no comparison. Whatever it prints stands in the values it is
// handed.
package export
