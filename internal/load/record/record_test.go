package record

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/model"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the golden file anew")

// sample is a report that uses every part of the form.
func sample() *model.Report {
	long := "Since the last inspection, leaders in Fenmoor have strengthened the front door. Thresholds are now “well understood”, " +
		"and most referrals are considered within a day. However, too many assessments drift."
	return &model.Report{
		Source:        model.Source{Path: "fenmoor 2024.pdf", Format: "pdf", SHA256: strings.Repeat("ab", 32), Pages: 12},
		Title:         "Inspection of Fenmoor local authority children’s services",
		Authority:     "Fenmoor",
		Framework:     model.FrameworkRef{ID: "ilacs-2023", Name: "ILACS (care leavers judged separately)"},
		Kind:          model.Inspection,
		Inspected:     model.Period{Start: model.Date{Year: 2024, Month: time.March, Day: 4}, End: model.Date{Year: 2024, Month: time.March, Day: 15}},
		Published:     model.Date{Year: 2024, Month: time.May, Day: 7},
		LeadInspector: "Ada Reedcutter",
		Judgements: []model.Judgement{
			{Area: "leadership", Label: "The impact of leaders", Grade: "requires-improvement", GradeLabel: "Requires improvement to be good", Rank: 3, Source: model.FromTable, Page: 1},
			{Area: "overall", Label: "Overall effectiveness", Grade: "not-judged", GradeLabel: "Not judged", Source: model.FromSentence},
		},
		Recommendations: []model.Recommendation{
			{N: 1, Text: "The timeliness of assessments.", Sentences: sentences("The timeliness of assessments."), Reference: "outcome 4", Page: 2},
			{N: 2, Text: "Ensure that the board’s audits are read.", Sentences: sentences("Ensure that the board’s audits are read."), Group: "Immediately", Board: true, Paragraph: 31},
		},
		Sections: []model.Section{
			{Area: model.Summary, Paragraphs: []model.Paragraph{{Page: 1, Text: "Services improve.", Sentences: sentences("Services improve.")}}},
			{Title: "The experiences and progress of children in care", Area: "children-in-care", Grade: "good", Paragraphs: []model.Paragraph{
				{Number: 1, Numbered: true, Page: 3, Heading: "Placements", Text: long, Sentences: sentences(long)},
				{Number: 2, Numbered: false, Text: "Children say:\n• we are heard\n• we stay near our school", Sentences: sentences("Children say:\n• we are heard\n• we stay near our school")},
			}},
		},
		Warnings: []string{"no lead inspector's title was found", "page 7: a column could not be told apart"},
	}
}

func encoded(t testing.TB, r *model.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := Encode(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEncodeReadsWell(t *testing.T) {
	golden := filepath.Join("testdata", "fenmoor.toml")
	got := encoded(t, sample())
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("the form has changed (-want +got):\n%s", d)
	}
}

func TestDecodeGivesBackTheSample(t *testing.T) {
	got, err := Decode([]byte(encoded(t, sample())))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(sample(), got); d != "" {
		t.Errorf("-wrote +read:\n%s", d)
	}
}

// wild draws texts that are hard to write down: quotation marks, backslashes,
// blanks at either end, invisible characters, and lines longer than a screen.
var wild = rapid.Map(rapid.SliceOfN(rapid.OneOf(
	rapid.SampledFrom([]string{
		"\"", `"""`, `\`, `\\"`, " ", "  ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u2011", "\u202e", "\x00", "\x1b[31m", "#", "=", "[[section]]",
		"'''", "\ufeff", "é", "🙂", "\uf0b7", "care", "leavers", "a longer piece of text that soon fills the line to the column at which it wraps ",
	}),
	rapid.StringN(0, 12, -1),
), 0, 30), func(pieces []string) string { return strings.ToValidUTF8(strings.Join(pieces, ""), "?") })

func drawDate(t *rapid.T, name string) model.Date {
	if rapid.Bool().Draw(t, name+" known") {
		day := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 20000).Draw(t, name))
		return model.Date{Year: day.Year(), Month: day.Month(), Day: day.Day()}
	}
	return model.Date{}
}

