package compare

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// Wild reports: few words and themes, so that paragraphs are often alike and
// ties are common.
var (
	wildWords  = strings.Fields("caseloads visits plans assessments thresholds consent drift supervision audits homes carers advisers are were good late poor timely")
	wildThemes = strings.Fields("front-door plans assessment placements workforce personal-advisers permanence")
	wildAreas  = map[string][]string{
		"ilacs-2018": {"leadership", "help-and-protection", "care-and-care-leavers", "overall"},
		"ilacs-2023": {"leadership", "help-and-protection", "children-in-care", "care-leavers", "overall"},
		"ilacs-2026": {"leadership", "help-and-protection", "children-in-care", "care-leavers"},
		"sif":        {"overall", "help-and-protection", "children-in-care", "adoption", "care-leavers", "leadership", "lscb"},
	}
)

func drawReport(t *rapid.T, name string) *model.Report {
	framework := rapid.SampledFrom(sortedKeys(wildAreas)).Draw(t, name+" framework")
	p := report("Larkhollow", framework, "2019-05-10")
	for _, area := range wildAreas[framework] {
		if rapid.IntRange(0, 3).Draw(t, "judged") > 0 {
			p.judged(area, rapid.SampledFrom([]string{"outstanding", "good", "requires-improvement", "inadequate"}).Draw(t, "grade"))
		}
		p.section(area)
		for range rapid.IntRange(0, 3).Draw(t, "paragraphs") {
			p.para(drawThemes(t), drawSentences(t, 3)...)
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "bullets") {
		p.asked(drawThemes(t), drawSentences(t, 1)[0])
		// Some are numbered paragraphs as well.
		p.Recommendations[len(p.Recommendations)-1].Paragraph = rapid.IntRange(0, 4).Draw(t, "paragraph")
	}
	if last := &p.Sections[len(p.Sections)-1]; rapid.IntRange(0, 3).Draw(t, "background") == 0 {
		last.Background = true
	}
	return &p.Report
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func drawThemes(t *rapid.T) string {
	return strings.Join(rapid.SliceOfNDistinct(rapid.SampledFrom(wildThemes), 0, 3, rapid.ID).Draw(t, "themes"), " ")
}

func drawSentences(t *rapid.T, most int) []string {
	var out []string
	for range rapid.IntRange(1, most).Draw(t, "sentences") {
		words := rapid.SliceOfN(rapid.SampledFrom(wildWords), 1, 6).Draw(t, "words")
		out = append(out, rapid.SampledFrom([]string{"+", "-", "~", "="}).Draw(t, "polarity")+" "+strings.Join(words, " ")+".")
	}
	return out
}

func TestNothingIsLostAndNothingStandsTwice(t *testing.T) {
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		left, right := drawReport(t, "left"), drawReport(t, "right")
		c := Compare(left, right, env, Options{})
		pairs := map[string]int{}
		stands := map[string]int{}
		for _, s := range c.Sections {
			for _, a := range s.Pairs {
				pairs[place3(a.Refs.Left)+"|"+place3(a.Refs.Right)]++
				stands["left "+place3(a.Refs.Left)]++
				stands["right "+place3(a.Refs.Right)]++
			}
		}
		for p, n := range pairs {
			if n > 1 {
				t.Fatalf("%s stands %d times", p, n)
			}
		}
		for _, side := range []model.Side{model.Left, model.Right} {
			for i, s := range c.Reports.At(side).Sections {
				for j, p := range s.Paragraphs {
					ref := model.Ref{Section: i, Paragraph: j, N: p.Number}
					if n := stands[side.String()+" "+place3(&ref)]; n < 1 || n > maxPartners {
						t.Fatalf("%s paragraph %d stands %d times", side, p.Number, n)
					}
				}
			}
		}
		standsInOneBand(t, c)
		if len(c.Recommendations) != len(left.Recommendations) {
			t.Fatalf("%d recommendations followed up of %d", len(c.Recommendations), len(left.Recommendations))
		}
	})
}

// place3 names a place by its position, which is unique.
func place3(r *model.Ref) string {
	if r == nil {
		return "blank"
	}
	return fmt.Sprintf("%d.%d", r.Section, r.Paragraph)
}

func TestAReportAgainstItselfHasStayed(t *testing.T) {
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		r := drawReport(t, "report")
		c := Compare(r, r, env, Options{})
		for _, j := range c.Judgements {
			if j.Movement != Stayed {
				t.Fatalf("%s %s", j.Area, j.Movement)
			}
		}
		for _, row := range c.Themes {
			if row.Movement != Stayed {
				t.Fatalf("%s %s", row.Theme, row.Movement)
			}
		}
		for _, s := range c.Sections {
			for _, a := range s.Pairs {
				if a.Refs.Left == nil || a.Refs.Right == nil {
					t.Fatalf("%s-%s stands alone", place3(a.Refs.Left), place3(a.Refs.Right))
				}
				if a.Best && *a.Refs.Left != *a.Refs.Right {
					t.Fatalf("%s stands beside %s", place3(a.Refs.Left), place3(a.Refs.Right))
				}
			}
		}
		if len(allParagraphs(r)) > 0 && !c.Versions {
			t.Fatal("a report is a version of itself")
		}
	})
}

