package tui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// sibling is a sentence of the later of the reports that are compared.
const sibling = "Brothers and sisters are separated more often than they should be."

// found is a sentence as a search gives it, of a report with some facts.
func found(path, authority, text string) tui.FoundSentence {
	r := &model.Report{Authority: authority, Kind: model.Inspection}
	r.Source.Path = path
	r.Inspected.End = model.Date{Year: 2024, Month: 3, Day: 8}
	s := model.Sentence{Text: text, Polarity: model.Weakness, Confidence: 0.9}
	r.Sections = []model.Section{{Paragraphs: []model.Paragraph{{Number: 11, Numbered: true, Page: 5, Text: "Before. " + text, Sentences: []model.Sentence{s}}}}}
	return tui.FoundSentence{Report: r, Ref: model.Ref{N: 11}, Sentence: s}
}

// searched is a list of reports that answers every search in the same way.
func searched(t *testing.T, hits ...tui.FoundSentence) *uitest.List {
	c := fiction.Comparison()
	c.Reports.Right.Source.Path = "/reports/tarnbrook-2024.pdf"
	l := uitest.OpenList(t, tui.Config{}, tui.Opened{Comparison: c}, 100, 34)
	l.Answer = func(query string) (tui.Found, error) {
		if query == "nowhere" {
			return tui.Found{}, nil
		}
		return tui.Found{Hits: hits, All: len(hits) + 40}, nil
	}
	return l
}

// What is found is quoted with its place; enter shows it where it stands, and the
// way back leads to what was found.
func TestASearchLeadsToTheSentence(t *testing.T) {
	l := searched(t, found("/reports/netherwick-2024.docx", "Netherwick", "Another sentence."), found("/reports/tarnbrook-2024.pdf", "Tarnbrook", sibling))
	l.Press("/")
	if l.Line("Finds the sentences of all listed reports") == "" {
		t.Fatalf("the search does not say what it does:\n%s", l.Screen())
	}
	l.Type("sisters")
	for _, want := range []string{"Search all reports: the first 2 of 42", "Tarnbrook, 8 March 2024, para 11, page 5", "weakness", "“" + sibling + "”"} {
		if l.Line(want) == "" {
			t.Errorf("no %q:\n%s", want, l.Screen())
		}
	}
	l.Press("down", "enter")
	if len(l.Opened) != 1 || l.Opened[0].Left != "/reports/tarnbrook-2019.pdf" || l.Opened[0].Right != "/reports/tarnbrook-2024.pdf" {
		t.Fatalf("opened %v:\n%s", l.Opened, l.Screen())
	}
	if line := l.Line("▌ ↻− Brothers and sisters are separated"); line == "" {
		t.Errorf("the cursor is not on the sentence:\n%s", l.Screen())
	}
	l.Press("esc")
	if l.Line("▌ Tarnbrook, 8 March 2024, para 11, page 5") == "" {
		t.Errorf("the way back does not lead to what was found:\n%s", l.Screen())
	}
	l.Press("esc")
	if l.Line("Search all reports") != "" || l.Line("Reports") == "" {
		t.Errorf("esc does not close the search:\n%s", l.Screen())
	}
}

// A report that has nothing to be set beside shows the paragraph; a sentence that
// is no longer in its report is not looked for in vain.
func TestWhatASearchCannotShowInAComparison(t *testing.T) {
	l := searched(t, found("/reports/netherwick-2024.docx", "Netherwick", "Another sentence."), found("/reports/tarnbrook-2024.pdf", "Tarnbrook", "No such sentence."))
	l.Press("/", "x", "enter")
	if l.Line("Before. Another sentence.") == "" || l.Line("No other inspection of this authority is listed") == "" {
		t.Errorf("the paragraph is not shown:\n%s", l.Screen())
	}
	l.Press("esc", "down", "enter")
	if l.Line("this sentence is not in the report as it is now") == "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
}

func TestASearchThatFindsNothing(t *testing.T) {
	l := searched(t, found("/reports/tarnbrook-2024.pdf", "Tarnbrook", sibling))
	l.Press("/", "enter")
	l.Type("nowhere")
	if l.Line("no match") == "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
	l.Answer = func(string) (tui.Found, error) {
		return tui.Found{}, fault.WithHint(errors.New(`there is no theme "weather"`), "name a theme as it is shown")
	}
	l.Type(" theme:weather")
	if l.Line(`there is no theme "weather"`) == "" || l.Line("name a theme as it is shown") == "" {
		t.Errorf("the reader is not told what is wrong:\n%s", l.Screen())
	}
	for range len("nowhere theme:weather") {
		l.Press("backspace")
	}
	if l.Line("Finds the sentences") == "" {
		t.Errorf("an empty search is not as at first:\n%s", l.Screen())
	}
}

