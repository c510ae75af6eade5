package view

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/pane"
)

// shown is the context of a comparison, without colours.
func shown(t *testing.T, c *compare.Comparison) *Context {
	t.Helper()
	themes, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return &Context{Comparison: c, Index: NewIndex(c), Themes: themes, Words: wording.Of(c, themes), Glyphs: UnicodeGlyphs}
}

// paragraph is the place of a numbered paragraph.
func paragraph(s *Context, side model.Side, number int) model.Ref {
	return *fiction.Ref(s.Comparison.Reports.At(side), number)
}

func inLines(facts []Fact) string {
	var lines []string
	for _, f := range facts {
		lines = append(lines, f.About+": "+f.Text)
	}
	return strings.Join(lines, "\n")
}

func TestASearchSeesNeitherCaseNorKindOfQuotationMark(t *testing.T) {
	text := "Children’s “plans” – CHILDREN'S needs"
	var found []string
	for _, h := range FindAll(Fold(text), Fold("children's")) {
		found = append(found, text[Unfold(text, h.Start):Unfold(text, h.End)])
	}
	if got := strings.Join(found, "|"); got != "Children’s|CHILDREN'S" {
		t.Errorf("found %q", got)
	}
	if got := Fold("“a”—b"); got != `"a"-b` {
		t.Errorf("folded to %q", got)
	}
}

func TestGoingRoundAtTheEnds(t *testing.T) {
	for _, c := range []struct{ from, way, want int }{{0, 1, 1}, {2, 1, 0}, {0, -1, 2}, {-1, 1, 0}, {-1, -1, 2}, {2, -1, 1}} {
		if got := Around(c.from, c.way, 3); got != c.want {
			t.Errorf("from %d by %d of 3: %d, want %d", c.from, c.way, got, c.want)
		}
	}
}

// Beside each other the sides share the room, else each has all of it; a
// narrow pane gives up its gutter.
func TestTheRoomOfTheSides(t *testing.T) {
	for _, c := range []struct {
		at                        Arrangement
		room, share               int
		left, right, gutter, text int
		total                     int
	}{
		{Stacked, 70, 50, 70, 70, 5, 65, 70},
		{Stacked, 200, 50, 97, 97, 5, 92, 97},
		{Beside, 103, 50, 50, 50, 5, 45, 103},
		{Beside, 103, 70, 70, 30, 5, 65, 103},
		{OneSide, 20, 50, 20, 20, 5, 15, 20},
		{OneSide, 19, 50, 19, 19, 2, 17, 19},
		{OneSide, 2, 50, 2, 2, 1, 1, 2},
		{OneSide, 0, 50, 1, 1, 0, 1, 1},
	} {
		got := SplitColumns(c.at, c.room, c.share)
		if got.Panes.Left != c.left || got.Panes.Right != c.right || got.Gutter != c.gutter || got.Text(model.Left) != c.text || got.Total() != c.total {
			t.Errorf("%+v: %+v, text %d, total %d", c, got, got.Text(model.Left), got.Total())
		}
	}
}

