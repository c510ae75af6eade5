package list_test

import (
	"regexp"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/view"
)

// pages opens the evidence of every item of the list views, one after the
// other, and closes it again.
func pages(a *uitest.App, do func(view string)) {
	for _, view := range []string{"3", "4", "5"} {
		a.Press(view, "g")
		for was := ""; a.Screen() != was; a.Press("j") {
			was = a.Screen()
			if a.Press("enter"); onPage(a) {
				do(view)
			}
			a.Press("esc")
		}
	}
}

// onPage reports whether a page of evidence is open: the last line says of
// which side the cursor is on which place.
func onPage(a *uitest.App) bool {
	lines := strings.Split(a.Screen(), "\n")
	return regexp.MustCompile(`20\d\d \d+ of \d+ *$`).MatchString(lines[len(lines)-1])
}

// Whatever is on a page of evidence can be gone to: the section view shows
// that very sentence, and back leads back.
func TestEvidenceLeadsToItsSentence(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 120, 40)
	opened := 0
	pages(a, func(string) {
		for was := ""; ; a.Press("j") {
			a.Press("y")
			words, page := a.Copied, a.Screen()
			if words == was {
				break
			}
			was = words
			a.Press("enter")
			if onPage(a) {
				continue
			}
			opened++
			if a.Press("y"); a.Copied != words {
				t.Fatalf("%s\nleads to\n%s", words, a.Copied)
			}
			if a.Press("esc"); clean(a.Screen()) != clean(page) {
				t.Fatalf("back from %s is\n%s\nnot\n%s", words, a.Screen(), page)
			}
		}
	})
	if opened == 0 {
		t.Fatal("no evidence was opened")
	}
}

// clean leaves out the last line, which says what was just done.
func clean(screen string) string { return screen[:strings.LastIndex(screen, "\n")] }

// A page draws at every size, and its cursor is on the screen.
func TestEveryPageDrawsAtEverySize(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 80, 24)
	pages(a, func(string) {
		for width := 0; width <= 220; width += 1 + width {
			for height := 0; height <= 70; height += 1 + height {
				a.Resize(width, height)
				a.Update(uitest.Key("J"))
				a.Fits(t)
				if width > 40 && height > 8 && a.Line("▌") == "" {
					t.Fatalf("%dx%d: the cursor is not on the screen:\n%s", width, height, a.Screen())
				}
			}
		}
		a.Resize(80, 24)
	})
}

// A paragraph that is shown beside one of another section still belongs to its
// own: the heading of that other section, which can be the verdict of the
// other report, says nothing of it.
func TestEvidenceIsCaptionedByItsOwnSection(t *testing.T) {
	c := fiction.Comparison()
	summary, help := &c.Sections[0], &c.Sections[1]
	summary.Titles.Left = "The overall judgement is inadequate"
	for i, a := range help.Pairs {
		if a.Theme == "private-fostering" {
			a.Refs.Left = summary.Pairs[0].Refs.Left
			summary.Pairs = append(summary.Pairs, a)
			help.Pairs = append(help.Pairs[:i:i], help.Pairs[i+1:]...)
			break
		}
	}
	a := uitest.New(t, c, 200, 60)
	looked := false
	pages(a, func(view string) {
		screen := a.Screen()
		if strings.Contains(screen, "overall judgement is inadequate") {
			t.Fatalf("a page names a section by the verdict of one report:\n%s", screen)
		}
		if view == "3" && a.Selection.Theme == "private-fostering" {
			looked = true
			if !strings.Contains(screen, "5 p 3 · Help and protection") {
				t.Errorf("the section of paragraph 5 is not named:\n%s", screen)
			}
		}
	})
	if !looked {
		t.Fatal("the page was not opened")
	}
	a.Press("2")
	if screen := a.Screen(); !strings.Contains(screen, "Summary") {
		t.Errorf("the summary is not called so:\n%s", screen)
	}
}

// Where the later list asks for the same in nearly the same words, as the next
// draft of a report does, the words that differ are marked on both sides.
func TestARecommendationAskedAgainShowsWhichWordsChanged(t *testing.T) {
	c := fiction.Comparison()
	f := &c.Recommendations[0]
	again := c.Reports.Right.Recommendations[0].Text
	f.Again = &model.Ref{Kind: model.RefBullet, N: 1}
	f.Diff = []compare.DiffSpan{{Op: compare.DiffLeft, Text: f.Text}, {Op: compare.DiffRight, Text: again}}
	a := uitest.New(t, c, 200, 60)
	a.Press("5")
	a.Press("g")
	a.Press("enter")
	page := a.View().Content
	for _, words := range []string{f.Text, again} {
		if !strings.Contains(page, a.Styles.Changed.Paint(words)) {
			t.Errorf("%q is not marked as changed:\n%s", words, a.Screen())
		}
	}
	a.Press("x")
	if !strings.Contains(a.Screen(), "2024, recommendation 1") {
		t.Errorf("the item that asks again is not named:\n%s", a.Screen())
	}
}

// The follow-up opens at what was asked for: a sentence of the long list below
// it that happens to be on the theme at hand is not what the reader came for.
func TestTheFollowUpOpensAtTheRecommendations(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 80, 24)
	a.Selection = view.Selection{Theme: "workforce", Area: "leadership"} // on which nothing was asked for
	a.Press("5")
	if !strings.Contains(a.Screen(), "Recommendations of 2019") || !strings.Contains(a.Screen(), "▌ 1") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
}

// A weakness that most careful readers would not call one of both reports is
// not listed as if it were certain: neither on the first screen nor in its own
// view, and its explanation says the chance.
func TestADoubtfulWeaknessSaysSo(t *testing.T) {
	c := fiction.Comparison()
	a := uitest.New(t, c, 120, 40)
	if n := strings.Count(a.Screen(), "   doubtful   "); n != 1 {
		t.Errorf("%d weaknesses of the first screen are called doubtful, want 1:\n%s", n, a.Screen())
	}
	a.Press("4")
	a.Press("G")
	if !strings.Contains(a.Screen(), "The two sentences may find different faults") {
		t.Errorf("the list does not say so:\n%s", a.Screen())
	}
	a.Press("x")
	if !strings.Contains(a.Screen(), "41 % that a careful reader") {
		t.Errorf("the explanation does not give the chance:\n%s", a.Screen())
	}
}

// Where many paragraphs carry a weakness, the head of its page names them all.
func TestThePageNamesAllItsPlaces(t *testing.T) {
	c := fiction.Comparison()
	r := &c.Recurring[0]
	for n := 1; n < 18; n++ {
		ref := fiction.Ref(c.Reports.Left, n)
		r.Evidence.Left = append(r.Evidence.Left, compare.Evidence{Ref: *ref, Sentence: c.Reports.Left.Paragraph(*ref).Sentences[0].Text})
	}
	for _, width := range []int{60, 110} {
		a := uitest.New(t, c, width, 40)
		a.Press("4")
		a.Press("g", "enter")
		if screen := a.Screen(); !strings.Contains(screen, "15, 17; recommendation 1") {
			t.Errorf("%d columns:\n%s", width, screen)
		}
	}
}
