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
		return "Why this weakness recurs", explainWeakness(v.state, &v.cmp.Recurring[v.Pos-n])
	}
	j := &v.cmp.Judgements[v.Pos]
	facts := []fact{{"movement", v.moved(j).String()}}
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
