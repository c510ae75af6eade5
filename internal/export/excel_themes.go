package export

import (
	"reinspect/compare"
	"reinspect/internal/export/xlsx"
	"reinspect/internal/wording"
	"reinspect/model"
)

// The columns of the sheet of themes that its chart draws.
const (
	themeName     = 0
	criticalLeft  = 5
	criticalRight = 6
)

func (b *workbook) themes() {
	left, right := b.sides()
	s := xlsx.Sheet{Name: "Themes", Columns: []xlsx.Column{
		{Head: "Theme", Width: 40},
		{Head: "Area", Width: 26},
		{Head: left, Width: 14},
		{Head: right, Width: 14},
		{Head: "Movement", Width: 18},
		{Head: "Critical share, " + left, Width: 11, Scale: true},
		{Head: "Critical share, " + right, Width: 11, Scale: true},
	}}
	for _, side := range []string{left, right} {
		for _, count := range []string{"Strengths", "Weaknesses", "Mixed", "Neutral"} {
			s.Columns = append(s.Columns, xlsx.Column{Head: count + ", " + side, Width: 12, Scale: count == "Weaknesses"})
		}
	}
	s.Columns = append(s.Columns,
		xlsx.Column{Head: "Remark", Width: 10},
		xlsx.Column{Head: "Where in " + left, Width: 40}, xlsx.Column{Head: "Where in " + right, Width: 40},
		xlsx.Column{Head: "Quotation from " + left, Width: 60}, xlsx.Column{Head: "Quotation from " + right, Width: 60})
	for _, t := range b.c.Themes {
		area := ""
		if t.Area != "" {
			area = b.words.Area(t.Area)
		}
		row := []xlsx.Cell{
			xlsx.Words(b.words.Theme(t.Theme)), xlsx.Words(area),
			inColour(wording.BalanceOf(&t, model.Left), string(t.Balance.Left)), inColour(wording.BalanceOf(&t, model.Right), string(t.Balance.Right)),
			inColour(b.words.ThemeMoved(&t), string(t.Shown())),
			critical(t.Balance.Left, t.Critical.Left), critical(t.Balance.Right, t.Critical.Right),
		}
		for _, n := range []compare.Counts{t.Counts.Left, t.Counts.Right} {
			row = append(row, xlsx.Count(n.Strength), xlsx.Count(n.Weakness), xlsx.Count(n.Mixed), xlsx.Count(n.Neutral))
		}
		s.Rows = append(s.Rows, append(row, xlsx.Cell{Text: wording.ThemeDetail(&t), Is: xlsx.Quiet},
			xlsx.Words(b.words.PlacesOnPages(model.Left, t.Refs.Left)), xlsx.Words(b.words.PlacesOnPages(model.Right, t.Refs.Right)),
			b.tellingCell(&t, model.Left), b.tellingCell(&t, model.Right)))
	}
	b.add(s)
	if len(s.Rows) > 0 {
		b.chart(s)
	}
}

// tellingCell quotes what a report says of a theme, with its place.
func (b *workbook) tellingCell(t *compare.ThemeRow, side model.Side) xlsx.Cell {
	e := b.c.Telling(t, side)
	if e == nil || b.extras.Quotes == 0 {
		return xlsx.Cell{}
	}
	return xlsx.Words(e.Quote() + " (" + b.words.CiteShort(side, e.Ref) + ")")
}

// critical is the critical share of what a report says of a theme, empty where
// it says nothing.
func critical(balance compare.Balance, share float64) xlsx.Cell {
	if balance == compare.Absent {
		return xlsx.Cell{}
	}
	return xlsx.Part(share)
}

// chart draws the critical shares of all themes on a sheet of its own.
func (b *workbook) chart(themes xlsx.Sheet) {
	left, right := b.sides()
	about := "The share of what each report says of a theme that is critical: " + left + " beside " + right + ". The sheet Themes has the figures."
	b.add(xlsx.Sheet{
		Name: "Themes chart", Columns: []xlsx.Column{{Width: 120}}, Rows: [][]xlsx.Cell{{xlsx.Words(about)}},
		Chart: &xlsx.Chart{
			Title: "Critical share of what is said of each theme", About: about, Sheet: &themes, Names: themeName,
			Series: []xlsx.Series{{Column: criticalLeft, Colour: "9AA5B1"}, {Column: criticalRight, Colour: "A33B00"}},
		},
	})
}
