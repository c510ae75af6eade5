package export

import (
	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
)

// saidOfThemes quotes each report on the themes that moved or are to be checked:
// the places alone would send the reader back to the reports for every one of them.
func (x *composer) saidOfThemes() {
	var bands []block
	for i := range x.c.Themes {
		if t := &x.c.Themes[i]; t.Movement == compare.Improved || t.Movement == compare.Declined || t.Doubtful() {
			if b := x.saidOf(t); len(b.Rows) > 0 {
				bands = append(bands, b)
			}
		}
	}
	if len(bands) > 0 && x.extras.Quotes > 0 {
		x.page.add(heading{3, "What the reports say of the themes that moved or are to be checked", "said-of-themes"})
		x.page.add(bands...)
	}
}

// saidOf is a theme with a telling sentence of each report.
func (x *composer) saidOf(t *compare.ThemeRow) band {
	out := band{Title: x.words.Theme(t.Theme), Moved: x.themeMoved(t), Facts: x.balances(t)}
	row := bandRow{x.said(t, model.Left), x.said(t, model.Right)}
	switch {
	case row.Left == nil && row.Right == nil:
		return out
	case row.Left == nil || row.Right == nil:
		out.Only = out.Moved.Text // that one report alone covers it is how it moved
	}
	out.Rows = []bandRow{row}
	return out
}

func (x *composer) said(t *compare.ThemeRow, side model.Side) []passageBlock {
	e := x.c.Telling(t, side)
	if e == nil {
		return nil
	}
	return []passageBlock{{Cite: x.words.CiteShort(side, e.Ref), Text: "“" + e.Quote() + "”", Noted: x.notesOn(notes.At(side, e.Ref))}}
}

// themeMoved is how a theme moved, and whose word that is or why it is to be checked.
func (x *composer) themeMoved(t *compare.ThemeRow) cell {
	word := x.words.ThemeMoved(t)
	if detail := wording.ThemeDetail(t); detail != "" {
		word += " (" + detail + ")"
	}
	return cell{Text: word, Mark: string(t.Shown()), Sign: glyphs[t.Shown()]}
}

// telling is the sentence by which a report tells what it says of a theme; ""
// where no sentences are wanted, or it has none.
func (x *composer) telling(t *compare.ThemeRow, side model.Side) string {
	if e := x.c.Telling(t, side); e != nil && x.extras.Quotes > 0 {
		return e.Quote()
	}
	return ""
}
