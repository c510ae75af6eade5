package export

import (
	"time"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/model"
)

// extras holds a small catalogue with the built-in titles, and a note and a
// correction of every sort.
func extras() Extras {
	return Extras{
		Made: Made{Version: "1.2.3", On: day(2026, time.March, 9), By: "Bea Thistle"}, Choice: Everything(),
		Themes: theme.New([]theme.Theme{
			{ID: "front-door", Title: "Front door"},
			{ID: "management-oversight", Title: "Management oversight"},
			{ID: "workforce", Title: "Workforce"},
			{ID: "private-fostering", Title: "Private fostering"},
		}),
		Notes: notes.Content{
			Notes: []notes.Note{
				{ID: "a", At: notes.OnJudgement("care-leavers"), Text: "Ask for the figures.", Written: day(2026, time.March, 7)},
				{ID: "b", At: notes.At(model.Right, para(1, 1, 2)), Text: "=Seen on the visit"},
				{ID: "c", At: notes.Place{Place: model.Place{Side: model.Left}, Quote: "Gone words", Lost: true}, Text: "What was this?"},
			},
			Marks: []notes.Mark{{At: notes.At(model.Left, bullet(1)), Sentence: "Managers’ *oversight* of casework.", Polarity: model.Mixed, Change: model.Improved}},
			Links: []notes.Link{
				{Places: model.Pair[notes.Place]{Left: notes.At(model.Left, para(1, 0, 1)), Right: notes.At(model.Right, para(1, 0, 1))}},
				{Places: model.Pair[notes.Place]{Left: notes.At(model.Left, para(1, 1, 2)), Right: notes.At(model.Right, para(1, 1, 2))}, Apart: true},
			},
			Decisions: []notes.Decision{
				{About: notes.Weakness, Theme: "workforce", Verdict: notes.Kept},
				{About: notes.Weakness, Theme: "front-door", Verdict: notes.Dropped},
				{About: notes.Quote, Theme: "workforce", At: notes.At(model.Left, para(1, 1, 2)), Sentence: "Turnover is high."},
				{About: notes.Balance, Theme: "front-door", At: notes.At(model.Right, model.Ref{}), Verdict: "mixed"},
				{About: notes.Status, At: asked(2), Verdict: "persists"},
				{About: notes.Proof, At: asked(2), Proof: notes.At(model.Right, para(1, 1, 2)), Sentence: "=Turnover is high."},
				{About: notes.Second, At: asked(2), Proof: notes.At(model.Right, para(1, 0, 1)), Sentence: "Audits are late."},
				{About: notes.Stated, At: notes.At(model.Right, para(1, 0, 1)), Sentence: "Oversight has improved, yet too many plans drift.", Verdict: notes.Struck},
				{About: notes.Theme, At: notes.At(model.Left, para(1, 1, 2)), Sentence: "Turnover is high.", Theme: "workforce"},
			},
		},
	}
}

// asked is the place of a recommendation, with its opening words.
func asked(n int) notes.Place {
	at := notes.At(model.Left, bullet(n))
	at.Quote = "The board’s audits."
	return at
}

func day(year int, month time.Month, day int) model.Date {
	return model.Date{Year: year, Month: month, Day: day}
}

func mark(ids ...string) []model.ThemeMark {
	var out []model.ThemeMark
	for i, id := range ids {
		out = append(out, model.ThemeMark{ID: id, Score: 1 / float64(i+1)})
	}
	return out
}

