package export

import (
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
)

func drawn(c *compare.Comparison) *composer {
	return &composer{c: c, words: wording.Of(c, extras().Themes), page: &document{}}
}

// texts joins what a chart writes, for looking at.
func texts(c chart) string {
	var all []string
	for _, t := range c.Texts {
		all = append(all, t.Text)
	}
	return strings.Join(all, "|")
}

func TestGradesAreDrawnFromTheirStepToTheirStep(t *testing.T) {
	c := compared()
	got, ok := drawn(c).gradeChart()
	if !ok || len(got.Lines) != 2 {
		t.Fatalf("%d lines are drawn", len(got.Lines))
	}
	stayed, declined := got.Lines[0], got.Lines[1]
	if stayed.Y1 != stayed.Y2 || stayed.Class != "stayed" || declined.Y2 <= declined.Y1 || declined.Class != "declined" {
		t.Errorf("Leadership goes from %d to %d, Care leavers from %d to %d", stayed.Y1, stayed.Y2, declined.Y1, declined.Y2)
	}
	if want := "2019|2024|Good|Leadership|Care leavers|Good|Leadership|Inadequate|Care leavers"; texts(got) != want {
		t.Errorf("it says %s, want %s", texts(got), want)
	}
	if want := "Leadership: Good in 2019, Good in 2024, stayed. Care leavers: Good in 2019, Inadequate in 2024, declined by 2 steps. Not drawn: Safeguarding board: Not judged in 2019, no judgement in 2024, only in 2019."; got.About != want {
		t.Errorf("in words: %s", got.About)
	}
	for _, l := range got.Texts {
		if l.Y > got.Height {
			t.Errorf("%q stands below the drawing", l.Text)
		}
	}
	c.Judgements = c.Judgements[2:]
	if _, ok := drawn(c).gradeChart(); ok {
		t.Error("a chart without a line is drawn")
	}
}

// What stays is drawn level, whatever stands above it on either side and however
// long the grade's name is in either framework.
func TestAGradeThatStayedIsDrawnLevel(t *testing.T) {
	c := compared()
	good, short := c.Judgements[0].Grades.Left, model.Judgement{Grade: "requires-improvement", GradeLabel: "Requires improvement", Rank: 3}
	long := short
	long.GradeLabel = "Requires improvement to be good"
	row := func(area string, left, right *model.Judgement, m compare.Movement) compare.JudgementRow {
		return compare.JudgementRow{Area: area, Grades: model.Pair[*model.Judgement]{Left: left, Right: right}, Movement: m}
	}
	for name, rows := range map[string][]compare.JudgementRow{
		"below one that rises": {row("overall", &short, good, compare.Improved), row("leadership", &short, &short, compare.Stayed)},
		"below one that falls": {row("overall", good, &short, compare.Declined), row("leadership", &short, &short, compare.Stayed)},
		"under another name":   {row("overall", &short, &long, compare.Stayed), row("leadership", good, good, compare.Stayed)},
	} {
		c.Judgements = rows
		got, _ := drawn(c).gradeChart()
		for _, l := range got.Lines {
			moved := compare.Stayed
			switch {
			case l.Y2 < l.Y1:
				moved = compare.Improved
			case l.Y2 > l.Y1:
				moved = compare.Declined
			}
			if string(moved) != l.Class {
				t.Errorf("%s: a grade that %s is drawn from %d to %d", name, l.Class, l.Y1, l.Y2)
			}
		}
		if len(got.Lines) != len(rows) {
			t.Errorf("%s: %d lines are drawn", name, len(got.Lines))
		}
	}
}

// Ranks come from files of the user's folder and need not follow each other.
func TestGradesFarApartAreDrawnByTheRanksThereAre(t *testing.T) {
	c := compared()
	near, _ := drawn(c).gradeChart()
	for i := range c.Judgements {
		for _, side := range []model.Side{model.Left, model.Right} {
			if g := c.Judgements[i].Grades.At(side); g != nil && g.Rank > 0 {
				far := *g
				far.Rank = g.Rank * 300_000_000_000
				c.Judgements[i].Grades.Set(side, &far)
			}
		}
	}
	if far, _ := drawn(c).gradeChart(); !slices.Equal(far.Texts, near.Texts) || !slices.Equal(far.Lines, near.Lines) {
		t.Errorf("far apart %v, near %v", far.Lines, near.Lines)
	}
}

func TestBarsAreAsLongAsTheirCounts(t *testing.T) {
	c := compared()
	c.Themes[0].Counts = model.Pair[compare.Counts]{Left: compare.Counts{Weakness: 4, Strength: 2}, Right: compare.Counts{Strength: 4}}
	got, ok := drawn(c).themeChart()
	if !ok || len(got.Bars) != 3 {
		t.Fatalf("%d bars are drawn", len(got.Bars))
	}
	weak, strong, later := got.Bars[0], got.Bars[1], got.Bars[2]
	if weak.X+weak.Width != strong.X || weak.Width/2 != strong.Width || later.Width != weak.Width || later.Y <= strong.Y {
		t.Errorf("the bars are %+v", got.Bars)
	}
	if weak.Class != "left weakness" || later.Class != "right strength" {
		t.Errorf("the bars are %s and %s", weak.Class, later.Class)
	}
	if !strings.Contains(got.About, "Management oversight: 2019 2 strengths, 4 weaknesses; 2024 4 strengths") {
		t.Errorf("in words: %s", got.About)
	}
	c.Themes = c.Themes[1:]
	if _, ok := drawn(c).themeChart(); ok {
		t.Error("a chart without a bar is drawn")
	}
}

func TestNamesAreBrokenBetweenWords(t *testing.T) {
	for in, want := range map[string]string{"": "", "short": "short", "Children in care and care leavers": "Children in care and|care leavers", "averyveryverylongword x": "averyveryverylongword|x"} {
		if got := strings.Join(wrap(in, 21, 21), "|"); got != want {
			t.Errorf("%q is broken to %q", in, got)
		}
	}
}

// Whoever cannot see the page, or has no colours, no script and a narrow
// screen, still gets all of it.
func TestThePageSaysInWordsWhatItDraws(t *testing.T) {
	var b strings.Builder
	if err := HTML(&b, compared(), extras()); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, want := range []string{
		`role="img" aria-labelledby="grades-chart-title grades-chart-text"`,
		`<desc id="grades-chart-text">Leadership: Good in 2019`,
		`<details open class="part" id="judgements"><summary><h2>Judgements</h2>`,
		`<td data-head="Movement">`,
		`<a href="#recurring">Recurring weaknesses</a>`,
		`content="default-src 'none';`,
		`@top-left { content: "Fernmoor: 2019 and 2024 compared"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}
