package export

import (
	"io"

	"reinspect/compare"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
)

type jsonTimelines struct {
	Schema    int            `json:"schema"`
	Timelines []jsonTimeline `json:"timelines"`
}

// jsonTimeline is one authority. Cells, said and the numbers in asked follow
// the order of reports.
type jsonTimeline struct {
	Authority string         `json:"authority"`
	Reports   []jsonEntry    `json:"reports"`
	LeftOut   []string       `json:"left_out"` // files of an inspection that is on the line already
	Areas     []jsonLane     `json:"areas"`
	Runs      []jsonRun      `json:"runs"`
	Asked     []jsonAskedFor `json:"asked"`
}

type jsonEntry struct {
	Short     string         `json:"short"` // by which people are shown it
	Graded    bool           `json:"graded"`
	Kind      model.Kind     `json:"kind"`
	Framework *jsonFramework `json:"framework"`
	Inspected jsonPeriod     `json:"inspected"`
	Published *string        `json:"published"`
	Source    jsonSource     `json:"source"`
	Warnings  []string       `json:"warnings"`
}

type jsonLane struct {
	Area   string      `json:"area"`
	Title  string      `json:"title"`
	Course string      `json:"course"` // how its grades went, in words; "" where too few can be compared
	Cells  []*jsonCell `json:"cells"`
}

type jsonCell struct {
	Grade      string           `json:"grade"`
	GradeLabel string           `json:"grade_label"`
	Rank       *int             `json:"rank"`
	Scale      int              `json:"scale"`
	Together   bool             `json:"together"`
	Movement   compare.Movement `json:"movement,omitempty"`
	Steps      *int             `json:"steps,omitempty"`
}

type jsonRun struct {
	Theme    string     `json:"theme"`
	Title    string     `json:"title"`
	Critical int        `json:"critical"`
	Open     bool       `json:"open"`
	Course   string     `json:"course"` // how it went, in words
	Said     []jsonSaid `json:"said"`
}

type jsonSaid struct {
	Balance  compare.Balance `json:"balance"`
	Doubtful bool            `json:"doubtful"`
	Counts   jsonCounts      `json:"counts"`
	Quote    *jsonQuote      `json:"quote"`
}

type jsonAskedFor struct {
	From  int                    `json:"from"` // the report that asked, by its place in reports, from 0
	To    *int                   `json:"to"`   // the one that tells what became of it
	Items []jsonItem             `json:"items"`
	Count map[compare.Status]int `json:"count"`
}

type jsonItem struct {
	N        int             `json:"n"`
	Text     string          `json:"text"`
	Themes   []string        `json:"themes"`
	Status   *compare.Status `json:"status"`
	Doubtful bool            `json:"doubtful"`
	Why      string          `json:"why"` // in words; "" where no later inspection tells
	Quote    *jsonQuote      `json:"quote"`
}

// timelineJSON writes timelines as one indented JSON object.
func timelineJSON(w io.Writer, t *timelines) error {
	out := jsonTimelines{Schema: Schema, Timelines: []jsonTimeline{}}
	for _, s := range t.lines {
		out.Timelines = append(out.Timelines, lineJSON(s))
	}
	return encode(w, out, "  ")
}

func lineJSON(s spoken) jsonTimeline {
	t := jsonTimeline{Authority: s.Authority, LeftOut: []string{}, Areas: []jsonLane{}, Runs: []jsonRun{}, Asked: []jsonAskedFor{}}
	for i, e := range s.Entries {
		r := reportJSON(e.Report, false)
		t.Reports = append(t.Reports, jsonEntry{
			Short: s.times[i], Graded: e.Graded, Kind: r.Kind, Framework: r.Framework, Inspected: r.Inspected,
			Published: r.Published, Source: r.Source, Warnings: r.Warnings,
		})
	}
	for _, r := range s.Repeated {
		t.LeftOut = append(t.LeftOut, r.Source.Path)
	}
	for n := range s.Areas {
		a := &s.Areas[n]
		lane := jsonLane{Area: a.ID, Title: a.Title, Course: wording.AreaCourse(s.Line, a)}
		for i := range a.Cells {
			lane.Cells = append(lane.Cells, cellJSON(&a.Cells[i]))
		}
		t.Areas = append(t.Areas, lane)
	}
	for _, r := range s.Runs {
		t.Runs = append(t.Runs, runJSON(s, r))
	}
	for i := range s.Asked {
		t.Asked = append(t.Asked, askedJSON(s, &s.Asked[i]))
	}
	return t
}

func cellJSON(c *timeline.AreaGrade) *jsonCell {
	if c.Grade == nil {
		return nil
	}
	out := &jsonCell{Grade: c.Grade.Grade, GradeLabel: c.Grade.GradeLabel, Scale: c.Scale, Together: c.Together, Movement: c.Movement}
	if c.Grade.Rank > 0 {
		out.Rank = &c.Grade.Rank
	}
	if wording.Stepped(c.Movement) {
		out.Steps = &c.Steps
	}
	return out
}

func runJSON(s spoken, r timeline.Run) jsonRun {
	run := jsonRun{Theme: r.Theme, Title: s.themes.Title(r.Theme), Critical: r.Critical, Open: r.Open, Course: s.runCourse(&r)}
	for i := range r.Said {
		said := &r.Said[i]
		one := jsonSaid{Balance: said.Balance, Doubtful: said.Doubtful, Counts: jsonCounts(said.Counts)}
		if said.Criticised() {
			one.Quote = quoteJSON(*said.Quote, s.Entries[i].Report)
		}
		run.Said = append(run.Said, one)
	}
	return run
}

func askedJSON(s spoken, a *timeline.Asked) jsonAskedFor {
	out := jsonAskedFor{From: a.From, Items: []jsonItem{}, Count: map[compare.Status]int{}}
	if a.To >= 0 {
		out.To = &a.To
	}
	for i := range a.Items {
		f := &a.Items[i]
		one := jsonItem{N: f.N, Text: f.Text, Themes: f.Themes, Doubtful: f.Doubtful()}
		if a.To >= 0 {
			one.Status, one.Why = &f.Status, s.between(a.From, a.To).FollowUpDetail(f)
			out.Count[f.Status]++
			if len(f.Evidence) > 0 {
				one.Quote = quoteJSON(f.Evidence[0], s.Entries[a.To].Report)
			}
		}
		out.Items = append(out.Items, one)
	}
	return out
}
