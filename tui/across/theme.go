package across

import (
	"fmt"

	"reinspect/compare"
	"reinspect/internal/across"
	"reinspect/internal/query"
	"reinspect/internal/wording"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// mostColumns is how many inspections of an authority are shown.
const mostColumns = 3

var inspections = [mostColumns]column{
	named("Latest", "latest inspection"),
	named("Before", "inspection before"),
	named("Earlier", "earlier inspection"),
}

func named(title, what string) column {
	return column{[forms]string{title, title, title, title, title}, what}
}

// ShowTheme shows what all inspections say of a theme.
func (v *View) ShowTheme(id string, rows []across.ThemeRow) {
	title := id
	if v.Themes != nil {
		title = v.Themes.Title(id)
	}
	b := overview{
		about: []string{pane.Clean(title)}, empty: "No report that is listed gives grades.", tight: forms - 1,
		legend: fmt.Sprintf("+n good sentences, %sn critical, %sn mixed, ? %s; %s go to an inspection, %s reads it", v.Glyphs.Weakness, v.Glyphs.Mixed, wording.Doubtful, v.columnKeys(), v.Keys.Name(keys.Open)),
	}
	most := 0
	for _, r := range rows {
		most = max(most, len(r.Said))
	}
	b.columns = inspections[:min(most, mostColumns)]
	for _, r := range rows {
		one := &row{authority: r.Authority, path: r.Said[0].Report.Source.Path, cells: make([]cell, len(b.columns))}
		for k := range one.cells {
			if k < len(r.Said) {
				one.cells[k] = v.saidCell(id, &r.Said[k])
			}
		}
		b.rows = append(b.rows, one)
	}
	v.show(b)
}

// balances says how bad a balance is.
var balances = map[compare.Balance]float64{compare.AllWeak: 1, compare.AllMixed: 0.5, compare.AllStrength: 0}

// saidCell is what one inspection says, all in all and in numbers, and how that
// moved.
func (v *View) saidCell(id string, s *across.Said) cell {
	when := wording.Month(s.Report)
	one := cell{path: s.Report.Source.Path}
	year := v.Styles.Quiet.Paint(wording.Year(s.Report))
	if !s.Known {
		one.said = "not read yet"
		for form := range one.texts {
			one.texts[form] = year + v.Styles.Faint.Paint(" …")
		}
		return one
	}
	if s.Balance == compare.Absent {
		one.said = wording.Balance(s.Balance) + " in " + when
		for form := range one.texts {
			one.texts[form] = year + " " + v.Styles.Faint.Paint(v.Glyphs.Dot)
		}
		return one
	}
	m, mark := v.BalanceMark(s.Balance), v.MovedMark(s.Movement)
	doubt := ""
	if s.Doubt != "" {
		doubt = "?"
	}
	counts := count(v.Glyphs, s.Counts.Strength, s.Counts.Weakness, 0)
	all := count(v.Glyphs, s.Counts.Strength, s.Counts.Weakness, s.Counts.Mixed)
	sign := ""
	if mark.Glyph != "" {
		sign = " " + mark.Style.Paint(mark.Glyph)
	}
	one.texts = [forms]string{
		v.Styles.Quiet.Paint(when) + " " + m.Style.Paint(m.Word+doubt+all) + sign,
		year + " " + m.Style.Paint(m.Glyph+doubt+all) + sign,
		year + " " + m.Style.Paint(m.Glyph+doubt+counts) + sign,
		year + " " + m.Style.Paint(m.Glyph+doubt) + sign,
		year + " " + m.Style.Paint(m.Glyph+doubt) + mark.Style.Paint(mark.Glyph),
	}
	one.query = query.Of("theme", id) + " " + placed(s.Report)
	one.bad, one.steps = balances[s.Balance], wording.Stepped(s.Movement)
	one.moved = movedBy[s.Movement]
	one.said, one.facts = v.saidInWords(s)
	return one
}

var movedBy = map[compare.Movement]float64{compare.Improved: 1, compare.Declined: -1}

// saidInWords says a balance, what it rests on, and how it moved.
func (v *View) saidInWords(s *across.Said) (said string, facts []view.Fact) {
	w := wording.OfOneAuthority(s.Report, s.Report, v.Themes)
	said = wording.Month(s.Report) + ": " + wording.Balance(s.Balance) + " (" + wording.Counts(s.Counts) + ")"
	facts = []view.Fact{{About: "balance", Text: wording.Balance(s.Balance)}, {About: "rests on", Text: wording.Counts(s.Counts)}}
	if s.Movement != "" {
		moved := w.Movement(s.Movement)
		if s.Unsure {
			moved += " (" + wording.Doubtful + ")"
		}
		said += "; " + moved + " since the inspection before"
		facts = append(facts, view.Fact{About: "moved", Text: moved + " since the inspection before"})
	}
	if s.Doubt != "" {
		facts = append(facts, view.Fact{About: wording.Doubtful, Text: s.Doubt})
	}
	return said, append(facts, view.Fact{About: "inspected", Text: s.Report.Inspected.String()}, view.Fact{About: "file", Text: pane.Clean(s.Report.Source.Path)})
}
