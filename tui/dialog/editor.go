package dialog

import (
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/field"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Editor is an overlay in which text is written: a note, or one line.
type Editor struct {
	*view.Context
	name  string
	input textarea.Model
	was   string
	line  bool // one line, such as the name of a folder
	draft bool // the text is the reader's own: it is not lost lightly
	sure  bool // the next esc closes it: the reader was told that the text is then lost
	keep  func(text string) tea.Cmd
}

// The size of the field at most: what reads well, and a small note.
const (
	editorWidth  = 64
	editorHeight = 6
)

// NewEditor returns an editor on a text of the reader's own; keep takes up what
// was written. The command makes the cursor blink.
func NewEditor(s *view.Context, name, text string, keep func(string) tea.Cmd) (*Editor, tea.Cmd) {
	e := &Editor{Context: s, name: name, was: text, draft: true, keep: keep, input: field.New(text)}
	return e, e.input.Focus()
}

// NewLineEditor asks for one line, with a proposal in it.
func NewLineEditor(s *view.Context, name, text string, keep func(string) tea.Cmd) (*Editor, tea.Cmd) {
	e := &Editor{Context: s, name: name, was: text, line: true, keep: keep, input: field.New(text)}
	return e, e.input.Focus()
}

// steered moves the cursor of a list below a field where a key does that, and
// reports whether it does.
func steered(c *list.Cursor, key string) bool {
	switch key {
	case "up", "ctrl+p":
		c.Step(-1)
	case "down", "ctrl+n":
		c.Step(1)
	case "pgup":
		c.Turn(-max(c.Window(), 1))
	case "pgdown":
		c.Turn(max(c.Window(), 1))
	default:
		return false
	}
	return true
}

func (e *Editor) value() string { return strings.TrimSpace(e.input.Value()) }

func (e *Editor) changed() bool { return e.value() != strings.TrimSpace(e.was) }

// Update takes a key or a paste.
func (e *Editor) Update(msg tea.Msg) (bool, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return e.press(k)
	}
	return false, e.receive(msg)
}

func (e *Editor) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "enter":
		if e.line && e.value() == "" {
			return true, nil
		}
		return true, e.keep(e.value())
	case "esc", "ctrl+c":
		if e.draft && e.changed() && !e.sure {
			e.sure = true
			return false, nil
		}
		return true, nil
	}
	e.sure = false
	return false, e.receive(k)
}

// Draft keeps the reader's own text, where it was changed.
func (e *Editor) Draft() func() tea.Cmd {
	if !e.draft || !e.changed() {
		return nil
	}
	return func() tea.Cmd { return e.keep(e.value()) }
}

// receive hands typing and pasting to the field.
func (e *Editor) receive(msg tea.Msg) tea.Cmd {
	if e.line {
		return field.TypeLine(&e.input, msg)
	}
	var cmd tea.Cmd
	e.input, cmd = e.input.Update(msg)
	return cmd
}

// Draw draws it in the given room.
func (e *Editor) Draw(width, height int) ([]string, *tea.Cursor) {
	rows := 1
	if !e.line {
		rows = max(min(editorHeight, height-boxLines-2), 1)
	}
	e.input.SetWidth(max(min(editorWidth, width-boxMargin), 1))
	e.input.SetHeight(rows)
	lines := strings.Split(e.input.View(), "\n")
	for i := range lines {
		lines[i] = pane.Pad(lines[i], e.input.Width())
	}
	hint := "enter keeps it   ctrl-j new line   esc cancels"
	switch {
	case e.sure:
		hint = "esc again loses what you wrote   enter keeps it"
	case e.line:
		hint = "enter goes on   esc cancels"
	case e.was != "":
		hint = "enter keeps it   ctrl-j new line   empty deletes it"
	}
	return box(e.Context, e.name, append(lines, "", e.Styles.Quiet.Paint(hint)), width, height), e.cursor()
}

// cursor is where the cursor is in the box.
func (e *Editor) cursor() *tea.Cursor { return inBox(e.input.Cursor(), 0) }

// inBox moves a field's cursor to where a box draws the field, some lines
// below its first.
func inBox(c *tea.Cursor, line int) *tea.Cursor {
	if c != nil {
		c.X += boxMargin / 2
		c.Y += BoxTop + line
	}
	return c
}
