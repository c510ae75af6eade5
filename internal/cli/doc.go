// Package cli is the command line: it reads arguments, asks load, compare
// and export for what they name, opens the app, and turns the outcome into
// an exit status and, where something went wrong, one line and a hint.
//
// It knows no report format and decides no mark.
package cli
