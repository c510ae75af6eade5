package compare

import (
	"cmp"
	"slices"
)

// Criticism is how what a report criticises stands against the other report.
type Criticism struct {
	Newly  []*ThemeRow // a weakness in the right report, or mixed for sure after a strength; the left one does not criticise it at all
	Worse  []*ThemeRow // the same of a strength in the left report, which finds faults in it all the same
	NoMore []*ThemeRow // as Newly, the other way round
	Praise []*ThemeRow // a strength in both
}

// Criticism sorts the themes by what each report says of them, those of which
// most is said first. A theme that both reports call a weakness or mixed, or that is
// mixed beside a weakness, is in none of the lists; nor is one that has become a
// strength and is still criticised.
func (c *Comparison) Criticism() Criticism {
	var out Criticism
	for i := range c.Themes {
		t := &c.Themes[i]
		criticised := func(now, other Balance) bool {
			return now == AllWeak && (other == AllStrength || other == Absent) || now == AllMixed && other == AllStrength && !t.Doubtful()
		}
		switch left, right := t.Balance.Left, t.Balance.Right; {
		case criticised(right, left) && t.Counts.Left.Critical() == 0:
			out.Newly = append(out.Newly, t)
		case criticised(right, left):
			out.Worse = append(out.Worse, t)
		case criticised(left, right) && t.Counts.Right.Critical() == 0:
			out.NoMore = append(out.NoMore, t)
		case left == AllStrength && right == AllStrength:
			out.Praise = append(out.Praise, t)
		}
	}
	for _, list := range [][]*ThemeRow{out.Newly, out.Worse, out.NoMore, out.Praise} {
		slices.SortStableFunc(list, byTelling)
	}
	return out
}

// byTelling puts themes that both reports cover before those of one report
// alone, sure ones before doubtful ones, and then those of which most is said.
func byTelling(a, b *ThemeRow) int {
	alone := func(t *ThemeRow) int { return count(t.Balance.Left == Absent) + count(t.Balance.Right == Absent) }
	said := func(t *ThemeRow) int {
		l, r := t.Counts.Left, t.Counts.Right
		return l.Judging() + r.Judging()
	}
	return cmp.Or(
		cmp.Compare(alone(a), alone(b)),
		cmp.Compare(count(a.Doubtful()), count(b.Doubtful())),
		cmp.Compare(said(b), said(a)))
}

func count(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

// statusOrder is the order of statuses, what is worst first.
var statusOrder = map[Status]int{StillThere: 0, Partly: 1, NotMentioned: 2, Resolved: 3}

// ThemeMovements counts how many themes moved which way, and how many of these
// are doubtful.
func (c *Comparison) ThemeMovements() (all, doubtful map[Movement]int) {
	all, doubtful = map[Movement]int{}, map[Movement]int{}
	for i := range c.Themes {
		row := &c.Themes[i]
		all[row.Shown()]++
		doubtful[row.Shown()] += count(row.Doubtful())
	}
	return all, doubtful
}

// Statuses counts how many recommendations have which status, and how many of these
// are doubtful.
func (c *Comparison) Statuses() (all, doubtful map[Status]int) {
	all, doubtful = map[Status]int{}, map[Status]int{}
	for i := range c.Recommendations {
		f := &c.Recommendations[i]
		all[f.Status]++
		doubtful[f.Status] += count(f.Doubtful())
	}
	return all, doubtful
}

// Worst lists recommendations, those of the worst status first: what is asked
// for again before what is only criticised again, what is sure before what is
// doubtful. At most n are returned, none that is resolved.
func (c *Comparison) Worst(n int) []*FollowUp {
	var out []*FollowUp
	for i := range c.Recommendations {
		if f := &c.Recommendations[i]; f.Status != Resolved {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *FollowUp) int {
		return cmp.Or(
			cmp.Compare(statusOrder[a.Status], statusOrder[b.Status]),
			cmp.Compare(count(a.Doubtful()), count(b.Doubtful())),
			cmp.Compare(count(a.Again == nil), count(b.Again == nil)))
	})
	return out[:min(len(out), n)]
}

// Moved lists the themes that moved one way and belong to the area of a
// judgement, or to one that its grade covers; those of which most is said first.
func (c *Comparison) Moved(j *JudgementRow, m Movement) []*ThemeRow {
	var out []*ThemeRow
	for i := range c.Themes {
		t := &c.Themes[i]
		if t.Shown() == m && t.Area != "" && (t.Area == j.Area || slices.Contains(j.Covers, t.Area)) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, byTelling)
	return out
}
