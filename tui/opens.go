package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/pane"
)

// openPlace asks the app for the section view at a place of a side, which
// must be the selection. Items of the improvement list stand in no section
// unless they are numbered paragraphs.
func (s *state) openPlace(side model.Side, ref model.Ref) tea.Cmd {
	if rec := s.cmp.Reports.At(side).Recommendation(ref); rec != nil {
		at := s.paragraphNumbered(side, rec.Paragraph)
		if at == nil {
			text := s.place(side, ref) + " stands in the improvement list of " + s.nameOf(side)
			if rec.Page > 0 {
				text += fmt.Sprintf(", page %d", rec.Page)
			}
			return Send(Inform(text + ", in no section"))
		}
		s.sel.refs.Set(side, at)
		s.sel.words = ""
	}
	return Send(Show{Sections})
}

// paragraphNumbered finds a paragraph by its printed number; nil for 0.
func (s *state) paragraphNumbered(side model.Side, number int) *model.Ref {
	if number == 0 {
		return nil
	}
	r := s.cmp.Reports.At(side)
	for i := range r.Sections {
		for k, para := range r.Sections[i].Paragraphs {
			if para.Numbered && para.Number == number {
				return &model.Ref{Section: i, Paragraph: k, N: number}
			}
		}
	}
	return nil
}

// areaAt is the area under which a place stands; "" for the improvement list.
func (s *state) areaAt(side model.Side, ref model.Ref) string {
	if i, ok := s.index.sections.At(side)[ref.Key()]; ok {
		return s.cmp.Sections[i].Area
	}
	return ""
}

// areaTitle is what people call a section.
func (s *state) areaTitle(section int) string { return pane.Clean(s.cmp.Sections[section].Title) }

// homeTitle is what people call the part of a side's own report in which a
// place stands. A paragraph can be shown in a section of the other report, to
// which its counterpart belongs; that one's title does not speak of it.
func (s *state) homeTitle(side model.Side, ref model.Ref) string {
	i, ok := s.index.sections.At(side)[ref.Key()]
	r := s.cmp.Reports.At(side)
	if !ok || r.Paragraph(ref) == nil {
		return ""
	}
	own := &r.Sections[ref.Section]
	if s.cmp.Sections[i].Areas.At(side) == own.Area {
		return s.areaTitle(i)
	}
	for k := range s.cmp.Sections {
		if s.cmp.Sections[k].Areas.At(side) == own.Area {
			return s.areaTitle(k)
		}
	}
	return pane.Clean(own.Title)
}
