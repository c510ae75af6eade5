package compare

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/model"
)

// rows writes each row with its headings and pairs.
func rows(c *Comparison) string {
	var b strings.Builder
	for _, s := range c.Sections {
		fmt.Fprintf(&b, "%s [%s | %s] %s:", s.Area, s.Titles.Left, s.Titles.Right, s.Movement)
		for _, a := range s.Pairs {
			fmt.Fprintf(&b, " %s-%s", refName(a.Refs.Left), refName(a.Refs.Right))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// Rows follow the right report's order, then the left one's; what has no area
// comes last. A row has the first heading of each side.
func TestTheOrderAndHeadingsOfRows(t *testing.T) {
	left := report("Larkhollow", "sif", "2015-05-10").judged("leadership", "inadequate").
		section("").para("", "= Zebras.").
		section("adoption").para("adoption", "+ Adopters are matched.").
		section("leadership").para("", "= Quolls.").
		section("leadership").para("", "= Newts.").
		section("help-and-protection").para("", "= Otters.")
	left.Sections[3].Title = "More on leadership"
	right := report("Larkhollow", "ilacs-2023", "2024-05-10").judged("leadership", "good").
		section("leadership").para("", "= Badgers.").
		section("help-and-protection").para("", "= Herons.")
	want := `leadership [The leadership section | The leadership section] improved: -1 3- 4-
help-and-protection [The help-and-protection section | The help-and-protection section] : -2 5-
adoption [The adoption section | ] : 2-
 [The  section | ] : 1-
`
	if got := rows(compared(t, left, right)); got != want {
		t.Errorf("rows:\n%s\nwant:\n%s", got, want)
	}
}

// A right paragraph on its own follows the nearest right one before it.
func TestWhereALoneRightParagraphStands(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		para("health", "+ Dental checks are timely.").para("", "= Zebras.").para("plans", "- Chronologies are missing.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("", "= Quolls.").para("plans", "- Chronologies are missing still.").para("", "= Newts.").
		para("", "= Otters.").para("health", "+ Dental checks remain timely.").para("", "= Herons.")
	want := "-1 1-5 -6 2- 3-2 -3 -4"
	if got := strings.Join(partners(compared(t, left, right)), " "); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// A paragraph whose area is compared with two stands in the row of its main
// theme, or in the first where no theme says.
func TestTheRowOfAParagraphOfACombinedArea(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").section("care-and-care-leavers").
		para("personal-advisers", "+ Zebras.").para("placements", "+ Quolls.").para("", "= Newts.").para("workforce personal-advisers", "- Otters.")
	right := report("Larkhollow", "ilacs-2023", "2024-05-10").section("children-in-care").para("", "= Badgers.").section("care-leavers").para("", "= Herons.")
	got := map[string]string{}
	for _, s := range compared(t, left, right).Sections {
		for _, a := range s.Pairs {
			if a.Refs.Left != nil {
				got[a.Refs.Left.String()] = s.Area
			}
		}
	}
	want := map[string]string{"1": "care-leavers", "2": "children-in-care", "3": "children-in-care", "4": "care-leavers"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Rows of judgements without an area of their own have plain titles.
func TestTheTitlesOfRows(t *testing.T) {
	left := report("Larkhollow", "", "2019-05-10").section(model.OtherArea).para("", "= Zebras.").
		section("candour").para("", "= Quolls.").section("kindness").para("", "= Newts.")
	left.Sections[2].Title = ""
	right := report("Larkhollow", "", "2022-05-10").section("candour").para("", "= Otters.")
	right.Sections[0].Title = "How open leaders are"
	got := map[string]string{}
	for _, s := range compared(t, left, right).Sections {
		got[s.Area] = s.Title
	}
	want := map[string]string{model.OtherArea: "Other judgements", "candour": "How open leaders are", "kindness": "kindness"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Word marks are for pairs alike enough, except in two versions of one report.
func TestWordMarksNeedHalfOfTheWords(t *testing.T) {
	for _, c := range []struct {
		left, right string
		marked      bool
	}{
		{"one two three four", "one two three five", true},
		{"one two three four", "one two five six", true},
		{"one two three four", "one five six seven", false},
		{"one two", "one two", false}, // nothing to mark
		{"", "one two", false},
		{"one one one one", "one two three four", false}, // "one" is shared once
		{strings.Repeat("one ", 2000), strings.Repeat("one ", 1999), true},
		{strings.Repeat("one ", 2001), strings.Repeat("one ", 1999), false}, // too long for marks to help
	} {
		if got := wordDiff(c.left, c.right); (got != nil) != c.marked {
			t.Errorf("%q and %q: %v", c.left, c.right, got)
		}
	}
}

// Three in ten sentences in common, of the shorter report, make two versions.
func TestVersionsShareThreeInTenSentences(t *testing.T) {
	of := func(day string, words string) *reportBuilder {
		r := report("Larkhollow", "ilacs-2018", day)
		for _, w := range strings.Fields(words) {
			r.para("", "= "+w+".")
		}
		return r
	}
	ten := of("2019-05-10", "a b c d e f g h i j")
	for _, c := range []struct {
		right *reportBuilder
		want  bool
	}{
		{of("2022-05-10", "a b c n o p q r s t"), true},
		{of("2022-05-10", "a b m n o p q r s t"), false},
		{of("2022-05-10", "a m n"), true},
		{of("2022-05-10", "a m n o"), false},
		{of("2022-05-10", ""), false},
	} {
		if got := compared(t, ten, c.right).Versions; got != c.want {
			t.Errorf("%d paragraphs: versions %t", len(c.right.Sections), got)
		}
	}
	other := of("2022-05-10", "a b c d e f g h i j")
	other.Authority = "Quillmarsh"
	if compared(t, ten, other).Versions {
		t.Error("reports on two authorities are no versions of one")
	}
}

// A stated change is about its sentence's themes, or else its paragraph's.
func TestWhatAStatedChangeIsAbout(t *testing.T) {
	r := report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce health",
		"+ [improved] Caseloads have fallen.", "- [declined] Dental checks have slipped.", "= Nothing has moved.")
	r.Sections[0].Paragraphs[0].Sentences[1].Themes = []string{"health"}
	r.Sections[0].Paragraphs[0].Sentences[2].Change = ""
	var got []string
	for _, s := range compared(t, report("Larkhollow", "ilacs-2018", "2019-05-10"), r).Stated {
		got = append(got, fmt.Sprintf("%s %s %s", s.Side, s.Change, strings.Join(s.Themes, "+")))
	}
	if want := "right improved workforce+health, right declined health"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}
