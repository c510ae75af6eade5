package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// screen is what each model has of the terminal: its size and colours, the
// dialogs that lie on top, and what the last line says.
type screen struct {
	view.Context
	config   Config
	overlays []view.Overlay
	notice   view.Notice

	width, height int
	dark          bool
	profile       colorprofile.Profile
	mouseOff      bool
	exportAs      string // the format that was exported last

	boxAt     rect        // where the topmost overlay was drawn
	boxCursor *tea.Cursor // where text is typed in it; nil where none is
}

func newScreen(config Config, keys *keys.Map) screen {
	s := screen{config: config, dark: config.Look != Light, profile: colorprofile.TrueColor, mouseOff: config.NoMouse, exportAs: dialog.FirstFormat}
	s.Keys, s.Themes, s.Glyphs = keys, config.Themes, view.UnicodeGlyphs
	if config.ASCII {
		s.Glyphs = view.ASCIIGlyphs
	}
	s.restyle()
	return s
}

func (s *screen) restyle() { s.Styles = view.NewStyles(s.dark, s.profile) }

// asksBackground reports whether the terminal says which colours suit it.
func (s *screen) asksBackground() bool { return s.config.Look == Auto || s.config.Look == "" }

func (s *screen) askBackground() tea.Cmd {
	if s.asksBackground() {
		return tea.RequestBackgroundColor
	}
	return nil
}

// adapt takes up what the terminal says of itself; false for any other message.
func (s *screen) adapt(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		if s.asksBackground() {
			s.dark = msg.IsDark()
			s.restyle()
		}
	case tea.ColorProfileMsg:
		s.profile = msg.Profile
		s.restyle()
	default:
		return false
	}
	return true
}

// top is the topmost overlay; nil where none is open.
func (s *screen) top() view.Overlay {
	if n := len(s.overlays); n > 0 {
		return s.overlays[n-1]
	}
	return nil
}

// deliver hands a paste, or the outcome of a command, to whoever waits for it.
func (s *screen) deliver(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, o := range slices.Clone(s.overlays) {
		cmds = append(cmds, s.updateOverlay(o, msg))
	}
	return tea.Batch(cmds...)
}

// updateOverlay hands a message to an overlay and closes it where that is done.
func (s *screen) updateOverlay(o view.Overlay, msg tea.Msg) tea.Cmd {
	done, cmd := o.Update(msg)
	if done {
		s.close(o)
	}
	return cmd
}

// open puts an overlay on top; it takes what the constructors of dialogs
// return.
func (s *screen) open(o view.Overlay, cmd tea.Cmd) tea.Cmd {
	s.overlays = append(s.overlays, o)
	return cmd
}

// close takes an overlay off, wherever it lies.
func (s *screen) close(o view.Overlay) {
	i := slices.Index(s.overlays, o)
	if i < 0 {
		return
	}
	s.overlays = slices.Delete(s.overlays, i, i+1)
	if c, ok := o.(view.Closer); ok {
		c.Close()
	}
}

// closeAll takes all overlays off.
func (s *screen) closeAll() {
	for s.top() != nil {
		s.close(s.top())
	}
}

// tell opens a box that says what went wrong.
func (s *screen) tell(title string, err error) {
	var facts []view.Fact
	for _, text := range dialog.FaultTexts(err) {
		facts = append(facts, view.Fact{Text: text}, view.Fact{})
	}
	s.overlays = append(s.overlays, dialog.NewExplanation(&s.Context, title, facts[:len(facts)-1]))
}

// mouseOver is the mouse while an overlay is open: the wheel moves in it, a
// click goes to its lines, a click beside it closes it as esc does.
func (s *screen) mouseOver(top view.Overlay, msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		return s.updateOverlay(top, view.Wheel{Way: wheelWay(m)})
	case tea.MouseClickMsg:
		if m.Button != tea.MouseLeft {
			return nil
		}
		if !s.boxAt.contains(m.X, m.Y) {
			return s.updateOverlay(top, tea.KeyPressMsg{Code: tea.KeyEscape})
		}
		return s.updateOverlay(top, view.LineClick{Line: m.Y - s.boxAt.y - dialog.BoxTop})
	}
	return nil
}

