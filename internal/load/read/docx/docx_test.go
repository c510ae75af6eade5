package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/parts"
	"reinspect/internal/load/read/readtest"
)

const relation = `<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`

// file builds a word-processor file of the body of its document and of
// further parts by their name: styles, numbering, footnotes, header1, footer1.
func file(t testing.TB, body string, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, text string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add("_rels/.rels", "<Relationships>"+fmt.Sprintf(relation, "r1", "officeDocument", "word/document.xml")+"</Relationships>")
	var related strings.Builder
	for name, text := range parts {
		fmt.Fprintf(&related, relation, name, strings.TrimRight(name, "0123456789"), name+".xml")
		root := map[string]string{"header": "hdr", "footer": "ftr"}[strings.TrimRight(name, "0123456789")]
		if root == "" {
			root = name
		}
		add("word/"+name+".xml", fmt.Sprintf(`<w:%s xmlns:w="urn:w" xmlns:v="urn:v">%s</w:%s>`, root, text, root))
	}
	add("word/_rels/document.xml.rels", "<Relationships>"+related.String()+"</Relationships>")
	add("word/document.xml", `<w:document xmlns:w="urn:w" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v"><w:body>`+body+`</w:body></w:document>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// p is a paragraph with properties and plain text.
func p(props, text string) string {
	return "<w:p><w:pPr>" + props + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

func styled(id string) string { return `<w:pStyle w:val="` + id + `"/>` }

func numbered(id string, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr>`, level, id)
}

func paragraphStyle(id, name, rest string) string {
	return fmt.Sprintf(`<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/>%s</w:style>`, id, name, rest)
}

const numberingPart = `
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2">
 <w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:pStyle w:val="Para"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="17"/></w:lvlOverride></w:num>`

var stylesPart = paragraphStyle("Title", "Title", "") +
	paragraphStyle("H1", "Heading 1", `<w:rPr><w:b/></w:rPr>`) +
	paragraphStyle("Part", "Part heading", `<w:basedOn w:val="H1"/>`) +
	paragraphStyle("Point", "List Bullet", `<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>`) +
	paragraphStyle("Para", "Numbered", `<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>`) +
	paragraphStyle("Toc1", "toc 1", "") +
	paragraphStyle("A", "a", `<w:basedOn w:val="B"/>`) + paragraphStyle("B", "b", `<w:basedOn w:val="A"/>`) +
	`<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>`

// standard is a budget of the limits that the program reads with.
func standard() *budget.Budget { return budget.New(context.Background(), budget.Standard()) }

// lines returns the lines of a body with the styles and lists above.
func lines(t *testing.T, body string) []layout.Line {
	t.Helper()
	doc, err := Read(standard(), "report.docx", file(t, body, map[string]string{"styles": stylesPart, "numbering": numberingPart}))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Lines
}

func TestHeadings(t *testing.T) {
	readtest.Check(t, lines(t, p(styled("Title"), "Inspection of Fenmoor")+p(styled("Part"), "Children in care: good")+
		p(`<w:outlineLvl w:val="2"/>`, "Placements")+p(styled("H1")+`<w:outlineLvl w:val="9"/>`, "Only bold")+p("", "Plans are read.")), `
h1 Inspection of Fenmoor
h1 *Children in care: good*
h3 Placements
p *Only bold*
p Plans are read.
`)
}

