package grades

import (
	"fmt"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Explain says why what the cursor is on is shown, and marked so.
func (v *tab) Explain() (string, []view.Fact) {
	s, ok := v.here()
	if !ok {
		return "", nil
	}
	switch s.kind {
	case ownWords:
		facts := []view.Fact{{About: "shown", Text: "chosen because it best sums up the overall position"}}
		if spot, ok := v.At(); ok && spot.Sentence != nil {
			facts = append(facts, v.ExplainSentence(spot.Sentence)...)
		}
		return v.Words.OwnWordsTitle(), facts
	case asked:
		return fmt.Sprintf("Recommendation %d", s.item.N), v.ExplainStatus(s.item, true)
	case weakness:
		return "Why this weakness recurs", v.ExplainWeakness(&v.Comparison.Recurring[s.n], true)
	case themeRow:
		return v.ThemeTitle(s.row.Theme), append(v.ExplainTheme(s.row.Theme), view.Fact{}, view.WeighingRule())
	}
	return v.explainJudgement(&v.Comparison.Judgements[s.n])
}

// explainJudgement says where the grades of a row were read and how they are
// compared.
func (v *tab) explainJudgement(j *compare.JudgementRow) (string, []view.Fact) {
	var facts []view.Fact
	if note := v.note(j); note != "" {
		facts = append(facts, view.Fact{About: "note", Text: note})
	}
	for _, screen := range []model.Side{model.Left, model.Right} {
		text := "no such judgement in this report"
		if g := j.Grades.At(v.OnScreen(screen)); g != nil {
			text = "judged as “" + pane.Clean(g.Label) + "”, read from " + wording.ReadFrom(g)
		}
		facts = append(facts, view.Fact{About: v.SideName(screen), Text: text})
	}
	return pane.Clean(j.Title), facts
}

// Cite is what the cursor is on in words, with both inspections.
func (v *tab) Cite(whole bool) (text, what string, ok bool) {
	s, ok := v.here()
	if !ok {
		return "", "", false
	}
	switch s.kind {
	case ownWords:
		e := v.Comparison.OwnWords[s.n]
		text, what = v.Quotation(pane.Clean(e.Quote()), model.Right, e.Ref)
	case asked:
		text, what = v.CiteFollowUp(s.item, whole)
	case weakness:
		text, what = v.CiteWeakness(&v.Comparison.Recurring[s.n], whole)
	case themeRow:
		text, what = v.CiteTheme(s.row, whole)
	default:
		text, what = v.citeJudgement(&v.Comparison.Judgements[s.n])
	}
	return text, what, true
}

func (v *tab) citeJudgement(j *compare.JudgementRow) (text, what string) {
	grade := func(side model.Side) string { return pane.Clean(wording.Grade(j.Grades.At(side))) }
	title := pane.Clean(j.Title)
	return fmt.Sprintf("%s: %s (%s), %s (%s): %s", title, grade(model.Left), v.Inspection(model.Left),
		grade(model.Right), v.Inspection(model.Right), v.GradeMoved(j).Word), title
}
