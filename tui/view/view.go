// Package view is what the tabs and dialogs of the app share: the contract with
// the shell (View, Overlay and some small interfaces), the Context they all
// read, and how marks, places and citations look on the screen.
//
// It knows no tab and no dialog; each of them can be read without the others.
package view

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/keys"
)

// View is one tab of the app. It keeps its own cursor and scroll offset and
// takes everything else from the Context it was made with.
type View interface {
	// Title is the word on the tab.
	Title() string
	// Count is the number on the tab; below 0 shows none.
	Count() int
	// Refresh builds the rows anew: the comparison, the notes, the filter, the
	// query or the sides have changed.
	Refresh()
	// Enter is called when the tab is opened: it goes to the selection.
	Enter()
	// Do carries out an action; false means that there is nothing here to do
	// it with.
	Do(act keys.Action) (tea.Cmd, bool)
	// WhyNot says why an action means nothing now: a reason in words, or
	// NotHere for an action that belongs to other tabs; "" where Do would act.
	WhyNot(act keys.Action) string
	// Draw returns at most height lines, none wider than width; both are at
	// least 1.
	Draw(width, height int) []string
	// Click is a mouse click at a column and line of what Draw returned.
	Click(x, y int) tea.Cmd
	// Scroll moves the text by lines, as the wheel does.
	Scroll(lines int)
	// Status is what the last line says at its right end: how far down the
	// reader is.
	Status() string
}

// NotHere is the answer of WhyNot for an action that other tabs know. The app
// then names the first tab that would act.
const NotHere = "not in this view"

// Elsewhere begins the reason that the app gives in its place: "works in Themes:
// press 3".
const Elsewhere = "works in "

// NothingListed is the reason of a list without items.
const NothingListed = "nothing is listed here"

// WhyNotMove answers WhyNot for a view that knows the movements and "open".
func WhyNotMove(act keys.Action) string {
	switch act {
	case keys.Down, keys.Up, keys.HalfDown, keys.HalfUp, keys.PageDown, keys.PageUp, keys.Top, keys.Bottom,
		keys.NextChange, keys.PrevChange, keys.Next, keys.Prev, keys.Open:
		return ""
	}
	return NotHere
}

// What follows are small interfaces that a View may satisfy as well.

// Cited is a view that has something to copy where its cursor is.
type Cited interface {
	// Cite returns the text under the cursor with its citation, and what to
	// call it; whole asks for the paragraph or all evidence instead of one
	// sentence.
	Cite(whole bool) (text, what string, ok bool)
}

// Explainer is a view that can say why the mark under its cursor is there; it
// returns no facts where there is none.
type Explainer interface {
	Explain() (title string, facts []Fact)
}

// Spared is a view that says on which lines of what it last drew, from and before
// to, the thing under its cursor stands: an explanation of it leaves them free.
// The first lines, as many as head, do not scroll.
type Spared interface{ CursorLines() (head, from, to int) }

// Marked is a view whose cursor is on something that the reader can put a
// note on or correct; At returns false where there is nothing of the kind.
type Marked interface {
	At() (Spot, bool)
}

// Spot is what a cursor is on, and what the reader can change there.
type Spot struct {
	Place    notes.Place
	Quoted   string            // the theme for which the place is quoted; "" where the cursor is on the place itself
	Sentence *model.Sentence   // that can be marked anew; nil for none
	Note     string            // the id of a listed note; "" elsewhere
	Remove   func(*notes.Book) // removes a listed note or correction; nil elsewhere

	AddsWeakness bool // a recurring weakness can be added here, where none is listed

	// The claim that is listed here; at most one of them is set.
	Weakness *compare.Recurring
	Asked    *compare.FollowUp
	Stated   *compare.Stated
	Theme    *compare.ThemeRow
}

// Filtered is a view that says how many of its rows each filter asks for.
type Filtered interface{ Matching() map[Filter]int }

// Covered is a view of which a part can lie over the rest; "back" closes that
// part first.
type Covered interface{ Covered() bool }

// Dragger is a view with a divider that the mouse can hold: a click on it
// takes it up.
type Dragger interface {
	Drag(x int)
	Drop()
}

// Overlay is a dialog above the view. The topmost gets every key.
type Overlay interface {
	// Update takes a key, a paste, a LineClick, a turn of the Wheel or the outcome
	// of one of the dialog's own commands; done closes the dialog.
	Update(msg tea.Msg) (done bool, cmd tea.Cmd)
	// Draw returns the box, at most width by height, and where the terminal's
	// cursor is in it; nil where no text is typed.
	Draw(width, height int) ([]string, *tea.Cursor)
}

// Drafter is an overlay in which the reader writes text of their own: it gets
// ctrl+c too, and what is written is kept when the app or the pair goes away.
type Drafter interface {
	Overlay
	// Draft returns how to keep what is written; nil where nothing new is.
	Draft() func() tea.Cmd
}

// Closer is an overlay that ends what it has begun when it goes away.
type Closer interface {
	Overlay
	Close()
}

// LineClick is a click on a line of an overlay, counted from the first below
// the title and its blank. In a list, a click on another line goes there and a
// click on the line of the cursor chooses it.
type LineClick struct{ Line int }

// Wheel is a notch of the wheel over an overlay: a step down (Way 1) or up (-1).
type Wheel struct{ Way int }

// Show asks the app to show a view.
type Show struct{ ID ID }

// ID names a view, so that others can open it.
type ID string

// The views.
const (
	Grades    ID = "grades"
	Sections  ID = "sections"
	Themes    ID = "themes"
	Recurring ID = "recurring"
	FollowUp  ID = "follow-up"
	Notes     ID = "notes"
)

// Notice is a message in the last line until the next key. It is also a
// message to the app to show it.
type Notice struct {
	Text    string
	Warning bool
}

// Inform returns a notice that things are as asked.
func Inform(text string) Notice { return Notice{Text: text} }

// Warn returns a notice that something went wrong.
func Warn(text string) Notice { return Notice{Text: text, Warning: true} }

// Send wraps a message for the app into a command.
func Send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
