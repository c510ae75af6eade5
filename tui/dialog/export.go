package dialog

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/export"
	"reinspect/tui/field"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Export is the dialog in which a format, the parts that go in and a file are
// chosen.
type Export struct {
	*view.Context
	formats []export.Format
	chosen  int
	last    *string // the name of the format that was written last
	choice  parts   // of what goes in
	name    textarea.Model
	size    sized    // of the file that would be written
	weighed int      // counts what was weighed; only the latest is shown
	trouble []string // why the file was not written; nil when nothing is wrong
	taken   string   // a file that is there already: enter again replaces it
	write   func(path string, format export.Format, replace bool) tea.Cmd
	made    func() export.Made
}

// exportedMsg is the outcome of writing an export.
type exportedMsg struct {
	dialog *Export
	path   string // as it was asked for
	full   string
	err    error
}

// FirstFormat is what the dialog proposes before anything was written: a document
// that people can read and edit.
const FirstFormat = "docx"

// NewExport proposes the format that was written last, which it keeps up to date,
// and a name for the comparison that is shown. Made says what the file says of its
// making; it may be nil.
func NewExport(s *view.Context, files Files, last *string, made func() export.Made) (*Export, tea.Cmd) {
	if made == nil {
		made = func() export.Made { return export.Made{} }
	}
	e := &Export{Context: s, formats: export.Formats(), last: last, choice: allParts(), made: made}
	for i, f := range e.formats {
		if f.Name == *last {
			e.chosen = i
		}
	}
	e.name = field.New(export.FileName(s.Comparison, e.formats[e.chosen]))
	e.write = func(path string, format export.Format, replace bool) tea.Cmd {
		cmp, extras := s.Comparison, e.extras(format)
		return func() tea.Msg {
			data, err := format.Bytes(cmp, extras)
			full := ""
			if err == nil {
				full, err = files.Write(ExpandHome(path), data, replace)
			}
			return exportedMsg{e, path, full, err}
		}
	}
	return e, tea.Batch(e.name.Focus(), e.weigh())
}

// extras is what a format is given beside the comparison.
func (e *Export) extras(format export.Format) export.Extras {
	extras := export.Extras{Themes: e.Themes, Notes: e.Notes, Made: e.made(), Choice: export.Everything()}
	if !format.Whole {
		extras.Choice = e.choice.choice()
	}
	return extras
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
		return false, e.click(msg.Line)
	case view.Wheel:
		if e.choice.open {
			e.choice.step(msg.Way)
			return false, nil
		}
		return false, e.choose(e.chosen + msg.Way)
	case exportedMsg:
		return e.exported(msg)
	case sized:
		if msg.of == e && msg.weighed == e.weighed {
			e.size = msg
		}
		return false, nil
	}
	return false, e.receive(msg)
}

func (e *Export) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch key := k.String(); {
	case key == "esc" && !e.choice.open:
		return true, nil
	case key == "esc", key == "tab", key == "shift+tab":
		e.choice.open = !e.choice.open
		return false, nil
	case key == "enter":
		return false, e.enter()
	case e.choice.open:
		return false, e.change(e.choice.press(key))
	case key == "up", key == "ctrl+p":
		return false, e.choose(e.chosen - 1)
	case key == "down", key == "ctrl+n":
		return false, e.choose(e.chosen + 1)
	}
	return false, e.receive(k)
}

// enter writes the file, unless something is missing.
func (e *Export) enter() tea.Cmd {
	e.choice.open = false // what goes wrong is said below the name
	path := strings.TrimSpace(e.name.Value())
	switch {
	case path == "":
		e.trouble = []string{"The file needs a name."}
		return nil
	case e.choice.none() && !e.formats[e.chosen].Whole:
		e.trouble = []string{"Choose at least one part."}
		return nil
	}
	if !e.ended(path) { // else no program would know what to open it with
		path += e.formats[e.chosen].Extension
	}
	*e.last = e.formats[e.chosen].Name
	return e.write(path, e.formats[e.chosen], path == e.taken)
}

