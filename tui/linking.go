package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// setBeside begins or ends setting two paragraphs beside each other; where a
// pair exists already it asks what to do with it.
func (a *App) setBeside() tea.Cmd {
	spot, ok := a.spot()
	at := spot.Place
	switch {
	case !ok:
		a.notice = view.Inform("there is no paragraph here on this side: " + a.Keys.Name(keys.OtherPane) + " goes to the other")
	case a.linking != nil && at.Side == a.linking.Side:
		a.notice = view.Inform("that one is in the same report: " + a.Keys.Name(keys.OtherPane) + " goes to the other side")
	case a.linking != nil:
		return a.endLinking(spot)
	case spot.Counterpart != nil:
		a.overlays = append(a.overlays, a.newPairMenu(at, *spot.Counterpart))
	default:
		a.linking = &at
	}
	return nil
}

// endLinking sets the paragraph that was begun with beside another, or takes
// what stands here as proof for the recommendation that was begun with.
func (a *App) endLinking(spot view.Spot) tea.Cmd {
	begun, at := *a.linking, spot.Place
	refs := refsOf(begun, at)
	switch {
	case begun.Side == model.Left && begun.Ref.Kind == model.RefBullet:
		a.linking = nil
		return a.prove(begun, at, spot.Words())
	case refs.Left.Kind == model.RefBullet || refs.Right.Kind == model.RefBullet:
		a.notice = view.Inform("only paragraphs can be set beside each other")
		return nil
	}
	a.notice = view.Inform(a.NotedPlace(*a.linking) + " is now beside " + a.NotedPlace(at) + "; " + a.Keys.Name(keys.Undo) + " undoes it")
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
func (a *App) newPairMenu(at notes.Place, counterpart model.Ref) *dialog.Menu {
	other := notes.At(at.Side.Other(), counterpart)
	refs := refsOf(at, other)
	first, second := at, other
	if a.OnScreen(at.Side) == model.Right {
		first, second = other, at
	}
	apart := dialog.Item{Label: "set apart", Detail: "they no longer stand together", Choose: func() tea.Cmd {
		a.notice = view.Inform("set apart; " + a.Keys.Name(keys.Undo) + " undoes it")
		return a.change(func(b *notes.Book) { b.Set(refs.Left, refs.Right, true) })
	}}
	another := dialog.Item{Label: "set beside another", Detail: "choose it in " + a.SideName(a.OnScreen(other.Side)), Choose: func() tea.Cmd {
		a.linking = &at
		return nil
	}}
	items := []dialog.Item{apart, another}
	for _, l := range a.Notes.Links {
		if !l.Apart && view.SamePlace(l.Places.Left, notes.At(model.Left, refs.Left)) && view.SamePlace(l.Places.Right, notes.At(model.Right, refs.Right)) {
			items = append(items, dialog.Item{Label: "let the program decide", Detail: "you set them beside each other", Choose: func() tea.Cmd {
				return a.change(func(b *notes.Book) { b.Unset(refs.Left, refs.Right) })
			}})
		}
	}
	return dialog.NewMenu(&a.Context, a.NotedPlace(first)+" and "+a.NotedPlace(second), items)
}

// linkingHint says in the last line what is going on; "" when nothing is.
func (a *App) linkingHint() string {
	if a.linking == nil {
		return ""
	}
	other := a.SideName(a.OnScreen(a.linking.Side.Other()))
	if a.linking.Side == model.Left && a.linking.Ref.Kind == model.RefBullet {
		return "proof for " + a.NotedPlace(*a.linking) + ": go to a sentence of " + other + ", then " + a.Keys.Name(keys.Beside) +
			"; " + a.Keys.Name(keys.Back) + " gives up"
	}
	return a.NotedPlace(*a.linking) + " beside: go to a paragraph of " + other + ", then " + a.Keys.Name(keys.Beside) +
		"; " + a.Keys.Name(keys.Back) + " gives up"
}
