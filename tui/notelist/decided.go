package notelist

import (
	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// decisionEntry lists the reader's word on a claim.
func (v *tab) decisionEntry(d notes.Decision) noteEntry {
	e := noteEntry{group: "Corrections", at: d.At, remove: func(b *notes.Book) { b.Undecide(d) }}
	quoted := func(text string) { e.text = []string{"“" + pane.Clean(text) + "”"} }
	sign := func(glyph string) { e.sign = view.Mark{Glyph: glyph, Style: v.Styles.Text} }
	if d.About.Placed() {
		e.where = v.NotedPlace(d.At)
	}
	if !d.About.Placed() || d.About == notes.Balance {
		e.where, e.theme, e.opens, e.at = v.ThemeTitle(d.Theme), d.Theme, view.Recurring, notes.Place{Lost: true}
	}
	switch d.About {
	case notes.Weakness:
		sign(v.Glyphs.Recurring)
		e.what = "you kept it as a weakness of both reports"
		switch d.Verdict {
		case notes.Dropped:
			sign(v.Glyphs.Blank)
			e.what = "you dropped it as a weakness of both reports"
		case notes.Added:
			e.what = "you added it as a weakness of both reports"
			e.remove = func(b *notes.Book) { b.Undecide(notes.WithQuotes(d)...) }
		}
	case notes.Balance:
		e.sign, e.opens = v.BalanceMark(compare.Balance(d.Verdict)), view.Themes
		e.what = "you set what " + v.NameOf(d.At.Side) + " says of it: " + e.sign.Word
	case notes.Quote:
		sign(v.Glyphs.Into)
		quoted(d.Sentence)
		e.what = "you chose it as proof of the recurring weakness " + v.ThemeTitle(d.Theme)
		if v.Notes.Adds(d.Theme) { // which is nothing without it
			e.what += ", which you added"
			e.remove = func(b *notes.Book) {
				b.Undecide(notes.WithQuotes(notes.Decision{About: notes.Weakness, Theme: d.Theme})...)
			}
		}
	case notes.Status:
		e.sign = v.StatusMark(compare.Status(d.Verdict))
		quoted(d.At.Opening())
		e.what = "you set what became of it: " + e.sign.Word
	case notes.Proof, notes.Second:
		sign(v.Glyphs.Into)
		words := d.Sentence
		if words == "" {
			words = d.Proof.Opening()
		}
		quoted(words)
		e.what = "you chose it as proof, from " + v.NotedPlace(d.Proof)
		if d.About == notes.Second {
			e.what = "you chose it as second proof, from " + v.NotedPlace(d.Proof)
		}
	case notes.Stated:
		sign(v.Glyphs.Gone)
		quoted(d.Sentence)
		e.what = "you struck it from what is said to have changed"
	case notes.Theme:
		sign(v.Glyphs.Dot)
		quoted(d.Sentence)
		e.what = "you said that it is about " + v.ThemeTitle(d.Theme)
	}
	return e
}
