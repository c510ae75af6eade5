package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
)

// chart is a drawing with its text alternative. Formats that cannot draw leave
// it out: tables have the same figures.
type chart struct {
	ID            string // by which its title and text are found in the page
	Title, About  string // About says in words all that is drawn
	Width, Height int
	Lines         []chartLine
	Bars          []chartBar
	Texts         []chartText
}

// The shapes of a chart, in its own units: a character is about six wide.
// Class names the colour: a movement, "left", "right" or "axis".
type (
	chartLine struct {
		X1, Y1, X2, Y2 int
		Class          string
	}
	chartBar struct {
		X, Y, Width, Height int
		Class               string
	}
	chartText struct {
		X, Y   int
		Anchor string // start, middle or end
		Class  string
		Text   string
	}
)

// figures are charts that stand beside each other where there is room.
type figures []chart

func (figures) Kind() string { return "figures" }

func (c *chart) text(x, y int, anchor, class, text string) {
	c.Texts = append(c.Texts, chartText{x, y, anchor, class, text})
}

// The measures of the chart of grades.
const (
	chartWidth = 400
	labelRoom  = 130 // on each side, for the names of areas
	labelWidth = 21  // characters of a line of a name
	chartLeast = 14  // the height of a line of text
	gradeGap   = 14  // between two grades
)

// gradeChart draws each area as a line from its grade in the left report to
// that in the right one, the best grade on top. Areas that one report alone
// judges, or whose grades cannot be compared, are named in the text only.
func (x *composer) gradeChart() (chart, bool) {
	left, right := x.words.Side(model.Left), x.words.Side(model.Right)
	c := chart{ID: "grades-chart", Title: "Grades of " + left + " and " + right, Width: chartWidth}
	var kept, moved []*compare.JudgementRow
	var said, others []string
	for i := range x.c.Judgements {
		j := &x.c.Judgements[i]
		text := orElse(j.Title, j.Area) + ": " + x.words.Grades(j) + ", " + x.words.Moved(j.Movement, j.Steps)
		if !wording.Stepped(j.Movement) || j.Grades.Left.Rank == 0 || j.Grades.Right.Rank == 0 {
			others = append(others, text)
			continue
		}
		said = append(said, text)
		if j.Movement == compare.Stayed {
			kept = append(kept, j)
		} else {
			moved = append(moved, j)
		}
	}
	// Under each grade those that kept it come first, so that they stand at one
	// height on both sides.
	drawn := slices.Concat(kept, moved)
	if len(drawn) == 0 {
		return c, false
	}
	c.About = strings.Join(said, ". ") + "."
	if len(others) > 0 {
		c.About += " Not drawn: " + strings.Join(others, ". ") + "."
	}
	c.text(0, chartLeast, "start", "head", left)
	c.text(chartWidth, chartLeast, "end", "head", right)
	at := c.labels(drawn)
	for i, j := range drawn {
		c.Lines = append(c.Lines, chartLine{labelRoom + 8, at[i].Left, chartWidth - labelRoom - 8, at[i].Right, string(j.Movement)})
	}
	return c, true
}

// labels writes the names of the areas under their grades on both sides, and
// returns the heights at which their lines begin and end.
func (c *chart) labels(rows []*compare.JudgementRow) []model.Pair[int] {
	at := make([]model.Pair[int], len(rows))
	var ranks []int
	for _, j := range rows {
		ranks = append(ranks, j.Grades.Left.Rank, j.Grades.Right.Rank)
	}
	slices.Sort(ranks)
	y := chartLeast + gradeGap
	for _, rank := range slices.Compact(ranks) {
		names := gradeNames(rows, rank)
		top := y + chartLeast*max(len(names.Left), len(names.Right))
		y = top
		for _, side := range []model.Side{model.Left, model.Right} {
			place, anchor := 0, "start"
			if side == model.Right {
				place, anchor = chartWidth, "end"
			}
			for i, l := range names.At(side) {
				c.text(place, top-chartLeast*(len(names.At(side))-1-i), anchor, "grade", l)
			}
			own := top
			for i, j := range rows {
				if j.Grades.At(side).Rank != rank {
					continue
				}
				lines := wrap(orElse(j.Title, j.Area), labelWidth, labelWidth)
				at[i].Set(side, own+chartLeast*(len(lines)+1)/2-chartLeast/4)
				for _, l := range lines {
					own += chartLeast
					c.text(place, own, anchor, "area", l)
				}
			}
			y = max(y, own)
		}
		y += gradeGap
	}
	c.Height = y
	return at
}