// fernmoor is a report of an invented borough: numbered paragraphs under an
// unnumbered summary, one judgement that is not one of its own scale's steps,
// and words that every format must keep from being taken for its own.
func fernmoor(start, end model.Date, framework model.FrameworkRef) *model.Report {
	return &model.Report{
		Source:        model.Source{Path: "fernmoor.pdf", Format: "pdf", SHA256: "ab12", Pages: 9},
		Title:         "Inspection of Fernmoor local authority children’s services",
		Authority:     "Fernmoor",
		Framework:     framework,
		Kind:          model.Inspection,
		Inspected:     model.Period{Start: start, End: end},
		LeadInspector: "Ada Bramble",
		Judgements: []model.Judgement{
			{Area: "leadership", Label: "The impact of leaders", Grade: "good", GradeLabel: "Good", Rank: 2, Source: model.FromTable, Page: 1},
			{Area: "lscb", Label: "The board", Grade: "not-judged", GradeLabel: "Not judged", Source: model.FromSentence},
		},
		Recommendations: []model.Recommendation{
			{
				N: 1, Text: "Managers’ *oversight* of casework.", Themes: mark("management-oversight"), Reference: "outcome 4",
				Sentences: []model.Sentence{{Text: "Managers’ *oversight* of casework.", Polarity: model.Weakness, Change: model.NoChange, Confidence: 0.9}},
			},
			{N: 2, Text: "The board’s audits.", Group: "Within three months", Board: true, Paragraph: 14, Page: 3},
		},
		Sections: []model.Section{
			{Area: model.Summary, Paragraphs: []model.Paragraph{
				{Text: "Services are mostly good.", Page: 1, Sentences: []model.Sentence{
					{Text: "Services are mostly good.", Polarity: model.Strength, Change: model.NoChange, Confidence: 0.8, Cues: []string{"good"}},
				}},
			}},
			{Title: "The impact of leaders", Area: "leadership", Grade: "good", Paragraphs: []model.Paragraph{
				{
					Number: 1, Numbered: true, Page: 2, Text: "=Leaders know <their> services | well. Oversight has improved, yet too many plans drift.",
					Themes: mark("management-oversight", "workforce"), Sentences: []model.Sentence{
						{Text: "=Leaders know <their> services | well.", Polarity: model.Strength, Change: model.NoChange, Confidence: 0.7, Cues: []string{"well"}},
						{
							Text: "Oversight has improved, yet too many plans drift.", Polarity: model.Mixed, Change: model.Improved, Confidence: 0.6,
							Cues: []string{"improved", "too many"}, Themes: []string{"management-oversight"},
						},
					},
				},
				{
					Number: 2, Numbered: true, Page: 2, Heading: "Workforce", Text: "Turnover is high.", Themes: mark("workforce"),
					Sentences: []model.Sentence{{Text: "Turnover is high.", Polarity: model.Weakness, Change: model.Persists, Confidence: 0.9, Cues: []string{"high"}}},
				},
			}},
			{Title: "About this inspection", Paragraphs: []model.Paragraph{{Text: "The inspectors were four.", Page: 9}}},
		},
		Warnings: []string{"the date of publication is not printed"},
	}
}

func para(section, paragraph, n int) model.Ref {
	return model.Ref{Kind: model.RefParagraph, Section: section, Paragraph: paragraph, N: n}
}

func bullet(n int) model.Ref { return model.Ref{Kind: model.RefBullet, N: n} }

