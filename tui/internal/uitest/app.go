// Package uitest drives the app in tests as a reader does: it presses keys and
// reads the screen.
//
// It knows keys, the mouse and what is drawn; it knows nothing of how the app
// is made.
package uitest

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/internal/theme"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Terminal is a model of the program on a screen of some size.
type Terminal struct {
	Model         tea.Model
	width, height int
}

// App is a comparison on such a screen.
type App struct {
	*tui.App
	Terminal
	Copied string // what was last copied
}

// Of puts an app on a screen without any size yet.
func Of(app *tui.App) *App { return &App{App: app, Terminal: Terminal{Model: app}} }

// New shows a comparison on which nothing can be noted.
func New(t testing.TB, c *compare.Comparison, width, height int) *App {
	t.Helper()
	return Open(t, tui.Config{}, tui.Opened{Comparison: c}, width, height)
}

// Open shows a opened; what the configuration leaves out is chosen for tests.
func Open(t testing.TB, config tui.Config, opened tui.Opened, width, height int) *App {
	t.Helper()
	catalogue, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	config.Themes, config.Look = catalogue, tui.Dark
	config.Load = func(context.Context) (tui.Opened, error) { return opened, nil }
	a := &App{}
	config.Clipboard.Put = func(text string) error { a.Copied = text; return nil }
	if a.App, err = tui.New(config); err != nil {
		t.Fatal(err)
	}
	a.Model = a.App
	a.Resize(width, height)
	a.runFirst(a.Init())
	return a
}

// runFirst carries out the first command of a batch: the load, and not the
// wait after which the app says that it is busy.
func (t *Terminal) runFirst(cmd tea.Cmd) {
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		t.runFirst(batch[0])
		return
	}
	_, next := t.Model.Update(msg)
	t.Run(next)
}

// Run carries out a command and everything that follows from it.
func (t *Terminal) Run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			t.Run(c)
		}
	default:
		_, next := t.Model.Update(msg)
		t.Run(next)
	}
}

// Resize gives the terminal another size.
func (t *Terminal) Resize(width, height int) {
	t.width, t.height = width, height
	t.Model.Update(tea.WindowSizeMsg{Width: width, Height: height})
}

// Press presses keys, and waits for all that follows from each.
func (t *Terminal) Press(names ...string) {
	for _, name := range names {
		_, cmd := t.Model.Update(Key(name))
		t.Run(cmd)
		t.Model.View()
	}
}

// Click presses the left button at a column and line, from 0.
func (t *Terminal) Click(x, y int) {
	_, cmd := t.Model.Update(tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y})
	t.Run(cmd)
}

// Type presses a key for each letter.
func (t *Terminal) Type(text string) {
	for _, r := range text {
		name := string(r)
		if r == ' ' {
			name = "space"
		}
		t.Press(name)
	}
}

// Screen returns what the terminal shows, without colours.
func (t *Terminal) Screen() string { return ansi.Strip(t.Model.View().Content) }

// Line returns the first line of the screen that has a text; "" where none has.
func (t *Terminal) Line(text string) string {
	for _, l := range strings.Split(t.Screen(), "\n") {
		if strings.Contains(l, text) {
			return l
		}
	}
	return ""
}

// Fits fails the test where the screen is not of the terminal's size, or the
// terminal's cursor is not on it.
func (t *Terminal) Fits(tb interface{ Fatalf(string, ...any) }) {
	v := t.Model.View()
	lines := strings.Split(v.Content, "\n")
	if len(lines) != max(t.height, 1) { // an empty screen is one empty line
		tb.Fatalf("%d lines on a screen of %dx%d", len(lines), t.width, t.height)
	}
	for i, l := range lines {
		if w := pane.Width(l); w > t.width {
			tb.Fatalf("line %d is %d wide on a screen of %dx%d: %q", i, w, t.width, t.height, l)
		}
	}
	if c := v.Cursor; c != nil && (c.X >= t.width || c.Y >= t.height) {
		tb.Fatalf("the cursor is at %d,%d on a screen of %dx%d", c.X, c.Y, t.width, t.height)
	}
}

// Key returns the message of a key by its name.
func Key(name string) tea.KeyPressMsg {
	special := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
		"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete}, "space": {Code: tea.KeySpace, Text: " "},
		"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	}
	if k, ok := special[name]; ok {
		return k
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: []rune(letter)[0], Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// Keys returns every key of a comparison that neither ends nor suspends it.
func Keys() []string { return keysOf(keys.Table) }

// ListKeys returns every such key of the list.
func ListKeys() []string { return keysOf(keys.ListTable) }

func keysOf(table []keys.Row) []string {
	var all []string
	for _, row := range table {
		if row.Action != keys.Quit && row.Action != keys.Suspend {
			all = append(all, row.Keys...)
		}
	}
	return all
}

// GoTo opens the section view at a paragraph.
func (a *App) GoTo(side model.Side, section, paragraph int) {
	a.Press("2") // which on the first visit goes to the top
	a.Selection = view.Selection{Side: side}
	a.Selection.Refs.Set(side, &model.Ref{Section: section, Paragraph: paragraph})
	a.Press("2")
}
