package tui

import (
	"fmt"

	"reinspect/model"
	"reinspect/tui/pane"
)

// explain says where the grades of a row were read and how they are compared.
func (v *grades) Explain() (string, []fact) {
	n := len(v.cmp.Judgements)
	if v.Pos >= n {
		if v.Pos >= v.choices() {
			return "", nil
		}
		return "Why this weakness recurs", v.explainWeakness(&v.cmp.Recurring[v.Pos-n])
	}
	j := &v.cmp.Judgements[v.Pos]
	facts := []fact{{"movement", v.gradeMoved(j).String()}}
	if note := v.note(j); note != "" {
		facts = append(facts, fact{"note", note})
	}
	for _, screen := range []model.Side{model.Left, model.Right} {
		facts = append(facts, fact{}, fact{v.sideName(screen), v.grade(j, screen)})
		g := j.Grades.At(v.onScreen(screen))
		if g == nil {
			facts = append(facts, fact{"", "no such judgement in this report"})
			continue
		}
		facts = append(facts, fact{"judged as", pane.Clean(g.Label)}, fact{"read from", readFrom(g)})
	}
	return pane.Clean(j.Title), facts
}

// readFrom says where in the report a grade was found.
func readFrom(g *model.Judgement) string {
	text := map[model.JudgementSource]string{
		model.FromTable: "the table of judgements", model.FromHeading: "a section's heading",
		model.FromSentence: "a sentence", model.Reported: "a text that only reports it",
	}[g.Source]
	if g.Page > 0 {
		text += fmt.Sprintf(", page %d", g.Page)
	}
	return text
}

// Cite is a judgement in words, with both inspections.
func (v *grades) Cite(whole bool) (text, what string, ok bool) {
	n := len(v.cmp.Judgements)
	if v.Pos >= v.choices() {
		return "", "", false
	}
	if v.Pos >= n {
		text, what = v.citeWeakness(&v.cmp.Recurring[v.Pos-n], whole)
		return text, what, true
	}
	j := &v.cmp.Judgements[v.Pos]
	grade := func(side model.Side) string {
		if j.Grades.At(side) == nil {
			return "not judged"
		}
		return v.grade(j, v.onScreen(side))
	}
	title := pane.Clean(j.Title)
	return fmt.Sprintf("%s: %s (%s), %s (%s): %s", title, grade(model.Left), v.inspection(model.Left),
		grade(model.Right), v.inspection(model.Right), v.gradeMoved(j)), title, true
}
