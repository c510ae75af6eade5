package followup

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// open returns the tab on a comparison, on its first item.
func open(c *compare.Comparison) *tab {
	s := &view.Context{Comparison: c, Index: view.NewIndex(c), Words: wording.Of(c, nil), Glyphs: view.UnicodeGlyphs}
	v := New(s)
	v.Refresh()
	v.Draw(100, 40)
	v.Enter()
	return v
}

// Each filter shows what moved that way; what is still there, and what a report
// says persists, recurs and is a weakness.
func TestWhatEachFilterShows(t *testing.T) {
	for filter, want := range map[view.Filter]string{
		"":                            "resolved partly persists not-mentioned; improved declined persists",
		view.Filter(compare.Improved): "resolved partly; improved",
		view.Filter(compare.Declined): "; declined",
		view.Filter(compare.Stayed):   "persists; persists",
		view.Filter(compare.New):      ";",
		view.Filter(compare.Gone):     "not-mentioned;",
		view.OnlyRecurring:            "persists; persists",
		view.OnlyWeak:                 "partly persists; declined persists",
	} {
		var statuses, changes []string
		for _, s := range []compare.Status{compare.Resolved, compare.Partly, compare.StillThere, compare.NotMentioned} {
			if filter.ShowsStatus(s) {
				statuses = append(statuses, string(s))
			}
		}
		for _, c := range []model.Change{model.Improved, model.Declined, model.Persists} {
			if filter.ShowsChange(c) {
				changes = append(changes, string(c))
			}
		}
		if got := strings.TrimSuffix(strings.Join(statuses, " ")+"; "+strings.Join(changes, " "), " "); got != want {
			t.Errorf("%q shows %q, want %q", filter, got, want)
		}
	}
}

func TestTheFilterMenuCountsAllThatIsListed(t *testing.T) {
	want := map[view.Filter]int{
		"": 10, view.Filter(compare.Improved): 6, view.Filter(compare.Stayed): 2, view.OnlyRecurring: 2, view.OnlyWeak: 2,
	}
	if got := open(fiction.Comparison()).Matching(); !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// listed is what a tab lists, without what is painted.
func listed(v *tab) string {
	var out []string
	for _, it := range v.Items {
		switch {
		case it.Heading != "":
			out = append(out, ansi.Strip(strings.TrimSpace(it.Heading)))
		case it.Remark != "":
			out = append(out, it.Remark)
		case it.Kind == recommendationItem:
			out = append(out, fmt.Sprint("rec ", v.Comparison.Recommendations[it.N].N))
		case it.Kind == nowItem:
			out = append(out, fmt.Sprint("now ", it.N+1))
		default:
			out = append(out, fmt.Sprint("stated ", it.N))
		}
	}
	return strings.Join(out, "\n")
}

func TestRecommendationsToTheBoardAreListedApart(t *testing.T) {
	c := fiction.Comparison()
	c.Reports.Left.Recommendations[1].Board = true
	c.Stated, c.StatedEarlier = c.Stated[:1], c.Stated[1:2]
	v := open(c)
	want := `Recommendations of 2019, and what became of them
rec 1
rec 3
Recommendations of 2019 to the safeguarding board, and what became of them
rec 2
Since the last inspection, as 2024 itself says
stated 0
The report of 2019 says in 1 sentence what had changed before it. They lie before the time between the two inspections and are not listed.
Asked for in 2024
now 1
now 2`
	if got := listed(v); got != want {
		t.Errorf("listed are\n%s", got)
	}
	v.Filter = view.Filter(compare.Stayed)
	v.Refresh()
	if got := listed(v); got != want {
		t.Errorf("a filter hides nothing, but listed are\n%s", got)
	}
}

func TestBeforeReportsAreReadThereIsNoCount(t *testing.T) {
	if n := New(&view.Context{}).Count(); n != -1 {
		t.Errorf("the count is %d", n)
	}
}

func TestWhyThereIsNothingToFollowUp(t *testing.T) {
	for kind, want := range map[model.Kind]string{
		"":                 "No recommendations could be read from 2019; and",
		model.Inspection:   "No recommendations could be read from 2019; and",
		model.FocusedVisit: "No recommendations could be read from 2019, which is a focused visit; and",
	} {
		c := fiction.Comparison()
		c.Recommendations, c.Stated, c.Reports.Left.Kind, c.Reports.Right.Recommendations = nil, nil, kind, nil
		v := open(c)
		if got := v.Empty(); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q", kind, got)
		}
		if head := ansi.Strip(v.Head(30)[0]); head != "  No recommendations were re…" {
			t.Errorf("%s: the head is %q", kind, head)
		}
		if title, facts := v.Explain(); title != "" || facts != nil {
			t.Errorf("nothing is explained as %q, %v", title, facts)
		}
	}
}

