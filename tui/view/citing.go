package view

import (
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Citation names a place as people cite it:
// "Ashcombe, 11–22 June 2018, para 17".
func (s *Context) Citation(side model.Side, ref model.Ref) string {
	return pane.Clean(s.Words.Cite(side, ref))
}

// Inspection names a report as people cite it: "Ashcombe, 11–22 June 2018".
func (s *Context) Inspection(side model.Side) string { return pane.Clean(s.Words.Inspection(side)) }

// Place names a place of one report: "para 17", "recommendation 2".
func (s *Context) Place(side model.Side, ref model.Ref) string {
	return pane.Clean(s.Words.Place(side, ref))
}

// Quotation is words as people quote them, with where they stand.
func (s *Context) Quotation(words string, side model.Side, ref model.Ref) (text, where string) {
	where = s.Citation(side, ref)
	return "“" + words + "” (" + where + ")", where
}

// Quotations quotes the sentences of some evidence, one a line.
func (s *Context) Quotations(side model.Side, list []compare.Evidence) string {
	var out strings.Builder
	for _, e := range list {
		line, _ := s.Quotation(pane.Clean(e.Quote()), side, e.Ref)
		out.WriteString("\n" + line)
	}
	return out.String()
}

// mostCited is how many places a line names: enough to look it up.
const mostCited = 5

// CitePlaces names an inspection and the first of some places in its report.
func (s *Context) CitePlaces(side model.Side, refs []model.Ref) string {
	if len(refs) == 0 {
		return s.Inspection(side)
	}
	return s.Inspection(side) + ", " + s.Words.FirstPlaces(side, refs, mostCited)
}

// CiteTheme is what both reports say of a theme, and how that moved, in words with
// its places; whole adds all sentences on it.
func (s *Context) CiteTheme(t *compare.ThemeRow, whole bool) (text, what string) {
	title := s.ThemeTitle(t.Theme)
	moved := s.Words.ThemeMoved(t)
	if t.Doubtful() {
		moved += ", " + wording.Doubtful
	}
	if t.ByReader() {
		moved += ", " + compare.SetByReader
	}
	said := func(side model.Side) string {
		return wording.BalanceOf(t, side) + " (" + s.CitePlaces(side, t.Refs.At(side)) + ")"
	}
	text = title + ": " + said(model.Left) + ", " + said(model.Right) + ": " + moved
	if whole {
		text += s.mentioned(model.Left, t) + s.mentioned(model.Right, t)
	}
	return text, title
}

// mentioned quotes the sentences of a report on a theme, one a line.
func (s *Context) mentioned(side model.Side, t *compare.ThemeRow) string {
	var list []compare.Evidence
	for _, m := range t.Mentions.At(side) {
		if at, ok := s.TextAt(side, m.Ref); ok && m.Sentence < len(at.Sentences) {
			list = append(list, compare.Evidence{Ref: m.Ref, Sentence: at.Sentences[m.Sentence].Text})
		}
	}
	return s.Quotations(side, list)
}

// Where names the places of some evidence: "paras 4, 16; recommendation 2".
func (s *Context) Where(side model.Side, list []compare.Evidence) string {
	return s.Words.Places(side, compare.Refs(list))
}