func drawReport(t *rapid.T) *model.Report {
	text := func(name string) string { return clean.Line(wild.Draw(t, name)) }
	number := func(name string) int { return rapid.IntRange(0, 300).Draw(t, name) }
	many := func(name string) int { return rapid.IntRange(0, 3).Draw(t, name) }
	r := &model.Report{
		Source: model.Source{Path: text("path"), Format: text("format"), SHA256: rapid.SampledFrom([]string{"", strings.Repeat("ab", 32)}).Draw(t, "sum"), Pages: number("pages")},
		Title:  text("title"), Authority: text("authority"), LeadInspector: text("lead"),
		Framework: model.FrameworkRef{ID: text("framework"), Name: text("framework name")},
		Kind:      model.Kind(rapid.SampledFrom(kinds).Draw(t, "kind")),
		Published: drawDate(t, "published"),
		Inspected: model.Period{Start: drawDate(t, "start"), End: drawDate(t, "end")},
	}
	if in := &r.Inspected; !in.End.IsZero() && in.End.Before(in.Start) {
		in.Start, in.End = in.End, in.Start
	}
	for range many("warnings") {
		r.Warnings = append(r.Warnings, text("warning"))
	}
	for range many("judgements") {
		r.Judgements = append(r.Judgements, model.Judgement{
			Area: text("area"), Label: text("label"), Grade: text("grade"), GradeLabel: text("grade label"),
			Rank: number("rank"), Source: model.JudgementSource(rapid.SampledFrom(sources).Draw(t, "source")), Page: number("page"),
		})
	}
	for i := range many("recommendations") {
		words := clean.Text(wild.Draw(t, "text"))
		r.Recommendations = append(r.Recommendations, model.Recommendation{
			N: i + 1, Text: words, Sentences: sentences(words), Reference: text("reference"), Group: text("group"),
			Board: rapid.Bool().Draw(t, "board"), Paragraph: number("paragraph"), Page: number("page"),
		})
	}
	for range many("sections") {
		s := model.Section{Title: text("title"), Area: text("area"), Grade: text("grade"), Background: rapid.Bool().Draw(t, "background")}
		for range many("paragraphs") {
			words := clean.Text(wild.Draw(t, "text"))
			s.Paragraphs = append(s.Paragraphs, model.Paragraph{
				Number: number("number"), Numbered: rapid.Bool().Draw(t, "numbered"), Page: number("page"),
				Heading: text("heading"), Text: words, Sentences: sentences(words),
			})
		}
		r.Sections = append(r.Sections, s)
	}
	return r
}

func TestEverythingReadSurvivesTheRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawReport(t)
		var b bytes.Buffer
		if err := Encode(&b, r); err != nil {
			t.Fatal(err)
		}
		if !Is(b.Bytes()) {
			t.Fatal("the form does not know itself again")
		}
		got, err := Decode(b.Bytes())
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		if d := cmp.Diff(r, got, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("-wrote +read:\n%s\n%s", d, b.String())
		}
	})
}

