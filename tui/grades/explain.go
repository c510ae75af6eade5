package grades

import (
	"fmt"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Explain says where the grades of a row were read and how they are compared.
func (v *tab) Explain() (string, []view.Fact) {
	n := len(v.Comparison.Judgements)
	if v.Pos >= n {
		if v.Pos >= v.choices() {
			return "", nil
		}
		return "Why this weakness recurs", v.ExplainWeakness(&v.Comparison.Recurring[v.Pos-n])
	}
	j := &v.Comparison.Judgements[v.Pos]
	facts := []view.Fact{{About: "movement", Text: v.GradeMoved(j).String()}}
	if note := v.note(j); note != "" {
		facts = append(facts, view.Fact{About: "note", Text: note})
	}
	for _, screen := range []model.Side{model.Left, model.Right} {
		facts = append(facts, view.Fact{}, view.Fact{About: v.SideName(screen), Text: v.Grade(j, screen)})
		g := j.Grades.At(v.OnScreen(screen))
		if g == nil {
			facts = append(facts, view.Fact{About: "", Text: "no such judgement in this report"})
			continue
		}
		facts = append(facts, view.Fact{About: "judged as", Text: pane.Clean(g.Label)}, view.Fact{About: "read from", Text: wording.ReadFrom(g)})
	}
	return pane.Clean(j.Title), facts
}

// Cite is a judgement in words, with both inspections.
func (v *tab) Cite(whole bool) (text, what string, ok bool) {
	n := len(v.Comparison.Judgements)
	if v.Pos >= v.choices() {
		return "", "", false
	}
	if v.Pos >= n {
		text, what = v.CiteWeakness(&v.Comparison.Recurring[v.Pos-n], whole)
		return text, what, true
	}
	j := &v.Comparison.Judgements[v.Pos]
	grade := func(side model.Side) string {
		return pane.Clean(wording.Grade(j.Grades.At(side)))
	}
	title := pane.Clean(j.Title)
	return fmt.Sprintf("%s: %s (%s), %s (%s): %s", title, grade(model.Left), v.Inspection(model.Left),
		grade(model.Right), v.Inspection(model.Right), v.GradeMoved(j)), title, true
}
