package uitest

import (
	"time"

	"reinspect/compare"
	"reinspect/internal/timeline"
	"reinspect/model"
)

// Line is an invented timeline of Tarnbrook, written by hand so that what the
// screen shows does not move with the engine: three inspections under three
// frameworks, and a letter between them.
func Line() *timeline.Line {
	l := &timeline.Line{Authority: "Tarnbrook"}
	for _, e := range []struct {
		file, framework string
		kind            model.Kind
		year            int
	}{
		{"tarnbrook-2015.pdf", "sif", model.Inspection, 2015},
		{"tarnbrook-2019.pdf", "ilacs-2018", model.Inspection, 2019},
		{"tarnbrook-visit.html", "focused-visit", model.FocusedVisit, 2021},
		{"tarnbrook-2024.pdf", "ilacs-2023", model.Inspection, 2024},
	} {
		r := &model.Report{Authority: "Tarnbrook", Kind: e.kind, Framework: model.FrameworkRef{ID: e.framework, Name: "Framework " + e.framework}}
		r.Source.Path = "/reports/" + e.file
		r.Inspected = model.Period{Start: model.Date{Year: e.year, Month: time.March, Day: 2}, End: model.Date{Year: e.year, Month: time.March, Day: 13}}
		r.Sections = []model.Section{{Area: "leadership", Paragraphs: []model.Paragraph{{Number: 31, Numbered: true}}}}
		l.Entries = append(l.Entries, timeline.Entry{Report: r, Graded: e.kind == model.Inspection})
	}
	grade := func(rank int, m compare.Movement, steps int, together bool) timeline.AreaGrade {
		if rank == 0 {
			return timeline.AreaGrade{}
		}
		j := &model.Judgement{Grade: gradeNames[rank-1], Rank: rank, Source: model.FromTable}
		j.GradeLabel = labelOf(j.Grade)
		return timeline.AreaGrade{Grade: j, Scale: len(gradeNames), Movement: m, Steps: steps, Together: together}
	}
	none := timeline.AreaGrade{}
	l.Areas = []timeline.Area{
		{ID: "overall", Title: "Overall effectiveness", Cells: []timeline.AreaGrade{grade(4, "", 0, false), grade(3, compare.Improved, 1, false), none, grade(2, compare.Improved, 1, false)}},
		{ID: "children-in-care", Title: "Children in care", Cells: []timeline.AreaGrade{grade(2, "", 0, false), grade(2, compare.Stayed, 0, true), none, grade(3, compare.Declined, -1, false)}},
		{ID: "adoption", Title: "Adoption", Cells: []timeline.AreaGrade{grade(1, "", 0, false), none, none, none}},
		{ID: "leadership", Title: "Leadership", Cells: []timeline.AreaGrade{grade(4, "", 0, false), grade(4, compare.Stayed, 0, false), none, grade(2, compare.NotComparable, 0, false)}},
	}
	said := func(b compare.Balance, good, bad int, quote string) timeline.Said {
		s := timeline.Said{Balance: b, Counts: compare.Counts{Strength: good, Weakness: bad}}
		if quote != "" {
			s.Quote = &compare.Evidence{Ref: model.Ref{N: 31}, Sentence: quote}
		}
		return s
	}
	nothing := said(compare.Absent, 0, 0, "")
	doubtful := said(compare.AllMixed, 3, 2, "")
	doubtful.Doubtful = true
	l.Runs = []timeline.Run{
		{Theme: "management-oversight", Critical: 3, Open: true, Running: 3, Asked: []int{0, 1}, Said: []timeline.Said{
			said(compare.AllWeak, 0, 6, "Managers do not see that plans drift."), said(compare.AllWeak, 1, 4, "Oversight by managers is not recorded."),
			nothing, said(compare.AllMixed, 4, 3, "Supervision is too seldom to keep plans moving."),
		}},
		{Theme: "placements", Critical: 2, Asked: []int{0}, Said: []timeline.Said{said(compare.AllWeak, 0, 2, "Too few homes are near by."), doubtful, nothing, nothing}},
	}
	item := func(n int, text string, s compare.Status) compare.FollowUp {
		return compare.FollowUp{N: n, Text: text, Status: s}
	}
	l.Asked = []timeline.Asked{
		{From: 0, To: 1, Items: []compare.FollowUp{item(1, "See that plans do not drift.", compare.StillThere), item(2, "Find homes near by.", compare.Resolved), item(3, "Record supervision.", compare.NotMentioned)}},
		{From: 1, To: 3, Items: []compare.FollowUp{item(1, "Bring early permanence forward.", compare.Resolved), item(2, "Keep supervision regular.", compare.Partly)}},
		{From: 3, To: -1, Items: []compare.FollowUp{item(1, "Challenge plans that stall.", "")}},
	}
	return l
}
