package view

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Citation names a place as people cite it:
// "Ashcombe, 11–22 June 2018, para 17".
func (s *Context) Citation(side model.Side, ref model.Ref) string {
	return s.Inspection(side) + ", " + s.Place(side, ref)
}

// Inspection names a report as people cite it: "Ashcombe, 11–22 June 2018".
func (s *Context) Inspection(side model.Side) string {
	r := s.Comparison.Reports.At(side)
	out := r.Authority
	if out == "" {
		out = r.Title
	}
	if p := r.Inspected.String(); p != "" {
		out += ", " + p
	}
	return pane.Clean(out)
}

// Place is a reference in words: as placeName has it, but a paragraph without
// a number outside the summary is named by its page, and one that is only
// counted says so.
func (s *Context) Place(side model.Side, ref model.Ref) string {
	r := s.Comparison.Reports.At(side)
	p := r.Paragraph(ref)
	switch {
	case p == nil:
	case ref.N > 0 && !p.Numbered:
		return fmt.Sprintf("para %d by count", ref.N)
	case ref.N == 0 && p.Page > 0 && r.Sections[ref.Section].Area != model.Summary:
		return fmt.Sprintf("page %d (unnumbered)", p.Page)
	}
	return placeName(ref)
}

// placeName is a reference in words: "para 17", "recommendation 2", "summary".
func placeName(ref model.Ref) string {
	switch {
	case ref.Kind == model.RefBullet:
		return fmt.Sprintf("recommendation %d", ref.N)
	case ref.N == 0:
		return "summary"
	}
	return fmt.Sprintf("para %d", ref.N)
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
		line, _ := s.Quotation(pane.Clean(e.Sentence), side, e.Ref)
		out.WriteString("\n" + line)
	}
	return out.String()
}

// EvidenceRefs are the places of some evidence.
func EvidenceRefs(list []compare.Evidence) []model.Ref {
	var refs []model.Ref
	for _, e := range list {
		refs = append(refs, e.Ref)
	}
	return refs
}

// mostCited is how many places a line names: enough to look it up.
const mostCited = 5

// CitePlaces names an inspection and the first of some places in its report.
func (s *Context) CitePlaces(side model.Side, refs []model.Ref) string {
	names := []string{s.Inspection(side)}
	for _, ref := range refs[:min(len(refs), mostCited)] {
		names = append(names, s.Place(side, ref))
	}
	if n := len(refs) - mostCited; n > 0 {
		names = append(names, fmt.Sprintf("and %d more", n))
	}
	return strings.Join(names, ", ")
}

// Where names the places of some evidence: "paras 4, 16, recommendation 2".
func (s *Context) Where(side model.Side, list []compare.Evidence) string {
	numbers := map[string][]string{}
	var kinds, others []string
	for _, e := range list {
		kind := "para"
		if e.Ref.Kind == model.RefBullet {
			kind = "recommendation"
		}
		number := fmt.Sprint(e.Ref.N)
		switch {
		case e.Ref.N == 0:
			name := strings.TrimSuffix(s.Place(side, e.Ref), " (unnumbered)")
			if !slices.Contains(others, name) {
				others = append(others, name)
			}
		case e.Ref.N > 0 && !slices.Contains(numbers[kind], number):
			if len(numbers[kind]) == 0 {
				kinds = append(kinds, kind)
			}
			numbers[kind] = append(numbers[kind], number)
		}
	}
	var parts []string
	for _, kind := range kinds {
		name := kind
		if len(numbers[kind]) > 1 {
			name += "s"
		}
		parts = append(parts, name+" "+strings.Join(numbers[kind], ", "))
	}
	return strings.Join(append(parts, others...), "; ")
}
