// Package tui is the terminal app: it draws a comparison on the screen and
// lets people walk through it with the keyboard.
//
// There are two models: App, the shell of one comparison, and Collection, that of a
// list of reports, which opens an App. App owns the shared Context, hands
// keys and clicks to the open tab or the topmost dialog, and keeps the reader's
// notes. It knows tabs and dialogs by the contract of package view, but for
// explanations and the search in all reports, which it draws and names as such. What
// it draws is computed elsewhere; it reads and writes nothing itself except
// through the functions of its Config, which run as commands outside of Update.
package tui