func allParagraphs(r *model.Report) []model.Paragraph {
	var out []model.Paragraph
	for _, s := range r.Sections {
		out = append(out, s.Paragraphs...)
	}
	return out
}

// opposite is what a movement becomes when the sides are swapped.
var opposite = map[Movement]Movement{Improved: Declined, Declined: Improved, New: Gone, Gone: New, Stayed: Stayed, NotComparable: NotComparable, "": ""}

func TestSwappingTheSidesMirrorsEveryMark(t *testing.T) {
	sharedtest.Cases(t, 30)
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		left, right := drawReport(t, "left"), drawReport(t, "right")
		a := Compare(left, right, env, Options{AsGiven: true})
		b := Compare(right, left, env, Options{AsGiven: true})
		if diff := cmp.Diff(marks(a, false), marks(b, true)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// marks writes every mark that has two sides as text, mirrored if asked. Where
// a pair stands and which pair of a paragraph is shown first follow the left
// report; what stands beside what does not. Which themes are doubtful is left
// out: only what the left report asked for and the right one states can speak
// against a balance.
func marks(c *Comparison, mirror bool) []string {
	turn := func(m Movement) Movement {
		if mirror {
			return opposite[m]
		}
		return m
	}
	sides := func(l, r string) string {
		if mirror {
			l, r = r, l
		}
		return l + " | " + r
	}
	out := []string{string(c.Relation), fmt.Sprint(c.Versions)}
	for _, j := range c.Judgements {
		steps, together := j.Steps, ""
		if mirror {
			steps = -steps
		}
		if j.Together != nil {
			together = (map[bool]model.Side{false: *j.Together, true: j.Together.Other()})[mirror].String()
		}
		out = append(out, fmt.Sprintf("judgement %s %s %s %+d %s %s", j.Area, turn(j.Movement), sides(gradeOf(j.Grades.Left), gradeOf(j.Grades.Right)), steps, together, j.Note))
	}
	for _, row := range c.Themes {
		out = append(out, fmt.Sprintf("theme %s %s %s %s", row.Theme, turn(row.Movement), sides(string(row.Balance.Left), string(row.Balance.Right)), sides(fmt.Sprint(row.Refs.Left), fmt.Sprint(row.Refs.Right))))
	}
	for _, r := range c.Recurring {
		out = append(out, fmt.Sprintf("recurring %d %s %s %s", r.Rank, r.Theme, r.Statement, sides(fmt.Sprint(r.Evidence.Left), fmt.Sprint(r.Evidence.Right))))
	}
	var pairs []string
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			pairs = append(pairs, fmt.Sprintf("pair %s %.9f %s", sides(place3(a.Refs.Left), place3(a.Refs.Right)), a.Score, a.Theme))
		}
	}
	slices.Sort(pairs)
	return append(out, pairs...)
}

func gradeOf(j *model.Judgement) string {
	if j == nil {
		return "-"
	}
	return j.Grade
}

func TestTheOrderOfParagraphsDoesNotChangeThemes(t *testing.T) {
	sharedtest.Cases(t, 30)
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		left, right := drawReport(t, "left"), drawReport(t, "right")
		turned := *right
		turned.Sections = nil
		for i := range right.Sections {
			s := right.Sections[len(right.Sections)-1-i]
			s.Paragraphs = slices.Clone(s.Paragraphs)
			slices.Reverse(s.Paragraphs)
			turned.Sections = append(turned.Sections, s)
		}
		a, b := Compare(left, right, env, Options{}), Compare(left, &turned, env, Options{})
		for i := range max(len(a.Themes), len(b.Themes)) {
			x, y := a.Themes[i], b.Themes[i]
			if x.Theme != y.Theme || x.Balance != y.Balance || x.Movement != y.Movement || x.Counts != y.Counts {
				t.Fatalf("%+v became %+v", x, y)
			}
		}
		for i := range max(len(a.Recurring), len(b.Recurring)) {
			x, y := a.Recurring[i], b.Recurring[i]
			if math.Abs(x.Weight-y.Weight) > 1e-9 {
				t.Fatalf("%s %v became %s %v", x.Theme, x.Weight, y.Theme, y.Weight)
			}
		}
	})
}

func TestTheSameInputGivesTheSameComparison(t *testing.T) {
	sharedtest.Cases(t, 30)
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		left, right := drawReport(t, "left"), drawReport(t, "right")
		if diff := cmp.Diff(Compare(left, right, env, Options{}), Compare(left, right, env, Options{}), cmpopts.IgnoreUnexported(Comparison{})); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestWordMarksGiveBothTextsBack(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(wildWords[:6]), 0, 12).Draw(t, "words"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		left, right := text.Draw(t, "left"), text.Draw(t, "right")
		spans := wordDiff(left, right)
		if spans == nil {
			return
		}
		var l, r string
		for _, s := range spans {
			if s.Op != DiffRight {
				l += s.Text
			}
			if s.Op != DiffLeft {
				r += s.Text
			}
		}
		if strings.TrimSpace(l) != left || strings.Join(strings.Fields(r), " ") != right {
			t.Fatalf("%q and %q came back as %q and %q", left, right, l, r)
		}
	})
}
