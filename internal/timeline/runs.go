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
				cells[entry].Balance, cells[entry].Counts, cells[entry].Doubtful = row.Balance.At(side), row.Counts.At(side), row.Doubtful
				if cells[entry].Quote == nil {
					cells[entry].Quote = quote(s.Comparison, row, side)
				}
			}
		}
	}
	for theme, cells := range said {
		r := Run{Theme: theme, Area: areas[theme], Said: cells}
		for i := range cells {
			if cells[i].Criticised() {
				r.Critical++
			}
			if l.Entries[i].Graded {
				r.Open = cells[i].Criticised()
			}
		}
		if r.Critical >= fewest {
			l.Runs = append(l.Runs, r)
		}
	}
	slices.SortFunc(l.Runs, func(a, b Run) int {
		return cmp.Or(cmp.Compare(flag(b.Open), flag(a.Open)), cmp.Compare(b.Critical, a.Critical),
			cmp.Compare(b.weaknesses(), a.weaknesses()), cmp.Compare(a.Theme, b.Theme))
	})
}

// weaknesses is how many critical sentences a run rests on.
func (r *Run) weaknesses() int {
	n := 0
	for _, s := range r.Said {
		n += s.Counts.Weakness
	}
	return n
}

// quote returns the critical sentence of one side that says most on a theme:
// that of a recurring weakness, else the first of the places that weigh most.
func quote(c *compare.Comparison, row *compare.ThemeRow, side model.Side) *compare.Evidence {
	if b := row.Balance.At(side); b != compare.AllWeak && b != compare.AllMixed {
		return nil
	}
	for i := range c.Recurring {
		r := &c.Recurring[i]
		if r.Theme == row.Theme && !r.Doubtful() && len(r.Evidence.At(side)) > 0 {
			return &r.Evidence.At(side)[0]
		}
	}
	for _, m := range row.Mentions.At(side) {
		s := sentence(c.Reports.At(side), m)
		if s != nil && s.Polarity == model.Weakness && !m.Aside {
			return &compare.Evidence{Ref: m.Ref, Sentence: s.Text}
		}
	}
	return nil
}

func sentence(r *model.Report, m compare.Mention) *model.Sentence {
	var all []model.Sentence
	if p := r.Paragraph(m.Ref); p != nil {
		all = p.Sentences
	} else if rec := r.Recommendation(m.Ref); rec != nil {
		all = rec.Sentences
	}
	if m.Sentence < 0 || m.Sentence >= len(all) {
		return nil
	}
	return &all[m.Sentence]
}