// wheelWay is which way the wheel turns: 1 for down, -1 for up.
func wheelWay(m tea.Mouse) int {
	switch m.Button {
	case tea.MouseWheelDown:
		return 1
	case tea.MouseWheelUp:
		return -1
	}
	return 0
}

func (s *screen) toggleMouse() {
	s.mouseOff = !s.mouseOff
	s.notice = view.Inform("the app has the mouse")
	if s.mouseOff {
		s.notice = view.Inform("the terminal has the mouse: select text as usual; " + s.Keys.Name(keys.Mouse) + " takes it back")
	}
}

// drawBox draws an overlay in the middle of a part of the screen, somewhat high;
// the last line stays free.
func (s *screen) drawBox(o view.Overlay, f frame, in rect, height int) []string {
	box, cursor := o.Draw(max(s.width-4, 1), max(height, 1))
	w := 0
	for _, l := range box {
		w = max(w, pane.Width(l))
	}
	s.boxAt = rect{max((s.width-w)/2, 0), max(min(in.y+(in.h-len(box))/3, f.dialogs()-len(box)), 0), w, len(box)}
	s.boxCursor = cursor
	return box
}

// cursorInBox is where the terminal's cursor is while an overlay is open; nil
// where no text is typed in it.
func (s *screen) cursorInBox() *tea.Cursor {
	c := s.boxCursor
	if len(s.overlays) == 0 || c == nil {
		return nil
	}
	c.X, c.Y = min(c.X+s.boxAt.x, s.width-1), min(c.Y+s.boxAt.y, s.height-1)
	return c
}

// footLine is the last line: what was just said, else the hints; and the status
// at its right end, which gives way to what was said.
func (s *screen) footLine(hints func(width int) string, status string, width int) string {
	if status != "" {
		status = " " + s.Styles.Quiet.Paint(status) + " "
	}
	if s.notice.Text == "" {
		return pane.Clip(pane.Between(" "+hints(width-pane.Width(status)-2), status, width), width)
	}
	style := s.Styles.Text
	if s.notice.Warning {
		style = s.Styles.BadStrong
	}
	said := " " + style.Paint(pane.Clean(s.notice.Text))
	if pane.Width(said)+pane.Width(status) > width {
		status = ""
	}
	return pane.Clip(pane.Between(said, status, width), width)
}

// hint is a key that is worth a place in the last line.
type hint struct {
	act  keys.Action
	word string
}

// hintLine are as many hints as fit, of those that mean something now.
func (s *screen) hintLine(hints []hint, whyNot func(keys.Action) string, width int) string {
	line := ""
	for _, h := range hints {
		next := s.hintOf(h.act, h.word)
		if next == "" || whyNot(h.act) != "" {
			continue
		}
		if line != "" {
			next = line + "   " + next
		}
		if pane.Width(next) > width {
			break
		}
		line = next
	}
	return line
}

// hintOf is a key and what it does in a word; "" where no key does it.
func (s *screen) hintOf(act keys.Action, word string) string {
	k := s.Keys.Name(act)
	if k == "" {
		return ""
	}
	return s.Styles.Strong.Paint(k) + " " + s.Styles.Quiet.Paint(word)
}

// frameOf makes lines the whole screen: exactly as many as it has, none wider.
func (s *screen) frameOf(title string, lines []string, cursor *tea.Cursor) tea.View {
	v := tea.View{AltScreen: true, WindowTitle: title, Cursor: cursor}
	if !s.mouseOff {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.Content = joinLines(lines)
	return v
}

// fit cuts lines to the screen, in the characters that it has.
func (s *screen) fit(lines []string) []string {
	if s.config.ASCII {
		for i := range lines {
			lines[i] = pane.ASCII(lines[i])
		}
	}
	return pane.Fit(lines, s.width, s.height)
}