// gradeNames are the lines of a grade's name on each side; frameworks may name
// the same step in one line and in two.
func gradeNames(rows []*compare.JudgementRow, rank int) model.Pair[[]string] {
	var names model.Pair[[]string]
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, j := range rows {
			if g := j.Grades.At(side); g.Rank == rank {
				names.Set(side, wrap(wording.Grade(g), labelWidth, labelWidth))
				break
			}
		}
	}
	return names
}

// The measures of the chart of themes.
const (
	themesDrawn = 12
	themeWidth  = 27  // characters in a line of a theme's name
	themeRoom   = 170 // for the names of themes
	themeHeight = 34
	barHeight   = 9
)

// themeChart draws the themes of which most is said: how many sentences of
// each report criticise (to the left) and praise (to the right).
func (x *composer) themeChart() (chart, bool) {
	rows := slices.Clone(x.c.Themes)
	said := func(t compare.ThemeRow) int { return t.Counts.Left.Judging() + t.Counts.Right.Judging() }
	slices.SortStableFunc(rows, func(a, b compare.ThemeRow) int { return cmp.Compare(said(b), said(a)) })
	rows = rows[:min(themesDrawn, len(rows))]
	most := 0
	for _, t := range rows {
		for _, n := range []compare.Counts{t.Counts.Left, t.Counts.Right} {
			most = max(most, n.Strength, n.Weakness)
		}
	}
	left, right := x.words.Side(model.Left), x.words.Side(model.Right)
	c := chart{ID: "themes-chart", Title: "Sentences that criticise and praise, by theme", Width: chartWidth}
	if most == 0 {
		return c, false
	}
	middle, half := (themeRoom+chartWidth)/2, (chartWidth-themeRoom)/2-20
	c.text(middle-6, chartLeast, "end", "weakness", "critical")
	c.text(middle+6, chartLeast, "start", "strength", "praise")
	c.text(0, chartLeast, "start", "area", "above: "+left+", below: "+right)
	var words []string
	y := chartLeast + gradeGap/2
	for _, t := range rows {
		title := x.words.Theme(t.Theme)
		for i, line := range wrap(title, themeWidth, themeWidth) {
			c.text(0, y+chartLeast*(i+1)-2, "start", "area", line)
		}
		for i, side := range []model.Side{model.Left, model.Right} {
			n, top := t.Counts.At(side), y+3+i*(barHeight+2)
			c.bar(middle, top, -half*n.Weakness/most, side.String()+" weakness", n.Weakness)
			c.bar(middle, top, half*n.Strength/most, side.String()+" strength", n.Strength)
		}
		words = append(words, fmt.Sprintf("%s: %s %s; %s %s", title,
			left, orElse(wording.Counts(t.Counts.Left), "nothing"), right, orElse(wording.Counts(t.Counts.Right), "nothing")))
		y += themeHeight
	}
	c.Lines = append(c.Lines, chartLine{middle, chartLeast + 4, middle, y, "axis"})
	c.Height = y + 4
	c.About = strings.Join(words, ". ") + "."
	if all := len(x.c.Themes); all > len(rows) {
		c.About = fmt.Sprintf("The %d themes of which most is said, of %d. ", len(rows), all) + c.About
	}
	return c, true
}

// bar draws a bar to the right of a place, or to the left where it is negative,
// with its number at the end.
func (c *chart) bar(x, y, width int, class string, n int) {
	if n == 0 {
		return
	}
	number, anchor := x+width+3, "start"
	if width < 0 {
		number, anchor = x+width-3, "end"
		x, width = x+width, -width
	}
	c.Bars = append(c.Bars, chartBar{x, y, max(1, width), barHeight, class})
	c.text(number, y+barHeight-1, anchor, "number", fmt.Sprint(n))
}
