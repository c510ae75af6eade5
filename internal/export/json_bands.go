package export

import (
	"reinspect/compare"
	"reinspect/model"
)

// jsonBand is one theme of a section. Its texts are named by number, those
// without one by id, items of the improvement list as "bullet 2".
type jsonBand struct {
	Theme *string         `json:"theme"`
	Left  []any           `json:"left"`
	Right []any           `json:"right"`
	Also  []jsonElsewhere `json:"also,omitempty"`
	Asked *jsonAsked      `json:"asked,omitempty"`
}

// jsonElsewhere is two counterparts that do not stand in one band.
type jsonElsewhere struct {
	Left  any `json:"left"`
	Right any `json:"right"`
}

// jsonAsked is the recommendations of each report on the theme.
type jsonAsked struct {
	Left  []int `json:"left"`
	Right []int `json:"right"`
}

func bandsJSON(bands []compare.Band, reports model.Pair[*model.Report]) []jsonBand {
	out := []jsonBand{}
	for _, b := range bands {
		row := jsonBand{Theme: nullable(b.Theme), Left: []any{}, Right: []any{}}
		for _, ref := range b.Refs.Left {
			row.Left = append(row.Left, nameJSON(reports.Left, ref))
		}
		for _, ref := range b.Refs.Right {
			row.Right = append(row.Right, nameJSON(reports.Right, ref))
		}
		for _, a := range b.Also {
			row.Also = append(row.Also, jsonElsewhere{nameJSON(reports.Left, a.Refs.Left), nameJSON(reports.Right, a.Refs.Right)})
		}
		if len(b.Asked.Left)+len(b.Asked.Right) > 0 {
			row.Asked = &jsonAsked{list(b.Asked.Left), list(b.Asked.Right)}
		}
		out = append(out, row)
	}
	return out
}

// nameJSON names one text and no other: unnumbered paragraphs by their id.
func nameJSON(r *model.Report, ref model.Ref) any {
	if id := r.ParagraphID(ref); id != "" && ref.N == 0 {
		return id
	}
	return refJSON(ref)
}