func TestLongTextsAreWrapped(t *testing.T) {
	for line := range strings.Lines(encoded(t, sample())) {
		if n := len([]rune(line)); n > width+3 {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
}

func TestDecodeTakesWhatAPersonWrites(t *testing.T) {
	r, err := Decode([]byte("# mine\n\nreinspect = 1\nauthority = 'Fenmoor'\ninspected = { start = \"2024-03-04\" }\n" +
		"[[section]]\n[[section.paragraph]]\nnumber = 7\ntext = 'Visits are regular. Plans are not.'\n"))
	if err != nil {
		t.Fatal(err)
	}
	p := r.Sections[0].Paragraphs[0]
	if r.Authority != "Fenmoor" || r.Inspected.Start.String() != "2024-03-04" || !p.Numbered || len(p.Sentences) != 2 {
		t.Errorf("read %+v", r)
	}
}

func TestDecodeRefusesWithLineAndHint(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"misspelt key", "reinspect = 1\nautority = 'Fenmoor'\n", `line 2: unknown key "autority"`},
		{"misspelt key of a paragraph", "reinspect = 1\n[[section]]\n[[section.paragraph]]\nnumbr = 1\n", `line 4: unknown key "numbr"`},
		{"no TOML", "reinspect = 1\ntitle = Fenmoor\n", "line 2: "},
		{"newer version", "reinspect = 2\n", "reinspect = 2: this program knows version 1"},
		{"no version", "title = 'Fenmoor'\n", "reinspect = 0"},
		{"impossible date", "reinspect = 1\npublished = '7 May 2024'\n", "line 2: "},
		{"date of another type", "reinspect = 1\npublished = 2024\n", "line 2: "},
		{"ends before it starts", "reinspect = 1\ninspected = { start = 2024-03-04, end = 2024-03-01 }\n", "the inspection ends before it starts"},
		{"unknown kind", "reinspect = 1\nkind = 'letter'\n", `kind cannot be "letter"`},
		{"unknown route", "reinspect = 1\n[[judgement]]\nsource = 'guess'\n", `source of judgement 1 cannot be "guess"`},
		{"negative rank", "reinspect = 1\n[[judgement]]\nrank = -1\n", "a number of judgement 1 is -1"},
		{"negative paragraph", "reinspect = 1\n[[section]]\n[[section.paragraph]]\nnumber = -3\n", "a number of paragraph 1 in section 1 is -3"},
		{"negative page", "reinspect = 1\n[[recommendation]]\npage = -3\n", "a number of recommendation 1 is -3"},
		{"negative pages", "reinspect = 1\n[source]\npages = -3\n", "pages in [source] is -3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Decode([]byte(c.data))
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Fatalf("got %v, want %s…", err, c.want)
			}
			if fault.Hint(err) == "" || strings.Contains(err.Error(), "\n") {
				t.Errorf("no hint, or more than one line: %q", err)
			}
		})
	}
}

func TestIs(t *testing.T) {
	for data, want := range map[string]bool{
		"reinspect = 1\n":                      true,
		"\ufeff# a comment\n\n  reinspect=1\n": true,
		"":                                     false,
		"# only a comment\n":                   false,
		"reinspection of Fenmoor\n":            false,
		"title = 'x'\nreinspect = 1\n":         false,
		"Of Fenmoor\n\nreinspect = 1 ":         false,
	} {
		if got := Is([]byte(data)); got != want {
			t.Errorf("Is(%q) = %t", data, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(encoded(f, sample())))
	f.Add([]byte("reinspect = 1\n[[section]]\n[[section.paragraph]]\nnumbr = 1\n"))
	f.Add([]byte("reinspect = 1\npublished = 10000-01-01\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Decode(data)
		if err != nil {
			return
		}
		again, err := Decode([]byte(encoded(t, r)))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if d := cmp.Diff(r, again, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("-first +again:\n%s", d)
		}
	})
}

// Notes files are named by the hash: one that is no hash could name any file.
func TestAHashThatIsNoneIsRefused(t *testing.T) {
	for _, bad := range []string{"../../../evil", "AB" + strings.Repeat("ab", 31), strings.Repeat("ab", 31), strings.Repeat("ab", 33), "0x" + strings.Repeat("ab", 31)} {
		r := sample()
		r.Source.SHA256 = bad
		_, err := Decode([]byte(encoded(t, r)))
		if err == nil || !strings.Contains(err.Error(), "sha256") || fault.Hint(err) == "" {
			t.Errorf("%q is taken: %v", bad, err)
		}
	}
}

// A title, a name and a heading are one line, and no text steers a terminal.
func TestHostileTextsAreCleaned(t *testing.T) {
	const hostile = "a\x1b]52;c;UFdO\a\n\u202eb"
	r := sample()
	r.Title, r.Authority, r.LeadInspector = hostile, hostile, hostile
	r.Judgements[0].Label, r.Recommendations[0].Group = hostile, hostile
	r.Sections[1].Title, r.Sections[1].Paragraphs[0].Heading, r.Sections[1].Paragraphs[0].Text = hostile, hostile, hostile
	r.Warnings[0] = hostile
	got, err := Decode([]byte(encoded(t, r)))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		got.Title, got.Authority, got.LeadInspector, got.Judgements[0].Label, got.Recommendations[0].Group,
		got.Sections[1].Title, got.Sections[1].Paragraphs[0].Heading,
	} {
		if line != "a b" {
			t.Errorf("a line is %q", line)
		}
	}
	if text := got.Sections[1].Paragraphs[0].Text; text != "a\nb" || got.Warnings[0] != text {
		t.Errorf("a text is %q, a warning %q", text, got.Warnings[0])
	}
}
