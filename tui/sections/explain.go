package sections

import (
	"fmt"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// source is the sentence under the cursor as the report has it; nil on a
// blank.
func (v *tab) source() *model.Sentence {
	c := v.focused()
	if c == nil || v.sentence >= len(c.Text.Sentences) {
		return nil
	}
	return &c.Text.Sentences[v.sentence]
}

// At is the sentence under the cursor and the paragraph beside it; a blank or
// a fold has none.
func (v *tab) At() (view.Spot, bool) {
	c := v.focused()
	if c == nil {
		return view.Spot{}, false
	}
	spot := view.Spot{Place: notes.At(c.Side, c.Text.Ref), Sentence: v.source()}
	if a := v.list[v.cursor].align; a != nil {
		spot.Counterpart = a.Refs.At(c.Side.Other())
	}
	return spot, true
}

// Cite is the sentence under the cursor, or its whole paragraph.
func (v *tab) Cite(whole bool) (text, what string, ok bool) {
	c := v.focused()
	if c == nil {
		return "", "", false
	}
	words := ""
	for i := range c.Sentences {
		if whole || i == v.sentence {
			if words != "" {
				words += " "
			}
			words += c.Sentences[i].Text
		}
	}
	text, what = v.Quotation(words, c.Side, c.Text.Ref)
	return text, what, true
}

// Explain says why the row under the cursor is as it is.
func (v *tab) Explain() (string, []view.Fact) {
	if v.cursor >= len(v.list) {
		return "", nil
	}
	r := &v.list[v.cursor]
	switch r.kind {
	case headingRow:
		return v.SectionTitle(r.section), nil
	case foldRow:
		return fmt.Sprintf("%d paragraphs without a counterpart", len(r.folded)),
			[]view.Fact{{About: "why", Text: pane.Clean(r.folded[0].Why)}}
	}
	var facts []view.Fact
	title := "Why these two are shown side by side"
	if r.align.Refs.Left == nil || r.align.Refs.Right == nil {
		title = "Why this paragraph has no counterpart"
	}
	facts = append(facts, view.Fact{About: "why", Text: pane.Clean(r.align.Why)})
	if r.align.Manual {
		facts = append(facts, view.Fact{About: "", Text: "a reader decided it"})
	} else if r.align.Score > 0 {
		facts = append(facts, view.Fact{About: "likeness", Text: fmt.Sprintf("%.0f %%", 100*r.align.Score)})
	}
	facts = append(facts, view.Fact{})
	if t := v.ExplainTheme(r.theme); len(t) > 0 {
		facts = append(append(facts, t...), view.Fact{})
	}
	if s := v.source(); s != nil {
		facts = append(facts, v.ExplainSentence(s)...)
		if at := v.focused(); v.Comparison.Reports.At(at.Side).Sections[at.Text.Ref.Section].Background {
			facts = append(facts, view.Fact{About: "", Text: "it is about the place, the inspection or what grades mean: no finding"})
		}
		facts = append(facts, v.ExplainThemes(v.focused().Text.Themes)...)
		facts = append(facts, v.explainRecurring()...)
		facts = append(facts, v.explainNotes()...)
	}
	return title, facts
}

// explainNotes repeats what the reader wrote on the paragraph.
func (v *tab) explainNotes() []view.Fact {
	c := v.focused()
	var facts []view.Fact
	for _, n := range v.NotesOn(notes.At(c.Side, c.Text.Ref)) {
		facts = append(facts, view.Fact{}, view.Fact{About: "your note", Text: pane.Clean(n.Text)})
	}
	return facts
}

// explainRecurring says which recurring weakness the sentence is part of.
func (v *tab) explainRecurring() []view.Fact {
	c := v.focused()
	if !c.Sentences[v.sentence].Recurs {
		return nil
	}
	var facts []view.Fact
	for _, i := range v.Index.Recurring.At(c.Side)[c.Text.Ref.Key()] {
		facts = append(facts, v.ExplainWeakness(&v.Comparison.Recurring[i])...)
	}
	return facts
}