// An answer that comes after something else was typed is dropped.
func TestALateAnswerOfASearchIsDropped(t *testing.T) {
	l := searched(t, found("/reports/tarnbrook-2024.pdf", "Tarnbrook", sibling))
	l.Press("/")
	_, late := l.Update(uitest.Key("x"))
	l.Answer = func(string) (tui.Found, error) { return tui.Found{}, nil }
	l.Type("y")
	l.Run(late)
	if l.Line(sibling) != "" || l.Line("no match") == "" {
		t.Errorf("the late answer is shown:\n%s", l.Screen())
	}
}

// Reports that are not stored are read for the first search, which finds more as
// they come; closed, it reads no more, and goes on there the next time.
func TestReportsAreReadForTheFirstSearch(t *testing.T) {
	r := newRows(nil, someRows(9))
	r.Save = nil
	var stored []string
	r.Store = func(_ context.Context, path string) error {
		stored = append(stored, path)
		return nil
	}
	r.Search = func(context.Context, string) (tui.Found, error) {
		h := found(row(0).Path, "Stead", fmt.Sprintf("Sentence %d.", len(stored)))
		return tui.Found{Hits: []tui.FoundSentence{h}, All: 1}, nil
	}
	l := uitest.NewListOf(t, &r.Reports, 100, 30)
	arrive(l, l.Init())
	_, cmd := l.Update(uitest.Key("/"))
	rest := reads(l, cmd, 3)
	if l.Line("Search all reports, 3 of 9 reports read") == "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
	l.Type("sentence")
	if l.Line("Search all reports: 1 sentence, 3 of 9 reports read") == "" || l.Line("“Sentence 3.”") == "" {
		t.Errorf("what is read so far is not found:\n%s", l.Screen())
	}
	l.Press("esc")
	for _, c := range rest {
		l.Run(c)
	}
	if len(stored) > 7 {
		t.Errorf("reading goes on after the search was closed: %s", strings.Join(stored, " "))
	}
	l.Press("/")
	l.Type("sentence")
	if l.Line("“Sentence 9.”") == "" || len(stored) != 9 || l.Line("reports read") != "" {
		t.Errorf("stored %d:\n%s", len(stored), l.Screen())
	}
}

// What is found while a comparison is open is listed when the reader is back.
func TestAnAnswerThatComesWhileAComparisonIsOpen(t *testing.T) {
	l := searched(t, found("/reports/tarnbrook-2024.pdf", "Tarnbrook", sibling))
	l.Press("/", "s")
	_, late := l.Update(uitest.Key("i"))
	l.Press("enter")
	if len(l.Opened) != 1 {
		t.Fatalf("no comparison is open:\n%s", l.Screen())
	}
	l.Answer = func(string) (tui.Found, error) {
		return tui.Found{Hits: []tui.FoundSentence{found("/reports/ashcombe-2018.pdf", "Ashcombe", "Visits are late.")}, All: 1}, nil
	}
	l.Run(late)
	l.Press("q")
	if l.Line("“Visits are late.”") == "" {
		t.Errorf("the answer is lost:\n%s", l.Screen())
	}
}

// A search ends with the program.
func TestASearchEndsWithTheProgram(t *testing.T) {
	l := searched(t)
	l.Press("/")
	_, find := l.Update(uitest.Key("x"))
	l.Answer = func(string) (tui.Found, error) {
		t.Error("it goes on")
		return tui.Found{}, nil
	}
	l.Press("ctrl+c")
	l.Run(find)
}

// While a library is brought up to date it is not searched.
func TestNoSearchWhileReportsAreRead(t *testing.T) {
	r := newRows(nil, someRows(9))
	r.Search = func(context.Context, string) (tui.Found, error) { return tui.Found{}, nil }
	l := uitest.NewListOf(t, &r.Reports, 100, 30)
	_, cmd := l.Update(l.Init()())
	reads(l, cmd, 2)
	_, none := l.Update(uitest.Key("/"))
	if l.Line("search all reports: the reports are still being read") == "" || none != nil {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
}