func TestTheGutterOfALine(t *testing.T) {
	s := &Context{Glyphs: UnicodeGlyphs}
	wide, narrow := Columns{Gutter: 5}, Columns{Gutter: 2}
	for want, got := range map[string]string{
		"▌ 12 ": s.GutterText(true, "12", wide), "   − ": s.GutterText(false, "−", wide), "▌−": s.GutterText(true, " −", narrow),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhichRowsAFilterShows(t *testing.T) {
	for _, c := range []struct {
		filter       Filter
		recurs, weak bool
		want         bool
	}{
		{"", false, false, true},
		{OnlyRecurring, true, false, true},
		{OnlyRecurring, false, true, false},
		{OnlyWeak, false, true, true},
		{OnlyWeak, true, false, false},
		{Filter(compare.Improved), false, false, true},
		{Filter(compare.Declined), true, true, false},
	} {
		if got := c.filter.Shows(compare.Improved, c.recurs, c.weak); got != c.want {
			t.Errorf("%q shows an improved row (recurring %t, weak %t): %t", c.filter, c.recurs, c.weak, got)
		}
	}
}

// A note on a judgement is on an area; any other on a place of one side that
// is still there.
func TestNotesOnAPlace(t *testing.T) {
	s := shown(t, fiction.Comparison())
	at := notes.At(model.Left, paragraph(s, model.Left, 4))
	other, lost := at, at
	other.Side, lost.Lost = model.Right, true
	next := notes.At(model.Left, paragraph(s, model.Left, 5))
	area := notes.Place{Area: "leadership"}
	all := []notes.Place{at, other, lost, next, area}
	for _, p := range all {
		s.Notes.Notes = append(s.Notes.Notes, notes.Note{At: p, Text: s.NotedPlace(p)})
	}
	for want, p := range map[string]notes.Place{
		"2019, para 4": at, "2024, para 4": other, "2019, para 5": next, "Leadership": area, "": lost,
	} {
		var got []string
		for _, n := range s.NotesOn(p) {
			got = append(got, n.Text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("the notes are on %q, want %q", got, want)
		}
	}
	if got := s.NotedPlace(lost); got != "2019, no longer found" {
		t.Errorf("a place that is gone is called %q", got)
	}
	if got := s.NotedPlace(notes.Place{Area: "unjudged"}); got != "unjudged" {
		t.Errorf("an area without a judgement is called %q", got)
	}
}

func TestWhatIsAtAPlace(t *testing.T) {
	s := shown(t, fiction.Comparison())
	r := s.Comparison.Reports.Left
	if text, ok := s.TextAt(model.Left, paragraph(s, model.Left, 4)); !ok || len(text.Sentences) != 2 || text.Sentences[0].Polarity != model.Weakness {
		t.Errorf("a paragraph is %+v", text)
	}
	if text, ok := s.TextAt(model.Left, model.Ref{Kind: model.RefBullet, N: 2}); !ok || len(text.Sentences) != 1 || text.Sentences[0].Text != r.Recommendations[1].Text {
		t.Errorf("a recommendation is %+v", text)
	}
	if text, ok := s.TextAt(model.Left, model.Ref{Section: 99}); ok {
		t.Errorf("a place that is not there is %+v", text)
	}
	section := &r.Sections[1]
	section.Background = true
	section.Paragraphs[3].Sentences[1].Corrected = true
	text, _ := s.TextAt(model.Left, paragraph(s, model.Left, 4))
	if text.Sentences[0].Polarity != model.Neutral || text.Sentences[1].Polarity != model.Weakness {
		t.Errorf("in a background section only what the reader marked keeps its mark: %+v", text.Sentences)
	}
}

func TestOnlyTheCitedSentenceRecurs(t *testing.T) {
	s := shown(t, fiction.Comparison())
	text, _ := s.TextAt(model.Left, paragraph(s, model.Left, 10))
	for i, want := range []bool{false, true} {
		if got := s.Recurs(model.Left, text.Ref, text.Sentences[i].Text); got != want {
			t.Errorf("%q recurs: %t", text.Sentences[i].Text, got)
		}
	}
	if got := s.SentenceAt(text, " "+text.Sentences[1].Text); got.Polarity != model.Weakness {
		t.Errorf("a sentence is not found by its words: %+v", got)
	}
	if got := s.SentenceAt(text, "Unknown."); got.Text != "Unknown." || got.Polarity != model.Neutral {
		t.Errorf("a sentence that is not there is %+v", got)
	}
}

func TestThePlacesOfASection(t *testing.T) {
	s := shown(t, fiction.Comparison())
	for number, want := range map[int]string{4: "help-and-protection", 8: "children-in-care", 13: "care-leavers"} {
		if got := s.AreaAt(model.Left, paragraph(s, model.Left, number)); got != want {
			t.Errorf("paragraph %d is in %q, want %q", number, got, want)
		}
	}
	list := model.Ref{Kind: model.RefBullet, N: 1}
	if got := s.AreaAt(model.Left, list) + s.OwnSectionTitle(model.Left, list); got != compare.AskedForArea {
		t.Errorf("the improvement list is in the section %q", got)
	}
	if got := s.OwnSectionTitle(model.Left, paragraph(s, model.Left, 4)); got != "Help and protection" {
		t.Errorf("the section is called %q", got)
	}
}

func TestOpeningAnItemOfTheImprovementList(t *testing.T) {
	s := shown(t, fiction.Comparison())
	list := model.Ref{Kind: model.RefBullet, N: 1}
	s.Selection.Refs.Left = &list
	if got := s.OpenPlace(model.Left, list)(); got != (Show{Sections}) || *s.Selection.Refs.Left != list {
		t.Errorf("an item opens %+v at %+v", got, s.Selection.Refs.Left)
	}
	s.Comparison.Reports.Left.Recommendations[0].Paragraph = 4
	if got := s.OpenPlace(model.Left, list)(); got != (Show{Sections}) {
		t.Errorf("a numbered item opens %+v", got)
	}
	if ref := s.Selection.Refs.Left; ref == nil || ref.Key() != paragraph(s, model.Left, 4).Key() {
		t.Errorf("the section view would open at %+v, want paragraph 4", ref)
	}
}

// Where there is too little room, a grade that both sides share is shown once.
func TestTheGradesOfBothSides(t *testing.T) {
	s := shown(t, fiction.Comparison())
	same, changed := s.Index.Judgements["help-and-protection"], s.Index.Judgements["leadership"]
	for _, c := range []struct {
		row  *compare.JudgementRow
		room int
		want string
	}{
		{same, 40, "Good → Good"}, {same, 11, "Good → Good"}, {same, 10, "Good"}, {changed, 5, "Inadequate → Good"},
	} {
		if got := s.GradesWithin(c.row, c.room); got != c.want {
			t.Errorf("in %d columns: %q, want %q", c.room, got, c.want)
		}
	}
	s.Swapped = true
	if got := s.BothGrades(changed); got != "Good · Inadequate" {
		t.Errorf("swapped: %q", got)
	}
	changed.Grades.Left = nil
	if got := s.BothGrades(changed); got != "Good · –" {
		t.Errorf("without a grade: %q", got)
	}
}

func TestWhenAndHowAReportWasMade(t *testing.T) {
	r := fiction.Comparison().Reports.Left
	undated := *r
	undated.Inspected = model.Period{}
	for want, r := range map[string]*model.Report{
		"10–21 June 2019 · ILACS 2018": r,
		"date not found · ILACS 2018":  &undated,
		"focused visit":                {Kind: "focused-visit"},
		"date and framework not found": {Kind: model.Inspection},
	} {
		if got := ReportFacts(r, "·"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What was asked of one place is, of another, only how that one does.
func TestTheStatusOfARecommendation(t *testing.T) {
	in, other := shown(t, fiction.Comparison()), shown(t, fiction.OtherAuthorities())
	for status, want := range map[compare.Status][2]string{
		compare.Resolved: {"✓", "+"}, compare.Partly: {"±", "±"}, compare.StillThere: {"↻", "−"}, compare.NotMentioned: {"–", "–"}, "": {"", ""},
	} {
		if a, b := in.StatusMark(status).Glyph, other.StatusMark(status).Glyph; a != want[0] || b != want[1] {
			t.Errorf("%s: %q, of another place %q, want %q", status, a, b, want)
		}
	}
}

func TestTheReasonsOfATheme(t *testing.T) {
	s := shown(t, fiction.Comparison())
	got := inLines(s.ExplainTheme("plans"))
	for _, want := range []string{"2019: − weakness: 3 weaknesses; 100 % critical", "2024: ± mixed to weakness: 1 weakness, 1 mixed; 85 % critical", "doubtful: the later report is between"} {
		if !strings.Contains(got, want) {
			t.Errorf("the explanation lacks %q:\n%s", want, got)
		}
	}
	if got := inLines(s.ExplainTheme("case-recording")); !strings.HasSuffix(got, ": no sentence is about it") || strings.Contains(got, "between") {
		t.Errorf("a theme that only one report has is explained by\n%s", got)
	}
	if s.ExplainTheme("no such theme") != nil || s.Index.ThemeMovement("no such theme") != "" || s.Index.ThemeMovement("plans") != compare.Improved {
		t.Error("a theme is not found by its name alone")
	}
}

func TestARecurringWeaknessInWords(t *testing.T) {
	s := shown(t, fiction.Comparison())
	r := &s.Comparison.Recurring[2]
	if got, _ := s.CiteWeakness(r, false); strings.Contains(got, "\n") || !strings.Contains(got, ": Initial health assessments come late. (Tarnbrook, 10–21 June 2019, para 10; Tarnbrook,") {
		t.Errorf("cited as %q", got)
	}
	if got, _ := s.CiteWeakness(r, true); strings.Count(got, "\n“") != 2 {
		t.Errorf("with all evidence: %q", got)
	}
	r.Statement = s.ThemeTitle(r.Theme)
	if got, _ := s.CiteWeakness(r, false); !strings.Contains(got, ": criticised in both reports (") {
		t.Errorf("a statement that is the name of the theme is cited as %q", got)
	}
	r.Statement = s.ThemeTitle(r.Theme) + ": late assessments"
	if got := s.Statement(r); got != "Late assessments" {
		t.Errorf("the statement is %q", got)
	}
}

func TestTheReasonsOfASentence(t *testing.T) {
	s := shown(t, fiction.Comparison())
	one := model.Sentence{Text: "Plans drift.", Polarity: model.Weakness}
	plain := inLines(s.ExplainSentence(&one))
	one.Cues, one.Change, one.Themes, one.Rethemed = []string{"drift"}, model.Persists, []string{"health"}, true
	got := inLines(s.ExplainSentence(&one))
	for _, want := range []string{"for it: drift", "it says: over time", "as you decided"} {
		if !strings.Contains(got, want) || strings.Contains(plain, want) {
			t.Errorf("%q belongs only in the second explanation:\n%s\n\n%s", want, plain, got)
		}
	}
	themes := inLines(s.ExplainThemes([]model.ThemeMark{{ID: "health", Phrases: []string{"nurse", "dentist"}}, {ID: "plans"}}))
	if want := "themes: " + s.ThemeTitle("health") + ": nurse, dentist\n: " + s.ThemeTitle("plans"); themes != want {
		t.Errorf("themes are explained by %q, want %q", themes, want)
	}
}

func TestHitsInATextArePainted(t *testing.T) {
	s := &Context{Query: "Plan"}
	marks := s.FoundIn("A plan, and plans")
	if len(marks) != 2 || marks[1].Start != 12 || marks[1].End != 16 {
		t.Errorf("found %+v", marks)
	}
	if got := s.FoundLines("A plan", 3, pane.Style{}); strings.Join(got, "|") != "A|pla|n" {
		t.Errorf("wrapped as %q", got)
	}
	s.Query = ""
	if got := s.FoundIn("A plan"); got != nil {
		t.Errorf("an empty query finds %+v", got)
	}
}

// The words that decided are underlined where they stand: each once, the second
// of two alike at its own place, and none that is not there.
func TestTheWordsThatDecidedAreUnderlined(t *testing.T) {
	f := Fact{Text: "“Not good, and not seen”", Under: []string{"not", "not", "seen", "late"}}
	var got []string
	for _, l := range f.Stretches() {
		got = append(got, f.Text[l.Start:l.End])
	}
	if strings.Join(got, " ") != "Not not seen" {
		t.Errorf("underlined %q", got)
	}
	out := Fact{Text: "plans drift", Under: []string{"drift", "plans drift", "plans"}}
	if got := out.Stretches(); len(got) != 1 || out.Text[got[0].Start:got[0].End] != "plans drift" {
		t.Errorf("words out of order, one within another, are underlined at %v", got)
	}
	swapped := Fact{Text: "plans that drift", Under: []string{"drift", "plans"}}
	if got := swapped.Stretches(); len(got) != 2 || got[0].Start != 0 || got[1].Start != 11 {
		t.Errorf("words out of order are underlined at %v", got)
	}
	s := shown(t, fiction.Comparison())
	one := model.Sentence{Text: "Plans drift, though reviews are timely.", Polarity: model.Weakness, Cues: []string{"drift"}, Against: []string{"timely"}}
	facts := s.ExplainSentence(&one)
	if len(facts[0].Stretches()) != 1 || !strings.Contains(inLines(facts), "against it: timely") {
		t.Errorf("explained by %+v", facts)
	}
}

// What a filter does not ask for is dimmed, its words and the bar of the cursor
// left as they are.
func TestDimmedLines(t *testing.T) {
	s := &Context{Glyphs: UnicodeGlyphs, Styles: NewStyles(true, colorprofile.TrueColor)}
	got := s.Dimmed([]string{s.Bar(true) + s.Styles.Good.Paint("▲ improved"), "", "plain"})
	if plain := ansi.Strip(strings.Join(got, "|")); plain != "▌ ▲ improved||plain" {
		t.Errorf("dimmed to %q", plain)
	}
	if got[0] != s.Styles.Selected.Paint("▌")+s.Styles.Faint.Paint(" ▲ improved") || got[2] != s.Styles.Faint.Paint("plain") {
		t.Errorf("dimmed to %q", got)
	}
}

// A theme is cited with both places, whether its movement is doubtful, and without
// a place where a report does not cover it.
func TestAThemeInWords(t *testing.T) {
	s := shown(t, fiction.Comparison())
	row := s.Index.Themes["plans"]
	row.Doubt = ""
	one, title := s.CiteTheme(row, false)
	if want := title + ": weakness (Tarnbrook, 10–21 June 2019, paras 4, 8), mixed to weakness (Tarnbrook, 26 February – 8 March 2024, para 4): improved or stayed"; one != want {
		t.Errorf("a theme is cited as %q, want %q", one, want)
	}
	whole, _ := s.CiteTheme(row, true)
	if n := len(row.Mentions.Left) + len(row.Mentions.Right); strings.Count(whole, "\n“") != n {
		t.Errorf("%d sentences, quoted in\n%s", n, whole)
	}
	row.Doubt = "few sentences"
	if doubtful, _ := s.CiteTheme(row, false); !strings.HasSuffix(doubtful, "improved or stayed, doubtful") {
		t.Errorf("doubtful, the theme is cited as %q", doubtful)
	}
	row.Balance.Left, row.Refs.Left = compare.Absent, nil
	if absent, _ := s.CiteTheme(row, false); !strings.Contains(absent, "not covered (Tarnbrook, 10–21 June 2019), ") {
		t.Errorf("a theme of one report is cited as %q", absent)
	}
}
