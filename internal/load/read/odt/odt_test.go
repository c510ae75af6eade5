package odt_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/odt"
	"reinspect/internal/load/read/readtest"
)

// names are the namespaces of a part; any will do.
const names = ` xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="ta" xmlns:draw="d"`

// file builds a file of the styles and the text of its content, and its common
// styles.
func file(t testing.TB, automatic, text, common string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"mimetype", odt.Kind},
		{"content.xml", "<office:document-content" + names + "><office:automatic-styles>" + automatic + "</office:automatic-styles><office:body><office:text>" + text + "</office:text></office:body></office:document-content>"},
		{"styles.xml", "<office:document-styles" + names + ">" + common + "</office:document-styles>"},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = io.WriteString(w, part[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func document(t testing.TB, automatic, text, common string) *layout.Document {
	t.Helper()
	doc, err := odt.Read(budget.New(context.Background(), budget.Standard()), "report.odt", file(t, automatic, text, common))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func p(text string) string { return "<text:p>" + text + "</text:p>" }

func item(content ...string) string {
	return "<text:list-item>" + strings.Join(content, "") + "</text:list-item>"
}

func list(attributes string, items ...string) string {
	return "<text:list " + attributes + ">" + strings.Join(items, "") + "</text:list>"
}

const listStyle = `<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="i" text:display-levels="3"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="4"/></text:list-style>`

func TestHeadingsAndText(t *testing.T) {
	styles := `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P4"/><style:style style:name="P4" style:family="paragraph" style:parent-style-name="P3"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>`
	doc := document(t, styles, `<text:p text:style-name="P1">Inspection of Fenmoor</text:p>
<text:h text:outline-level="2">Children in <text:span>care</text:span>: good</text:h>
<text:p text:style-name="P2">Bold</text:p><text:p text:style-name="P3">Round and round.</text:p>
<text:p>Two<text:s text:c="3"/>words<text:line-break/>and<text:tab/>a cell</text:p>
<text:p><text:span text:style-name="T1">All bold</text:span></text:p>
<text:p>Seen<text:span text:style-name="T2"> and hidden</text:span><office:annotation>`+p("A comment.")+`</office:annotation>.</text:p>
<text:p>1.<text:tab/>Typed number.</text:p>
<text:tracked-changes><text:changed-region>`+p("Deleted.")+`</text:changed-region></text:tracked-changes>
<text:section text:display="none">`+p("Unseen.")+`</text:section><text:section>`+p("Plain.")+`</text:section>
<text:table-of-content><text:index-body>`+p("Contents 3")+`</text:index-body></text:table-of-content>`,
		`<office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles>
<office:master-styles><style:master-page><style:header>`+p("Fenmoor")+`</style:header></style:master-page></office:master-styles>`)
	readtest.Check(t, doc.Lines, `
h1 Inspection of Fenmoor
h2 Children in care: good
p *Bold*
p Round and round.
- Two words
  row and | a cell
p *All bold*
p Seen.
item1 [1.] Typed number.
p Plain.
`)
	readtest.Check(t, doc.Furniture, "p Contents 3\n  p Fenmoor\n")
}

func TestNumbersThatTheProgramCounts(t *testing.T) {
	doc := document(t, listStyle,
		list(`text:style-name="L1"`, item(p("Plans."), list("", item(p("late"), list("", item(p("deep")))), item(p("unread")))), item(p("Visits."), p("More of them.")))+
			p("Between.")+list(`text:style-name="L1" text:continue-numbering="true"`, item(p("Homes.")))+
			list(`text:style-name="L1"`, item(p("Anew.")), `<text:list-item text:start-value="7">`+p("Seventh.")+`</text:list-item>`, "<text:list-header>"+p("No number.")+"</text:list-header>", item(p("Eighth.")))+
			list(`text:style-name="L2"`, item(p("A point.")))+list(`text:style-name="L3"`, item(p("Fourth.")))+list(`text:style-name="none"`, item(p("Of no style."))),
		"")
	readtest.Check(t, doc.Lines, `
item1 [1.] Plans.
item2 [(a)] late
item3 [1.a.i] deep
item2 [(b)] unread
item1 [2.] Visits.
p More of them.
p Between.
item1 [3.] Homes.
item1 [1.] Anew.
item1 [7.] Seventh.
p No number.
item1 [8.] Eighth.
item1 [•] A point.
item1 [4.] Fourth.
p Of no style.
`)
}

func TestAListWithALongTextAroundItsNumbers(t *testing.T) {
	long := strings.Repeat("x", 10_000)
	doc := document(t, `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="`+long+`" style:num-suffix="`+long+`"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="`+long+`"/></text:list-style>`,
		list(`text:style-name="L1"`, item(p("Plans are read.")))+list(`text:style-name="L2"`, item(p("A point."))), "")
	if number, bullet := len(doc.Lines[0].Marker), len(doc.Lines[1].Marker); number > 300 || bullet > 100 {
		t.Errorf("the markers have %d and %d bytes", number, bullet)
	}
}

func TestTablesNotesAndBoxes(t *testing.T) {
	cell := func(content string) string { return "<table:table-cell>" + content + "</table:table-cell>" }
	row := func(cells ...string) string {
		return "<table:table-row>" + strings.Join(cells, "") + "</table:table-row>"
	}
	doc := document(t, listStyle, "<table:table><table:table-header-rows>"+row(cell(p("Judgement")), cell(p("Grade")))+"</table:table-header-rows>"+
		row(cell(p("Overall")+p("effectiveness")), cell(p("Good")))+row(cell(p("Leaders")), "<table:covered-table-cell/>")+"</table:table>"+
		"<table:table>"+row(cell(p("A frame.")))+"</table:table><table:table>"+row(cell("<text:h>Left</text:h>"), cell(list(`text:style-name="L2"`, item(p("Right")))))+"</table:table>"+
		"<text:p>Plans<text:note><text:note-citation>1</text:note-citation><text:note-body>"+p("What a plan is.")+"</text:note-body></text:note> are read."+
		"<draw:frame><draw:text-box>"+p("In a box.")+"</draw:text-box></draw:frame></text:p>", "")
	readtest.Check(t, doc.Lines, `
row Judgement | Grade
row Overall effectiveness | Good
row Leaders | `+`
p A frame.
h1 Left
item1 [•] Right
p Plans are read.
p In a box.
note What a plan is.
`)
}

// A file that would take the machine with it is refused by what it costs.
func TestHostileFilesAreRefused(t *testing.T) {
	low := budget.Limits{Work: 100_000, Memory: 1 << 20, Text: 10 << 10, Lines: 500, Depth: 50}
	for name, c := range map[string]struct{ text, want string }{
		"sections in sections":   {strings.Repeat("<text:section>", 60) + strings.Repeat("</text:section>", 60), "nested more than 50 deep"},
		"paragraphs without end": {strings.Repeat(p("a"), 3000), "more than"},
		"a long text":            {p(strings.Repeat("a", 20<<10)), "holds more than 10 KB of text"},
		"cells that are many":    {"<table:table>" + strings.Repeat("<table:table-row>"+strings.Repeat(`<table:table-cell table:number-columns-repeated="1000000"/>`, 20)+"</table:table-row>", 60) + "</table:table>", "more than"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := odt.Read(budget.New(context.Background(), low), "report.odt", file(t, "", c.text, ""))
			if err == nil || !strings.HasPrefix(err.Error(), "report.odt: ") || !strings.Contains(err.Error(), c.want) {
				t.Error(fmt.Sprint(err))
			}
		})
	}
}
