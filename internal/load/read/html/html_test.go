package html

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/readtest"

	"github.com/google/go-cmp/cmp"
)

// standard is a budget of the limits that the program reads with.
func standard() *budget.Budget { return budget.New(context.Background(), budget.Standard()) }

func lines(t *testing.T, page string) []layout.Line {
	t.Helper()
	doc, err := Read(standard(), "page.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Lines
}

// chrome puts a page's usual surroundings about its main part.
func chrome(main string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>Fenmoor - Reports</title><style>p{}</style></head><body>
<div id="cookies" role="dialog"><p>We use cookies to collect information, and to make the site work.</p></div>
<header role="banner"><a href="/">Home</a><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Reports</a></li></ul></nav></header>
<div class="columns"><main>` + main + `</main>
<aside><h2>Related</h2><ul><li><a href="/c">Roadworks begin in Saltby</a></li></ul></aside></div>
<footer><p>Copyright Fenmoor. <a href="/p">Privacy</a></p></footer><script>var x = "script";</script></body></html>`
}

const reportPage = `
<h1>Inspection of Fenmoor local authority children’s services</h1>
<p><b>Inspection dates:</b> 4 to 15 March 2024<br>Lead inspector: Ada Reedcutter</p>
<table><thead><tr><th>Judgement</th><th>Grade</th></tr></thead>
<tbody><tr><td>The impact of leaders on social work practice</td><td>Requires improvement to be good<sup>1</sup></td></tr>
<tr><td>Overall <b>effect</b>iveness</td><td>Good</td></tr></tbody></table>
<p>Services in Fenmoor have improved since the last inspection, and leaders know, from audits and from children, what is left to do.</p>
<h2>What needs to improve?</h2>
<ul><li>The timeliness of assessments, and of plans.</li><li>Supervision:<ul><li>its frequency</li><li>its record</li></ul></li></ul>
<h2>The experiences and progress of children in care: good</h2>
<ol start="7"><li>Children live in stable homes, close to their schools, and see their families often.</li>
<li><p>Plans are clear, and children take part in them.</p><p>Reviews are timely.</p></li><li value="12">Health needs are met.</li></ol>
<section class="footnotes"><p>1. A note on grades, which stands apart.</p></section>`

func TestReportPageKeepsHeadingsListsAndTables(t *testing.T) {
	readtest.Check(t, lines(t, chrome(reportPage)), `
h1 Inspection of Fenmoor local authority children’s services
p *Inspection dates: 4 to 15 March 2024*
  p Lead inspector: Ada Reedcutter
row *Judgement | Grade*
row The impact of leaders on social work practice | Requires improvement to be good
row Overall effectiveness | Good
p Services in Fenmoor have improved since the last inspection, and leaders know, from audits and from children, what is left to do.
h2 What needs to improve?
item1 [•] The timeliness of assessments, and of plans.
item1 [•] Supervision:
item2 [•] its frequency
item2 [•] its record
h2 The experiences and progress of children in care: good
item1 [7.] Children live in stable homes, close to their schools, and see their families often.
item1 [8.] Plans are clear, and children take part in them.
p1 Reviews are timely.
item1 [12.] Health needs are met.
note 1. A note on grades, which stands apart.
`)
}

func TestPageWithoutSurroundingsIsKeptWhole(t *testing.T) {
	page := "<html><head><title>Fenmoor</title></head><body>" + reportPage + "</body></html>"
	if d := cmp.Diff(readtest.Outline(lines(t, chrome(reportPage))), readtest.Outline(lines(t, page))); d != "" {
		t.Errorf("-with +without:\n%s", d)
	}
}

func TestLongReportLosesNoParagraph(t *testing.T) {
	var b strings.Builder
	b.WriteString("<h1>Inspection of Fenmoor</h1>")
	for s := range 4 {
		fmt.Fprintf(&b, "<div class='part'><h2>Section %d: good</h2>", s+1)
		for p := range 10 {
			fmt.Fprintf(&b, "<p>%d. Children of part %d are seen, helped and heard, and plan %d is read by all who need it.</p>", s*10+p+1, s+1, p+1)
		}
		b.WriteString("<p>Short.</p></div>")
	}
	got := readtest.Outline(lines(t, chrome(b.String())))
	for n := 1; n <= 40; n++ {
		if !strings.Contains(got, fmt.Sprintf("\np %d. Children of part", n)) {
			t.Errorf("paragraph %d is lost", n)
		}
	}
	if n := strings.Count(got, "p Short."); n != 4 {
		t.Errorf("%d of 4 short paragraphs kept", n)
	}
}

func TestArticleIsReadWithoutAdvertsAndLinks(t *testing.T) {
	readtest.Check(t, lines(t, `<html><head><title>Council welcomes report | Fenmoor Gazette</title></head><body>
<div class="masthead"><a href="/">Fenmoor Gazette</a> <a href="/sport">Sport</a> <a href="/jobs">Jobs</a></div>
<div class="story"><h1>Council welcomes report</h1><p class="intro">Inspectors have praised Fenmoor, but warned that some children wait too long for help, the report said on Tuesday.</p>
<p>The council was rated <strong>good</strong> overall, up from requires improvement, after a visit in March, and leaders were said to know their work.</p>
<div class="related"><ul><li><a href="/1">Read more: bins to be emptied weekly</a></li><li><a href="/2">Read more: a new bridge, at last</a></li></ul></div>
<figure><img src="x.jpg"><figcaption>Ada Reedcutter, who leads the council</figcaption></figure>
<blockquote>“We are pleased, but there is more to do,” said Councillor Ada Reedcutter, who thanked staff, families and partners for their work.</blockquote>
<button>Share</button><form><label>Subscribe to our newsletter</label><input></form></div>
<div class="footer"><p><a href="/terms">Terms</a></p></div></body></html>`), `
h1 Council welcomes report
p Inspectors have praised Fenmoor, but warned that some children wait too long for help, the report said on Tuesday.
p The council was rated good overall, up from requires improvement, after a visit in March, and leaders were said to know their work.
p Ada Reedcutter, who leads the council
p “We are pleased, but there is more to do,” said Councillor Ada Reedcutter, who thanked staff, families and partners for their work.
`)
}

// A newspaper's page holds more words beside the article than in it.
func TestArticleAmongTeasersAndComments(t *testing.T) {
	teasers := strings.Repeat(`<div class="teaser"><a href="/x"><h3>Bridge opens at last</h3></a><p>After years of waiting, the bridge over the Fen, which was promised in spring, has opened.</p></div>`, 12)
	got := readtest.Outline(lines(t, `<html><body><div id="top"><a href="/">Gazette</a></div><main><ol class="breadcrumb"><li><a href="/">Home</a><li>News</ol>
<article><header><h1>Fenmoor rated good</h1><p class="byline">By Bede Marsh</p></header>
<div class="share-tools"><span>Share this story with friends</span></div>
<p>Inspectors have praised Fenmoor, but warned that some children wait too long for help, the report said on Tuesday.</p>
`+strings.Repeat(`<p>“Plans are good,” it says, “and children are heard, but some wait for months until anyone decides.”</p>
`, 15)+`<h2>What happens next</h2><p>Leaders, who met on Monday, have promised a plan.</p>
<table><tr><td>Overall</td><td>Good</td></tr></table></article>
<section id="comments"><h2>Comments</h2>`+strings.Repeat("<p>I have lived here for years, and I say that this is what I have always said.</p>", 9)+`</section>
<section class="more">`+teasers+`</section></main></body></html>`))
	want := `h1 Fenmoor rated good
p By Bede Marsh
p Inspectors have praised Fenmoor, but warned that some children wait too long for help, the report said on Tuesday.
` + strings.Repeat(`p “Plans are good,” it says, “and children are heard, but some wait for months until anyone decides.”
`, 15) + `h2 What happens next
p Leaders, who met on Monday, have promised a plan.
row Overall | Good
`
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// A page of a council that marks its main part by no element of its own.
func TestNewsPageOfDivisionsOnly(t *testing.T) {
	teaser := `<div class="card"><a href="/x">Bridge opens</a><p>The bridge over the Fen, promised in spring, has opened at last.</p></div>`
	readtest.Check(t, lines(t, `<html><head><title>News</title></head><body><div class="page has-sidebar"><div id="mainmenu"><a href="/">Home</a> <a href="/news">News</a></div>
<div class="wrap"><div class="text"><div class="first"><h1>Fenmoor rated good</h1><p>Inspectors found that services for children in Fenmoor had improved since the visit of two years ago, when they required improvement.</p></div>
<div class="rest"><p>They praised social workers, who know children well, and leaders, who act on what audits tell them about practice in every team.</p>
<div class="share-tools"><span>Share this with your friends</span></div>
<p>They also said that too many children wait for a first visit, and that plans do not always say what is to be done, and by when.</p></div></div>
<div class="sidebar"><h2>Latest</h2>`+strings.Repeat(teaser, 3)+`</div></div><div class="cookie-note"><p>We use cookies to make this site work as well as it can for you.</p></div></div></body></html>`), `
h1 Fenmoor rated good
p Inspectors found that services for children in Fenmoor had improved since the visit of two years ago, when they required improvement.
p They praised social workers, who know children well, and leaders, who act on what audits tell them about practice in every team.
p They also said that too many children wait for a first visit, and that plans do not always say what is to be done, and by when.
`)
}

// Sections of a report can be named like the small tools of a page.
func TestSectionsNamedLikeToolsAreKept(t *testing.T) {
	section := func(id string) string {
		return `<div id="` + id + `"><p>Leaders of ` + id + ` meet every month to look at what children and families have told them, at what audits found, and at what is still to be done about each of those.</p></div>`
	}
	got := readtest.Outline(lines(t, chrome(section("recommendations")+section("sharing-information")+section("social-work")+
		`<div class="social-links"><p>Follow the council for more news of this kind</p></div>`)))
	for _, want := range []string{"recommendations", "sharing-information", "social-work"} {
		if !strings.Contains(got, "Leaders of "+want) {
			t.Errorf("section %s is lost:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Follow the council") {
		t.Errorf("links to other sites are kept:\n%s", got)
	}
}

func TestTableForLooksIsNoTable(t *testing.T) {
	readtest.Check(t, lines(t, `<html><body><table><tr><td><h1>Fenmoor</h1><p>Plans are clear.</p><table><tr><td>Overall</td><td>Good</td></tr></table></td></tr></table></body></html>`), `
h1 Fenmoor
p Plans are clear.
row Overall | Good
`)
}

func TestPageSavedAsOneFile(t *testing.T) {
	const head = "From: <Saved by a browser>\r\nSubject: Fenmoor\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Boundary7\"\r\n\r\n\r\n"
	const css = "------Boundary7\r\nContent-Type: text/css\r\n\r\np{}\r\n"
	quoted := "------Boundary7\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><meta charset=3D\"utf-8\"></head><body><p>Children=E2=80=99s plans are =\r\nread.</p></body></html>\r\n------Boundary7--\r\n"
	readtest.Check(t, lines(t, head+css+quoted), "p Children’s plans are read.\n")
	based := "------Boundary7\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
		base64.StdEncoding.EncodeToString([]byte("<p>Plans are read.</p>")) + "\r\n------Boundary7--\r\n"
	readtest.Check(t, lines(t, head+based), "p Plans are read.\n")
	if _, err := Read(standard(), "page.mht", []byte(head+css)); err == nil || fault.Hint(err) == "" {
		t.Errorf("a page that is missing gave %v", err)
	}
}

func TestHiddenTextIsLeftOut(t *testing.T) {
	readtest.Check(t, lines(t, `<html><body><p>Seen.</p><p hidden>Hidden.</p><p style="display: none">Gone.</p><p aria-hidden="true">Silent.</p></body></html>`), "p Seen.\n")
}

func TestEncodingIsTakenFromThePage(t *testing.T) {
	readtest.Check(t, lines(t, "<html><head><meta charset=\"windows-1252\"></head><body><p>Children\x92s plans \x96 read</p></body></html>"), "p Children’s plans – read\n")
}

func TestListMarkersAreThoseOfABrowser(t *testing.T) {
	readtest.Check(t, lines(t, `<html><body><ol type="a"><li>one<li>two</ol><ol type="I" start="4"><li>four</ol><ul><li>dot</ul></body></html>`), `
item1 [a.] one
item1 [b.] two
item1 [IV.] four
item1 [•] dot
`)
}

func TestPagesThatHoldNoReportSaySo(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"error page", chrome("<h1>Report not found</h1><p>Sorry, the document you requested no longer exists.</p>"), `page.html: is a web page that says "Report not found"`},
		{"title only", "<html><head><title>403 Forbidden</title></head><body><center>nginx</center></body></html>", `page.html: is a web page that says "403 Forbidden"`},
		{"filled in later", "<html><head><title>Report</title></head><body><div id=root></div><script>fetch()</script></body></html>", "page.html: is a web page without text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(standard(), "page.html", []byte(c.page))
			if err == nil || err.Error() != c.want || fault.Hint(err) == "" {
				t.Errorf("got %v, hint %q", err, fault.Hint(err))
			}
		})
	}
}

func TestReportThatSpeaksOfErrorsIsRead(t *testing.T) {
	page := "<html><head><title>Learning from error: inspection of Fenmoor</title></head><body>" +
		strings.Repeat("<p>Leaders learn from every error that they find, and say so to families.</p>", 30) + "</body></html>"
	if n := len(lines(t, page)); n != 30 {
		t.Errorf("%d lines", n)
	}
	short := "<html><body><h1>Council sorry for error in report</h1>" + strings.Repeat("<p>Leaders in Fenmoor said that they were sorry for it.</p>", 10) + "</body></html>"
	if n := len(lines(t, short)); n != 11 {
		t.Errorf("%d lines", n)
	}
}

func TestPageNestedDeep(t *testing.T) {
	const depth = 300
	page := "<html><body>" + strings.Repeat("<div><p>Plans are read.</p><p>Children are seen.</p><p>Visits are regular.</p>", depth) +
		strings.Repeat("</div>", depth) + "</body></html>"
	if n := len(lines(t, strings.Repeat("<div>", 200)+page)); n != 3*depth {
		t.Errorf("%d of %d paragraphs", n, 3*depth)
	}
}

// low is limits that a small page passes and a small bomb does not.
var low = budget.Limits{Work: 1_000_000, Memory: 1 << 20, Text: 10 << 10, Lines: 100, Depth: 300}

// A page that would take the machine with it is refused by what it costs, and
// the limit is said.
func TestHostilePagesAreRefused(t *testing.T) {
	const steps, megabytes, text, many = "takes more than 1000 thousand steps", "takes more than 1 MB of memory", "holds more than 10 KB of text", "holds more than 100 lines"
	repeat := strings.Repeat
	var bold, attributes strings.Builder
	for i := range 6000 {
		fmt.Fprintf(&attributes, " a%d", i)
	}
	for i := range 100 {
		fmt.Fprintf(&bold, "<b class=c%d>", i)
	}
	for name, c := range map[string]struct{ page, want string }{
		"a page larger than any report":    {repeat(" ", 400_000), megabytes},
		"paragraphs without end":           {repeat("<p>a", 110), many},
		"empty paragraphs without end":     {repeat("<p>", 6000), megabytes},
		"attributes without end":           {repeat("<p"+attributes.String()+">", 3), megabytes},
		"nested deeper than any page":      {repeat("<div>", 400), "has parts nested more than 300 deep"},
		"nested without end":               {repeat("<div>", 3000), steps},
		"bold left open over many blocks":  {bold.String() + repeat("<p>a</p>", 60), megabytes},
		"closed only where it is not open": {bold.String() + "<select>" + repeat("</b>", 100) + "</select>" + repeat("<p>a</p>", 60), megabytes},
		"one long text":                    {repeat("a ", 6000), text},
		"one long cell":                    {"<table><tr><td>a</td><td>" + repeat("a ", 6000), text},
		"list numbers counted far on":      {"<ol>" + repeat("<li>a", 110), many},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Read(budget.New(context.Background(), low), "page.html", []byte("<html><body>"+c.page))
			if err == nil || !strings.HasPrefix(err.Error(), "page.html: "+c.want) || fault.Hint(err) == "" {
				t.Errorf("got %v, hint %q", err, fault.Hint(err))
			}
		})
	}
	small := "<html><body>" + repeat("<p>Plans are <b>read</b>.</p>", 50)
	if _, err := Read(budget.New(context.Background(), low), "page.html", []byte(small)); err != nil {
		t.Errorf("a small page: %v", err)
	}
}

// Each raised element within another one once doubled the work.
func TestRaisedWithinRaisedIsReadOnce(t *testing.T) {
	readtest.Check(t, lines(t, "<html><body><p>Plans"+strings.Repeat("<sup>", 60)+"12"+strings.Repeat("</sup>", 60)+" are read.</p></body></html>"), "p Plans are read.\n")
}

func TestPicturesWrittenOutInAPageCostNothing(t *testing.T) {
	picture := `<img src="data:image/png;base64,` + strings.Repeat("iVBORw0KGgo", 9000) + `">`
	limits := low
	limits.Text = 100
	doc, err := Read(budget.New(context.Background(), limits), "page.html", []byte("<html><body><p>See data:below. "+picture+"</p></body></html>"))
	if err != nil || len(doc.Lines) != 1 || doc.Lines[0].Text != "See data:below." {
		t.Errorf("%+v, %v", doc, err)
	}
}

func TestReadStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(budget.New(ctx, budget.Standard()), "page.html", []byte(chrome(reportPage))); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled reading gave %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(chrome(reportPage)))
	f.Add([]byte("<html><table><tr><td><ol type=i start=-3><li value=9><sup>1</sup>"))
	f.Add([]byte("<p>\xff<b></p></b><li>"))
	f.Add([]byte("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x</p>\n--b--"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Read(standard(), "page.html", data)
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

func BenchmarkRead(b *testing.B) {
	page := []byte(chrome(strings.Repeat(reportPage, 10)))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read(standard(), "page.html", page); err != nil {
			b.Fatal(err)
		}
	}
}

// Texts that people paste into a page keep their lines.
func TestLinesThatAreMeantStayLines(t *testing.T) {
	readtest.Check(t, lines(t, "<body><p>What needs to improve?</p><p>- The number of homes.\n- The choice\nof schools.</p><p>Plans are read\n- all of them - and kept.</p></body>"), `
p What needs to improve?
p - The number of homes.
  p - The choice of schools.
p Plans are read - all of them - and kept.
`)
	readtest.Check(t, lines(t, "<body><pre>Inspection of Fenmoor\r\n\r\n1. Plans are\r\nread.\r\n\r\n2. Visits\tare kept.</pre></body>"), `
p Inspection of Fenmoor
p 1. Plans are
  p read.
p 2. Visits | are kept.
`)
}