// What a reader does not see in a word processor is no text.
func TestHiddenTextAndPromptsAreLeftOut(t *testing.T) {
	hidden := `<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>` +
		paragraphStyle("Unseen", "unseen", "<w:rPr><w:vanish/></w:rPr>") + paragraphStyle("Below", "below", `<w:basedOn w:val="Unseen"/>`)
	run := func(props, text string) string {
		return "<w:r><w:rPr>" + props + "</w:rPr><w:t>" + text + "</w:t></w:r>"
	}
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	prompt := "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
	doc, err := Read(standard(), "report.docx", file(t, "<w:p>"+
		run("", "Plans ")+run("<w:vanish/>", "are")+run(`<w:rStyle w:val="Ghost"/>`, "hidden ")+run(`<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>`, "are ")+
		fmt.Sprintf(prompt, run("", "Click here"))+"<w:sdt><w:sdtPr/><w:sdtContent>"+run("", "read")+"</w:sdtContent></w:sdt>"+
		field("begin")+run("", "IF ")+field("begin")+run("", "DOCPROPERTY")+field("separate")+run("", "inner")+field("end")+field("separate")+run("", " twice.")+field("end")+
		"</w:p>"+p(styled("Unseen"), "Gone.")+p(styled("Below"), "Gone too.")+fmt.Sprintf(prompt, p("", "Choose an item.")),
		map[string]string{"styles": hidden}))
	if err != nil {
		t.Fatal(err)
	}
	readtest.Check(t, doc.Lines, "p Plans are read twice.\n")
}

func TestWatermarksAreMarkings(t *testing.T) {
	mark := `<w:p><w:r><w:pict><v:shape><v:textpath style="font-size:1pt" string="DRAFT"/></v:shape></w:pict></w:r></w:p>`
	doc, err := Read(standard(), "report.docx", file(t, p("", "Plans are read."), map[string]string{"header1": mark}))
	if err != nil || len(doc.Markings) != 1 || doc.Markings[0] != "DRAFT" {
		t.Errorf("%v, %v", doc, err)
	}
}

func TestNumbersThatTheProgramCounts(t *testing.T) {
	readtest.Check(t, lines(t, p(numbered("1", 0), "Plans.")+p(numbered("1", 1), "late")+p(numbered("1", 1), "unread")+
		p("", "Between.")+p(numbered("1", 0), "Visits.")+p(numbered("1", 1), "few")+p(numbered("4", 0), "Begun anew.")+p(numbered("4", 0), "Goes on.")+
		p(numbered("2", 0), "A point.")+p(numbered("0", 0), "None.")+p(numbered("77", 0), "Of no list.")), `
item1 [1.] Plans.
item2 [(a)] late
item2 [(b)] unread
p Between.
item1 [2.] Visits.
item2 [(a)] few
item1 [17.] Begun anew.
item1 [18.] Goes on.
item1 [•] A point.
p None.
p Of no list.
`)
}

