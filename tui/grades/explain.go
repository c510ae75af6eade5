package grades

import (
	"fmt"

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
		facts = append(facts, view.Fact{About: "judged as", Text: pane.Clean(g.Label)}, view.Fact{About: "read from", Text: readFrom(g)})
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
		if j.Grades.At(side) == nil {
			return "not judged"
		}
		return v.Grade(j, v.OnScreen(side))
	}
	title := pane.Clean(j.Title)
	return fmt.Sprintf("%s: %s (%s), %s (%s): %s", title, grade(model.Left), v.Inspection(model.Left),
		grade(model.Right), v.Inspection(model.Right), v.GradeMoved(j)), title, true
}
