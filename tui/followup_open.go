package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

func (v *followUp) selectionOf(it *item) selection {
	if it.kind == statedItem {
		s := &v.cmp.Stated[it.n]
		sel := selection{theme: first(s.Themes), area: v.areaAt(s.Side, s.Ref), side: s.Side}
		sel.refs.Set(s.Side, &s.Ref)
		return sel
	}
	f := &v.cmp.Recommendations[it.n]
	sel := selection{theme: first(f.Themes), side: model.Left}
	sel.refs.Left = &model.Ref{Kind: model.RefBullet, N: f.N}
	if len(f.Evidence) > 0 {
		sel.side = model.Right
		sel.refs.Right = &f.Evidence[0].Ref
		sel.area = v.areaAt(model.Right, f.Evidence[0].Ref)
	}
	return sel
}

// At is what the open page has, the recommendation, or the sentence in which
// a report states a change.
func (v *followUp) At() (Spot, bool) {
	it := v.current()
	switch {
	case v.page != nil || it == nil:
		return v.listing.At()
	case it.kind == statedItem:
		s := &v.cmp.Stated[it.n]
		return Spot{Place: notes.At(s.Side, s.Ref)}, true
	}
	return Spot{Place: notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: v.cmp.Recommendations[it.n].N})}, true
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func (v *followUp) stop(it *item) bool {
	return it.kind == statedItem || v.cmp.Recommendations[it.n].Status != compare.NotMentioned
}

// open shows a recommendation with its evidence; a stated change leads to its
// paragraph at once.
func (v *followUp) open(it *item) (*evidence, tea.Cmd) {
	if it.kind == statedItem {
		s := &v.cmp.Stated[it.n]
		v.sel.words = pane.Clean(s.Text)
		return nil, v.openPlace(s.Side, s.Ref)
	}
	f := &v.cmp.Recommendations[it.n]
	cells := model.Pair[[]*cell]{
		Left:  wholeCell(v.state, model.Left, model.Ref{Kind: model.RefBullet, N: f.N}),
		Right: evidenceCells(v.state, model.Right, f.Evidence),
	}
	for _, c := range slices.Concat(cells.Left, cells.Right) {
		if c.side == model.Left || f.Again != nil && c.text.ref.Key() == f.Again.Key() {
			c.changed = changedWords(f.Diff, c)
		}
	}
	return &evidence{
		state: v.state, theme: first(f.Themes), title: fmt.Sprintf("Recommendation %d", f.N),
		mark: func() mark { return v.statusMark(f.Status) },
		heads: func(side model.Side, width int) []string {
			return v.wrapped(v.pageHead(f, side), width, v.styles.quiet)
		},
		facts: func() []fact { return v.explainStatus(f) },
		cells: cells,
	}, nil
}

// pageHead says what stands on a side of a recommendation's page.
func (v *followUp) pageHead(f *compare.FollowUp, side model.Side) string {
	if side == model.Left {
		return "what was asked for"
	}
	return pane.Clean(f.Why)
}

func (v *followUp) empty() string {
	text := "No recommendations could be read from " + v.nameOf(model.Left)
	if k := v.cmp.Reports.Left.Kind; k != model.Inspection && k != "" {
		text += ", which is a " + strings.ReplaceAll(string(k), "-", " ")
	}
	return text + "; and neither report speaks of change since an earlier inspection."
}

func (v *followUp) Explain() (string, []fact) {
	if v.page != nil {
		return v.page.Explain()
	}
	it := v.current()
	switch {
	case it == nil:
		return "", nil
	case it.kind == statedItem:
		s := &v.cmp.Stated[it.n]
		facts := []fact{{"it says", v.changeMark(s.Change).String()}, {"stands in", v.nameOf(s.Side) + ", " + v.place(s.Side, s.Ref)}}
		if t, ok := v.textAt(s.Side, s.Ref); ok {
			one := v.sentenceAt(t, s.Text)
			facts = append(facts, v.explainSentence(&one)...)
		}
		return "What the report itself says", facts
	}
	f := &v.cmp.Recommendations[it.n]
	return fmt.Sprintf("Recommendation %d", f.N), v.explainStatus(f)
}

// explainStatus says why a recommendation has its status.
func (v *followUp) explainStatus(f *compare.FollowUp) []fact {
	facts := []fact{{"status", v.statusMark(f.Status).String()}, {"because", pane.Clean(f.Why)}}
	if len(f.Evidence) > 0 {
		facts = append(facts, fact{"evidence", v.nameOf(model.Right) + ", " + v.where(model.Right, f.Evidence)})
	}
	if f.Again != nil {
		label := "asked again"
		if !v.cmp.InTime() {
			label = "asked there"
		}
		facts = append(facts, fact{label, v.nameOf(model.Right) + ", " + v.place(model.Right, *f.Again)})
	}
	for i, id := range f.Themes {
		about := "themes"
		if i > 0 {
			about = ""
		}
		facts = append(facts, fact{about, v.themeTitle(id)})
	}
	rule := fmt.Sprintf("The sentences of %s likest to it are weighed: where less than %.0f %% of their weight is critical it counts as %s, above %.0f %% as %s, between them as %s.",
		v.nameOf(model.Right), 100*compare.ResolvedBelow, v.statusMark(compare.Resolved).word,
		100*compare.PersistsAbove, v.statusMark(compare.StillThere).word, v.statusMark(compare.Partly).word)
	return append(facts, fact{}, fact{"how", rule})
}

func (v *followUp) quote(it *item, whole bool) (text, what string) {
	if it.kind == statedItem {
		s := &v.cmp.Stated[it.n]
		return v.quotation(pane.Clean(s.Text), s.Side, s.Ref)
	}
	f := &v.cmp.Recommendations[it.n]
	text, what = v.quotation(pane.Clean(f.Text), model.Left, model.Ref{Kind: model.RefBullet, N: f.N})
	text += ": " + v.statusMark(f.Status).word
	evidence := f.Evidence
	if !whole {
		evidence = evidence[:min(len(evidence), 1)]
	}
	return text + v.quotations(model.Right, evidence), what
}
