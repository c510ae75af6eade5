// Package tui is the terminal app: it draws a comparison on the screen and
// lets people walk through it with the keyboard.
//
// There is one tea.Model, App. Each screen of the app is a view (one file or
// a few), each dialog an overlay; both get the shared state and return lines
// of text. The package draws a comparison and computes none; it reads and
// writes nothing itself except through the functions of its Config, which
// run as commands outside of Update.
package tui
