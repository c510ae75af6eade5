package tui

import tea "charm.land/bubbletea/v2"

// view is one screen of the app. It keeps its own cursor and scroll offset
// and takes everything else from the shared state it was made with.
type view interface {
	// title is the word on the view's tab.
	title() string
	// count is the number on the tab; below 0 shows none.
	count() int
	// reset takes up a new comparison, or that the state it rests on changed
	// (filter, search, sides): the view builds its rows anew.
	reset()
	// enter is called when the view is opened: it goes to the selection.
	enter()
	// act does what an action asks; it reports whether that means anything
	// here.
	act(act action) (tea.Cmd, bool)
	// draw returns at most height lines, none wider than width.
	draw(width, height int) []string
	// click is a mouse click at a column and line of what draw returned.
	click(x, y int) tea.Cmd
	// scroll moves the text by lines without moving the cursor out of sight.
	scroll(lines int)
}

// overlay is a dialog above the view. The topmost gets every key.
type overlay interface {
	// press handles a key; done closes the overlay.
	press(k tea.KeyPressMsg) (done bool, cmd tea.Cmd)
	// draw returns the box, at most width by height.
	draw(width, height int) []string
}

// receiver is a view or overlay that waits for the results of its own
// commands.
type receiver interface {
	receive(msg tea.Msg) tea.Cmd
}

// dragger is a view with a divider that the mouse can hold: a click on it
// takes it up.
type dragger interface {
	drag(x int)
	drop()
}

// cursored is an overlay with a text field: where the terminal's cursor
// stands in its box.
type cursored interface{ cursor() *tea.Cursor }

// pointed is an overlay with lines to click on; y counts from the first line
// below the title and its blank. A click stands on a line, another chooses it.
type pointed interface {
	click(y int) (done bool, cmd tea.Cmd)
}

// openOverlay asks the app to put an overlay on top.
type openOverlay struct{ overlay overlay }

// showView asks the app to open a view.
type showView struct{ index int }

// say asks the app to show a message in the last line until the next key.
type say struct {
	text string
	bad  bool
}

// ask wraps a message for the app into a command.
func ask(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
