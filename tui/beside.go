package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// mostOffered is how many passages are offered before anything is typed.
const mostOffered = 8

// setBeside offers the likeliest counterparts of the paragraph under the cursor,
// or for a recommendation of the left report the likeliest proof of what became
// of it, or for a recurring weakness other sentences that show it.
func (a *App) setBeside() tea.Cmd {
	spot, _ := a.spot()
	if spot.Weakness != nil {
		a.chooseQuotes(spot.Weakness)
		return nil
	}
	at := spot.Place
	if at.Ref.Kind != model.RefBullet {
		return a.chooseCounterpart(at)
	}
	for i := range a.Comparison.Recommendations {
		if f := &a.Comparison.Recommendations[i]; f.N == at.Ref.N {
			return a.chooseProof(f)
		}
	}
	return nil
}

// chooseCounterpart offers what can stand beside a paragraph.
func (a *App) chooseCounterpart(at notes.Place) tea.Cmd {
	place := model.Place{Side: at.Side, Ref: at.Ref}
	paired := map[model.Ref]bool{}
	var first []dialog.Candidate
	likeliest := a.Comparison.Likeliest(place, mostOffered)
	candidate := func(ref model.Ref, score float64) dialog.Candidate {
		does := "sets it beside " + a.Place(at.Side, at.Ref)
		if paired[ref.Key()] {
			does = "no longer pairs it with " + a.Place(at.Side, at.Ref)
		}
		return dialog.Candidate{Side: at.Side.Other(), Ref: ref, Text: a.wordsAt(at.Side.Other(), ref), Score: score, Chosen: paired[ref.Key()], Does: does}
	}
	for _, c := range likeliest {
		paired[c.Ref.Key()] = c.Outcome.Paired()
		first = append(first, candidate(c.Ref, c.Score))
	}
	return a.open(dialog.NewChooser(&a.Context, dialog.Choice{
		Title: "What stands beside " + a.NotedPlace(at), About: a.wordsAt(at.Side, at.Ref), First: first,
		Others: a.noCounterpart(at, likeliest),
		Find: func(query string) []dialog.Candidate {
			var out []dialog.Candidate
			seen := map[model.Ref]bool{}
			for _, h := range a.find(query, at.Side.Other()) {
				if key := h.Ref.Key(); h.Ref.Kind != model.RefBullet && !seen[key] {
					seen[key] = true
					out = append(out, candidate(h.Ref, scoreOf(likeliest, key)))
				}
			}
			return out
		},
		Choose: func(c dialog.Candidate) tea.Cmd { return a.pair(at, c) },
	}))
}

func scoreOf(list []compare.Counterpart, key model.Ref) float64 {
	for _, c := range list {
		if c.Ref.Key() == key {
			return c.Score
		}
	}
	return 0
}

// pair sets a paragraph beside another; one that stands there already it sets
// apart.
func (a *App) pair(at notes.Place, c dialog.Candidate) tea.Cmd {
	other := notes.At(c.Side, c.Ref)
	said := a.NotedPlace(at) + " is now beside " + a.NotedPlace(other)
	if c.Chosen {
		said = a.NotedPlace(at) + " and " + a.NotedPlace(other) + " are no longer paired"
	}
	a.notice = view.Inform(said + "; " + a.Keys.Name(keys.Undo) + " undoes it")
	return a.change(func(b *notes.Book) { b.Set(c.Chosen, refsOf(at, other)) })
}

func refsOf(a, b notes.Place) model.Pair[model.Ref] {
	var refs model.Pair[model.Ref]
	refs.Set(a.Side, a.Ref)
	refs.Set(b.Side, b.Ref)
	return refs
}

// noCounterpart are the choices that choose none: to set a paragraph apart from
// all that are like enough to be its counterpart, and to leave it to the program
// again.
func (a *App) noCounterpart(at notes.Place, likeliest []compare.Counterpart) []dialog.Item {
	var could, decided []model.Pair[model.Ref]
	for _, c := range likeliest {
		if c.Outcome.Paired() || c.Outcome.Close() {
			could = append(could, refsOf(at, notes.At(at.Side.Other(), c.Ref)))
		}
	}
	for _, l := range a.Notes.Links {
		if l.Places.At(at.Side).Same(at) {
			decided = append(decided, model.Pair[model.Ref]{Left: l.Places.Left.Ref, Right: l.Places.Right.Ref})
		}
	}
	var items []dialog.Item
	if len(could) > 0 {
		items = append(items, dialog.Item{Label: "none of these", Detail: "it is paired with none", Gap: true, Choose: func() tea.Cmd {
			a.notice = view.Inform("no longer paired; " + a.Keys.Name(keys.Undo) + " undoes it")
			return a.change(func(b *notes.Book) { b.Set(true, could...) })
		}})
	}
	if len(decided) > 0 {
		items = append(items, dialog.Item{Label: letProgram, Detail: "as it was before you chose", Gap: len(could) == 0, Choose: func() tea.Cmd {
			a.notice = view.Inform(a.Keys.Name(keys.Undo) + " undoes it")
			return a.change(func(b *notes.Book) { b.Unset(decided...) })
		}})
	}
	return items
}

