package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// pages opens the evidence of every item of the listing views, one after the
// other.
func pages(a *App, do func(v *listing)) {
	for i := range a.tabs {
		v := listingOf(a.tabs[i].View)
		if v == nil {
			continue
		}
		for n := range v.items {
			if v.items[n].heading != "" {
				continue
			}
			a.jump(i)
			v.page = nil
			v.GoTo(n)
			if v.open(); v.page != nil {
				do(v)
			}
		}
	}
}

func listingOf(v View) *listing {
	switch v := v.(type) {
	case *themes:
		return v.listing
	case *recurring:
		return v.listing
	case *followUp:
		return v.listing
	}
	return nil
}

// Whatever stands on a page of evidence can be gone to: the section view
// shows that very sentence, whatever filter was on, and back leads back.
func TestEvidenceLeadsToItsSentence(t *testing.T) {
	a := newTestApp(t, examplePair(t), 120, 40)
	opened := 0
	for _, f := range []filter{"", filters[1], onlyRecurring} {
		pages(a, func(v *listing) {
			p := v.page
			for _, side := range []model.Side{model.Left, model.Right} {
				for at, c := range p.cells.At(side) {
					a.Update(setFilter{f})
					p.goTo(side, at, len(c.sentences)-1)
					from := a.current
					run(a, p.open())
					a.Update(setFilter{""})
					if a.current != 1 {
						if c.text.ref.Kind == model.RefParagraph {
							t.Fatalf("%s: %s %s cannot be opened", p.title, side, c.text.ref)
						}
						continue
					}
					opened++
					s := a.tabs[1].View.(*sections)
					if c.text.ref.Kind == model.RefParagraph {
						here := s.focused()
						if here == nil || here.text.ref != c.text.ref || here.side != side {
							t.Fatalf("%s: %s %s leads elsewhere", p.title, side, c.text.ref)
						}
						if got, want := here.sentences[s.sentence].text, c.sentences[len(c.sentences)-1].text; got != want {
							t.Fatalf("%s: %s %s leads to %q, not to %q", p.title, side, c.text.ref, got, want)
						}
					}
					a.Update(keystroke("esc"))
					if a.current != from {
						t.Fatalf("%s: back from %s %s leads to view %d", p.title, side, c.text.ref, a.current+1)
					}
				}
			}
		})
	}
	if opened == 0 {
		t.Fatal("no evidence was opened")
	}
}

// A page draws at every size, and its cursor is on the screen.
func TestEveryPageDrawsAtEverySize(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 80, 24)
	pages(a, func(v *listing) {
		for width := 1; width <= 220; width += 1 + width/8 {
			for height := 1; height <= 70; height += 1 + height/3 {
				a.Update(tea.WindowSizeMsg{Width: width, Height: height})
				a.Update(keystroke("J"))
				fits(t, a)
				if p := v.page; p.rows.Window() > 0 {
					if from, _ := p.cursorLines(); from < p.rows.Offset() || from >= p.rows.Offset()+p.rows.Window() {
						t.Fatalf("%dx%d: the cursor is not on the screen of %s", width, height, p.title)
					}
				}
			}
		}
	})
}

// The number keys open their view at once and for good, whatever key follows
// however soon.
func TestANumberKeyOpensItsView(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 80, 24)
	for i, k := range []string{"1", "2", "3", "4", "5", "6"} {
		if a.Update(keystroke(k)); a.current != i {
			t.Errorf("key %s: view %d is open", k, a.current+1)
		}
		if a.Update(keystroke("j")); a.current != i {
			t.Errorf("%sj: view %d is open", k, a.current+1)
		}
	}
}

// A paragraph that is shown beside one of another section still stands in its
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
	a := newTestApp(t, c, 200, 60)
	looked := false
	pages(a, func(v *listing) {
		screen := shows(a)
		if strings.Contains(screen, "overall judgement is inadequate") {
			t.Fatalf("a page names a section by the verdict of one report:\n%s", screen)
		}
		if v == listingOf(a.tabs[2].View) && v.page.theme == "private-fostering" {
			looked = true
			if !strings.Contains(screen, "5 p 3 · Help and protection") {
				t.Errorf("the section of paragraph 5 is not named:\n%s", screen)
			}
		}
	})
	if !looked {
		t.Fatal("the page was not opened")
	}
	a.jump(1)
	if screen := shows(a); !strings.Contains(screen, "Summary") {
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
	a := newTestApp(t, c, 200, 60)
	a.jump(4)
	a.Update(keystroke("g"))
	a.Update(keystroke("enter"))
	page := a.View().Content
	for _, words := range []string{f.Text, again} {
		if !strings.Contains(page, a.styles.changed.Paint(words)) {
			t.Errorf("%q is not marked as changed:\n%s", words, shows(a))
		}
	}
	a.Update(keystroke("x"))
	if !strings.Contains(shows(a), "2024, recommendation 1") {
		t.Errorf("the item that asks again is not named:\n%s", shows(a))
	}
}

// The follow-up opens at what was asked for: a sentence of the long list below
// it that happens to be on the theme at hand is not what the reader came for.
func TestTheFollowUpOpensAtTheRecommendations(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 80, 24)
	a.sel = selection{theme: "workforce", area: "leadership"} // on which nothing was asked for
	a.show(4)
	if !strings.Contains(shows(a), "Asked for in 2019") || !strings.Contains(shows(a), "▌  1") {
		t.Errorf("the screen is\n%s", shows(a))
	}
}

// A weakness that most careful readers would not call one of both reports is
// not listed as if it were certain: neither on the first screen nor in its own
// view, and its explanation says the chance.
func TestADoubtfulWeaknessSaysSo(t *testing.T) {
	c := fiction.Comparison()
	a := newTestApp(t, c, 120, 40)
	if n := strings.Count(shows(a), "doubtful"); n != 1 {
		t.Errorf("%d weaknesses of the first screen are called doubtful, want 1:\n%s", n, shows(a))
	}
	a.jump(3)
	press(a, "G")
	if !strings.Contains(shows(a), "Doubtful.") {
		t.Errorf("the list does not say so:\n%s", shows(a))
	}
	press(a, "x")
	if !strings.Contains(shows(a), "41 % that a careful reader") {
		t.Errorf("the explanation does not give the chance:\n%s", shows(a))
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
		a := newTestApp(t, c, width, 40)
		a.jump(3)
		press(a, "g", "enter")
		if screen := shows(a); !strings.Contains(screen, "15, 17; recommendation 1") {
			t.Errorf("%d columns:\n%s", width, screen)
		}
	}
}
