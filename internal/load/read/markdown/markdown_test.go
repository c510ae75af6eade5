package markdown

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/readtest"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// outline writes lines the way a person would jot them down: block, role,
// marker, text; bold lines in asterisks.
func check(t *testing.T, source, want string) {
	t.Helper()
	readtest.Check(t, readText(t, source).Lines, want)
}

func readText(t *testing.T, source string) *layout.Document {
	t.Helper()
	doc, err := Read(budget.New(context.Background(), budget.Standard()), "x.md", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return doc
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
	doc := readText(t, "---\ntitle: Fenmoor\ndate: 2024-03-04\n---\n# Report\n")
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

// A text that would take minutes to parse is refused by what it costs, and the
// limit is said.
func TestHostileTextsAreRefused(t *testing.T) {
	const steps, megabytes = "takes more than 100 thousand steps", "takes more than 4 MB of memory"
	low := budget.Limits{Work: 100_000, Memory: 4 << 20, Text: 20 << 10, Lines: 600, Depth: 100}
	repeat := strings.Repeat
	counted := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	for name, c := range map[string]struct{ text, want string }{
		"a text larger than any report":    {repeat("\n", 400_000), megabytes},
		"quotes in quotes":                 {repeat(">", 200), "has parts nested more than 100 deep"},
		"lists in lists":                   {repeat("- ", 200), "has parts nested more than 100 deep"},
		"numbered lists in lists":          {repeat("1. ", 200), "has parts nested more than 100 deep"},
		"lists set in further and further": {repeat(" ", 300) + "- a", "has parts nested more than 100 deep"},
		"lines below deep quotes":          {repeat(">", 90) + "a\n" + repeat("b\n", 1000), steps},
		"deep quotes on every line":        {repeat(repeat(">", 90)+"\n", 100), steps},
		"links left open":                  {repeat("[a](", 900), steps},
		"emphasis left open":               {repeat("*a ", 2000), steps},
		"tags left open":                   {repeat("<a ", 2000), steps},
		"link definitions":                 {counted(700, "[a%d]: /b\n"), steps},
		"footnotes by the thousand":        {counted(500, "[^%d]: a\n\n") + counted(2500, "[^%d]\n\n"), steps},
		"a table of many columns":          {repeat("|a", 100) + "|\n" + repeat("|-", 100) + "|\n" + repeat("a\n", 100), megabytes},
		"lines without end":                {repeat("a\n\n", 700), "holds more than 600 lines"},
		"facts in front without end":       {"---\n" + repeat("a\n", 700) + "---\n\na", "holds more than 600 lines"},
		"one long line":                    {repeat("a", 30<<10), "holds more than 20 KB of text"},
		"HTML nested without end":          {repeat("<div>", 900), steps},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Read(budget.New(context.Background(), low), "x.md", []byte(c.text))
			if err == nil || !strings.HasPrefix(err.Error(), "x.md: "+c.want) || fault.Hint(err) == "" {
				t.Errorf("got %v, hint %q", err, fault.Hint(err))
			}
		})
	}
	small := "# Fenmoor\n\n" + repeat("1. Plans are **read** by [all](/b).\n\n   - late\n", 50)
	if _, err := Read(budget.New(context.Background(), low), "x.md", []byte(small)); err != nil {
		t.Errorf("a small text: %v", err)
	}
}

// What is in front of a line may be a number, a rule or a row of dots, and
// none of them is a list.
func TestWhatLooksLikeListsIsRead(t *testing.T) {
	for _, line := range []string{repeatTo("-", 900), repeatTo("*", 901), repeatTo(". ", 2000) + "4", repeatTo("4", 900), "Contents " + repeatTo(".", 900)} {
		if doc := readText(t, "# Fenmoor\n\nPlans.\n\n"+line+"\n\nReviews.\n"); len(doc.Lines) < 3 {
			t.Errorf("%.20s: %+v", line, doc.Lines)
		}
	}
}

func repeatTo(s string, n int) string { return strings.Repeat(s, n/len(s)) }

func FuzzRead(f *testing.F) {
	f.Add([]byte("# a\n\n- 4. b\n\n| c | d |\n| - | - |\n| e\t| <b>f |\n"))
	f.Add([]byte("[^1]: x\n\n> - 1) y\n\n<table><tr><td>z"))
	f.Add([]byte("---\na: b\n---\n\xff&#0;\\"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Read(budget.New(context.Background(), budget.Standard()), "x.md", data)
		if err != nil {
			return
		}
		for _, l := range doc.Lines {
			if strings.TrimSpace(l.Text) == "" || len(l.Cells) == 0 {
				t.Errorf("an empty line: %+v", l)
			}
		}
	})
}

// notAMark is what the library takes for the mark of a footnote, and is none.
var notAMark = regexp.MustCompile(`![^\[]\^`)

// Tables, footnotes and struck text are parsed by code of our own, as the
// library's own package does it.
func FuzzAsTheLibraryParses(f *testing.F) {
	for _, s := range []string{
		"| a | b |\n| :-- | --: |\n| c \\| d | `e \\| f` | g |\n| h\n\ni\n", "t\n| a |\n| - |\nb\n|\n\n", "a|b\n-|-\n||\n |c|d| \n", "a\n--\n", "| a\n| --- | --- |\n",
		"a[^1] b[^x] c![^1]\n\n[^x]: d\n\n    e\n[^1]: f [^x]\n[^1]: g\n\n[^y]: h\n", "[^a]:\n\n[^ ]: b\n> [^c]: d [^c]\n>\n> e [^a]\n", "- [^a]: [^b]: c\n\n[^a] [^b]\n",
		"~~a~~ ~b~ ~~~c~~~ **~~d~~**\n", "\t[^1]: a\n  [^1]: b\n\nc[^1]\n", "a\n --- | --\f",
	} {
		f.Add([]byte(s))
	}
	library := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote, extension.Strikethrough)).Parser()
	f.Fuzz(func(t *testing.T, source []byte) {
		b := budget.New(context.Background(), budget.Standard())
		if reckon(b, source) != nil || notAMark.Match(source) {
			return
		}
		lines := func(p parser.Parser) string {
			r := newReader(b, source)
			r.blocks(p.Parse(text.NewReader(source)))
			return readtest.Outline(r.Lines())
		}
		if got, want := lines(markdownParser()), lines(library); got != want {
			t.Errorf("%q: got\n%s\nthe library gives\n%s", source, got, want)
		}
	})
}
