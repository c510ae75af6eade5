package notes

import (
	"strings"
	"testing"

	"reinspect/model"
)

func TestARecommendationIsFoundAgain(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	bullet := model.Ref{Kind: model.RefBullet, N: 1}
	b.Add(At(model.Left, bullet), "on the recommendation")
	save(t, b)
	for name, c := range map[string]struct {
		texts []string
		want  int // the recommendation's number; 0 for lost
	}{
		"where it was":                      {[]string{"The pace of plans.", "More."}, 1},
		"after a new one":                   {[]string{"New.", "The pace of plans."}, 2},
		"nowhere":                           {[]string{"New."}, 0},
		"as a paragraph, which is no match": {nil, 0},
	} {
		reread := reports()
		reread.Left.Recommendations = nil
		for i, text := range c.texts {
			reread.Left.Recommendations = append(reread.Left.Recommendations, model.Recommendation{N: i + 1, Text: text})
		}
		if c.texts == nil {
			reread.Left.Sections[0].Paragraphs[0].Text = "The pace of plans."
		}
		at := open(t, dir, reread).Content().Notes[0].At
		if at.Lost != (c.want == 0) || !at.Lost && (at.Ref.N != c.want || at.Ref.Kind != model.RefBullet) {
			t.Errorf("%s: found at %+v", name, at)
		}
	}
}

func TestAParagraphIsNotTakenForARecommendation(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	b.Add(At(model.Left, paragraph(1)), "on the paragraph")
	save(t, b)
	reread := reports()
	reread.Left.Recommendations[0].Text = reread.Left.Sections[0].Paragraphs[0].Text
	reread.Left.Sections[0].Paragraphs[0].Text = "Something else."
	if at := open(t, dir, reread).Content().Notes[0].At; !at.Lost {
		t.Errorf("found at %+v", at)
	}
}

func TestANoteOnATextThatIsNotThereIsLost(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	for _, ref := range []model.Ref{paragraph(9), {Section: 4}, {Kind: model.RefBullet, N: 5}} {
		b.Add(At(model.Left, ref), "on nothing")
	}
	b.Add(At(model.Left, paragraph(1)), "on a paragraph")
	for _, n := range b.Content().Notes {
		if n.At.Lost != (n.Text == "on nothing") {
			t.Errorf("%s: %+v", n.Text, n.At)
		}
	}
}

func TestWhatIsLostChangesNothing(t *testing.T) {
	given := reports()
	b := open(t, t.TempDir(), given)
	b.Remark(At(model.Left, paragraph(9)), "Plans are slow.", model.Neutral, model.NoChange)
	b.Set(true, model.Pair[model.Ref]{Left: paragraph(9), Right: paragraph(1)})
	b.Set(true, model.Pair[model.Ref]{Left: paragraph(1), Right: paragraph(9)})
	if got := b.Reports(); got.Left != given.Left || got.Right != given.Right {
		t.Error("a mark on a lost paragraph changes a report")
	}
	if beside, apart := b.Links(); len(beside)+len(apart) > 0 {
		t.Errorf("links to lost paragraphs: %v, %v", beside, apart)
	}
}

func TestANoteIsFoundAgainWhereItsParagraphNowStands(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	b.Add(At(model.Left, paragraph(1)), "moves")
	b.Remark(At(model.Left, paragraph(3)), "Staff stay.", model.Neutral, model.NoChange)
	save(t, b)
	reread := reports()
	paragraphs := reread.Left.Sections[0].Paragraphs
	paragraphs[0], paragraphs[1] = paragraphs[1], paragraphs[0]
	paragraphs[2].Text = "Something else stands here."
	c := open(t, dir, reread).Content()
	if at := c.Notes[0].At; at.Lost || at.Ref.Paragraph != 1 {
		t.Errorf("the note stands at %+v", at)
	}
	if !c.Marks[0].At.Lost {
		t.Errorf("the mark claims to be found at %+v", c.Marks[0].At)
	}
}

// A text of which only the beginning was kept ends with a whole word and an ellipsis;
// one that was kept whole ends as it does.
func TestTheOpeningOfATextEndsWithAWord(t *testing.T) {
	for text, want := range map[string]string{
		"A short text.":                                     "A short text.",
		strings.Repeat("ferries ", 10) + "sail":             strings.Repeat("ferries ", 9) + "ferries…",
		strings.Repeat("ferries ", 9) + "pier, lighthouses": strings.Repeat("ferries ", 9) + "pier…",
		strings.Repeat("x", 90):                             strings.Repeat("x", 80) + "…",
	} {
		if got := (Place{Quote: quote(text)}).Opening(); got != want {
			t.Errorf("%q opens as %q, want %q", text, got, want)
		}
	}
}