// chooseProof offers what can show what became of a recommendation.
func (a *App) chooseProof(f *compare.FollowUp) tea.Cmd {
	at := notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: f.N})
	return a.chooseSentence(model.Right, "makes it the proof", f.Evidence, nil, a.Comparison.Answers(f.N, mostOffered), dialog.Choice{
		Title: "What shows what became of " + a.NotedPlace(at), About: pane.Clean(f.Text), Others: a.noProof(f, at),
		Choose: func(c dialog.Candidate) tea.Cmd { return a.prove(at, notes.At(c.Side, c.Ref), c.Text) },
	})
}

// chooseSentence offers the likeliest sentences of a report with what stands around
// the first of them, and any that have the words typed; none of those without which
// it is chosen. The first of the evidence is what is quoted now.
func (a *App) chooseSentence(side model.Side, does string, now, without []compare.Evidence, likeliest []compare.Answer, of dialog.Choice) tea.Cmd {
	now = now[:min(len(now), 1)]
	offered := func(list []dialog.Candidate) []dialog.Candidate {
		return slices.DeleteFunc(list, func(c dialog.Candidate) bool {
			return slices.ContainsFunc(without, compare.Evidence{Ref: c.Ref, Sentence: c.Text}.Same)
		})
	}
	candidate := func(e compare.Evidence, score float64) dialog.Candidate {
		chosen := slices.ContainsFunc(now, e.Same)
		return dialog.Candidate{Side: side, Ref: e.Ref, Text: e.Sentence, Score: score, Chosen: chosen, Does: does}
	}
	for _, answer := range likeliest {
		of.First = append(of.First, candidate(answer.Evidence, answer.Score))
	}
	if len(now) > 0 && !slices.ContainsFunc(of.First, func(c dialog.Candidate) bool { return c.Chosen }) { // however unlike it is
		of.First = slices.Insert(of.First, 0, candidate(now[0], 0))
	}
	of.First = offered(a.withNeighbours(side, of.First, candidate))
	of.Find = func(query string) []dialog.Candidate {
		var out []dialog.Candidate
		for _, h := range a.find(query, side) {
			out = append(out, candidate(compare.Evidence{Ref: h.Ref, Sentence: h.Sentence}, 0))
		}
		return offered(out)
	}
	return a.open(dialog.NewChooser(&a.Context, of))
}

// chooseSecond offers what can show it too.
func (a *App) chooseSecond(f *compare.FollowUp, at notes.Place) tea.Cmd {
	var now []compare.Evidence
	if f.Second && len(f.Evidence) > 1 {
		now = f.Evidence[1:2]
	}
	return a.chooseSentence(model.Right, "adds it as a second proof", now, f.Evidence[:1], a.Comparison.Answers(f.N, mostOffered+1), dialog.Choice{
		Title: "What else shows what became of " + a.NotedPlace(at), About: pane.Clean(f.Text),
		Choose: func(c dialog.Candidate) tea.Cmd {
			proof := notes.At(c.Side, c.Ref)
			a.notice = view.Inform(a.NotedPlace(proof) + " is now a second proof; " + a.Keys.Name(keys.Undo) + " undoes it")
			return a.change(func(b *notes.Book) {
				b.Decide(notes.Decision{About: notes.Second, At: at, Proof: proof, Sentence: c.Text})
			})
		},
	})
}

// noProof are the choices beside a single proof: that nothing is found, to add
// another, and to leave it to the program again.
func (a *App) noProof(f *compare.FollowUp, at notes.Place) []dialog.Item {
	var items []dialog.Item
	if f.Status != compare.NotMentioned {
		none := notes.Decision{About: notes.Status, At: at, Verdict: string(compare.NotMentioned)}
		items = append(items, a.decision("none of these", "sets it to “"+a.StatusMark(compare.NotMentioned).Word+"”", false, none))
	}
	if len(f.Evidence) > 0 {
		items = append(items, dialog.Item{Label: "add a proof", Detail: "beside the one that is quoted", Choose: func() tea.Cmd { return a.chooseSecond(f, at) }})
	}
	if f.Second {
		items = append(items, a.decision("leave out the second proof", "", true, notes.Decision{About: notes.Second, At: at}))
		items[len(items)-1].Gap = false
	}
	if f.Chosen {
		items = append(items, a.decision(letProgramProve, "", true, notes.Decision{About: notes.Proof, At: at}))
	}
	if len(items) > 0 {
		items[0].Gap = true
	}
	return items
}

// find lists the sentences of a side that stand at a place, such as "para 17", and then
// those that have the words.
func (a *App) find(query string, side model.Side) []view.Hit {
	all := a.everything()
	var out []view.Hit
	for _, h := range slices.Concat(all.At(&a.Context, query), all.Find(query)) {
		if h.Side == side && !slices.Contains(out, h) {
			out = append(out, h)
		}
	}
	return out
}

// wordsAt is the text of a place.
func (a *App) wordsAt(side model.Side, ref model.Ref) string {
	var said []string
	t, _ := a.TextAt(side, ref)
	for _, s := range t.Sentences {
		said = append(said, pane.Clean(s.Text))
	}
	return strings.Join(said, " ")
}
