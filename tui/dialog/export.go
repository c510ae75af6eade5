package dialog

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/export"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Export is the dialog in which a format and a file are chosen.
type Export struct {
	*view.Context
	formats []export.Format
	chosen  int
	name    textarea.Model
	trouble []string // why the file was not written; nil when nothing is wrong
	taken   string   // a file that is there already: enter again replaces it
	write   func(path string, format export.Format, replace bool) tea.Cmd
}

// exportedMsg is the outcome of writing an export.
type exportedMsg struct {
	dialog *Export
	path   string // as it was asked for
	full   string
	err    error
}

// firstFormat is what the dialog proposes: people edit what they export.
const firstFormat = "markdown"

// NewExport proposes a format and a name for the comparison that is shown.
func NewExport(s *view.Context, files Files) (*Export, tea.Cmd) {
	e := &Export{Context: s, formats: export.Formats()}
	for i, f := range e.formats {
		if f.Name == firstFormat {
			e.chosen = i
		}
	}
	e.name = newField(export.FileName(s.Comparison, e.formats[e.chosen]))
	e.write = func(path string, format export.Format, replace bool) tea.Cmd {
		cmp, extras := s.Comparison, export.Extras{Themes: s.Themes, Notes: s.Notes, Choice: export.Everything()}
		return func() tea.Msg {
			data, err := format.Bytes(cmp, extras)
			full := ""
			if err == nil {
				full, err = files.Write(ExpandHome(path), data, replace)
			}
			return exportedMsg{e, path, full, err}
		}
	}
	return e, e.name.Focus()
}

// exported says where the file is and closes the dialog, or why there is none.
func (e *Export) exported(msg exportedMsg) (bool, tea.Cmd) {
	switch {
	case msg.dialog != e:
	case msg.err == nil:
		return true, view.Send(view.Inform("written to " + msg.full))
	case errors.Is(msg.err, fs.ErrExist):
		e.taken = msg.path
		e.trouble = []string{"That file is there already. Enter again replaces it."}
	default:
		e.trouble = FaultTexts(msg.err)
	}
	return false, nil
}

// Update takes a key, a click, a paste, or how the writing went.
func (e *Export) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return e.press(msg)
	case view.LineClick:
		return e.click(msg.Line)
	case exportedMsg:
		return e.exported(msg)
	}
	return false, e.receive(msg)
}

func (e *Export) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc":
		return true, nil
	case "up", "ctrl+p", "shift+tab":
		e.choose(e.chosen - 1)
		return false, nil
	case "down", "ctrl+n", "tab":
		e.choose(e.chosen + 1)
		return false, nil
	case "enter":
		path := strings.TrimSpace(e.name.Value())
		if path == "" {
			e.trouble = []string{"The file needs a name."}
			return false, nil
		}
		return false, e.write(path, e.formats[e.chosen], path == e.taken)
	}
	return false, e.receive(k)
}

// click takes the format on a line.
func (e *Export) click(y int) (bool, tea.Cmd) { //nolint:unparam // as pointed asks; only the enter key writes a file
	if y >= 0 && y < len(e.formats) {
		e.choose(y)
	}
	return false, nil
}

// choose takes a format; the name's extension follows.
func (e *Export) choose(i int) {
	was := e.formats[e.chosen].Extension
	e.chosen = max(min(i, len(e.formats)-1), 0)
	if base, ok := strings.CutSuffix(e.name.Value(), was); ok {
		e.name.SetValue(base + e.formats[e.chosen].Extension)
	}
	e.trouble, e.taken = nil, ""
}

// receive hands typing and pasting to the name; another name is another file.
func (e *Export) receive(msg tea.Msg) tea.Cmd {
	was := e.name.Value()
	cmd := typeLine(&e.name, msg)
	if e.name.Value() != was {
		e.trouble, e.taken = nil, ""
	}
	return cmd
}

// exportLabel is the width of the word before the name of the file.
const exportLabel = 8

// Draw draws it in the given room.
func (e *Export) Draw(width, height int) ([]string, *tea.Cursor) {
	var lines []string
	for i, f := range e.formats {
		bar, style := " ", e.Styles.Text
		if i == e.chosen {
			bar, style = e.Styles.Selected.Paint(e.Glyphs.Bar), e.Styles.Strong
		}
		lines = append(lines, bar+" "+pane.Pad(style.Paint(f.Name), 11)+e.Styles.Quiet.Paint(f.About))
	}
	e.name.SetHeight(1)
	e.name.SetWidth(max(min(editorWidth, width-boxMargin)-exportLabel, 1))
	field := pane.Pad(e.name.View(), e.name.Width())
	lines = append(lines, "", e.Styles.Quiet.Paint(pane.Pad("  File", exportLabel))+field, "")
	for i, text := range e.trouble {
		style := e.Styles.BadStrong
		if i > 0 {
			style = e.Styles.Quiet
		}
		lines = append(lines, e.Wrapped(text, max(min(editorWidth, width-boxMargin), 1), style)...)
	}
	if len(e.trouble) == 0 {
		lines = append(lines, e.Styles.Quiet.Paint("enter writes it   up, down: format   esc gives up"))
	}
	title := "Export"
	if n := e.Notes.Len(); n > 0 {
		title += ", with what you noted: " + fmt.Sprint(n)
	}
	return box(e.Context, title, lines, width, height), e.cursor()
}

// cursor is where the cursor is in the box: in the name of the file.
func (e *Export) cursor() *tea.Cursor {
	c := inBox(e.name.Cursor(), len(e.formats)+1)
	if c != nil {
		c.X += exportLabel
	}
	return c
}
