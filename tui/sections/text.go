package sections

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// drawBlock shows a text: its caption, its sentences and notes, and the
// counterparts that stand elsewhere.
func (v *tab) drawBlock(b *block, columns view.Columns) []string {
	here := v.cursor.block == b
	lines := make([]string, 1, b.height)
	lines[0] = v.caption(b, here, columns)
	for i := range b.Sentences {
		lines = append(lines, b.DrawSentence(i, here && i == v.cursor.line, b.Marks(i, b.diff), columns)...)
	}
	lines = append(lines, b.DrawNotes(columns)...)
	for i := range b.also {
		lines = append(lines, v.drawQuote(b, i, here && b.said()+i == v.cursor.line, columns))
	}
	if lit := v.lit(b); !here && lit != nil {
		mark := v.Styles.Selected.Paint(v.Glyphs.Lit)
		if lit.Doubtful() {
			mark = v.Styles.Quiet.Paint(v.Glyphs.Undecided)
		}
		for i, l := range lines {
			if rest, blank := strings.CutPrefix(l, " "); blank {
				lines[i] = mark + rest
			}
		}
	}
	return lines
}

// lit is how a text is a counterpart of the one under the cursor; nil where it is
// none.
func (v *tab) lit(b *block) *compare.Alignment {
	if v.cursor.block == nil {
		return nil
	}
	i := slices.IndexFunc(v.cursor.block.links, func(l link) bool { return l.to == b })
	if i < 0 {
		return nil
	}
	return v.cursor.block.links[i].align
}

// caption is the quiet line above a text: its number, its page, and what its
// place does not tell: its own section, its main theme, what became of it.
func (v *tab) caption(b *block, here bool, columns view.Columns) string {
	number, parts := v.name(b), []string(nil)
	if columns.Arrangement < view.Beside && !v.alone(b) { // no column says whose text it is
		parts = append(parts, v.NameOf(b.Side))
	}
	if pane.Width(number) > columns.Gutter-2 {
		parts = append(parts, number)
		number = ""
	}
	if b.Text.Page > 0 {
		parts = append(parts, fmt.Sprintf("p %d", b.Text.Page))
	}
	parts = append(parts, v.notTold(b)...)
	style, quiet := v.Styles.Quiet, v.Styles.Faint
	if here || v.lit(b) != nil {
		style, quiet = v.Styles.Strong, v.Styles.Quiet
	}
	text := quiet.Paint(strings.Join(parts, " "+v.Glyphs.Dot+" "))
	return v.GutterText(here && len(b.Sentences) == 0, style.Paint(number), columns) +
		pane.Between(text, v.status(b), columns.Text(v.OnScreen(b.Side)))
}

// alone reports whether a text has the whole width because its band, whose head
// says so, is of one report alone.
func (v *tab) alone(b *block) bool {
	_, only := v.band(b.part).OnlySide()
	return only
}

// name is what the gutter calls a text: "17", or "rec 2", "rec 2, para 12",
// "summary"; "" where its page says enough.
func (v *tab) name(b *block) string {
	ref := b.Text.Ref
	if rec := v.recommendation(b); rec != nil {
		if ref.Kind != model.RefBullet && ref.N != rec.N {
			return fmt.Sprintf("rec %d, para %d", rec.N, ref.N)
		}
		return fmt.Sprintf("rec %d", rec.N)
	}
	if ref.N > 0 {
		return fmt.Sprint(ref.N)
	}
	if r := v.Comparison.Reports.At(b.Side); b.Text.Page == 0 || r.Sections[ref.Section].Area == model.Summary {
		return v.Place(b.Side, ref)
	}
	return ""
}

// recommendation is the item of the improvement list that a text is, which some
// reports print as a numbered paragraph; nil for any other text.
func (v *tab) recommendation(b *block) *model.Recommendation {
	r, ref := v.Comparison.Reports.At(b.Side), b.Text.Ref
	if ref.Kind == model.RefBullet || v.section(b.part).Area != compare.AskedForArea {
		return r.Recommendation(ref)
	}
	i := slices.IndexFunc(r.Recommendations, func(rec model.Recommendation) bool {
		return rec.Paragraph != 0 && rec.Paragraph == ref.N
	})
	if i < 0 {
		return nil
	}
	return &r.Recommendations[i]
}

// notTold is what the section and the band do not say of a text.
func (v *tab) notTold(b *block) []string {
	var out []string
	s := v.section(b.part)
	if own := v.OwnSectionTitle(b.Side, b.Text.Ref); own != "" && own != pane.Clean(s.Title) && s.Area != compare.BackgroundArea && s.Area != compare.AskedForArea {
		out = append(out, own)
	}
	divided := b.theme != "" || s.Area == compare.AskedForArea
	if themes := b.Text.Themes; divided && len(themes) > 0 && themes[0].ID != b.theme {
		out = append(out, v.ThemeTitle(themes[0].ID))
	}
	return out
}

// status is what became of an item of the left improvement list.
func (v *tab) status(b *block) string {
	rec := v.recommendation(b)
	if b.Side != model.Left || rec == nil || v.section(b.part).Area != compare.AskedForArea {
		return ""
	}
	for i := range v.Comparison.Recommendations {
		if f := &v.Comparison.Recommendations[i]; f.N == rec.N {
			return v.StatusMark(f.Status).Paint()
		}
	}
	return ""
}

// roomForTheme is the width of text from which a quoting line names the theme of
// a counterpart in the same section.
const roomForTheme = 60

// drawQuote is a line that names a counterpart in another band and quotes what
// is most alike: "▸ also para 41, Leadership: “irregular supervision …”".
func (v *tab) drawQuote(b *block, i int, here bool, columns view.Columns) string {
	q := b.also[i]
	where := "also " + pane.Clean(v.Words.PlacesShort(q.to.Side, []model.Ref{q.to.Text.Ref}))
	width := columns.Text(v.OnScreen(b.Side))
	if title := v.standsIn(q.to, b); v.section(q.to.part).Area != model.Summary && title != "" && (width >= roomForTheme || q.to.part.section != b.part.section) {
		where += ", " + title
	}
	style := v.Styles.Quiet
	if here {
		style = v.Styles.Strong
	}
	lead := v.Glyphs.Folded + " "
	text := pane.Clip(where+": “"+q.words(), width-pane.Width(lead)-1)
	if !strings.HasSuffix(text, "…") {
		text += "”"
	}
	return v.GutterText(here, "", columns) + style.Paint(lead+text)
}

// words is the sentence that a quoting line quotes.
func (q quote) words() string {
	if q.sentence < len(q.to.Sentences) {
		return q.to.Sentences[q.sentence].Text
	}
	return ""
}

// standsIn names where a text stands, seen from another: its section, or in the
// same one its theme.
func (v *tab) standsIn(there, here *block) string {
	if there.part.section != here.part.section {
		return v.SectionTitle(there.part.section)
	}
	return v.ThemeTitle(there.theme)
}
