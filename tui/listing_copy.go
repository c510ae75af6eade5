package tui

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// What is copied from a listing: a line that says what the item says, with
// where it stands; with all its evidence, a quotation a line below it.

func (v *themes) quote(it *item, whole bool) (text, what string) {
	t := &v.cmp.Themes[it.n]
	title := v.themeTitle(t.Theme)
	moved := v.movementMark(t.Movement).word
	if t.Doubtful {
		moved += ", doubtful"
	}
	text = fmt.Sprintf("%s: %s (%s), %s (%s): %s", title,
		v.balanceMark(t.Balance.Left).word, v.cite(model.Left, t.Refs.Left),
		v.balanceMark(t.Balance.Right).word, v.cite(model.Right, t.Refs.Right), moved)
	if whole {
		for _, side := range []model.Side{model.Left, model.Right} {
			for _, c := range mentionCells(v.state, side, t.Mentions.At(side)) {
				for i := range c.sentences {
					line, _ := v.quotation(c.sentences[i].text, side, c.text.ref)
					text += "\n" + line
				}
			}
		}
	}
	return text, title
}

func (v *recurring) quote(it *item, whole bool) (text, what string) {
	r := &v.cmp.Recurring[it.n]
	title := v.themeTitle(r.Theme)
	refs := func(side model.Side) []model.Ref { return evidenceRefs(r.Evidence.At(side)) }
	said := v.statement(r)
	if said == "" {
		said = "criticised in both reports"
	}
	text = fmt.Sprintf("%s: %s (%s; %s)", title, said, v.cite(model.Left, refs(model.Left)), v.cite(model.Right, refs(model.Right)))
	if whole {
		text += v.quotations(model.Left, r.Evidence.Left) + v.quotations(model.Right, r.Evidence.Right)
	}
	return text, title
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

// Cite is a judgement in words, with both inspections.
func (v *grades) Cite(whole bool) (text, what string, ok bool) {
	n := len(v.cmp.Judgements)
	if v.Pos >= v.choices() {
		return "", "", false
	}
	if v.Pos >= n {
		list := recurring{listing{state: v.state}}
		text, what = list.quote(&item{n: v.Pos - n}, whole)
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
		grade(model.Right), v.inspection(model.Right), v.moved(j)), title, true
}

func (s *state) quotations(side model.Side, list []compare.Evidence) string {
	var out strings.Builder
	for _, e := range list {
		line, _ := s.quotation(pane.Clean(e.Sentence), side, e.Ref)
		out.WriteString("\n" + line)
	}
	return out.String()
}

func evidenceRefs(list []compare.Evidence) []model.Ref {
	var refs []model.Ref
	for _, e := range list {
		refs = append(refs, e.Ref)
	}
	return refs
}

// mostCited is how many places a line names: enough to look it up.
const mostCited = 5

// cite names an inspection and the first of some places in its report.
func (s *state) cite(side model.Side, refs []model.Ref) string {
	names := []string{s.inspection(side)}
	for _, ref := range refs[:min(len(refs), mostCited)] {
		names = append(names, s.place(side, ref))
	}
	if n := len(refs) - mostCited; n > 0 {
		names = append(names, fmt.Sprintf("and %d more", n))
	}
	return strings.Join(names, ", ")
}
