package export

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

// themesOnly writes the themes of a comparison in a format, in one line.
func themesOnly(t *testing.T, c *compare.Comparison, quotes int, write func(io.Writer, *compare.Comparison, Extras) error) string {
	t.Helper()
	all := extras()
	all.Choice = Choice{Parts: []string{"themes"}, Quotes: quotes}
	var b bytes.Buffer
	if err := write(&b, c, all); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(b.String(), `\*`, "*")), " ")
}

// A theme that moved is quoted from both reports, with the places; one that stayed
// for sure is not.
func TestThemesThatMovedAreQuoted(t *testing.T) {
	c := compared()
	p2 := para(1, 1, 2)
	c.Themes = append(c.Themes, compare.ThemeRow{
		Theme: "workforce", Area: "leadership", Balance: model.Pair[compare.Balance]{Left: compare.AllWeak, Right: compare.AllWeak}, Movement: compare.Stayed,
		Mentions: model.Pair[[]compare.Mention]{Left: []compare.Mention{{Ref: p2, Critical: true}}, Right: []compare.Mention{{Ref: p2, Critical: true}}},
	})
	for format, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{
		"text": Plain, "markdown": Markdown, "html": HTML, "csv": CSV, "docx": unzipped(Word), "xlsx": unzipped(Excel),
	} {
		text := themesOnly(t, c, DefaultQuotes, write)
		for _, want := range []string{"Managers’ *oversight* of casework.", "Services are mostly good.", "recommendation 1", "summary"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in\n%s", format, want, text)
			}
		}
		if document := format != "csv" && format != "xlsx"; document && strings.Contains(text, "Turnover is high.") {
			t.Errorf("%s: a theme that stayed is quoted", format)
		}
		if bare := themesOnly(t, c, 0, write); strings.Contains(bare, "of casework.") {
			t.Errorf("%s: quoted though no quotations were asked for", format)
		}
	}
}

// A theme of one report alone is quoted only where it is to be checked.
func TestADoubtfulThemeOfOneReportIsQuotedFromIt(t *testing.T) {
	c := compared()
	fostering := &c.Themes[1]
	if text := themesOnly(t, c, DefaultQuotes, Plain); strings.Contains(text, "Turnover is high.") {
		t.Errorf("quoted, though there is nothing to check:\n%s", text)
	}
	fostering.Doubt = "only in passing"
	text := themesOnly(t, c, DefaultQuotes, Plain)
	if want := "Private fostering: Only in 2024 (doubtful: only in passing); 2019: not covered; 2024: strength. 2024, para 2, page 2: “Turnover is high.”"; !strings.Contains(text, want) {
		t.Errorf("no %q in\n%s", want, text)
	}
}

// What is newly criticised stands apart from what was criticised before too and has
// declined.
func TestWhatIsWorseStandsApartFromWhatIsNewlyCriticised(t *testing.T) {
	c := compared()
	weak := func(id string, before compare.Counts) compare.ThemeRow {
		return compare.ThemeRow{
			Theme: id, Balance: model.Pair[compare.Balance]{Left: compare.AllStrength, Right: compare.AllWeak}, Movement: compare.Declined,
			Counts: model.Pair[compare.Counts]{Left: before, Right: compare.Counts{Weakness: 3}},
		}
	}
	c.Judgements = nil
	c.Themes = []compare.ThemeRow{weak("workforce", compare.Counts{Strength: 4, Weakness: 1}), weak("front-door", compare.Counts{Strength: 4})}
	all := extras()
	all.Choice = Choice{Parts: []string{"next"}}
	var b bytes.Buffer
	if err := Plain(&b, c, all); err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{"Section: Newly criticised Front door.", "Section: Declined, criticised before too Workforce."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