// ended reports whether a name has the ending of a format.
func (e *Export) ended(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return slices.ContainsFunc(e.formats, func(f export.Format) bool {
		return f.Extension == ending || slices.Contains(f.Also, strings.TrimPrefix(ending, "."))
	})
}

// change takes note that something else would be written.
func (e *Export) change(changed bool) tea.Cmd {
	if !changed {
		return nil
	}
	e.trouble = nil
	return e.weigh()
}

// click takes the format on a line, or chooses the part on it.
func (e *Export) click(y int) tea.Cmd {
	switch {
	case y < 0:
	case e.choice.open:
		return e.change(e.choice.click(y))
	case y < len(e.formats):
		return e.choose(y)
	}
	return nil
}

// choose takes a format; the name's extension follows.
func (e *Export) choose(i int) tea.Cmd {
	was := e.formats[e.chosen].Extension
	e.chosen = max(min(i, len(e.formats)-1), 0)
	if base, ok := strings.CutSuffix(e.name.Value(), was); ok {
		e.name.SetValue(base + e.formats[e.chosen].Extension)
	}
	e.trouble, e.taken = nil, ""
	return e.weigh()
}

// receive hands typing and pasting to the name; another name is another file.
func (e *Export) receive(msg tea.Msg) tea.Cmd {
	was := e.name.Value()
	cmd := field.TypeLine(&e.name, msg)
	if e.name.Value() != was {
		e.trouble, e.taken = nil, ""
	}
	return cmd
}

// exportLabel is the width of the word before the name of the file.
const exportLabel = 8

// Draw draws it in the given room.
func (e *Export) Draw(width, height int) ([]string, *tea.Cursor) {
	if e.choice.open {
		return box(e.Context, "Export: what goes in", e.drawParts(), width, height), nil
	}
	var lines []string
	for i, f := range e.formats {
		lines = append(lines, e.line(i == e.chosen, f.Name, f.About))
	}
	e.name.SetHeight(1)
	e.name.SetWidth(max(min(editorWidth, width-boxMargin)-exportLabel, 1))
	field := pane.Pad(e.name.View(), e.name.Width())
	label := func(word, text string) string {
		return e.Styles.Quiet.Paint(pane.Pad("  "+word, exportLabel)) + text
	}
	lines = append(lines, "", label("File", field), label("Parts", e.choice.words(e.formats[e.chosen])), label("Size", e.size.words()), "")
	for i, text := range e.trouble {
		style := e.Styles.BadStrong
		if i > 0 {
			style = e.Styles.Quiet
		}
		lines = append(lines, e.Wrapped(text, max(min(editorWidth, width-boxMargin), 1), style)...)
	}
	if len(e.trouble) == 0 {
		if len(lines)+2 <= height-boxLines {
			lines = append(lines, e.Styles.Quiet.Paint("type to change the name   left, right move in it   ctrl-u empties it"))
		}
		lines = append(lines, e.Styles.Quiet.Paint("enter writes it   up, down: format   tab: all or a brief   esc cancels"))
	}
	title := "Export"
	if n := e.Notes.Len(); n > 0 {
		title += ", with what you noted: " + fmt.Sprint(n)
	}
	return box(e.Context, title, lines, width, height), e.cursor()
}

// wordColumn is the width of the words of a list.
const wordColumn = 16

// line is one line of a list of words with what they are for.
func (e *Export) line(chosen bool, word, about string) string {
	bar, style := " ", e.Styles.Text
	if chosen {
		bar, style = e.Styles.Selected.Paint(e.Glyphs.Bar), e.Styles.Strong
	}
	return bar + " " + pane.Pad(style.Paint(word), wordColumn) + e.Styles.Quiet.Paint(about)
}

// cursor is where the cursor is in the box: in the name of the file.
func (e *Export) cursor() *tea.Cursor {
	c := inBox(e.name.Cursor(), len(e.formats)+1)
	if c != nil {
		c.X += exportLabel
	}
	return c
}
