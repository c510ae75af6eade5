// Package field is text that is being typed: a bare field with the terminal's
// own cursor, in dialogs and above lists alike.
//
// It knows keys and pastes; it knows nothing of what the text is for.
package field

import (
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// New returns a field with a text in it.
func New(text string) textarea.Model {
	f := textarea.New()
	f.Prompt, f.ShowLineNumbers, f.CharLimit, f.MaxHeight = "", false, 0, 0
	plain := textarea.StyleState{Selection: lipgloss.NewStyle().Reverse(true)}
	f.SetStyles(textarea.Styles{Focused: plain, Blurred: plain})
	f.SetVirtualCursor(false)
	f.KeyMap.InsertNewline.SetKeys("ctrl+j", "alt+enter", "shift+enter")
	f.SetValue(text)
	return f
}

// TypeLine hands typing and pasting to a field of one line.
func TypeLine(f *textarea.Model, msg tea.Msg) tea.Cmd {
	next, cmd := f.Update(msg)
	if text := next.Value(); strings.Contains(text, "\n") { // of a paste
		next.SetValue(strings.Join(strings.Fields(text), " "))
	}
	*f = next
	return cmd
}
