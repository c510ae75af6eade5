package tui

import (
	"fmt"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
)

// source is the sentence under the cursor as the report has it; nil on a
// blank.
func (v *sections) source() *model.Sentence {
	c := v.focused()
	if c == nil || v.sentence >= len(c.text.sentences) {
		return nil
	}
	return &c.text.sentences[v.sentence]
}

// At is the sentence under the cursor and the paragraph beside it; a blank or
// a fold has none.
func (v *sections) At() (Spot, bool) {
	c := v.focused()
	if c == nil {
		return Spot{}, false
	}
	spot := Spot{Place: notes.At(c.side, c.text.ref), Sentence: v.source()}
	if a := v.list[v.cursor].align; a != nil {
		spot.Counterpart = a.Refs.At(c.side.Other())
	}
	return spot, true
}

// Cite is the sentence under the cursor, or its whole paragraph.
func (v *sections) Cite(whole bool) (text, what string, ok bool) {
	c := v.focused()
	if c == nil {
		return "", "", false
	}
	words := ""
	for i := range c.sentences {
		if whole || i == v.sentence {
			if words != "" {
				words += " "
			}
			words += c.sentences[i].text
		}
	}
	text, what = v.quotation(words, c.side, c.text.ref)
	return text, what, true
}

// Explain says why the row under the cursor stands as it does.
func (v *sections) Explain() (string, []fact) {
	if v.cursor >= len(v.list) {
		return "", nil
	}
	r := &v.list[v.cursor]
	switch r.kind {
	case headingRow:
		return v.areaTitle(r.section), nil
	case foldRow:
		return fmt.Sprintf("%d paragraphs without a counterpart", len(r.folded)),
			[]fact{{"why", pane.Clean(r.folded[0].Why)}}
	}
	var facts []fact
	title := "Why these two stand together"
	if r.align.Refs.Left == nil || r.align.Refs.Right == nil {
		title = "Why this paragraph stands alone"
	}
	facts = append(facts, fact{"why", pane.Clean(r.align.Why)})
	if r.align.Manual {
		facts = append(facts, fact{"", "a reader decided it"})
	} else if r.align.Score > 0 {
		facts = append(facts, fact{"likeness", fmt.Sprintf("%.0f %%", 100*r.align.Score)})
	}
	facts = append(facts, fact{})
	if t := v.explainTheme(r.theme); len(t) > 0 {
		facts = append(append(facts, t...), fact{})
	}
	if s := v.source(); s != nil {
		facts = append(facts, v.explainSentence(s)...)
		if at := v.focused(); v.cmp.Reports.At(at.side).Sections[at.text.ref.Section].Background {
			facts = append(facts, fact{"", "it is about the place, the inspection or what grades mean: no finding"})
		}
		facts = append(facts, v.explainThemes(v.focused().text.themes)...)
		facts = append(facts, v.explainRecurring()...)
		facts = append(facts, v.explainNotes()...)
	}
	return title, facts
}

// explainNotes repeats what the reader wrote on the paragraph.
func (v *sections) explainNotes() []fact {
	c := v.focused()
	var facts []fact
	for _, n := range v.notesOn(notes.At(c.side, c.text.ref)) {
		facts = append(facts, fact{}, fact{"your note", pane.Clean(n.Text)})
	}
	return facts
}

// explainRecurring says which recurring weakness the sentence is part of.
func (v *sections) explainRecurring() []fact {
	c := v.focused()
	if !c.sentences[v.sentence].recurs {
		return nil
	}
	var facts []fact
	for _, i := range v.index.recurring.At(c.side)[c.text.ref.Key()] {
		facts = append(facts, v.explainWeakness(&v.cmp.Recurring[i])...)
	}
	return facts
}
