package export

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
)

// sections sets both reports beside each other, band by band.
func (x *composer) sections() {
	if len(x.c.Sections) == 0 {
		return
	}
	x.at = map[model.Place]int{}
	for i := range x.c.Sections {
		for _, b := range x.c.Sections[i].Bands {
			for _, side := range []model.Side{model.Left, model.Right} {
				for _, ref := range b.Refs.At(side) {
					x.at[model.Place{Side: side, Ref: ref}] = i
				}
			}
		}
	}
	x.page.add(heading{2, "Paragraphs side by side", "paragraphs"})
	for i := range x.c.Sections {
		s := &x.c.Sections[i]
		x.page.add(heading{3, s.Title, fmt.Sprintf("section-%d", i+1)})
		if headed := x.headed(s); headed != "" {
			x.page.add(textBlock(headed))
		}
		for k := range s.Bands {
			x.page.add(x.band(s, &s.Bands[k]))
		}
	}
}

// headed says which heading each report gives a section, so that it can be
// found there. The summary and text that belongs to no judgement have several
// headings, so none is named.
func (x *composer) headed(s *compare.SectionRow) string {
	if s.Area == "" || s.Area == model.Summary {
		return ""
	}
	if s.Titles.Left == s.Titles.Right && s.Titles.Left != "" {
		return "Headed in both: " + wording.Sentence(s.Titles.Left)
	}
	var parts []string
	for _, side := range []model.Side{model.Left, model.Right} {
		if t := s.Titles.At(side); t != "" {
			parts = append(parts, "Headed in "+x.words.Side(side)+": "+wording.Sentence(t))
		}
	}
	return strings.Join(parts, " ")
}

// lineWords is how many words make a line of a column, roughly; mostBlank how
// many lines may stay blank for two counterparts to start level.
const (
	lineWords = 12
	mostBlank = 5
)

// band is one theme of a section: its head, and what each report says.
func (x *composer) band(s *compare.SectionRow, b *compare.Band) band {
	out := band{Title: x.words.BandTitle(s, b), Only: x.words.OnlyHere(b), Facts: x.bandFacts(s, b)}
	if t := x.c.ThemeRow(b.Theme); t != nil && s.Area != compare.AskedForArea {
		out.Moved = cell{Text: x.words.ThemeMoved(t), Mark: string(t.Shown()), Sign: glyphs[t.Shown()]}
	}
	lines := func(side model.Side, i int) int {
		text := textAt(x.c.Reports.At(side), b.Refs.At(side)[i])
		return 2 + len(strings.Fields(text))/lineWords
	}
	for _, stretch := range b.Level(lines, mostBlank) {
		row := bandRow{
			Left:  x.passages(b, model.Left, stretch),
			Right: x.passages(b, model.Right, stretch),
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// bandFacts says how a theme stands in each report, and who asked for it.
func (x *composer) bandFacts(s *compare.SectionRow, b *compare.Band) []string {
	var facts []string
	if s.Area == compare.AskedForArea {
		return nil
	}
	if t := x.c.ThemeRow(b.Theme); t != nil {
		facts = x.balances(t)
	}
	for _, text := range []string{x.words.Recurs(b.Theme), x.words.Asked(b, model.Left)} {
		if text != "" {
			facts = append(facts, text)
		}
	}
	return facts
}

// balances say how a theme stands in each report, and on how many sentences that
// rests.
func (x *composer) balances(t *compare.ThemeRow) []string {
	var facts []string
	for _, side := range []model.Side{model.Left, model.Right} {
		text := x.words.Side(side) + ": " + wording.BalanceOf(t, side)
		if counts := wording.Counts(t.Counts.At(side)); counts != "" {
			text += " (" + counts + ")"
		}
		facts = append(facts, text)
	}
	return facts
}

// passages are the texts of one side in a stretch of a band.
func (x *composer) passages(b *compare.Band, side model.Side, s compare.Stretch) []passageBlock {
	var out []passageBlock
	for _, ref := range b.Refs.At(side)[s.From.At(side):s.To.At(side)] {
		p := passageBlock{Cite: x.words.CiteShort(side, ref), ID: x.anchor(side, ref)}
		p.Text, p.Marks = textAt(x.c.Reports.At(side), ref), marksAt(x.c.Reports.At(side), ref)
		p.Noted = x.notesOn(notes.At(side, ref))
		for _, a := range b.Also {
			if a.Refs.At(side) == ref {
				p.Also = append(p.Also, x.elsewhere(side.Other(), a))
			}
		}
		out = append(out, p)
	}
	return out
}

// elsewhere names a counterpart that stands in another band, with its sentence
// that is most like the text here.
func (x *composer) elsewhere(side model.Side, a compare.Elsewhere) elsewhere {
	ref := a.Refs.At(side)
	where := x.words.CiteShort(side, ref)
	if i, ok := x.at[model.Place{Side: side, Ref: ref}]; ok {
		where += ", " + x.c.Sections[i].Title
	}
	return elsewhere{Where: where, To: x.anchor(side, ref), Text: sentenceAt(x.c.Reports.At(side), ref, a.Sentence.At(side))}
}

// anchor is the name by which links within the page find a text.
func (x *composer) anchor(side model.Side, ref model.Ref) string {
	id := x.c.Reports.At(side).ParagraphID(ref)
	if id == "" {
		id = strings.ReplaceAll(ref.String(), " ", "-")
	}
	return side.String() + "-" + id
}

// sentenceAt is a sentence of the text at a place; the whole text where nobody
// split it.
func sentenceAt(r *model.Report, ref model.Ref, i int) string {
	if sentences := r.Sentences(ref); i < len(sentences) {
		return strings.TrimSpace(sentences[i].Text)
	}
	return textAt(r, ref)
}

// textAt returns the text at a place; "" where there is none.
func textAt(r *model.Report, ref model.Ref) string {
	if p := r.Paragraph(ref); p != nil {
		return p.Text
	}
	if rec := r.Recommendation(ref); rec != nil {
		return rec.Text
	}
	return ""
}

// marksAt counts the marks of the text at a place: "2 strengths, 1 weakness".
// What a grade means praises and criticises nobody.
func marksAt(r *model.Report, ref model.Ref) string {
	if p := r.Paragraph(ref); p != nil && !r.Sections[ref.Section].Background {
		return wording.Counts(wording.Judging(p.Sentences))
	}
	if rec := r.Recommendation(ref); rec != nil {
		return wording.Counts(wording.Judging(rec.Sentences))
	}
	return ""
}
