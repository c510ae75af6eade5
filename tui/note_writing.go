package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"reinspect/fault"
	"reinspect/notes"
	"reinspect/tui/pane"
)

// notable is a view on whose cursor a note can be written.
type notable interface {
	noteAt() (notes.Place, bool)
}

// writeNote opens the note on what is under the cursor, or a new one.
func (a *App) writeNote() tea.Cmd {
	view, ok := a.views[a.current].(notable)
	if !ok {
		a.notice = say{"no paragraph or judgement to note on here", false}
		return nil
	}
	at, ok := view.noteAt()
	if !ok {
		a.notice = say{"no paragraph or judgement to note on here", false}
		return nil
	}
	book, id, was := a.desk.Book, "", ""
	if n := noteOn(book.Content(), at); n != nil {
		id, was = n.ID, n.Text
	}
	w := newWriter(&a.state, "Note on "+a.placeTitle(at), was, func(text string) tea.Cmd {
		switch {
		case id != "":
			book.Rewrite(id, text)
		case strings.TrimSpace(text) != "":
			book.Add(at, text)
		}
		if text == was {
			return nil
		}
		return a.changed("noted")
	})
	a.overlays = append(a.overlays, w)
	return w.area.Focus()
}

// noteOn returns the latest note on a place, or nil.
func noteOn(c notes.Content, at notes.Place) *notes.Note {
	for i := len(c.Notes) - 1; i >= 0; i-- {
		if samePlace(c.Notes[i].At, at) {
			return &c.Notes[i]
		}
	}
	return nil
}

func samePlace(a, b notes.Place) bool {
	if a.Area != "" || b.Area != "" {
		return a.Area == b.Area
	}
	return a.Side == b.Side && placeOf(a.Ref) == placeOf(b.Ref) && a.Lost == b.Lost
}

// placeTitle names the place of a note for people.
func (s *state) placeTitle(at notes.Place) string {
	switch {
	case at.Area != "":
		if j := s.index.areas[at.Area]; j != nil && j.Title != "" {
			return pane.Clean(j.Title)
		}
		return at.Area
	case at.Lost:
		return s.sideName(s.onScreen(at.Side)) + ", a text that is no longer found"
	}
	return s.sideName(s.onScreen(at.Side)) + ", " + placeName(at.Ref)
}

// findNoted lists the places that carry a note, for whoever draws them.
func (s *state) findNoted() {
	s.noted.spots, s.noted.areas = map[spot]bool{}, map[string]bool{}
	if s.desk.Book == nil {
		return
	}
	for _, n := range s.desk.Book.Content().Notes {
		switch {
		case n.At.Area != "":
			s.noted.areas[n.At.Area] = true
		case !n.At.Lost:
			s.noted.spots[spot{n.At.Side, placeOf(n.At.Ref)}] = true
		}
	}
}

func (v *sections) noteAt() (notes.Place, bool) {
	if v.cursor >= len(v.list) {
		return notes.Place{}, false
	}
	if r := &v.list[v.cursor]; r.kind == headingRow {
		return notes.OnJudgement(r.area), v.index.areas[r.area] != nil
	}
	c := v.focused()
	if c == nil {
		return notes.Place{}, false
	}
	return notes.At(c.side, c.text.ref), true
}

func (v *grades) noteAt() (notes.Place, bool) {
	if v.cursor >= len(v.cmp.Judgements) {
		return notes.Place{}, false
	}
	return notes.OnJudgement(v.cmp.Judgements[v.cursor].Area), true
}

// The size of the box in which a note is written.
const (
	writerWidth  = 64
	writerHeight = 6
)

// writer is the overlay in which a note is written. Enter keeps it.
type writer struct {
	*state
	title string
	area  textarea.Model
	done  func(text string) tea.Cmd
}

func newWriter(s *state, title, text string, done func(string) tea.Cmd) *writer {
	area := textarea.New()
	area.ShowLineNumbers = false
	area.Prompt = ""
	area.SetStyles(textarea.Styles{})
	area.SetValue(text)
	area.MoveToEnd()
	return &writer{s, title, area, done}
}

func (w *writer) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "enter":
		return true, w.done(w.area.Value())
	case "esc":
		return true, nil
	case "alt+enter", "ctrl+j":
		w.area.InsertRune('\n')
		return false, nil
	}
	return false, w.receive(k)
}

func (w *writer) receive(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	w.area, cmd = w.area.Update(msg)
	return cmd
}

func (w *writer) draw(width, height int) []string {
	w.area.SetWidth(max(min(writerWidth, width-boxMargin), 1))
	w.area.SetHeight(max(min(writerHeight, height-boxLines-2), 1))
	lines := strings.Split(w.area.View(), "\n")
	keys := "enter keeps it   alt-enter new line   esc leaves it as it was"
	return w.box(w.title, append(lines, "", w.styles.quiet.Paint(pane.Clip(keys, max(width-boxMargin, 1)))), width, height)
}

// elsewhere is the overlay that offers another folder where notes could not
// be saved.
type elsewhere struct {
	*state
	reason string
	folder textinput.Model
	book   *notes.Book
}

// offerElsewhere says why notes are not on disk, once at a time.
func (a *App) offerElsewhere(msg savedMsg) {
	reason := msg.err.Error()
	if hint := fault.Hint(msg.err); hint != "" {
		reason += "; " + hint
	}
	for _, o := range a.overlays {
		if e, ok := o.(*elsewhere); ok {
			e.reason = reason
			return
		}
	}
	folder := textinput.New()
	folder.Prompt = ""
	folder.Focus()
	a.overlays = append(a.overlays, &elsewhere{&a.state, reason, folder, msg.book})
}

func (e *elsewhere) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc":
		return true, ask(say{"your notes are not on disk: they are kept while the app runs", true})
	case "enter":
		if dir := e.folder.Value(); dir != "" {
			return true, saveTo(e.book, dir)
		}
		return false, nil
	}
	return false, e.receive(k)
}

func saveTo(book *notes.Book, dir string) tea.Cmd {
	return func() tea.Msg {
		if rest, ok := strings.CutPrefix(dir, "~"); ok {
			if home, err := os.UserHomeDir(); err == nil {
				dir = filepath.Join(home, rest)
			}
		}
		outcome, err := book.SaveTo(context.Background(), dir)
		return savedMsg{book, outcome, err}
	}
}

func (e *elsewhere) receive(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	e.folder, cmd = e.folder.Update(msg)
	return cmd
}

func (e *elsewhere) draw(width, height int) []string {
	room := max(min(writerWidth, width-boxMargin), 8)
	var lines []string
	reason := pane.Clean(e.reason)
	for _, l := range pane.Wrap(reason, room) {
		lines = append(lines, e.styles.text.Paint(reason[l.Start:l.End]))
	}
	e.folder.SetWidth(max(room-9, 1))
	lines = append(lines, "", e.styles.strong.Paint("Folder: ")+e.folder.View(), "")
	for _, k := range []string{"enter saves them there", "esc keeps them while the app runs", "ctrl-c leaves without them"} {
		lines = append(lines, e.styles.quiet.Paint(pane.Clip(k, room)))
	}
	return e.box("Your notes are not saved", lines, width, height)
}
