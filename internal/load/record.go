package load

import (
	"fmt"
	"strings"

	"reinspect/internal/fault"
	"reinspect/internal/framework"
	"reinspect/internal/load/record"
	"reinspect/model"
)

// fromRecord reads a report that was written down, and perhaps corrected by
// hand since. What follows from a framework is taken from it anew, so that a
// corrected grade brings its own label and rank along.
func fromRecord(data []byte, frameworks *framework.Set) (*model.Report, error) {
	r, err := record.Decode(data)
	if err != nil {
		return nil, err
	}
	r.Source.Format = "toml"
	if r.Framework.ID == "" {
		return r, nil
	}
	fw, ok := frameworks.ByID(r.Framework.ID)
	if !ok {
		r.Warnings = append(r.Warnings, fmt.Sprintf("framework %q is not known here: its grades are taken as they stand", r.Framework.ID))
		return r, nil
	}
	r.Framework.Name = fw.Name
	for i := range r.Judgements {
		j := &r.Judgements[i]
		g, ok := fw.ByGrade(j.Grade)
		if !ok {
			return nil, unknown("judgement", i, "grade", j.Grade, fw, gradeIDs(fw))
		}
		if _, ok := fw.ByArea(j.Area); !ok {
			return nil, unknown("judgement", i, "area", j.Area, fw, areaIDs(fw))
		}
		j.GradeLabel, j.Rank = g.Label, g.Rank
	}
	for i, s := range r.Sections {
		if _, ok := fw.ByArea(s.Area); !ok && s.Area != "" && s.Area != model.Summary {
			return nil, unknown("section", i, "area", s.Area, fw, append(areaIDs(fw), model.Summary))
		}
	}
	return r, nil
}

func unknown(place string, i int, what, got string, fw *framework.Framework, known []string) error {
	return fault.WithHint(fmt.Errorf("%s %d: %s has no %s %q", place, i+1, fw.ID, what, got),
		"write one of: "+strings.Join(known, ", "))
}

func gradeIDs(fw *framework.Framework) []string {
	var ids []string
	for _, g := range fw.Scale.Grades {
		ids = append(ids, g.ID)
	}
	return ids
}

func areaIDs(fw *framework.Framework) []string {
	var ids []string
	for _, a := range fw.Areas {
		ids = append(ids, a.ID)
	}
	return ids
}
