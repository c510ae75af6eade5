package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
)

// setBeside begins or ends setting two paragraphs beside each other; where a
// pair stands already it asks what to do with it.
func (a *App) setBeside() tea.Cmd {
	spot, ok := a.spot()
	at := spot.Place
	switch {
	case !ok:
		a.notice = Inform("no paragraph stands here on this side: " + a.keys.name(actOtherPane) + " goes to the other")
	case a.linking != nil && at.Side == a.linking.Side:
		a.notice = Inform("that one is in the same report: " + a.keys.name(actOtherPane) + " goes to the other side")
	case a.linking != nil:
		return a.endLinking(at)
	case spot.Counterpart != nil:
		a.overlays = append(a.overlays, a.newPairMenu(at, *spot.Counterpart))
	default:
		a.linking = &at
	}
	return nil
}

// endLinking sets the paragraph that was begun with beside another.
func (a *App) endLinking(at notes.Place) tea.Cmd {
	refs := refsOf(*a.linking, at)
	a.notice = Inform(a.notedPlace(*a.linking) + " now stands beside " + a.notedPlace(at) + "; " + a.keys.name(actUndo) + " undoes it")
	a.linking = nil
	return a.change(func(b *notes.Book) { b.Set(refs.Left, refs.Right, false) })
}

func refsOf(a, b notes.Place) model.Pair[model.Ref] {
	var refs model.Pair[model.Ref]
	refs.Set(a.Side, a.Ref)
	refs.Set(b.Side, b.Ref)
	return refs
}

// newPairMenu offers what can be done with a paragraph and its counterpart.
func (a *App) newPairMenu(at notes.Place, counterpart model.Ref) *menu {
	other := notes.At(at.Side.Other(), counterpart)
	refs := refsOf(at, other)
	first, second := at, other
	if a.onScreen(at.Side) == model.Right {
		first, second = other, at
	}
	apart := menuItem{label: "set apart", detail: "they no longer stand together", choose: func() tea.Cmd {
		a.notice = Inform("set apart; " + a.keys.name(actUndo) + " undoes it")
		return a.change(func(b *notes.Book) { b.Set(refs.Left, refs.Right, true) })
	}}
	another := menuItem{label: "set beside another", detail: "choose it in " + a.sideName(a.onScreen(other.Side)), choose: func() tea.Cmd {
		a.linking = &at
		return nil
	}}
	items := []menuItem{apart, another}
	for _, l := range a.noted.Links {
		if !l.Apart && samePlace(l.Places.Left, notes.At(model.Left, refs.Left)) && samePlace(l.Places.Right, notes.At(model.Right, refs.Right)) {
			items = append(items, menuItem{label: "let the program decide", detail: "you set them beside each other", choose: func() tea.Cmd {
				return a.change(func(b *notes.Book) { b.Unset(refs.Left, refs.Right) })
			}})
		}
	}
	return newMenu(&a.state, a.notedPlace(first)+" and "+a.notedPlace(second), items)
}

// linkingHint says in the last line what is going on; "" when nothing is.
func (a *App) linkingHint() string {
	if a.linking == nil {
		return ""
	}
	other := a.sideName(a.onScreen(a.linking.Side.Other()))
	return a.notedPlace(*a.linking) + " beside: go to a paragraph of " + other + ", then " + a.keys.name(actBeside) +
		"; " + a.keys.name(actBack) + " gives up"
}
