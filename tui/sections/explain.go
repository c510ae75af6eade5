package sections

import (
	"fmt"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// source is the sentence under the cursor as the report has it; nil elsewhere.
func (v *tab) source() *model.Sentence {
	b := v.cursor.block
	if b == nil || v.cursor.line >= len(b.Text.Sentences) {
		return nil
	}
	return &b.Text.Sentences[v.cursor.line]
}

// At is the sentence under the cursor; a fold has none.
func (v *tab) At() (view.Spot, bool) {
	b := v.cursor.block
	if b == nil {
		return view.Spot{}, false
	}
	return view.Spot{Place: notes.At(b.Side, b.Text.Ref), Sentence: v.source()}, true
}

// Cite is the sentence under the cursor, or its whole paragraph; on a quoting
// line what it quotes.
func (v *tab) Cite(whole bool) (text, what string, ok bool) {
	b, line := v.cursor.block, v.cursor.line
	if b == nil {
		return "", "", false
	}
	if i := line - b.said(); i >= 0 {
		b, line = b.also[i].to, b.also[i].sentence
	}
	words := ""
	for i := range b.Sentences {
		if whole || i == line {
			if words != "" {
				words += " "
			}
			words += b.Sentences[i].Text
		}
	}
	text, what = v.Quotation(words, b.Side, b.Text.Ref)
	return text, what, true
}

// Explain says why what is under the cursor is as it is.
func (v *tab) Explain() (string, []view.Fact) {
	b := v.cursor.block
	switch {
	case v.cursor.fold != nil:
		return v.explainFold(v.cursor.fold)
	case b == nil:
		return "", nil
	}
	var facts []view.Fact
	if s := v.source(); s != nil {
		facts = append(facts, v.ExplainSentence(s)...)
		if p := b.Text.Ref; v.Comparison.Reports.At(b.Side).Paragraph(p) != nil && v.Comparison.Reports.At(b.Side).Sections[p.Section].Background {
			facts = append(facts, view.Fact{About: "", Text: "it is about the place, the inspection or what grades mean: no finding"})
		}
		facts = append(facts, v.ExplainThemes(b.Text.Themes)...)
		facts = append(facts, v.explainRecurring()...)
		facts = append(append(facts, v.explainNotes()...), view.Fact{})
	}
	return v.NameOf(b.Side) + ", " + v.Place(b.Side, b.Text.Ref), append(facts, v.explainLinks(b)...)
}

// explainLinks says why a text has the counterparts that it has, or none.
func (v *tab) explainLinks(b *block) (facts []view.Fact) {
	if len(b.links) == 0 {
		if why, byReader, ok := v.whyAlone(b); ok {
			facts = append(facts, view.Fact{About: "alone", Text: why})
			if byReader {
				facts = append(facts, view.Fact{About: "", Text: "a reader decided it"})
			}
		}
		return facts
	}
	about := "beside"
	for _, l := range b.links {
		text := v.NameOf(l.to.Side) + ", " + v.Place(l.to.Side, l.to.Text.Ref) + ": " + pane.Clean(v.Words.WhyAligned(l.align))
		if !l.align.Manual {
			text += fmt.Sprintf(" (likeness %s)", wording.Percent(l.align.Score))
		}
		facts = append(facts, view.Fact{About: about, Text: text})
		about = ""
	}
	return facts
}

// whyAlone finds why a text has no counterpart; an item of a list that is no
// paragraph is compared by the follow-up instead.
func (v *tab) whyAlone(b *block) (why string, byReader, ok bool) {
	if b.Text.Ref.Kind == model.RefBullet {
		return "items of improvement lists are followed up, not paired", false, true
	}
	for i := range v.Comparison.Sections {
		for k := range v.Comparison.Sections[i].Pairs {
			a := &v.Comparison.Sections[i].Pairs[k]
			ref := a.Refs.At(b.Side)
			if ref != nil && a.Refs.At(b.Side.Other()) == nil && ref.Key() == b.Text.Ref.Key() {
				return pane.Clean(v.Words.WhyAligned(a)), a.Manual, true
			}
		}
	}
	return "", false, false
}

func (v *tab) explainFold(p *part) (string, []view.Fact) {
	text := "the other report treats none of these themes here"
	if v.section(p).Area == compare.BackgroundArea {
		text = "it is about the place, the inspection or what grades mean: no finding"
	}
	return "Why this is folded", []view.Fact{{About: "why", Text: text}}
}

// explainNotes repeats what the reader wrote on the paragraph.
func (v *tab) explainNotes() []view.Fact {
	b := v.cursor.block
	var facts []view.Fact
	for _, n := range v.NotesOn(notes.At(b.Side, b.Text.Ref)) {
		facts = append(facts, view.Fact{}, view.Fact{About: "your note", Text: pane.Clean(n.Text)})
	}
	return facts
}

// explainRecurring says which recurring weakness the sentence is part of.
func (v *tab) explainRecurring() []view.Fact {
	b := v.cursor.block
	if !b.Sentences[v.cursor.line].Recurs {
		return nil
	}
	var facts []view.Fact
	for _, i := range v.Index.Recurring.At(b.Side)[b.Text.Ref.Key()] {
		facts = append(append(facts, view.Fact{}), v.ExplainWeakness(&v.Comparison.Recurring[i], true)...)
	}
	return facts
}
