package view

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// Where no sentence is about a theme, the reader's balance rests on no share of them.
func TestABalanceOfTheReadersWithoutSentencesNamesNoShare(t *testing.T) {
	s := shown(t, fiction.Comparison())
	row := &compare.ThemeRow{Theme: "workforce", Balance: model.Pair[compare.Balance]{Left: compare.AllWeak}, Corrected: model.Pair[bool]{Left: true}}
	if text := s.balanceInWords(row, model.Left); !strings.HasSuffix(text, "as you decided: no sentence is about it") {
		t.Errorf("it says %q", text)
	}
	row.Counts.Left, row.Critical.Left = compare.Counts{Weakness: 1}, 1
	if text := s.balanceInWords(row, model.Left); !strings.HasSuffix(text, "1 weakness; 100 % critical") {
		t.Errorf("it says %q", text)
	}
}

// The best grade has all dots; what is no step of the scale has none.
func TestTheDotsOfAGrade(t *testing.T) {
	s := shown(t, fiction.Comparison())
	j := &compare.JudgementRow{Scales: model.Pair[int]{Left: 4, Right: 5}}
	for rank, want := range map[int]string{-1: "", 0: "", 1: "●●●●", 3: "●●○○", 4: "●○○○", 5: ""} {
		j.Grades.Left = &model.Judgement{Rank: rank}
		if got := s.Dots(j, model.Left); got != want {
			t.Errorf("rank %d of 4: %q, want %q", rank, got, want)
		}
	}
	if got := s.Dots(j, model.Right); got != "" {
		t.Errorf("no grade has the dots %q", got)
	}
}

