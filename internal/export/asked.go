package export

import (
	"strconv"
	"strings"

	"reinspect/internal/export/xlsx"
	"reinspect/model"
)

// askedNow lists what the right report asks for.
func (x *composer) askedNow() {
	var list items
	for i := range x.c.Reports.Right.Recommendations {
		rec := &x.c.Reports.Right.Recommendations[i]
		list = append(list, item{N: rec.N, Text: rec.Text, Detail: x.words.AskedDetail(rec), Noted: x.notesOn(askedIn(model.Right, rec.N))})
	}
	if len(list) > 0 {
		x.page.add(heading{3, x.words.AskedTitle(model.Right), "asked-for"}, list)
	}
}

// askedNow writes a row for each thing that the right report asks for.
func (t *csvTable) askedNow() {
	for i := range t.c.Reports.Right.Recommendations {
		rec := &t.c.Reports.Right.Recommendations[i]
		ids := themeIDs(rec.Themes)
		r := csvRow{
			kind: "asked for", number: strconv.Itoa(rec.N), theme: strings.Join(ids, "; "), themes: t.words.Themes(ids),
			text: rec.Text, note: t.words.AskedDetail(rec), right: csvSide{refs: []model.Ref{{Kind: model.RefBullet, N: rec.N}}},
		}
		if len(ids) > 0 {
			r.area = t.areaOf(ids[0])
		}
		t.row(r)
	}
}

// askedNow is a sheet of what the right report asks for.
func (b *workbook) askedNow() {
	_, right := b.sides()
	s := xlsx.Sheet{Name: "Asked for", Columns: []xlsx.Column{
		{Head: "Number", Width: 9},
		{Head: "Recommendation of " + right, Width: 60},
		{Head: "Page", Width: 7},
		{Head: "Themes", Width: 28},
		{Head: "Remark", Width: 40},
	}}
	for i := range b.c.Reports.Right.Recommendations {
		rec := &b.c.Reports.Right.Recommendations[i]
		s.Rows = append(s.Rows, []xlsx.Cell{
			xlsx.Count(rec.N), xlsx.Words(rec.Text), b.pageOf(model.Right, model.Ref{Kind: model.RefBullet, N: rec.N}),
			xlsx.Words(b.words.Themes(themeIDs(rec.Themes))),
			{Text: b.words.AskedDetail(rec), Is: xlsx.Quiet},
		})
	}
	b.add(s)
}
