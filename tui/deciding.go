package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// correct offers what the reader can say in place of the claim or the mark
// under the cursor.
func (a *App) correct() tea.Cmd {
	spot, _ := a.spot()
	switch {
	case spot.AddsWeakness:
		return a.addWeakness()
	case spot.Weakness != nil:
		a.decideWeakness(spot.Weakness)
		return nil
	case spot.Asked != nil:
		a.decideStatus(spot.Asked)
		return nil
	case spot.Stated != nil:
		return a.strike(spot)
	case spot.Theme != nil:
		a.decideTheme(spot.Theme)
		return nil
	case spot.Sentence != nil:
		a.remark(spot.Place, *spot.Sentence)
	}
	return nil
}

// The choices by which the reader takes a decision back.
const (
	letProgram      = "let the program decide"
	letProgramProve = "let the program choose the proof"
)

// decision is a choice that makes decisions, or takes them back.
func (a *App) decision(label, detail string, back bool, decisions ...notes.Decision) dialog.Item {
	return dialog.Item{Label: label, Detail: detail, Gap: back, Choose: func() tea.Cmd {
		a.notice = view.Inform(a.Keys.Name(keys.Undo) + " undoes it")
		return a.change(func(b *notes.Book) {
			if back {
				b.Undecide(decisions...)
			} else {
				b.Decide(decisions...)
			}
		})
	}}
}

// decideStatus offers the statuses of a recommendation.
func (a *App) decideStatus(f *compare.FollowUp) {
	at := notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: f.N})
	var items []dialog.Item
	for _, s := range wording.StatusOrder {
		it := a.statusItem(f, s)
		if s == f.Status {
			it.Current, it.Detail = true, "as the program found it"
			if f.Corrected {
				it.Detail = "as you decided"
			}
		}
		items = append(items, it)
	}
	if f.Corrected {
		items = append(items, a.decision(letProgram, "", true, notes.Decision{About: notes.Status, At: at}))
	}
	if f.Chosen {
		items = append(items, a.decision(letProgramProve, "", true, notes.Decision{About: notes.Proof, At: at}))
	}
	a.statusMenu(f, items)
}

// statusItem is the choice of a status.
func (a *App) statusItem(f *compare.FollowUp, s compare.Status) dialog.Item {
	at := notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: f.N})
	return a.decision(a.StatusMark(s).String(), "", false, notes.Decision{About: notes.Status, At: at, Verdict: string(s)})
}

func (a *App) statusMenu(f *compare.FollowUp, items []dialog.Item) *dialog.Menu {
	m := dialog.NewMenu(&a.Context, fmt.Sprintf("What became of recommendation %d", f.N), items)
	a.overlays = append(a.overlays, m)
	return m
}

// decideProven offers the statuses that a proof can have, first the one that its
// mark suggests: what is not mentioned has no proof.
func (a *App) decideProven(f *compare.FollowUp, proof notes.Place, sentence string) {
	suggested := compare.Partly
	if t, ok := a.TextAt(proof.Side, proof.Ref); ok {
		switch a.SentenceAt(t, sentence).Polarity {
		case model.Strength:
			suggested = compare.Resolved
		case model.Weakness:
			suggested = compare.StillThere
		}
	}
	var items []dialog.Item
	for _, s := range wording.StatusOrder {
		if s != compare.NotMentioned {
			it := a.statusItem(f, s)
			it.Current = s == suggested
			items = append(items, it)
		}
	}
	m := a.statusMenu(f, items)
	m.About = []string{"The proof that you chose shows once a status is set."}
	m.Dismiss = func() {
		a.notice = view.Inform("the proof is kept, and shows once " + a.Keys.Name(keys.Remark) + " sets a status; " + a.Keys.Name(keys.Undo) + " undoes it")
	}
}

// strike takes a sentence out of what a report says has changed.
func (a *App) strike(spot view.Spot) tea.Cmd {
	a.notice = view.Inform("struck; " + a.Keys.Name(keys.Undo) + " brings it back")
	return a.change(func(b *notes.Book) {
		b.Decide(notes.Decision{About: notes.Stated, At: spot.Place, Sentence: spot.Stated.Text, Verdict: notes.Struck})
	})
}

// themeItem leads to the themes that a sentence could speak of instead.
func (a *App) themeItem(at notes.Place, s model.Sentence) dialog.Item {
	now := ""
	if len(s.Themes) > 0 {
		now = s.Themes[0]
	}
	decide := func(theme string) notes.Decision {
		return notes.Decision{About: notes.Theme, At: at, Sentence: s.Text, Theme: theme}
	}
	return dialog.Item{Label: "is about another theme", Detail: a.ThemeTitle(now), Gap: true, Choose: func() tea.Cmd {
		var items []dialog.Item
		for _, t := range a.Themes.All() {
			it := a.decision(t.Title, "", false, decide(t.ID))
			it.Current = t.ID == now
			items = append(items, it)
		}
		if s.Rethemed {
			items = append(items, a.decision(letProgram, "", true, decide(now)))
		}
		a.overlays = append(a.overlays, dialog.NewMenu(&a.Context, "What this sentence is about", items))
		return nil
	}}
}

// prove makes a passage the proof of what became of a recommendation. What is
// not mentioned has no proof, so that the reader is asked for another status.
func (a *App) prove(asked, proof notes.Place, sentence string) tea.Cmd {
	a.notice = view.Inform(a.NotedPlace(proof) + " is now the proof for " + a.NotedPlace(asked) + "; " + a.Keys.Name(keys.Undo) + " undoes it")
	for i := range a.Comparison.Recommendations {
		if f := &a.Comparison.Recommendations[i]; f.N == asked.Ref.N && f.Status == compare.NotMentioned {
			a.decideProven(f, proof, sentence)
		}
	}
	return a.change(func(b *notes.Book) {
		b.Decide(notes.Decision{About: notes.Proof, At: asked, Proof: proof, Sentence: sentence})
	})
}
