package compare

import (
	"slices"
	"strconv"

	"reinspect/model"
)

// doubtThemes marks the balances that something else on the same page speaks
// against: a weakness that recurs for sure where all is praise or improved or
// nothing is said, a stated change that goes the other way, a recommendation that
// persists where its theme improved or is answered where nothing is said of it, and a
// judgement that goes the other way. They are
// not changed, but a movement says what else it may be: a reader has to weigh both.
func (c *Comparison) doubtThemes() {
	c.Themes = slices.Clone(c.Themes)
	for i := range c.Themes {
		r := &c.Themes[i]
		if c.recurs(r) {
			r.doubt("the same weakness recurs")
			r.mayHave(Stayed)
		}
		if moved := c.statedAgainst(r); moved != "" {
			r.doubt("the report itself says that something of it " + string(moved))
			r.mayHave(moved)
		}
		r.doubt(c.followUpAgainst(r))
		r.doubt(c.judgedAgainst(r))
	}
}

// recurs reports whether a theme recurs for sure though its row says that it
// is better, praised or not spoken of.
func (c *Comparison) recurs(r *ThemeRow) bool {
	if r.Movement == Stayed && r.Balance.Right != AllStrength || r.Movement == Declined && r.Balance.Left != AllStrength {
		return false
	}
	return slices.ContainsFunc(c.Recurring, func(w Recurring) bool {
		return !w.Doubtful() && (w.Theme == r.Theme || slices.Contains(w.Also, r.Theme))
	})
}

// mayHave adds a way in which a theme may have moved that both reports cover, as
// something else says.
func (r *ThemeRow) mayHave(m Movement) {
	if !r.ByReader() && r.Balance.Left != Absent && r.Balance.Right != Absent {
		r.May = append(r.May, m)
	}
}

// statedAgainst is what the later report says for sure of a theme that its row does
// not: that it moved the other way, and never that it moved the same way; "" for
// nothing.
func (c *Comparison) statedAgainst(r *ThemeRow) Movement {
	against := map[Movement]Movement{Improved: Declined, Declined: Improved, Gone: Improved}[r.Movement]
	if r.Movement == Stayed && r.Balance.Right != AllStrength {
		switch improved, declined := c.said(r, Improved), c.said(r, Declined); {
		case improved && !declined:
			return Improved
		case declined && !improved:
			return Declined
		}
		return ""
	}
	if c.said(r, against) && !c.said(r, r.Movement) {
		return against
	}
	return ""
}

// said reports whether the later report says for sure that a theme, above all others,
// improved or declined. Where neither report is the later one, what either says of its
// own past says nothing of how they stand beside each other.
func (c *Comparison) said(r *ThemeRow, moved Movement) bool {
	change := map[Movement]model.Change{Improved: model.Improved, Declined: model.Declined}[moved]
	return change != "" && c.InTime() && slices.ContainsFunc(c.Stated, func(s Stated) bool {
		return s.Side == model.Right && !s.Doubtful() && s.Change == change && len(s.Themes) > 0 && s.Themes[0] == r.Theme
	})
}

// judgedAgainst says that the judgement of a theme's area goes the other
// way than its row, which the report does not say itself, or is the worst there is where
// its row says strength; or moved where the row of the theme that it is about above all
// stayed; "" for none of these.
func (c *Comparison) judgedAgainst(r *ThemeRow) string {
	i := slices.IndexFunc(c.Judgements, func(j JudgementRow) bool { return j.Area == r.Area })
	if i < 0 {
		return ""
	}
	j := &c.Judgements[i]
	for _, at := range []model.Side{model.Left, model.Right} {
		if g := j.Grades.At(at); g != nil && g.Rank > 0 && g.Rank == j.Scales.At(at) && r.Balance.At(at) == AllStrength {
			return c.called().At(at) + " gives its area the lowest grade"
		}
	}
	switch moved := j.Movement == Improved || j.Movement == Declined; {
	case moved && r.Movement == Stayed && slices.Contains(readBalanceRules().judged, r.Theme):
		return "the judgement of its area moved"
	case c.said(r, r.Movement):
	case r.Movement == Improved && j.Movement == Declined, r.Movement == Declined && j.Movement == Improved:
		return "the judgement of its area went the other way"
	}
	return ""
}

// followUpAgainst says which recommendation on a theme is answered though
// the row says that nothing is said of it, or persists though the row says
// that it improved; "" for none.
func (c *Comparison) followUpAgainst(r *ThemeRow) string {
	for i := range c.Recommendations {
		f := &c.Recommendations[i]
		name := "recommendation " + strconv.Itoa(f.N) + " on it "
		switch {
		case !f.mainTheme(r.Theme):
		case r.Movement == Gone && f.Status != NotMentioned:
			return name + "is answered"
		case r.Movement == Improved && f.Status == StillThere:
			return name + "persists"
		}
	}
	return ""
}
