package fiction

import (
	"reinspect/compare"
	"reinspect/model"
)

func judgement(r *model.Report, area string) *model.Judgement {
	for i := range r.Judgements {
		if r.Judgements[i].Area == area {
			return &r.Judgements[i]
		}
	}
	return nil
}

func judgements(l, r *model.Report) []compare.JudgementRow {
	left := model.Left
	row := func(area, title, leftArea string, m compare.Movement, steps int, together *model.Side, note string) compare.JudgementRow {
		return compare.JudgementRow{
			Area: area, Title: title, Movement: m, Steps: steps, Together: together, Note: note,
			Scales: model.Pair[int]{Left: 4, Right: 4},
			Grades: model.Pair[*model.Judgement]{Left: judgement(l, leftArea), Right: judgement(r, area)},
		}
	}
	return []compare.JudgementRow{
		row("overall", "Overall effectiveness", "overall", compare.Improved, 1, nil, ""),
		row("leadership", "Leadership", "leadership", compare.Improved, 2, nil, ""),
		row("help-and-protection", "Help and protection", "help-and-protection", compare.Stayed, 0, nil, ""),
		row("children-in-care", "Children in care", "care-and-care-leavers", compare.Declined, -1, &left, "judged together with care leavers in 2019"),
		row("care-leavers", "Care leavers", "care-and-care-leavers", compare.Improved, 1, &left, "judged together with children in care in 2019"),
	}
}

func sections(c *compare.Comparison) []compare.SectionRow {
	l, r := c.Reports.Left, c.Reports.Right
	pair := func(left, right int, theme, why string) compare.Alignment {
		a := compare.Alignment{Theme: theme, Why: why, Best: true}
		if left >= 0 {
			a.Refs.Left = Ref(l, left)
		}
		if right >= 0 {
			a.Refs.Right = Ref(r, right)
		}
		if left >= 0 && right >= 0 {
			a.Score = 0.7
		}
		return a
	}
	both := func(left, right int, theme string) compare.Alignment {
		return pair(left, right, theme, "both are mainly about one theme")
	}
	only := func(left, right int, theme string) compare.Alignment {
		return pair(left, right, theme, "nothing on this theme stands on the other side")
	}
	helpTitle := "The experiences and progress of children who need help and protection"
	careTitle := "The experiences and progress of children in care and care leavers"
	leadTitle := "The impact of leaders on social work practice with children and families"
	rows := []compare.SectionRow{
		{Area: model.Summary, Pairs: []compare.Alignment{both(0, 0, "strategic-leadership")}},
		{
			Area: "help-and-protection", Movement: compare.Stayed, Titles: model.Pair[string]{Left: helpTitle, Right: helpTitle},
			Pairs: []compare.Alignment{
				both(1, 1, "early-help"), both(2, 2, "front-door"), both(3, 3, "assessment"), both(4, 4, "management-oversight"),
				both(5, 5, "private-fostering"), both(6, 6, "exploitation-and-missing"),
				only(-1, 7, "domestic-abuse-and-neglect"), only(-1, 8, "disabled-children"),
			},
		},
		{
			Area: "children-in-care", Movement: compare.Declined, Titles: model.Pair[string]{Left: careTitle, Right: "The experiences and progress of children in care"},
			Pairs: []compare.Alignment{
				both(7, 9, "entry-to-care"), both(8, 10, "permanence"), both(9, 11, "placements"), both(10, 12, "health"),
				only(-1, 13, "education-and-virtual-school"), only(-1, 14, "unaccompanied-children"), only(-1, 15, "participation-and-advocacy"),
			},
		},
		{
			Area: "care-leavers", Movement: compare.Improved, Titles: model.Pair[string]{Left: careTitle, Right: "The experiences and progress of care leavers"},
			Pairs: []compare.Alignment{
				both(11, 16, "personal-advisers"), both(12, 17, "care-leaver-accommodation"), both(13, 18, "local-offer"),
			},
		},
		{
			Area: "leadership", Movement: compare.Improved, Titles: model.Pair[string]{Left: leadTitle, Right: leadTitle},
			Pairs: []compare.Alignment{
				both(14, 19, "strategic-leadership"), both(15, 20, "quality-assurance"), both(16, 21, "management-oversight"), elsewhere(both(16, 4, "management-oversight")),
				both(17, 22, "workforce"), both(18, 23, "corporate-parenting"),
				only(19, -1, "case-recording"), only(20, -1, "partnerships"),
			},
		},
	}
	name(c, rows)
	return rows
}

