package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// decideWeakness offers to keep a recurring weakness or to drop it, or to add
// another one.
func (a *App) decideWeakness(r *compare.Recurring) {
	verdict := func(v string) notes.Decision {
		return notes.Decision{About: notes.Weakness, Theme: r.Theme, Verdict: v}
	}
	var items []dialog.Item
	if r.Added {
		items = append(items, a.decision("take it out again", "you added it", true, notes.WithQuotes(verdict(notes.Added))...))
	} else {
		keep := a.decision("keep it", "it is a weakness of both reports", false, verdict(notes.Kept))
		if r.Corrected {
			keep.Detail = "as you decided"
		}
		items = append(items, keep, a.decision("drop it", "it is not; Notes still lists it", false, verdict(notes.Dropped)))
		if r.Corrected {
			own := []notes.Decision{verdict(notes.Kept)}
			if a.Notes.Adds(r.Theme) { // after it had been dropped
				own = notes.WithQuotes(own[0])
			}
			items = append(items, a.decision(letProgram, "", true, own...))
		}
	}
	items[0].Gap = false
	items = append(items, dialog.Item{Label: "add another one", Detail: "a weakness of both that is not listed", Gap: true, Choose: a.addWeakness})
	a.overlays = append(a.overlays, dialog.NewMenu(&a.Context, a.ThemeTitle(r.Theme), items))
}

// chooseQuotes asks for which report another sentence is to show a recurring
// weakness.
func (a *App) chooseQuotes(r *compare.Recurring) {
	var items []dialog.Item
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := a.OnScreen(screen)
		it := dialog.Item{Label: "another proof in " + a.SideName(screen), Choose: func() tea.Cmd { return a.chooseQuote(r, side) }}
		if r.Chosen.At(side) {
			it.Detail = "as you chose it"
		}
		items = append(items, it)
	}
	if r.Requoted() && !r.Added {
		items = append(items, a.decision(letProgramProve, "", true, notes.WithQuotes(notes.Decision{Theme: r.Theme})[1:]...))
	}
	a.overlays = append(a.overlays, dialog.NewMenu(&a.Context, a.ThemeTitle(r.Theme), items))
}

// chooseQuote offers what can show a recurring weakness in a report instead.
func (a *App) chooseQuote(r *compare.Recurring, side model.Side) tea.Cmd {
	about, beside := a.Statement(r), r.Evidence.At(side.Other())
	if len(beside) > 0 {
		about = a.NameOf(side.Other()) + ": “" + pane.Clean(beside[0].Quote()) + "”"
	}
	return a.chooseFault(r.Theme, side, r.Evidence.At(side), beside, about, "makes it the proof", func(d notes.Decision) tea.Cmd {
		a.notice = view.Inform(a.NotedPlace(d.At) + " is now its proof; " + a.Keys.Name(keys.Undo) + " undoes it")
		return a.change(func(b *notes.Book) { b.Decide(d) })
	})
}

// chooseFault offers what a report criticises under a theme: what is quoted now, and
// what is likest to the first quote beside it.
func (a *App) chooseFault(id string, side model.Side, now, beside []compare.Evidence, about, does string, choose func(notes.Decision) tea.Cmd) tea.Cmd {
	return a.chooseSentence(side, does, now, nil, a.Comparison.Criticisms(id, side, beside, mostOffered), dialog.Choice{
		Title: "What shows it in " + a.NameOf(side) + ": " + a.ThemeTitle(id), About: about,
		Choose: func(c dialog.Candidate) tea.Cmd {
			return choose(notes.Decision{About: notes.Quote, Theme: id, At: notes.At(c.Side, c.Ref), Sentence: c.Text})
		},
	})
}

// addWeakness asks for the theme of a recurring weakness that is not listed; those
// that both reports criticise come first.
func (a *App) addWeakness() tea.Cmd {
	var first, others []dialog.Item
	for _, t := range a.Themes.All() {
		if t.ID == theme.Other || a.listed(t.ID) {
			continue
		}
		it := dialog.Item{Label: pane.Clean(t.Title), Choose: func() tea.Cmd { return a.addWeaknessOn(t.ID) }}
		row := a.Index.Themes[t.ID]
		if row != nil {
			it.Detail = a.Tallies(row)
		}
		if row != nil && criticisedInBoth(row) {
			first = append(first, it)
		} else {
			others = append(others, it)
		}
	}
	return a.open(dialog.NewPicker(&a.Context, "Which theme do both reports criticise?", slices.Concat(first, others)))
}

// listed reports whether a recurring weakness on a theme is listed.
func (a *App) listed(id string) bool {
	return slices.ContainsFunc(a.Comparison.Recurring, func(r compare.Recurring) bool { return r.Theme == id })
}

// criticisedInBoth reports whether both reports criticise a theme.
func criticisedInBoth(t *compare.ThemeRow) bool {
	return t.Counts.Left.Critical() > 0 && t.Counts.Right.Critical() > 0
}

// addWeaknessOn asks for the sentence of each report that shows a weakness, and adds
// it then.
func (a *App) addWeaknessOn(id string) tea.Cmd {
	first, second := a.OnScreen(model.Left), a.OnScreen(model.Right)
	about := "Then comes what shows it in " + a.NameOf(second) + "; with both it stands in Recurring as yours."
	return a.chooseFault(id, first, nil, nil, about, "quotes it", func(one notes.Decision) tea.Cmd {
		about := a.NameOf(first) + ": “" + pane.Clean(one.Sentence) + "”"
		beside := []compare.Evidence{{Ref: one.At.Ref, Sentence: one.Sentence}}
		return a.chooseFault(id, second, nil, beside, about, "quotes it, and adds the weakness", func(other notes.Decision) tea.Cmd {
			a.toFollow = id
			a.notice = view.Inform("added as yours; " + a.Keys.Name(keys.Undo) + " takes it out again")
			return a.change(func(b *notes.Book) {
				b.Decide(notes.Decision{About: notes.Weakness, Theme: id, Verdict: notes.Added}, one, other)
			})
		})
	})
}