// A marker is made for each paragraph of a list, also for empty ones, which count
// for nothing.
func TestAListWithALongTextAroundItsNumbers(t *testing.T) {
	list := `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="` + strings.Repeat("%1.", 10_000) + `"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	doc, err := Read(standard(), "report.docx", file(t, p(numbered("1", 0), "Plans are read."), map[string]string{"numbering": list}))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(doc.Lines[0].Marker); n > 100 {
		t.Errorf("its marker has %d bytes", n)
	}
}

func TestListsByStyle(t *testing.T) {
	readtest.Check(t, lines(t, p(styled("Point"), "By its style.")+p(styled("H1")+numbered("3", 0), "Part")+p(styled("Para"), "First.")+p(styled("Para"), "Second.")+
		p(styled("Point")+numbered("0", 0), "Taken out of the list.")), `
item1 [•] By its style.
h1 [II] *Part*
item2 [2.1] First.
item2 [2.2] Second.
p Taken out of the list.
`)
}

func TestMarkersTypedByHand(t *testing.T) {
	tabbed := func(first, rest string) string {
		return "<w:p><w:r><w:t>" + first + "</w:t><w:tab/><w:t>" + rest + "</w:t></w:r></w:p>"
	}
	readtest.Check(t, lines(t, tabbed("12.", "Plans are read.")+tabbed("•", "A point.")+tabbed("(b)", "Unread.")+tabbed("Judgement", "Grade")), `
item1 [12.] Plans are read.
item1 [•] A point.
item1 [(b)] Unread.
row Judgement | Grade
`)
}

func TestRuns(t *testing.T) {
	readtest.Check(t, lines(t, `<w:p>
<w:r><w:t xml:space="preserve">Plans are </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>re</w:t></w:r><w:r><w:t>ad by multi</w:t><w:noBreakHyphen/><w:t>agency teams</w:t></w:r>
<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
<w:hyperlink><w:r><w:t>, and linked</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>, and tagged.</w:t></w:r></w:smartTag></w:p>
<w:p><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>Lead inspector:</w:t></w:r><w:r><w:br/><w:t>Ada</w:t></w:r></w:p>
<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>`+p("", "In a control.")+`</w:sdtContent></w:sdt>`), `
p Plans are read by multi-agency teams, and linked, and tagged.
p *Lead inspector:*
  p Ada
p In a control.
`)
}

func TestFieldsShowTheirResult(t *testing.T) {
	mark := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	readtest.Check(t, lines(t, "<w:p><w:r><w:t>Page </w:t></w:r>"+mark("begin")+"<w:r><w:instrText>PAGE</w:instrText><w:t>code</w:t></w:r>"+mark("separate")+
		"<w:r><w:t>4</w:t></w:r>"+mark("end")+"<w:r><w:t> of 9</w:t></w:r></w:p><w:p>"+mark("begin")+"<w:r><w:t>lost</w:t></w:r></w:p>"+p("", "Not swallowed.")), `
p Page 4 of 9
p Not swallowed.
`)
}

// Whether text is an instruction is asked for each piece of it, so the open fields
// are not gone through for that.
func TestFieldsAtTheirInstructionAreCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := newReader(standard(), &styles{}, &numbering{})
		for _, kind := range rapid.SliceOf(rapid.SampledFrom([]string{"begin", "begin", "separate", "end", "other"})).Draw(t, "marks") {
			r.fieldMark(kind)
			want := 0
			for _, answered := range r.field {
				if !answered {
					want++
				}
			}
			if r.asking != want {
				t.Fatalf("after %q %d of %v are counted", kind, r.asking, r.field)
			}
		}
	})
}

func TestTrackedChangesAreAccepted(t *testing.T) {
	deleted := func(text string) string { return "<w:del><w:r><w:delText>" + text + "</w:delText></w:r></w:del>" }
	readtest.Check(t, lines(t, `<w:p><w:r><w:t xml:space="preserve">Plans are </w:t></w:r>`+deleted("poor")+`<w:ins><w:r><w:t>good</w:t></w:r></w:ins></w:p>
<w:p><w:pPr>`+numbered("1", 0)+`<w:rPr><w:del/></w:rPr></w:pPr>`+deleted("Gone altogether.")+`</w:p>
<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Joined </w:t></w:r></w:p>`+p(numbered("1", 0), "with the next.")+
		`<w:moveFrom><w:r><w:t>Was here.</w:t></w:r></w:moveFrom><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>`+p("", "old")+`</w:tc><w:tc>`+p("", "row")+`</w:tc></w:tr></w:tbl>`), `
p Plans are good
item1 [1.] Joined with the next.
`)
}

func TestTables(t *testing.T) {
	cell := func(props, text string) string {
		return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + p("", text) + "</w:tc>"
	}
	readtest.Check(t, lines(t, `<w:tbl><w:tblPr/><w:tr>`+cell("", "Judgement")+cell("", "Grade")+`</w:tr>
<w:tr>`+cell(`<w:vMerge w:val="restart"/>`, "Overall")+"<w:tc>"+p("", "Requires improvement")+p("", "to be good")+"</w:tc>"+`</w:tr>
<w:tr>`+cell(`<w:vMerge/>`, "")+cell("", "Good")+`</w:tr><w:tr>`+cell(`<w:gridSpan w:val="2"/>`, "Wide")+cell("", "Last")+`</w:tr></w:tbl>
<w:tbl><w:tr><w:tc>`+p(styled("H1"), "What needs to improve?")+p(styled("Point"), "Plans.")+`</w:tc></w:tr></w:tbl>
<w:tbl><w:tr><w:tc>`+p(styled("H1"), "Left")+p("", "Text.")+`</w:tc><w:tc>`+p("", "Right.")+`</w:tc></w:tr></w:tbl>`), `
row Judgement | Grade
row Overall | Requires improvement to be good
row  | Good
row Wide |  | Last
h1 *What needs to improve?*
item1 [•] Plans.
h1 *Left*
p Text.
p Right.
`)
}

func TestTextBoxIsReadOnce(t *testing.T) {
	box := "<w:txbxContent>" + p(styled("Point"), "In the box.") + "</w:txbxContent>"
	readtest.Check(t, lines(t, `<w:p><w:r><w:t xml:space="preserve">Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>`+box+
		`</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>`+box+`</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>and after.</w:t></w:r></w:p>`), `
p Before and after.
item1 [•] In the box.
`)
}

func TestFootnotesHeadersAndContentsStandApart(t *testing.T) {
	doc, err := Read(standard(), "report.docx", file(t, p(styled("Toc1"), "Children in care 4")+
		`<w:p><w:r><w:t>Plans are read.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:sectPr><w:headerReference/></w:sectPr>`,
		map[string]string{
			"styles": stylesPart, "header1": p("", "Fenmoor, March 2024"), "footer1": p("", "Page 1"),
			"footnotes": `<w:footnote w:type="separator" w:id="0">` + p("", "-") + `</w:footnote><w:footnote w:id="2">` + p("", "By all workers.") + `</w:footnote>`,
		}))
	if err != nil {
		t.Fatal(err)
	}
	readtest.Check(t, doc.Lines, "p Plans are read.\nnote By all workers.\n")
	readtest.Check(t, doc.Furniture, "p Children in care 4\n  p Fenmoor, March 2024\n  p Page 1\n")
}

func TestStylesBasedOnEachOther(t *testing.T) {
	readtest.Check(t, lines(t, p(styled("A"), "Round and round.")), "p Round and round.\n")
}

func TestBadFilesSaySo(t *testing.T) {
	good := file(t, p("", "Plans are read."), nil)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"cut off", good[:len(good)/2], "report.docx: is a damaged DOCX: "},
		{"spreadsheet", archiveOf(t, "xl/workbook.xml"), "report.docx: is an archive without a word-processor document"},
		{"more parts than any report", archiveOf(t, make([]string, parts.MaxParts+1)...), "report.docx: is a damaged DOCX: it holds more than 10000 parts"},
		{"broken XML", file(t, "<w:p><w:r>", nil), "report.docx: is a damaged DOCX: "},
	} {
		t.Run(c.name, func(t *testing.T) { refused(t, standard(), c.data, c.want) })
	}
}

// archiveOf is an archive of empty parts.
func archiveOf(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// refused asserts that a file gives one line with a hint.
func refused(t *testing.T, b *budget.Budget, data []byte, want string) {
	t.Helper()
	_, err := Read(b, "report.docx", data)
	if err == nil || !strings.HasPrefix(err.Error(), want) || fault.Hint(err) == "" || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, hint %q; want %q", err, fault.Hint(err), want)
	}
}

// low is limits that a small file passes and a small bomb does not.
var low = budget.Limits{Work: 1_000_000, Memory: 1 << 20, Text: 10 << 10, Lines: 100, Depth: 50}

// A file that would take the machine with it is refused by what it costs, and
// the limit is said.
func TestHostileFilesAreRefused(t *testing.T) {
	const steps, megabytes, text, deep = "takes more than 1000 thousand steps", "takes more than 1 MB of memory", "holds more than 10 KB of text", "has parts nested more than 50 deep"
	many := func(n int, s string) string { return strings.Repeat(s, n) }
	list := func(format string) map[string]string {
		return map[string]string{"numbering": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="` + format +
			`"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`}
	}
	for name, c := range map[string]struct {
		body  string
		parts map[string]string
		want  string
	}{
		"nested without end":      {many(10_000, "<w:p>") + many(10_000, "</w:p>"), nil, deep},
		"unpacks without end":     {p("", many(2<<20, " ")), nil, megabytes},
		"elements without end":    {many(9000, "<w:x/>"), nil, megabytes},
		"attributes without end":  {"<w:p " + many(20_000, `a="" `) + "/>", nil, megabytes},
		"comments without end":    {many(30_000, "<!---->"), nil, steps},
		"text in pieces":          {"<w:p><w:r><w:t>" + many(5000, "aaa<!---->") + "</w:t></w:r></w:p>", nil, text},
		"paragraphs without end":  {many(200, p("", "a")), nil, "holds more than 100 lines"},
		"line breaks without end": {"<w:p><w:r>" + many(200, "<w:t>a</w:t><w:br/>") + "</w:r></w:p>", nil, "holds more than 100 lines"},
		"long numbers":            {many(70, p(numbered("1", 0), many(100, "a"))), list(many(50, "%1")), text},
		"cells wider than any page": {"<w:tbl><w:tr>" + many(1000, `<w:tc><w:tcPr><w:gridSpan w:val="30"/></w:tcPr></w:tc>`) +
			"</w:tr></w:tbl>", nil, megabytes},
		"a part beside the text": {p("", "Plans."), map[string]string{"styles": many(2<<20, " ")}, megabytes},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			refused(t, budget.New(context.Background(), low), file(t, c.body, c.parts), "report.docx: "+c.want)
		})
	}
	small := file(t, many(50, p(numbered("1", 0), "Plans are read.")), list("%1."))
	if _, err := Read(budget.New(context.Background(), low), "report.docx", small); err != nil {
		t.Errorf("a small file: %v", err)
	}
}

func TestReadStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(budget.New(ctx, budget.Standard()), "report.docx", file(t, p("", "Plans."), nil)); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled reading gave %v", err)
	}
}

func TestFiguresOfLists(t *testing.T) {
	for _, c := range []struct {
		n            int
		format, want string
	}{
		{28, "lowerLetter", "bb"},
		{3, "upperLetter", "C"},
		{1994, "upperRoman", "MCMXCIV"},
		{4, "lowerRoman", "iv"},
		{7, "decimalZero", "07"},
		{0, "lowerLetter", "0"},
		{5000, "upperRoman", "5000"},
		{5, "chicago", "5"},
		{5, "none", ""},
	} {
		if got := figures(c.n, c.format); got != c.want {
			t.Errorf("figures(%d, %s) = %q, want %q", c.n, c.format, got, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(p(styled("Part"), "a")+p(numbered("1", 1), "b"), numberingPart)
	f.Add(`<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>x</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="end"/><w:tab/><w:t>1.</w:t></w:r></w:p>`, "")
	f.Add(p(numbered("1", -1), "a"), `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="-9"/><w:lvlText w:val="%9%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Fuzz(func(t *testing.T, body, numbering string) {
		doc, err := Read(standard(), "report.docx", file(t, body, map[string]string{"styles": stylesPart, "numbering": numbering}))
		if err != nil {
			if fault.Hint(err) == "" {
				t.Errorf("no hint: %v", err)
			}
			return
		}
		for _, l := range doc.Lines {
			if strings.TrimSpace(l.Text) == "" || len(l.Cells) == 0 {
				t.Errorf("an empty line: %+v", l)
			}
		}
	})
}

func FuzzReadBytes(f *testing.F) {
	f.Add(file(f, p("", "Plans."), map[string]string{"styles": stylesPart}))
	f.Fuzz(func(_ *testing.T, data []byte) { _, _ = Read(standard(), "report.docx", data) })
}

func BenchmarkRead(b *testing.B) {
	data := file(b, strings.Repeat(p(numbered("1", 0), strings.Repeat("Plans are read by all who need them. ", 20)), 200),
		map[string]string{"styles": stylesPart, "numbering": numberingPart})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(standard(), "report.docx", data); err != nil {
			b.Fatal(err)
		}
	}
}
