package across

import (
	"reinspect/compare"
	"reinspect/internal/timeline"
	"reinspect/model"
)

// ThemeRow is what the inspections of one authority say of a theme, the latest
// first.
type ThemeRow struct {
	Authority string
	Said      []Said
}

// Said is what one inspection says of a theme.
type Said struct {
	Report *model.Report
	Known  bool // false where the report has not been read yet
	compare.ThemeSaid
	Movement compare.Movement // against the inspection before; "" where either says nothing
	Unsure   bool             // one of both balances is doubtful
}

// OfTheme lays out what all inspections of some timelines say of a theme. What a
// report says of its themes, all tells; false where it has not been read yet.
func OfTheme(theme string, lines []*timeline.Line, all func(*model.Report) (map[string]compare.ThemeSaid, bool)) []ThemeRow {
	var rows []ThemeRow
	for _, l := range lines {
		row := ThemeRow{Authority: l.Authority}
		last := compare.ThemeSaid{Balance: compare.Absent}
		for _, e := range l.Entries {
			if !e.Graded {
				continue
			}
			s := Said{Report: e.Report}
			said, known := all(e.Report)
			s.Known, s.ThemeSaid = known, said[theme]
			switch {
			case s.Balance == "":
				s.Balance = compare.Absent
			case last.Balance != compare.Absent:
				s.Movement = compare.BalanceMovement(model.Pair[compare.Balance]{Left: last.Balance, Right: s.Balance})
				s.Unsure = s.Doubt != "" || last.Doubt != ""
			}
			last = s.ThemeSaid
			row.Said = append([]Said{s}, row.Said...)
		}
		rows = append(rows, row)
	}
	return rows
}
