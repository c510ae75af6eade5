package compare

import (
	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/model"
)

// Env is what a comparison needs to know beyond the two reports.
type Env struct {
	Frameworks *framework.Set
	Themes     *theme.Catalogue
}

// Options are the reader's wishes for one comparison.
type Options struct {
	AsGiven bool // keep the order of the reports, even if the right one is the earlier

	// Paired are paragraphs that the reader made a pair, Unpaired those that
	// must not become one. Left and Right are the reports in the order in which
	// Compare is given them.
	Paired, Unpaired []model.Pair[model.Ref]

	// Decisions stand in place of what would be found.
	Decisions Decisions
}

// Compare compares two parsed and assessed reports. Two reports
// of one authority are put in order of inspection, the earlier one left,
// unless opts.AsGiven. It changes neither report, and the same input always
// gives the same Comparison.
func Compare(left, right *model.Report, env Env, opts Options) *Comparison {
	reports := model.Pair[*model.Report]{Left: left, Right: right}
	c := &Comparison{Reports: reports, Relation: DifferentAuthorities}
	if OneAuthority(left.Authority, right.Authority) {
		c.Relation = SameAuthority
	}
	if !opts.AsGiven {
		c.Reports = InOrder(reports)
	}
	if c.Reports != reports {
		opts.Paired, opts.Unpaired = swapped(opts.Paired), swapped(opts.Unpaired)
		opts.Decisions = opts.Decisions.swapped()
	}
	c.warn()

	links := env.Frameworks.Links(c.Reports.Left.Framework.ID, c.Reports.Right.Framework.ID)
	c.Judgements = judgementRows(c.Reports, links, env.Frameworks)

	s := readSides(c.Reports, env)
	if c.Versions = c.Relation == SameAuthority && versions(s); c.Versions {
		c.Warnings = append(c.Warnings, "both are versions of one report: what recurs or persists stands in both of them, and is no finding of a second inspection")
	}
	atOnce(func() {
		s.areas = newAreaMap(links, s)
		s.pairs = s.align(opts)
		c.paired = s
	}, func() {
		c.find(s, env)
	}, func() {
		c.Stated, c.StatedEarlier = stated(s, c.InTime(), opts.Decisions.Struck)
		c.OwnWords = ownWords(c.Reports.Right)
	})
	c.Sections = sections(c, s, links, env)
	c.Decide(opts.Decisions, env.Themes)
	c.doubtThemes()
	for i := range c.Recommendations {
		c.agree(&c.Recommendations[i], env.Themes)
	}
	return c
}

// find compares what both reports find: theme by theme, for each recommendation,
// and which weaknesses recur.
func (c *Comparison) find(s *sides, env Env) {
	var by model.Pair[map[string]*tally]
	atOnce(func() { by.Left = tallies(s.Left) }, func() { by.Right = tallies(s.Right) })
	c.Themes = themeRows(env.Themes, by, c.called())
	if c.Visit = c.visit(s); c.Visit != nil {
		c.Warnings = append(c.Warnings, c.Visit.warning(env.Themes))
	}
	c.Recommendations = c.followUp(s)
	c.closeAnswered(s)
	c.Recurring = recurring(s, by, env.Themes)
}

// InOrder puts two reports of one authority in order of inspection, the earlier
// one left. It leaves all others, and those without a date, as they are.
func InOrder(reports model.Pair[*model.Report]) model.Pair[*model.Report] {
	left, right := reports.Left, reports.Right
	if OneAuthority(left.Authority, right.Authority) && isEarlier(right, left) {
		return reports.Swap()
	}
	return reports
}

// isEarlier reports whether one report is known to be of an earlier day than
// another.
func isEarlier(a, b *model.Report) bool { return !a.Day().IsZero() && a.Day().Before(b.Day()) }

func swapped(pairs []model.Pair[model.Ref]) []model.Pair[model.Ref] {
	out := make([]model.Pair[model.Ref], len(pairs))
	for i, p := range pairs {
		out[i] = p.Swap()
	}
	return out
}

// warn adds what makes the whole comparison less certain.
func (c *Comparison) warn() {
	for _, side := range []model.Side{model.Left, model.Right} {
		r := c.Reports.At(side)
		say := func(text string) { c.Warnings = append(c.Warnings, "the "+side.String()+" "+text) }
		own, reported := 0, 0
		for _, j := range r.Judgements {
			if j.Source == model.Reported {
				reported++
			} else {
				own++
			}
		}
		switch {
		case reported > 0 && own == 0:
			say("text only reports grades and gives none of its own: they are not compared")
		case own == 0 && r.Kind != model.Inspection:
			say("text gives no judgements: what it says is ungraded evidence")
		case r.Framework.ID == "":
			say("report's framework was not recognised: its judgements cannot be compared")
		}
		if c.Relation == SameAuthority && r.Day().IsZero() {
			say("report's inspection date is not known: which report is the earlier one cannot be told")
		}
	}
	if c.Relation == SameAuthority && isEarlier(c.Reports.Right, c.Reports.Left) {
		c.Warnings = append(c.Warnings, "the right report is the earlier one: stronger and weaker say how it stands against the left")
	}
}