// elsewhere is a pair that is not the best of its left paragraph.
func elsewhere(a compare.Alignment) compare.Alignment {
	a.Best, a.Score = false, 0.4
	return a
}

// name fills in the titles and areas of sections.
func name(c *compare.Comparison, rows []compare.SectionRow) {
	for i := range rows {
		row := &rows[i]
		row.Title = "Summary"
		for _, j := range c.Judgements {
			if j.Area == row.Area {
				row.Title = j.Title
			}
		}
		for _, side := range []model.Side{model.Left, model.Right} {
			for _, a := range row.Pairs {
				if ref := a.Refs.At(side); ref != nil {
					row.Areas.Set(side, c.Reports.At(side).Sections[ref.Section].Area)
				}
			}
		}
	}
}

func themes(c *compare.Comparison) []compare.ThemeRow {
	l, r := c.Reports.Left, c.Reports.Right
	row := func(theme, area string, lb, rb compare.Balance, m compare.Movement, left, right []int) compare.ThemeRow {
		t := compare.ThemeRow{
			Theme: theme, Area: area, Movement: m,
			Balance: model.Pair[compare.Balance]{Left: lb, Right: rb},
		}
		t.Refs, t.Counts = refs(l, r, left, right)
		t.Mentions.Left, t.Mentions.Right = mentions(l, t.Refs.Left), mentions(r, t.Refs.Right)
		t.Critical.Left, t.Critical.Right = critical(t.Counts.Left), critical(t.Counts.Right)
		if theme == "plans" {
			t.Or.Right, t.Doubt = compare.AllWeak, "the later report is between mixed and weakness: it finds fault in 2 of 2 sentences"
		}
		return t
	}
	const strong, weak, mixed, absent = compare.AllStrength, compare.AllWeak, compare.AllMixed, compare.Absent
	return []compare.ThemeRow{
		row("early-help", "help-and-protection", strong, strong, compare.Stayed, []int{1}, []int{1}),
		row("front-door", "help-and-protection", mixed, strong, compare.Improved, []int{2}, []int{2}),
		row("assessment", "help-and-protection", mixed, strong, compare.Improved, []int{3}, []int{3}),
		row("plans", "help-and-protection", weak, mixed, compare.Improved, []int{4, 8}, []int{4}),
		row("exploitation-and-missing", "help-and-protection", strong, strong, compare.Stayed, []int{6}, []int{6}),
		row("domestic-abuse-and-neglect", "help-and-protection", absent, strong, compare.New, nil, []int{7}),
		row("disabled-children", "help-and-protection", absent, strong, compare.New, nil, []int{8}),
		row("private-fostering", "help-and-protection", weak, strong, compare.Improved, []int{5}, []int{5}),
		row("entry-to-care", "children-in-care", strong, strong, compare.Stayed, []int{7}, []int{9}),
		row("permanence", "children-in-care", weak, strong, compare.Improved, []int{8}, []int{10}),
		row("placements", "children-in-care", mixed, weak, compare.Declined, []int{9}, []int{11}),
		row("health", "children-in-care", weak, weak, compare.Stayed, []int{10}, []int{12}),
		row("education-and-virtual-school", "children-in-care", absent, weak, compare.New, nil, []int{13}),
		row("personal-advisers", "care-leavers", strong, strong, compare.Stayed, []int{11}, []int{16}),
		row("care-leaver-accommodation", "care-leavers", strong, strong, compare.Stayed, []int{12}, []int{17}),
		row("local-offer", "care-leavers", weak, strong, compare.Improved, []int{13}, []int{18}),
		row("strategic-leadership", "leadership", weak, strong, compare.Improved, []int{14, 0}, []int{19, 0}),
		row("quality-assurance", "leadership", weak, strong, compare.Improved, []int{15}, []int{20}),
		row("management-oversight", "leadership", weak, weak, compare.Stayed, []int{16, 4}, []int{21, 4}),
		row("workforce", "leadership", weak, strong, compare.Improved, []int{17}, []int{22}),
		row("corporate-parenting", "leadership", mixed, strong, compare.Improved, []int{18}, []int{23}),
		row("case-recording", "leadership", weak, absent, compare.Gone, []int{19}, nil),
		row("partnerships", "leadership", strong, absent, compare.Gone, []int{20}, nil),
	}
}

func refs(l, r *model.Report, left, right []int) (model.Pair[[]model.Ref], model.Pair[compare.Counts]) {
	var out model.Pair[[]model.Ref]
	var counts model.Pair[compare.Counts]
	out.Left, counts.Left = refsOf(l, left)
	out.Right, counts.Right = refsOf(r, right)
	return out, counts
}