func TestAMovementInFewLetters(t *testing.T) {
	s := shown(t, fiction.Comparison())
	for _, c := range []struct {
		movement compare.Movement
		steps    int
		want     string
	}{{compare.Declined, -2, "▼ 2 steps"}, {compare.Stayed, 0, "= stayed"}} {
		if got := s.GradeMovedShort(&compare.JudgementRow{Movement: c.movement, Steps: c.steps}).String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// The counts go to a new line where there is no more room, and none is said of
// what did not happen.
func TestTheCountsOfRecommendationsTakeAsManyLinesAsTheyNeed(t *testing.T) {
	s := shown(t, fiction.Comparison())
	s.Comparison.Recommendations[0].Status = compare.NotMentioned
	for width, want := range map[int]string{
		80: "  ✓ 2 resolved   – nothing found on 1", 37: "  ✓ 2 resolved   – nothing found on 1", 36: "  ✓ 2 resolved|  – nothing found on 1", 5: "  ✓ 2 resolved|  – nothing found on 1",
	} {
		if got := strings.Join(s.StatusCounts(width), "|"); ansi.Strip(got) != want {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
}

func TestHowOftenAThemeIsCriticised(t *testing.T) {
	s := shown(t, fiction.Comparison())
	row := &compare.ThemeRow{Movement: compare.Stayed}
	row.Counts.Left = compare.Counts{Weakness: 5, Mixed: 2, Strength: 9}
	row.Counts.Right = compare.Counts{Weakness: 1}
	if got := ansi.Strip(s.Critical(row)); got != "2019 −7 → 2024 −1   = stayed" {
		t.Errorf("%q", got)
	}
}

func TestANumberedNameIsIndentedBelowItsNumber(t *testing.T) {
	s := shown(t, fiction.Comparison())
	if got := ansi.Strip(strings.Join(s.Numbered(12, "Front door and referrals", false, 14), "|")); got != "12 Front door|   and|   referrals" {
		t.Errorf("%q", got)
	}
}

// Lines that are left out are missed in the last that is shown.
func TestTheFirstLinesSayThatMoreFollow(t *testing.T) {
	s := shown(t, fiction.Comparison())
	lines := []string{"first", "second", "third"}
	for _, c := range []struct {
		most, width int
		want        string
	}{{3, 10, "first|second|third"}, {2, 10, "first|second…"}, {2, 6, "first|secon…"}, {1, 10, "first…"}} {
		if got := ansi.Strip(strings.Join(s.FirstLines(lines, c.most, c.width), "|")); got != c.want {
			t.Errorf("%d lines of %d columns: %q, want %q", c.most, c.width, got, c.want)
		}
	}
	if lines[1] != "second" {
		t.Errorf("the lines themselves became %q", lines)
	}
}

// Quotations are beside each other where both have room, with the report's own
// name; a report that has none leaves its side empty.
func TestQuotationsBesideEachOther(t *testing.T) {
	s := shown(t, fiction.Comparison())
	quotes := s.Comparison.Recurring[2].Evidence
	beside := s.QuotedBeside(quotes, 120, 40)
	if first := ansi.Strip(beside[0]); !strings.HasPrefix(first, "2019 para 10, p 6 “") || !strings.Contains(first, "2024 para 12, p 6 “") {
		t.Errorf("beside each other: %q", first)
	}
	below := s.QuotedBeside(quotes, 60, 40)
	if first, last := ansi.Strip(below[0]), ansi.Strip(strings.Join(below, "|")); strings.Contains(first, "2024 para 12") || !strings.Contains(last, "|2024 para 12, p 6 “") {
		t.Errorf("one below the other: %q", last)
	}
	quotes.Left = nil
	if got := ansi.Strip(s.QuotedBeside(quotes, 60, 40)[0]); !strings.HasPrefix(got, "2024 para 12, p 6") {
		t.Errorf("without a first quotation: %q", got)
	}
}

// Only what says something of practice has a sign.
func TestAQuotationHasTheSignOfItsSentence(t *testing.T) {
	s := shown(t, fiction.Comparison())
	e := s.Comparison.Recurring[2].Evidence.Left[0]
	if got := ansi.Strip(s.SignedQuote(model.Left, e, "nearest: ", 200)[0]); !strings.HasPrefix(got, "− nearest: 2019 para 10, p 6 “") {
		t.Errorf("%q", got)
	}
	e.Sentence = "It is not there."
	if got := ansi.Strip(s.SignedQuote(model.Left, e, "", 200)[0]); !strings.HasPrefix(got, "2019 para 10, p 6 “") {
		t.Errorf("%q", got)
	}
}

func TestWhatOnlyOneSideHas(t *testing.T) {
	s := shown(t, fiction.Comparison())
	if l, r := s.OnlyMark(model.Left).String(), s.OnlyMark(model.Right).String(); l != s.Glyphs.Gone+" only in 2019" || r != s.Glyphs.Added+" only in 2024" {
		t.Errorf("%q and %q", l, r)
	}
}

// Two places are the same by their area, if either has one.
func TestWhenTwoNotesAreOnTheSameThing(t *testing.T) {
	text := notes.At(model.Left, model.Ref{Section: 1, N: 4})
	area := notes.OnJudgement("leadership")
	for name, c := range map[string]struct {
		a, b notes.Place
		want bool
	}{
		"one text":       {text, text, true},
		"one area":       {area, area, true},
		"text and area":  {text, area, false},
		"area and text":  {area, text, false},
		"two areas":      {area, notes.OnJudgement("overall"), false},
		"another side":   {text, notes.At(model.Right, text.Ref), false},
		"both are lost":  {notes.Place{Lost: true}, notes.Place{Lost: true}, false},
		"another number": {text, notes.At(model.Left, model.Ref{Section: 1, Paragraph: 1, N: 5}), false},
	} {
		if got := c.a.Same(c.b); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestAPairIsTheSameByBothItsReports(t *testing.T) {
	a, b, c := fiction.Comparison(), fiction.Comparison(), fiction.Comparison()
	b.Reports.Left.Source.SHA256 = "another"
	c.Reports.Right.Source.SHA256 = "another"
	if !SameReports(a, fiction.Comparison()) || SameReports(a, b) || SameReports(a, c) {
		t.Error("pairs are told apart by one of their reports only")
	}
}

// The confidence of a mark is said where it is known.
func TestASentenceIsExplainedWithItsConfidence(t *testing.T) {
	s := shown(t, fiction.Comparison())
	one := model.Sentence{Text: "Plans drift.", Polarity: model.Weakness}
	if got := s.ExplainSentence(&one)[1].Text; got != "− weakness" {
		t.Errorf("without: %q", got)
	}
	one.Confidence = 0.87
	if got := s.ExplainSentence(&one)[1].Text; got != "− weakness, 87 % confident" {
		t.Errorf("with: %q", got)
	}
}

// A recommendation that stands in a section as a paragraph is found there, not
// twice.
func TestASearchFindsEachTextOnce(t *testing.T) {
	c := fiction.Comparison()
	s := shown(t, c)
	words := c.Reports.Left.Recommendations[0].Text
	if n := len(s.NewFinder().Find(words)); n != 1 {
		t.Errorf("%d hits, want 1", n)
	}
	c.Reports.Left.Recommendations[0].Paragraph = 4
	if n := len(s.NewFinder().Find(words)); n != 0 {
		t.Errorf("of a text that stands elsewhere %d hits, want none", n)
	}
}

func TestWhatIsAskedOfAnotherPlaceIsNotAskedAgain(t *testing.T) {
	for name, c := range map[string]*compare.Comparison{"asked again": fiction.Comparison(), "asked there": fiction.OtherAuthorities()} {
		f := &c.Recommendations[0]
		f.Again = &model.Ref{Kind: model.RefBullet, N: 1}
		if got := inLines(shown(t, c).ExplainStatus(f, true)); !strings.Contains(got, name+": ") {
			t.Errorf("no %q in\n%s", name, got)
		}
	}
}

// What makes a weakness doubtful is the rule that did, not a threshold that its chance
// does not reach.
func TestADoubtfulWeaknessSaysWhichRuleMakesItSo(t *testing.T) {
	s := &Context{Comparison: &compare.Comparison{}}
	explained := func(r compare.Recurring) string {
		var lines []string
		for _, f := range s.ExplainWeakness(&r, false) {
			lines = append(lines, f.About+": "+f.Text)
		}
		return strings.Join(lines, "\n")
	}
	doubt := "the two sentences may find different faults"
	for _, c := range []struct {
		r            compare.Recurring
		want, absent string
	}{
		{compare.Recurring{Weight: 0.78, Doubt: doubt}, "doubtful: " + doubt + ", which counts whatever the chance is", "50 %"},
		{compare.Recurring{Weight: 0.31, Doubt: doubt}, "doubtful: " + doubt + "; its chance is below 50 % as well", "whatever"},
		{compare.Recurring{Weight: 0.78}, "chance: 78 % that", "doubtful"},
		{compare.Recurring{Weight: 0.31, Doubt: doubt, Corrected: true}, "kept: by you", "doubtful"},
	} {
		if got := explained(c.r); !strings.Contains(got, c.want) || strings.Contains(got, c.absent) {
			t.Errorf("%+v is explained as\n%s\nwant %q and no %q", c.r, got, c.want, c.absent)
		}
	}
}
