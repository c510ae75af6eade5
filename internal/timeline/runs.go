package timeline

import (
	"cmp"
	"slices"

	"reinspect/compare"
	"reinspect/model"
)

// fewest is in how many inspections a theme must be criticised to be a run.
const fewest = 2

// runs finds the themes that several inspections criticise, those that are
// still open first, then by how many there are and how much is said.
func (l *Line) runs(intervals []interval) {
	said := map[string][]Said{}
	areas := map[string]string{}
	at := func(theme string) []Said {
		if said[theme] == nil {
			said[theme] = make([]Said, len(l.Entries))
			for i := range said[theme] {
				said[theme][i].Balance = compare.Absent
			}
		}
		return said[theme]
	}
	for _, s := range intervals {
		for i := range s.Themes {
			row := &s.Themes[i]
			areas[row.Theme] = row.Area
			cells := at(row.Theme)
			for side, entry := range map[model.Side]int{model.Left: s.from, model.Right: s.to} {
				cells[entry].Balance, cells[entry].Counts, cells[entry].Doubtful = row.Balance.At(side), row.Counts.At(side), row.Doubtful() || row.Or.At(side) != ""
				if cells[entry].Quote == nil && weak(row.Balance.At(side)) {
					cells[entry].Quote = s.Criticised(row, side)
				}
			}
		}
	}
	for theme, cells := range said {
		if r := l.run(theme, cells); r.Critical >= fewest {
			r.Area = areas[theme]
			l.Runs = append(l.Runs, r)
		}
	}
	slices.SortFunc(l.Runs, func(a, b Run) int {
		return cmp.Or(cmp.Compare(flag(b.Open), flag(a.Open)), cmp.Compare(b.Critical, a.Critical),
			cmp.Compare(b.weaknesses(), a.weaknesses()), cmp.Compare(a.Theme, b.Theme))
	})
}

// run is what the inspections say of a theme, from the first to the last.
func (l *Line) run(theme string, cells []Said) Run {
	r := Run{Theme: theme, Said: cells}
	for i := range cells {
		if !l.Entries[i].Graded {
			continue
		}
		switch r.Open = cells[i].Criticised(); {
		case r.Open:
			r.Critical++
			r.Running++
			r.Ended, r.Again = 0, 0
		default:
			r.Running = 0
			if r.Ended > 0 && weak(cells[i].Balance) {
				r.Again = i
			}
			if r.Critical > 0 && r.Ended == 0 && cells[i].Balance != compare.Absent {
				r.Ended = i
			}
		}
		r.Praised = r.Praised || cells[i].Balance == compare.AllStrength
		if slices.ContainsFunc(l.Entries[i].Report.Recommendations, func(rec model.Recommendation) bool {
			return len(rec.Themes) > 0 && rec.Themes[0].ID == theme
		}) {
			r.Asked = append(r.Asked, i)
		}
	}
	return r
}

// weak reports whether a balance is critical, all in all.
func weak(b compare.Balance) bool { return b == compare.AllWeak || b == compare.AllMixed }

// weaknesses is how many critical sentences a run rests on.
func (r *Run) weaknesses() int {
	n := 0
	for _, s := range r.Said {
		n += s.Counts.Weakness
	}
	return n
}
