// Package cli is the command line: it reads the arguments, has load read and
// compare the reports, prints them through export or opens the app, and turns
// the outcome into an exit status and, on an error, one line and a hint.
//
// It knows no file format and marks no sentence.
package cli