// compared sets Fernmoor 2019 beside Fernmoor 2024 with a row of every sort.
func compared() *compare.Comparison {
	left := fernmoor(day(2019, 2, 4), day(2019, 2, 15), model.FrameworkRef{ID: "ilacs-2018", Name: "ILACS"})
	right := fernmoor(day(2024, 3, 4), day(2024, 3, 8), model.FrameworkRef{ID: "ilacs-2023", Name: "ILACS (care leavers judged separately)"})
	right.Source.Path, right.Source.SHA256 = "fernmoor-2024.pdf", "cd34"
	together := model.Left
	p1, p2, q1, q2, s := para(1, 0, 1), para(1, 1, 2), para(1, 0, 1), para(1, 1, 2), para(0, 0, 0)
	return &compare.Comparison{
		Reports:  model.Pair[*model.Report]{Left: left, Right: right},
		Relation: compare.SameAuthority,
		Judgements: []compare.JudgementRow{
			{Area: "leadership", Title: "Leadership", Grades: model.Pair[*model.Judgement]{Left: &left.Judgements[0], Right: &right.Judgements[0]}, Movement: compare.Stayed},
			{
				Area: "care-leavers", Title: "Care leavers", Grades: model.Pair[*model.Judgement]{
					Left:  &left.Judgements[0],
					Right: &model.Judgement{Area: "care-leavers", Label: "Care leavers", Grade: "inadequate", GradeLabel: "Inadequate", Rank: 4, Source: model.FromTable},
				},
				Movement: compare.Declined, Steps: -2, Together: &together, Note: "judged together with children in care",
			},
			{Area: "lscb", Title: "Safeguarding board", Grades: model.Pair[*model.Judgement]{Left: &left.Judgements[1]}, Movement: compare.Gone},
		},
		Sections: []compare.SectionRow{
			{Area: compare.AskedForArea, Title: "What was asked for", Bands: []compare.Band{{Refs: model.Pair[[]model.Ref]{Left: []model.Ref{bullet(1), bullet(2)}}}}},
			{Area: "leadership", Title: "Leadership", Areas: model.Pair[string]{Left: "leadership", Right: "leadership"}, Titles: model.Pair[string]{Left: "The impact of leaders", Right: "Leaders"}, Movement: compare.Stayed, Bands: []compare.Band{
				{
					Theme: "management-oversight", Refs: model.Pair[[]model.Ref]{Left: []model.Ref{p1}, Right: []model.Ref{q1}}, Facing: []compare.Facing{{Score: 0.75}},
					Also: []compare.Elsewhere{{Refs: model.Pair[model.Ref]{Left: p1, Right: q2}}}, Asked: model.Pair[[]int]{Left: []int{1}},
				},
				{
					Theme: "workforce", Refs: model.Pair[[]model.Ref]{Left: []model.Ref{p2}, Right: []model.Ref{q2}},
					Also: []compare.Elsewhere{{Refs: model.Pair[model.Ref]{Left: p1, Right: q2}}},
				},
			}, Pairs: []compare.Alignment{
				{Refs: model.Pair[*model.Ref]{Left: &p1, Right: &q2}, Theme: "workforce", Score: 0.4, Why: "both on the workforce"},
				{Refs: model.Pair[*model.Ref]{Left: &p1, Right: &q1}, Theme: "management-oversight", Score: 0.75, Why: "both on managers’ oversight", Best: true},
				{Refs: model.Pair[*model.Ref]{Left: &p2}, Theme: "workforce", Why: "nothing like it in the other report", Best: true},
			}},
			{Area: model.Summary, Title: "Summary", Bands: []compare.Band{{Refs: model.Pair[[]model.Ref]{Right: []model.Ref{s}}}}, Pairs: []compare.Alignment{{Refs: model.Pair[*model.Ref]{Right: &s}, Best: true}}},
		},
		Themes: []compare.ThemeRow{
			{
				Theme: "management-oversight", Area: "leadership", Balance: model.Pair[compare.Balance]{Left: compare.AllWeak, Right: compare.AllMixed}, Movement: compare.Improved,
				Or: model.Pair[compare.Balance]{Right: compare.AllWeak}, Doubt: "the later report is between mixed and weakness: it finds fault in 1 of 2 sentences",
				Counts: model.Pair[compare.Counts]{Left: compare.Counts{Weakness: 2}, Right: compare.Counts{Strength: 1, Weakness: 1}},
				Refs:   model.Pair[[]model.Ref]{Left: []model.Ref{p1, bullet(1)}, Right: []model.Ref{q1, s}},
				Mentions: model.Pair[[]compare.Mention]{
					Left:  []compare.Mention{{Ref: p1, Sentence: 1, Critical: true}, {Ref: bullet(1), Critical: true}},
					Right: []compare.Mention{{Ref: q1, Sentence: 1, Critical: true}, {Ref: s}},
				},
			},
			{
				Theme: "private-fostering", Area: "help-and-protection", Balance: model.Pair[compare.Balance]{Left: compare.Absent, Right: compare.AllStrength}, Movement: compare.New,
				Refs: model.Pair[[]model.Ref]{Right: []model.Ref{q2}}, Mentions: model.Pair[[]compare.Mention]{Right: []compare.Mention{{Ref: q2}}},
			},
		},
		Recurring: []compare.Recurring{{
			Theme: "management-oversight", Rank: 1, Statement: "Management oversight: managers do not stop plans from drifting", Phrases: []string{"drift"}, InLists: true, Weight: 0.41,
			Doubt: "the two sentences may find different faults",
			Evidence: model.Pair[[]compare.Evidence]{
				Left:  []compare.Evidence{{Ref: p1, Sentence: "Plans drift."}, {Ref: p1, Sentence: "Oversight is weak."}, {Ref: bullet(1), Sentence: "Managers’ *oversight* of casework."}},
				Right: []compare.Evidence{{Ref: q1, Sentence: "Oversight has improved, yet too many plans drift."}},
			},
		}},
		Recommendations: []compare.FollowUp{
			{
				N: 1, Text: "Managers’ *oversight* of casework.", Themes: []string{"management-oversight"}, Status: compare.Partly, Why: "better, with faults that remain",
				Evidence: []compare.Evidence{{Ref: q1, Sentence: "Oversight has improved, yet too many plans drift."}},
			},
			{N: 2, Text: "The board’s audits.", Status: compare.NotMentioned},
		},
		Stated: []compare.Stated{
			{Side: model.Right, Ref: q2, Text: "Turnover is still high.", Change: model.Persists, Themes: []string{"workforce"}},
			{Side: model.Right, Ref: q2, Text: "This is now addressed.", Before: "Few managers stayed.", Change: model.Improved, Themes: []string{"workforce"}, Doubt: "not certain that this improved since the last inspection"},
		},
		Warnings: []string{"one section was matched by theme only"},
	}
}
