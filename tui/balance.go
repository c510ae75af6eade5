package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/dialog"
)

// balances are those that a theme can have, in the order in which they are offered.
var balances = []compare.Balance{compare.AllStrength, compare.AllMixed, compare.AllWeak, compare.Absent}

// decideTheme offers what each report can say of a theme, all in all; and to add it
// to what recurs, where both criticise it.
func (a *App) decideTheme(t *compare.ThemeRow) {
	of := func(side model.Side, b compare.Balance) notes.Decision {
		return notes.Decision{About: notes.Balance, Theme: t.Theme, At: notes.At(side, model.Ref{}), Verdict: string(b)}
	}
	var items []dialog.Item
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := a.OnScreen(screen)
		for i, b := range balances {
			it := a.decision(a.SideName(screen)+": "+a.BalanceMark(b).String(), "", false, of(side, b))
			it.Gap = i == 0 && len(items) > 0
			if b == t.Balance.At(side) {
				it.Detail = "as the program found it"
				if t.Corrected.At(side) {
					it.Detail = "as you decided"
				}
				it.Current = screen == model.Left
			}
			items = append(items, it)
		}
	}
	if t.ByReader() {
		items = append(items, a.decision(letProgram, "", true, of(model.Left, ""), of(model.Right, "")))
	}
	if criticisedInBoth(t) && !a.listed(t.Theme) {
		items = append(items, dialog.Item{Label: "add it to what recurs", Gap: true, Choose: func() tea.Cmd { return a.addWeaknessOn(t.Theme) }})
	}
	a.overlays = append(a.overlays, dialog.NewMenu(&a.Context, a.ThemeTitle(t.Theme), items))
}
