package tui

import (
	"fmt"

	"reinspect/compare"
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

// noteAt is the paragraph under the cursor; a blank or a fold has none.
func (v *sections) noteAt() (notes.Place, bool) {
	c := v.focused()
	if c == nil {
		return notes.Place{}, false
	}
	return notes.At(c.side, c.text.ref), true
}

// marked is the sentence under the cursor. A text that nobody split is not
// made of sentences that could be marked.
func (v *sections) marked() (notes.Place, *model.Sentence, bool) {
	at, ok := v.noteAt()
	s := v.source()
	return at, s, ok && s != nil && v.cmp.Reports.At(at.Side) != nil
}

// alignment is the row under the cursor; nil on a heading or a fold.
func (v *sections) alignment() *compare.Alignment {
	if v.cursor >= len(v.list) {
		return nil
	}
	return v.list[v.cursor].align
}

func (v *sections) copied(whole bool) (words string, side model.Side, ref model.Ref, ok bool) {
	c := v.focused()
	if c == nil {
		return "", 0, model.Ref{}, false
	}
	for i := range c.sentences {
		if whole || i == v.sentence {
			if words != "" {
				words += " "
			}
			words += c.sentences[i].text
		}
	}
	return words, c.side, c.text.ref, true
}

// explain says why the row under the cursor stands as it does.
func (v *sections) explain() (string, []fact) {
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
		if at, _ := v.noteAt(); v.cmp.Reports.At(at.Side).Sections[at.Ref.Section].Background {
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
	at, _ := v.noteAt()
	var facts []fact
	for _, n := range v.notesOn(at) {
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
	for _, i := range v.index.recurring.At(c.side)[placeOf(c.text.ref)] {
		facts = append(facts, explainWeakness(v.state, &v.cmp.Recurring[i])...)
	}
	return facts
}

// explainWeakness says where a weakness stands in both reports.
func explainWeakness(s *state, r *compare.Recurring) []fact {
	facts := []fact{{"recurring", pane.Clean(r.Statement)}}
	for _, screen := range []model.Side{model.Left, model.Right} {
		facts = append(facts, fact{s.sideName(screen), s.where(s.onScreen(screen), r.Evidence.At(s.onScreen(screen)))})
	}
	if r.InLists {
		facts = append(facts, fact{"", "both improvement lists ask for it"})
	}
	facts = append(facts, fact{"chance", fmt.Sprintf("%.0f %% that a careful reader would call it a weakness of both", 100*r.Weight)})
	if r.Doubtful() {
		facts = append(facts, fact{unsure, "read the evidence yourself"})
	}
	return facts
}
