package compare

import (
	"fmt"
	"strings"

	"reinspect/internal/theme"
	"reinspect/model"
)

// Visit is which themes of a full inspection a visit looked at, if one of two
// reports is a letter after a visit.
type Visit struct {
	Side     model.Side // of the letter
	LookedAt []string   // themes of the inspection that the letter finds something on, or names as an area that it covered
	Not      []string   // the inspection's other themes
}

// visit returns which themes of an inspection a visit looked at; nil if the
// reports are not a visit's and an inspection's.
func (c *Comparison) visit(s *sides) *Visit {
	for _, side := range []model.Side{model.Left, model.Right} {
		if !isVisit(c.Reports.At(side)) || c.Reports.At(side.Other()).Kind != model.Inspection {
			continue
		}
		v := &Visit{Side: side}
		covered := coveredThemes(s.At(side))
		for _, row := range c.Themes {
			switch {
			case row.Balance.At(side.Other()) == Absent:
			case row.Balance.At(side) != Absent || covered[row.Theme]:
				v.LookedAt = append(v.LookedAt, row.Theme)
			default:
				v.Not = append(v.Not, row.Theme)
			}
		}
		if len(v.LookedAt)+len(v.Not) > 0 {
			return v
		}
	}
	return nil
}

func isVisit(r *model.Report) bool {
	return r.Kind == model.MonitoringVisit || r.Kind == model.FocusedVisit
}

// coveredThemes returns the themes of what a letter names where it says what the
// visit covered.
func coveredThemes(sd *side) map[string]bool {
	covered := map[string]bool{}
	for i := range sd.paragraphs {
		p := &sd.paragraphs[i]
		if !p.background {
			continue
		}
		for _, spoken := range p.spokenOf() {
			for id := range themesNamed(spoken.own) {
				covered[id] = true
			}
		}
	}
	return covered
}

// warning says what a visit looked at.
func (v *Visit) warning(themes *theme.Catalogue) string {
	all := len(v.LookedAt) + len(v.Not)
	if len(v.LookedAt) == 0 {
		return fmt.Sprintf("the %s letter is of a visit that looked at none of the %d themes of the inspection", v.Side, all)
	}
	var titles []string
	for _, id := range v.LookedAt {
		titles = append(titles, themes.Title(id))
	}
	return fmt.Sprintf("the %s letter is of a visit that looked at %d of the %d themes of the inspection: %s. That it is silent on the others is no change",
		v.Side, len(v.LookedAt), all, strings.Join(titles, "; "))
}
