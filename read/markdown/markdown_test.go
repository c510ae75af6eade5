package markdown

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/layout"

	"github.com/google/go-cmp/cmp"
)

// outline writes lines the way a person would jot them down: block, role,
// marker, text; bold lines in asterisks.
func outline(lines []layout.Line) string {
	names := map[layout.Role]string{
		layout.RoleHeading: "h", layout.RoleListItem: "item", layout.RoleTableRow: "row", layout.RoleFootnote: "note",
		layout.RoleBody: "p", layout.RoleNone: "-",
	}
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%d %s", l.Block, names[l.Role])
		if l.Level > 0 {
			fmt.Fprint(&b, l.Level)
		}
		if l.Marker != "" {
			b.WriteString(" [" + l.Marker + "]")
		}
		text := strings.ReplaceAll(l.Text, "\t", " | ")
		if l.Bold {
			text = "*" + text + "*"
		}
		b.WriteString(" " + text + "\n")
	}
	return b.String()
}

func check(t *testing.T, source, want string) {
	t.Helper()
	if d := cmp.Diff(strings.TrimLeft(want, "\n"), outline(Read([]byte(source)).Lines)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
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
1 h1 Inspection of Fenmoor
2 - *Inspection dates: 4 to 15 March 2024*
2 - Lead inspector: Ada Reedcutter
3 row *Judgement | Grade*
4 row The impact of leaders | Requires improvement to be good
5 row Overall effectiveness | Good
6 h2 What needs to improve?
7 item1 [-] The timeliness of plans & reviews.
8 item1 [-] Supervision:
9 item2 [-] its frequency
10 item2 [-] its record
11 h3 *Children in care: good*
12 item1 [7.] Children live in stable homes.
13 -1 They see their families.
14 item1 [9.] Plans are clear,
14 item1 and read [by all].
`)
}

func TestTextThatAConverterMadeOfAReport(t *testing.T) {
	check(t, "<b>Judgement</b>\t<b>Grade</b>\t\nThe impact of leaders\tInadequate\n\n"+
		"- 4. Thresholds are clear.\n\n- 5. Assessments drift.\n\nChildren wait.\n\n- 7. Plans are read.\n", `
1 row *Judgement | Grade*
1 row The impact of leaders | Inadequate
2 item1 [4.] Thresholds are clear.
3 item1 [5.] Assessments drift.
4 - Children wait.
5 item1 [7.] Plans are read.
`)
}

func TestFootnotesStandApart(t *testing.T) {
	check(t, "Grades are good.[^1] Plans are read.\n\n[^1]: As judged in March.\n", `
1 - Grades are good. Plans are read.
2 note As judged in March.
`)
}

func TestTablesInHTML(t *testing.T) {
	check(t, "# Fenmoor\n\n<table>\n<tr><th>Judgement</th><th>Grade</th></tr>\n<tr><td>Overall</td><td>Good</td></tr>\n</table>\n\nText.\n", `
1 h1 Fenmoor
2 row *Judgement | Grade*
3 row Overall | Good
4 - Text.
`)
}

func TestQuotesAndCodeKeepTheirText(t *testing.T) {
	check(t, "> They listen,\n> said a child.\n\n    set apart\n\n```\nfenced\n```\n<https://fenmoor.example>\n", `
1 - They listen,
1 - said a child.
2 - set apart
3 - fenced
4 - https://fenmoor.example
`)
}

func TestFactsInFrontAreFurniture(t *testing.T) {
	doc := Read([]byte("---\ntitle: Fenmoor\ndate: 2024-03-04\n---\n# Report\n"))
	if outline(doc.Lines) != "1 h1 Report\n" || len(doc.Furniture) != 2 || doc.Furniture[0].Text != "title: Fenmoor" {
		t.Errorf("%s\n%+v", outline(doc.Lines), doc.Furniture)
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
