// Package timeline sets all reports on one authority on a line: its grades from
// inspection to inspection, the themes that several of them criticise, and what
// became of all that was asked for.
//
// Each interval of the line is a comparison of two inspections that follow each
// other. The package knows nothing of files, formats and screens.
package timeline

import (
	"cmp"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// Line is one authority's reports in the order of their inspections.
type Line struct {
	Authority string
	Entries   []Entry
	Areas     []Area
	Runs      []Run
	Asked     []Asked
	Repeated  []*model.Report // further files of an inspection that is on the line already
}

// Entry is one report on the line.
type Entry struct {
	Report *model.Report
	Graded bool // it is an inspection with grades, of what the line is about: only such a report is compared with others
}

// Area is an area that at least one inspection grades.
type Area struct {
	ID, Title string
	Cells     []AreaGrade // one for each entry
}

// Given are the entries that grade the area.
func (a *Area) Given() []int {
	var given []int
	for i := range a.Cells {
		if a.Cells[i].Grade != nil {
			given = append(given, i)
		}
	}
	return given
}

// AreaGrade is the grade of one area in one inspection.
type AreaGrade struct {
	Grade    *model.Judgement // nil where the report does not grade the area
	Scale    int              // how many steps the scale of the grade has
	Together bool             // one grade for this area and another one
	Movement compare.Movement // against the inspection before; "" for the first one
	Steps    int              // of that movement; positive is better
}

// Run is a theme that several inspections criticise.
type Run struct {
	Theme, Area string
	Said        []Said // one for each entry
	Critical    int    // how many inspections criticise it
	Open        bool   // the last inspection is one of them
	Running     int    // how many criticise it in a row, up to the last inspection
	Ended       int    // the first entry after the last that criticises it which covers it; 0 for none
	Again       int    // the last entry since then that is critical on balance, though it has no sentence to quote for it; 0 for none
	Asked       []int  // the entries that ask for something of this theme above all
	Praised     bool   // an inspection praises it, all in all
}

// Said is what one inspection says of a theme.
type Said struct {
	Balance  compare.Balance // Absent where it says nothing, and for entries without grades
	Counts   compare.Counts
	Doubtful bool              // the balance is to be checked
	Quote    *compare.Evidence // a critical sentence; nil for none
}

// Criticised reports whether the inspection criticises the theme, all in all
// and in a sentence of its own that can be quoted.
func (s *Said) Criticised() bool {
	return weak(s.Balance) && s.Counts.Critical() > 0 && s.Quote != nil
}

// Asked is everything that one inspection asked for.
type Asked struct {
	From, To int // the entry that asked, and the one that tells what became of it; To is -1 for none
	Items    []compare.FollowUp
}

// Count returns how many items have a status.
func (a *Asked) Count(s compare.Status) int {
	n := 0
	for i := range a.Items {
		if a.Items[i].Status == s {
			n++
		}
	}
	return n
}

// Lines sorts reports by authority and sets those of each on a line. An
// authority of a single report has a line too. Reports without an authority
// come back apart.
func Lines(reports []*model.Report, env compare.Env) (lines []*Line, homeless []*model.Report) {
	var groups [][]*model.Report
	at := map[string]int{} // the group of each authority
	for _, r := range reports {
		if r.Authority == "" {
			homeless = append(homeless, r)
			continue
		}
		key := compare.AuthorityKey(r.Authority)
		i, known := at[key]
		if !known || key == "" { // a name that is like no other
			i = len(groups)
			groups, at[key] = append(groups, nil), i
		}
		groups[i] = append(groups[i], r)
	}
	for _, g := range groups {
		lines = append(lines, newLine(g, env))
	}
	slices.SortStableFunc(lines, func(a, b *Line) int { return strings.Compare(a.Authority, b.Authority) })
	return lines, homeless
}

func newLine(reports []*model.Report, env compare.Env) *Line {
	slices.SortStableFunc(reports, inTime)
	l := &Line{}
	var graded []int
	family := mainFamily(reports, env)
	for _, r := range reports {
		own := familyOf(r, env)
		e := Entry{Report: r, Graded: GivesGrades(r) && (own == family || own == "")}
		if e.Graded && len(graded) > 0 && sameInspection(l.Entries[graded[len(graded)-1]].Report, r) {
			l.Repeated = append(l.Repeated, r)
			continue
		}
		if e.Graded {
			graded = append(graded, len(l.Entries))
		}
		l.Entries = append(l.Entries, e)
		l.Authority = r.Authority
	}
	var intervals []interval
	for i := 1; i < len(graded); i++ {
		from, to := graded[i-1], graded[i]
		intervals = append(intervals, interval{from, to, compare.Compare(l.Entries[from].Report, l.Entries[to].Report, env, compare.Options{AsGiven: true})})
	}
	l.areas(intervals, graded, env)
	l.runs(intervals)
	l.asked(intervals, graded)
	return l
}

// GivesGrades reports whether a report is an inspection with grades of a scale.
func GivesGrades(r *model.Report) bool {
	return r.Kind == model.Inspection && slices.ContainsFunc(r.Judgements, func(j model.Judgement) bool { return j.Rank > 0 })
}

// familyOf is the family of a report's framework; "" for one that is not known.
func familyOf(r *model.Report, env compare.Env) string {
	if f, ok := env.Frameworks.ByID(r.Framework.ID); ok {
		return f.Family
	}
	return ""
}

// mainFamily is the family of frameworks under which an authority was inspected
// most often, of two the later one: the line follows its inspections. Those of
// something else only have their place on it.
func mainFamily(reports []*model.Report, env compare.Env) (family string) {
	count := map[string]int{}
	for _, r := range reports {
		own := familyOf(r, env)
		if own == "" || !GivesGrades(r) {
			continue
		}
		if count[own]++; count[own] >= count[family] {
			family = own
		}
	}
	return family
}

// interval is two inspections that follow each other, by their entries.
type interval struct {
	from, to int
	*compare.Comparison
}

// inTime orders reports by inspection; those without a date come last.
func inTime(a, b *model.Report) int {
	x, y := a.Day(), b.Day()
	switch {
	case x.IsZero() || y.IsZero():
		return cmp.Compare(flag(x.IsZero()), flag(y.IsZero()))
	case x.Before(y):
		return -1
	case y.Before(x):
		return 1
	}
	return 0
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sameInspection reports whether two reports are on one inspection: a draft
// and the published report, or the same report twice.
func sameInspection(a, b *model.Report) bool {
	x, y := a.Inspected, b.Inspected
	return !x.Start.IsZero() && x == y && a.Framework.ID == b.Framework.ID
}

func (l *Line) asked(intervals []interval, graded []int) {
	for _, s := range intervals {
		if len(s.Recommendations) > 0 {
			l.Asked = append(l.Asked, Asked{From: s.from, To: s.to, Items: s.Recommendations})
		}
	}
	if len(graded) == 0 {
		return
	}
	last := graded[len(graded)-1]
	var items []compare.FollowUp
	for _, r := range l.Entries[last].Report.Recommendations {
		items = append(items, compare.FollowUp{N: r.N, Text: r.Text, Themes: themeIDs(r.Themes)})
	}
	if len(items) > 0 {
		l.Asked = append(l.Asked, Asked{From: last, To: -1, Items: items})
	}
}

func themeIDs(marks []model.ThemeMark) []string {
	ids := make([]string, len(marks))
	for i, m := range marks {
		ids[i] = m.ID
	}
	return ids
}
