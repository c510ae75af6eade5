package markdown

import (
	"strings"
	"testing"

	"reinspect/internal/load/read/readtest"
)

// outline writes lines the way a person would jot them down: block, role,
// marker, text; bold lines in asterisks.
func check(t *testing.T, source, want string) {
	t.Helper()
	readtest.Check(t, Read([]byte(source)).Lines, want)
}

func TestHeadingsListsAndTables(t *testing.T) {
	check(t, `# Inspection of Fenmoor

**Inspection dates:** 4 to 15 March 2024
**Lead inspector:** Ada Reedcutter

| Judgement | Grade |
| --- | --- |
| The impact of **leaders** | Requires improvement<br>to be good |
| Overall effectiveness | Good |

What needs to improve?
----------------------

- The timeliness of plans &amp; reviews.
- Supervision:
  - its frequency
  - its record

### **Children in care: good**

7. Children live in stable homes.

   They see their families.
9. Plans *are* clear,
   and read \[by all\].
`, `
h1 Inspection of Fenmoor
- *Inspection dates: 4 to 15 March 2024*
  - Lead inspector: Ada Reedcutter
row *Judgement | Grade*
row The impact of leaders | Requires improvement to be good
row Overall effectiveness | Good
h2 What needs to improve?
item1 [-] The timeliness of plans & reviews.
item1 [-] Supervision:
item2 [-] its frequency
item2 [-] its record
h3 *Children in care: good*
item1 [7.] Children live in stable homes.
-1 They see their families.
item1 [9.] Plans are clear,
  item1 and read [by all].
`)
}

func TestTextThatAConverterMadeOfAReport(t *testing.T) {
	check(t, "<b>Judgement</b>\t<b>Grade</b>\t\nThe impact of leaders\tInadequate\n\n"+
		"- 4. Thresholds are clear.\n\n- 5. Assessments drift.\n\nChildren wait.\n\n- 7. Plans are read.\n", `
row *Judgement | Grade*
  row The impact of leaders | Inadequate
item1 [4.] Thresholds are clear.
item1 [5.] Assessments drift.
- Children wait.
item1 [7.] Plans are read.
`)
}

func TestFootnotesStandApart(t *testing.T) {
	check(t, "Grades are good.[^1] Plans are read.\n\n[^1]: As judged in March.\n", `
- Grades are good. Plans are read.
note As judged in March.
`)
}

func TestTablesInHTML(t *testing.T) {
	check(t, "# Fenmoor\n\n<table>\n<tr><th>Judgement</th><th>Grade</th></tr>\n<tr><td>Overall</td><td>Good</td></tr>\n</table>\n\nText.\n", `
h1 Fenmoor
row *Judgement | Grade*
row Overall | Good
- Text.
`)
}

func TestQuotesAndCodeKeepTheirText(t *testing.T) {
	check(t, "> They listen,\n> said a child.\n\n    set apart\n\n```\nfenced\n```\n<https://fenmoor.example>\n", `
- They listen,
  - said a child.
- set apart
- fenced
- https://fenmoor.example
`)
}

func TestFactsInFrontAreFurniture(t *testing.T) {
	doc := Read([]byte("---\ntitle: Fenmoor\ndate: 2024-03-04\n---\n# Report\n"))
	if readtest.Outline(doc.Lines) != "h1 Report\n" || len(doc.Furniture) != 2 || doc.Furniture[0].Text != "title: Fenmoor" {
		t.Errorf("%s\n%+v", readtest.Outline(doc.Lines), doc.Furniture)
	}
}

func TestIs(t *testing.T) {
	for text, want := range map[string]bool{
		"# Inspection of Fenmoor\n":                                           true,
		"Fenmoor\n\n**Inspection dates:** March\n":                            true,
		"**Inspection dates:** March\n":                                       true,
		"a | b\n--- | ---\n1 | 2\n":                                           true,
		"Fenmoor\n\n- 4. Thresholds are clear.\n":                             true,
		"Inspection of Fenmoor\n\n1. Plans are read.\n":                       false,
		"Fenmoor\n- plans\n- reviews\n":                                       false,
		"Judged to be **adequate** overall.\n":                                false,
		"# Fenmoor\n\fPage two\n":                                             false,
		"#4 in the country\n":                                                 false,
		"Plans are read by all; see http://fenmoor.example/a|b and the rest.": false,
	} {
		if got := Is([]byte(text)); got != want {
			t.Errorf("Is(%q) = %t", text, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("# a\n\n- 4. b\n\n| c | d |\n| - | - |\n| e\t| <b>f |\n"))
	f.Add([]byte("[^1]: x\n\n> - 1) y\n\n<table><tr><td>z"))
	f.Add([]byte("---\na: b\n---\n\xff&#0;\\"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, l := range Read(data).Lines {
			if strings.TrimSpace(l.Text) == "" || len(l.Cells) == 0 {
				t.Errorf("an empty line: %+v", l)
			}
		}
	})
}