// The cursor is on a recommendation, then on a stated change.
func TestWhatIsUnderTheCursor(t *testing.T) {
	c := fiction.Comparison()
	v := open(c)
	spot, ok := v.At()
	if !ok || spot.Asked != &c.Recommendations[0] || spot.Place.Side != model.Left || spot.Place.Ref.N != 1 {
		t.Errorf("a recommendation is %+v, %v", spot, ok)
	}
	if title, _ := v.Explain(); title != "Recommendation 1" {
		t.Errorf("it is explained as %q", title)
	}
	v.Pos = slices.IndexFunc(v.Items, func(it list.Item) bool { return it.Kind == statedItem })
	spot, ok = v.At()
	if !ok || spot.Stated != &c.Stated[0] || spot.Place.Side != model.Right {
		t.Errorf("a stated change is %+v, %v", spot, ok)
	}
	if title, _ := v.Explain(); title != "What the report itself says" {
		t.Errorf("it is explained as %q", title)
	}
}

// What is asked for now is listed with what of it was asked for before; it has a
// place, can be quoted and leads to where it stands.
func TestWhatIsAskedForNow(t *testing.T) {
	c := fiction.Comparison()
	c.Recommendations[0].Again = &model.Ref{Kind: model.RefBullet, N: 1}
	c.Reports.Right.Recommendations[1].Board = true
	v := open(c)
	v.Pos = slices.IndexFunc(v.Items, func(it list.Item) bool { return it.Kind == nowItem })
	it := v.Current()
	if got := text(v.DrawItem(it, false, 100)); !strings.HasSuffix(strings.TrimSpace(got), "when plans stall.\n    asked again: recommendation 1 of 2019") {
		t.Errorf("it is drawn as\n%s", got)
	}
	if got := text(v.DrawItem(&list.Item{Kind: nowItem, N: 1}, false, 100)); !strings.Contains(got, "to the safeguarding board") || strings.Contains(got, "again") {
		t.Errorf("what is new is drawn as\n%s", got)
	}
	spot, ok := v.At()
	if !ok || spot.Place.Side != model.Right || spot.Place.Ref.N != 1 || spot.Asked != nil {
		t.Errorf("it is %+v, %v", spot, ok)
	}
	if title, facts := v.Explain(); title != "Recommendation 1" || len(facts) == 0 {
		t.Errorf("it is explained as %q, %v", title, facts)
	}
	if quoted, _ := v.Quote(it, false); !strings.HasPrefix(quoted, "“The consistency of management oversight") || !strings.Contains(quoted, "2024, recommendation 1") {
		t.Errorf("it is quoted as %s", quoted)
	}
	if page, cmd := v.Open(it); page != nil || cmd == nil {
		t.Error("it does not lead to where it stands")
	}
}