func refsOf(r *model.Report, numbers []int) (out []model.Ref, counts compare.Counts) {
	for _, n := range numbers {
		ref := Ref(r, n)
		out = append(out, *ref)
		for _, s := range r.Paragraph(*ref).Sentences {
			switch s.Polarity {
			case model.Strength:
				counts.Strength++
			case model.Weakness:
				counts.Weakness++
			case model.Mixed:
				counts.Mixed++
			default:
				counts.Neutral++
			}
		}
	}
	return out, counts
}

// mentions counts every sentence of the places.
func mentions(r *model.Report, refs []model.Ref) (out []compare.Mention) {
	for _, ref := range refs {
		for i, s := range r.Paragraph(ref).Sentences {
			out = append(out, compare.Mention{Ref: ref, Sentence: i, Critical: s.Polarity == model.Weakness})
		}
	}
	return out
}

func critical(n compare.Counts) float64 {
	all := n.Judging()
	if all == 0 {
		return 0
	}
	return (float64(n.Weakness) + 0.7*float64(n.Mixed)) / float64(all)
}

func evidence(r *model.Report, number, sentence int) compare.Evidence {
	ref := Ref(r, number)
	return compare.Evidence{Ref: *ref, Sentence: r.Paragraph(*ref).Sentences[sentence].Text}
}

func asked(r *model.Report, n int) compare.Evidence {
	return compare.Evidence{Ref: model.Ref{Kind: model.RefBullet, N: n}, Sentence: r.Recommendations[n-1].Text}
}

func recurring(c *compare.Comparison) []compare.Recurring {
	l, r := c.Reports.Left, c.Reports.Right
	return []compare.Recurring{
		{
			Theme: "management-oversight", Rank: 1, InLists: true, Weight: 0.93, Phrases: []string{"oversight", "supervision"},
			Statement: "Oversight and supervision by managers are uneven, and plans drift.",
			Evidence: model.Pair[[]compare.Evidence]{
				Left:  []compare.Evidence{evidence(l, 4, 1), evidence(l, 16, 0), asked(l, 1)},
				Right: []compare.Evidence{evidence(r, 21, 0), evidence(r, 4, 1), asked(r, 1)},
			},
		},
		{
			Theme: "placements", Rank: 2, Weight: 0.72, Phrases: []string{"brothers and sisters"},
			Statement: "Brothers and sisters cannot live together for want of homes.",
			Evidence: model.Pair[[]compare.Evidence]{
				Left:  []compare.Evidence{evidence(l, 9, 1)},
				Right: []compare.Evidence{evidence(r, 11, 1), asked(r, 2)},
			},
		},
		{
			Theme: "health", Rank: 3, Weight: 0.41, Phrases: []string{"initial health assessments"},
			Statement: "Initial health assessments come late.", Doubt: "the two sentences may find different faults",
			Evidence: model.Pair[[]compare.Evidence]{
				Left:  []compare.Evidence{evidence(l, 10, 1)},
				Right: []compare.Evidence{evidence(r, 12, 0)},
			},
		},
	}
}

func followUp(c *compare.Comparison) []compare.FollowUp {
	l, r := c.Reports.Left, c.Reports.Right
	item := func(n int, status compare.Status, why string, ev ...compare.Evidence) compare.FollowUp {
		return compare.FollowUp{
			N: n, Text: l.Recommendations[n-1].Text, Status: status, Why: why, Evidence: ev,
			Themes: []string{l.Recommendations[n-1].Themes[0].ID},
		}
	}
	return []compare.FollowUp{
		item(1, compare.StillThere, "the later list asks for it again", asked(r, 1), evidence(r, 21, 0)),
		item(2, compare.Resolved, "the later report calls it a strength", evidence(r, 10, 0)),
		item(3, compare.Resolved, "the later report calls it a strength", evidence(r, 5, 0)),
	}
}

func ownWords(r *model.Report) []compare.Evidence {
	return []compare.Evidence{evidence(r, 0, 0), evidence(r, 0, 1)}
}

func stated(r *model.Report) []compare.Stated {
	at := func(number, sentence int, ch model.Change, theme string) compare.Stated {
		e := evidence(r, number, sentence)
		return compare.Stated{Side: model.Right, Ref: e.Ref, Text: e.Sentence, Change: ch, Themes: []string{theme}}
	}
	return []compare.Stated{
		at(0, 0, model.Improved, "strategic-leadership"), at(2, 1, model.Improved, "front-door"),
		at(5, 0, model.Improved, "private-fostering"), at(21, 0, model.Persists, "management-oversight"),
		at(22, 0, model.Improved, "workforce"),
	}
}
