package view

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/pane"
)

// OpenPlace asks the app for the section view at a place of a side, which
// must be the selection. An item of the improvement list that is a numbered
// paragraph as well stands there as one.
func (s *Context) OpenPlace(side model.Side, ref model.Ref) tea.Cmd {
	if rec := s.Comparison.Reports.At(side).Recommendation(ref); rec != nil {
		if at := s.paragraphNumbered(side, rec.Paragraph); at != nil {
			s.Selection.Refs.Set(side, at)
		}
	}
	return Send(Show{Sections})
}

// paragraphNumbered finds a paragraph by its printed number; nil for 0.
func (s *Context) paragraphNumbered(side model.Side, number int) *model.Ref {
	if number == 0 {
		return nil
	}
	r := s.Comparison.Reports.At(side)
	for i := range r.Sections {
		for k, para := range r.Sections[i].Paragraphs {
			if para.Numbered && para.Number == number {
				return &model.Ref{Section: i, Paragraph: k, N: number}
			}
		}
	}
	return nil
}

// AreaAt is the area under which a place is; "" for the improvement list.
func (s *Context) AreaAt(side model.Side, ref model.Ref) string {
	if i, ok := s.Index.Sections.At(side)[ref.Key()]; ok {
		return s.Comparison.Sections[i].Area
	}
	return ""
}

// SectionTitle is what people call a section.
func (s *Context) SectionTitle(section int) string {
	return pane.Clean(s.Comparison.Sections[section].Title)
}

// OwnSectionTitle is what people call the part of a side's own report in which a
// place is. A paragraph can be shown in a section of the other report, to
// which its counterpart belongs; that one's title does not speak of it.
func (s *Context) OwnSectionTitle(side model.Side, ref model.Ref) string {
	i, ok := s.Index.Sections.At(side)[ref.Key()]
	r := s.Comparison.Reports.At(side)
	if !ok || r.Paragraph(ref) == nil {
		return ""
	}
	own := &r.Sections[ref.Section]
	if s.Comparison.Sections[i].Areas.At(side) == own.Area {
		return s.SectionTitle(i)
	}
	for k := range s.Comparison.Sections {
		if s.Comparison.Sections[k].Areas.At(side) == own.Area {
			return s.SectionTitle(k)
		}
	}
	return pane.Clean(own.Title)
}