func TestTheNextChangeSkipsWhatNothingAnswers(t *testing.T) {
	c := fiction.Comparison()
	c.Recommendations[1].Status = compare.NotMentioned
	v := open(c)
	for _, want := range []struct {
		item list.Item
		is   bool
	}{
		{list.Item{Kind: recommendationItem, N: 0}, true},
		{list.Item{Kind: recommendationItem, N: 1}, false},
		{list.Item{Kind: statedItem, N: 1}, true},
		{list.Item{Kind: nowItem, N: 1}, false},
	} {
		if got := v.IsChange(&want.item); got != want.is {
			t.Errorf("%+v: %v", want.item, got)
		}
	}
}

func TestAProofCanBeChosenHereAndElsewhereOnlyWhatListsAllow(t *testing.T) {
	v := open(fiction.Comparison())
	if why := v.WhyNot(keys.Beside); why != "" {
		t.Errorf("a proof cannot be chosen: %s", why)
	}
	if why := v.WhyNot(keys.Narrower); why == "" {
		t.Error("there is no left pane to narrow, and the tab does not say so")
	}
}

// On the page of a recommendation the words are marked in which it and the item
// that asks again differ, and no others.
func TestOnlyTheItemThatAsksAgainIsMarked(t *testing.T) {
	c := fiction.Comparison()
	f := &c.Recommendations[0]
	again := f.Evidence[0].Ref
	for _, e := range f.Evidence {
		f.Diff = append(f.Diff, compare.DiffSpan{Op: compare.DiffRight, Text: e.Sentence})
		break
	}
	f.Again = &again
	page, _ := open(c).Open(&list.Item{Kind: recommendationItem})
	for i, p := range page.Passages.Right {
		if marked := len(p.Changed) > 0; marked != (i == 0) {
			t.Errorf("passage %d is marked: %v", i, marked)
		}
	}
}

func TestTheThirdProofIsNamedOnly(t *testing.T) {
	c := fiction.Comparison()
	v := open(c)
	f := c.Recommendations[0]
	if got := text(v.proof(&f, 60)); strings.Contains(got, "also") {
		t.Errorf("two proofs are shown as\n%s", got)
	}
	f.Evidence = append(f.Evidence, c.Recommendations[1].Evidence...)
	if got := text(v.proof(&f, 60)); !strings.HasSuffix(got, "\nalso para 10") || strings.Contains(got, "Plans for permanence") {
		t.Errorf("three proofs are shown as\n%s", got)
	}
}

func text(lines []string) string { return ansi.Strip(strings.Join(lines, "\n")) }

// Whatever the width, no line of a stated change is longer, and no word is lost.
func TestAStatedChangeKeepsToItsRoom(t *testing.T) {
	c := fiction.Comparison()
	v := open(c)
	for room := 12; room < 100; room += 11 {
		lines := v.drawStated(&c.Stated[0], room)
		for _, l := range lines {
			if n := pane.Width(l); n > room {
				t.Errorf("%d columns of %d: %q", n, room, ansi.Strip(l))
			}
		}
		if said := strings.Join(strings.Fields(text(lines)), ""); !strings.Contains(said, strings.ReplaceAll(c.Stated[0].Text, " ", "")) {
			t.Errorf("%d columns lose words:\n%s", room, text(lines))
		}
		if last := ansi.Strip(lines[len(lines)-1]); !strings.HasPrefix(last, "  st") && !strings.HasPrefix(last, "  St") {
			t.Errorf("the theme is shown as %q", last)
		}
	}
}

// A change that may be none says so, and one that leans on the sentence before it
// is shown with that.
func TestADoubtfulChangeSaysSo(t *testing.T) {
	c := fiction.Comparison()
	v := open(c)
	s := &c.Stated[0]
	if got := text(v.drawStated(s, 80)); strings.Contains(got, "doubtful") {
		t.Errorf("a sure change is shown as\n%s", got)
	}
	s.Before, s.Doubt = "Few visits were late.", "perhaps a plan"
	got := text(v.drawStated(s, 80))
	if !strings.Contains(got, "“Few visits were late. ") || !strings.Contains(got, "\n  doubtful: perhaps a plan\n") {
		t.Errorf("it is shown as\n%s", got)
	}
}
