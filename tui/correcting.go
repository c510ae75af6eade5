package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/notes"
)

// half is one paragraph of a pair that the reader is about to set.
type half struct {
	side model.Side
	ref  model.Ref
}

// paired is the paragraph under the cursor and the row it stands in; ok is
// false where there is none.
func (v *sections) paired() (at half, row *compare.Alignment, ok bool) {
	c := v.focused()
	if c == nil || v.list[v.cursor].kind != pairRow {
		return half{}, nil, false
	}
	return half{c.side, c.text.ref}, v.list[v.cursor].align, true
}

// align sets the paragraph under the cursor beside another, or apart from the
// one it faces.
func (a *App) align() tea.Cmd {
	view, ok := a.views[a.current].(*sections)
	if !ok {
		a.notice = say{"paragraphs are set beside each other in the Sections view", false}
		return nil
	}
	at, row, ok := view.paired()
	if !ok {
		a.notice = say{"no paragraph here to set beside another", false}
		return nil
	}
	if w := a.keeping.waiting; w != nil && w.side != at.side {
		a.keeping.waiting = nil
		refs := model.Pair[model.Ref]{}
		refs.Set(w.side, w.ref)
		refs.Set(at.side, at.ref)
		a.desk.Book.Set(refs.Left, refs.Right, false)
		return a.corrected("set beside each other; " + a.keys.name(actUndo) + " takes it back")
	}
	if a.keeping.waiting != nil || row.Refs.Left == nil || row.Refs.Right == nil {
		a.keeping.waiting = &at
		return nil
	}
	a.overlays = append(a.overlays, a.alignMenu(at, row))
	return nil
}

// alignMenu is what can be done about two paragraphs that face each other.
func (a *App) alignMenu(at half, row *compare.Alignment) *menu {
	left, right := *row.Refs.Left, *row.Refs.Right
	items := []menuItem{
		{"set these two apart", "they face each other no longer", func() tea.Cmd {
			a.desk.Book.Set(left, right, true)
			return a.corrected("set apart; " + a.keys.name(actUndo) + " takes it back")
		}},
		{"set another beside " + placeName(at.ref), "choose it next", func() tea.Cmd {
			a.keeping.waiting = &at
			return nil
		}},
	}
	if row.Manual {
		items = append(items, menuItem{"forget what I said of these two", "as the program found them", func() tea.Cmd {
			a.desk.Book.Unset(left, right)
			return a.corrected("forgotten")
		}})
	}
	return &menu{state: &a.state, name: placeName(left) + " and " + placeName(right), items: items}
}

// waitingHint says what a half pair waits for.
func (a *App) waitingHint() string {
	w := a.keeping.waiting
	return a.sideName(a.onScreen(w.side)) + ", " + placeName(w.ref) + ": go to its counterpart and press " +
		a.keys.name(actBeside) + "; " + a.keys.name(actBack) + " gives up"
}

// remark lets the reader say what the sentence under the cursor says.
func (a *App) remark() tea.Cmd {
	view, ok := a.views[a.current].(*sections)
	if !ok || view.focused() == nil || view.source() == nil {
		a.notice = say{"no sentence here to mark; sentences are marked in the Sections view", false}
		return nil
	}
	s, c := *view.source(), view.focused()
	at := notes.At(c.side, c.text.ref)
	m := &menu{state: &a.state, name: "This sentence is"}
	set := func(polarity model.Polarity, change model.Change) func() tea.Cmd {
		return func() tea.Cmd {
			a.desk.Book.Remark(at, s.Text, polarity, change)
			return a.corrected("marked by you; " + a.keys.name(actUndo) + " takes it back")
		}
	}
	for _, p := range []model.Polarity{model.Strength, model.Weakness, model.Mixed, model.Neutral} {
		if p == s.Polarity {
			m.cursor = len(m.items)
		}
		m.items = append(m.items, menuItem{strings.TrimSpace(a.polarityMark(p).String()), now(p == s.Polarity), set(p, s.Change)})
	}
	for _, ch := range []model.Change{model.Improved, model.Declined, model.Persists, model.NoChange} {
		word := "and says: " + string(ch)
		if ch == model.NoChange {
			word = "and says nothing of change"
		}
		m.items = append(m.items, menuItem{word, now(ch == s.Change), set(s.Polarity, ch)})
	}
	if s.Corrected {
		m.items = append(m.items, menuItem{"as the program found it", "", func() tea.Cmd {
			a.desk.Book.Unmark(at, s.Text)
			return a.corrected("your mark is taken back")
		}})
	}
	a.overlays = append(a.overlays, m)
	return nil
}

func now(is bool) string {
	if is {
		return "now"
	}
	return ""
}
