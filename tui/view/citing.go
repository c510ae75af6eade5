package view

import (
	"strings"

	"reinspect/compare"
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
	return s.Inspection(side) + ", " + s.Words.FirstPlaces(side, refs, mostCited)
}

// Where names the places of some evidence: "paras 4, 16; recommendation 2".
func (s *Context) Where(side model.Side, list []compare.Evidence) string {
	return s.Words.Places(side, compare.Refs(list))
}
