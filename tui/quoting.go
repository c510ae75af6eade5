package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

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
	if r.Requoted() {
		items = append(items, a.decision(letProgramProve, "", true, quoteOf(r, model.Left), quoteOf(r, model.Right)))
	}
	a.overlays = append(a.overlays, dialog.NewMenu(&a.Context, a.ThemeTitle(r.Theme), items))
}

// quoteOf is the decision about what is quoted of a report for a weakness, to be
// taken back.
func quoteOf(r *compare.Recurring, side model.Side) notes.Decision {
	return notes.Decision{About: notes.Quote, Theme: r.Theme, At: notes.At(side, model.Ref{})}
}

// chooseQuote offers what can show a recurring weakness in a report.
func (a *App) chooseQuote(r *compare.Recurring, side model.Side) tea.Cmd {
	beside := r.Evidence.At(side.Other())
	about := a.Statement(r)
	if len(beside) > 0 {
		about = a.NameOf(side.Other()) + ": “" + pane.Clean(beside[0].Quote()) + "”"
	}
	return a.chooseSentence(side, "makes it the proof", r.Evidence.At(side), a.Comparison.Criticisms(r.Theme, side, beside, mostOffered), dialog.Choice{
		Title: "What shows it in " + a.NameOf(side) + ": " + a.ThemeTitle(r.Theme), About: about,
		Choose: func(c dialog.Candidate) tea.Cmd {
			at := notes.At(c.Side, c.Ref)
			a.notice = view.Inform(a.NotedPlace(at) + " is now its proof; " + a.Keys.Name(keys.Undo) + " undoes it")
			return a.change(func(b *notes.Book) {
				b.Decide(notes.Decision{About: notes.Quote, Theme: r.Theme, At: at, Sentence: c.Text})
			})
		},
	})
}
