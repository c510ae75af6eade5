package compare

import (
	"strings"
	"testing"

	"reinspect/model"
)

// planned is a pair of which both reports criticise plans, in two sentences each.
func planned() (left, right *reportBuilder) {
	left = earlier().
		para("plans", "- Core groups meet too rarely.").
		para("plans", "+ All children have a contingency plan.", "- These are rarely followed.")
	right = later().
		para("plans", "- Families do not see their plans.", "- Few plans deal with contingency.").
		para("plans", "- Core groups are held too rarely.")
	return left, right
}

// quoting compares the pair with sentences that the reader chose to be quoted.
func quoting(t *testing.T, chosen model.Pair[*Evidence]) Recurring {
	t.Helper()
	left, right := planned()
	opts := Options{Decisions: Decisions{Quotes: map[string]model.Pair[*Evidence]{"plans": chosen.Swap()}}}
	for _, r := range Compare(&right.Report, &left.Report, testEnv(t), opts).Recurring { // the later one is given first
		if r.Theme == "plans" {
			return r
		}
	}
	t.Fatal("no recurring weakness on plans")
	return Recurring{}
}

func TestTheReadersQuoteStandsFirst(t *testing.T) {
	found := quoting(t, model.Pair[*Evidence]{})
	if found.Evidence.Left[0].Ref.Paragraph != 0 || found.Requoted() || !strings.Contains(found.Statement, "core group") {
		t.Fatalf("the program quotes %+v", found)
	}
	chosen := quoting(t, model.Pair[*Evidence]{
		Left:  &Evidence{Ref: model.Ref{Paragraph: 1, N: 2}, Sentence: "These are rarely followed."},
		Right: &Evidence{Ref: model.Ref{Paragraph: 0, N: 1}, Sentence: "Few plans deal with contingency."},
	})
	l, r := chosen.Evidence.Left, chosen.Evidence.Right
	if l[0].Quote() != "All children have a contingency plan. These are rarely followed." || r[0].Sentence != "Few plans deal with contingency." {
		t.Errorf("quoted are %+v and %+v", l, r)
	}
	if !strings.Contains(chosen.Statement, "contingency") || strings.Contains(chosen.Statement, "core group") || strings.Join(chosen.Phrases, "") != "contingency plans" {
		t.Errorf("it is said to be %q over %q", chosen.Statement, chosen.Phrases)
	}
	if last := l[len(l)-1]; len(l) != 2 || last.Sentence != "Core groups meet too rarely." {
		t.Errorf("what was quoted before does not follow: %+v", l)
	}
	if !chosen.Chosen.Left || !chosen.Chosen.Right || chosen.Corrected {
		t.Errorf("decided by the reader is %+v, kept %v", chosen.Chosen, chosen.Corrected)
	}
}

// A doubt about two sentences is none about others; that the program found the
// weakness by them remains.
func TestAWeaknessToBeCheckedStaysSoWithAnotherQuote(t *testing.T) {
	c := &Comparison{Recurring: []Recurring{{
		Theme: "plans", Doubt: differentFaults, Statement: "Plans: criticised in both, perhaps for different faults",
		Evidence: model.Pair[[]Evidence]{Left: []Evidence{{Ref: model.Ref{N: 1}, Sentence: "Plans drift."}}, Right: []Evidence{{Ref: model.Ref{N: 1}, Sentence: "Plans stall."}}},
	}}}
	same := c.Recurring[0].Evidence.Left[0]
	c.Decide(Decisions{Quotes: map[string]model.Pair[*Evidence]{"plans": {Left: &same}}}, testEnv(t).Themes)
	if r := c.Recurring[0]; r.Doubt != differentFaults || !r.Chosen.Left {
		t.Errorf("with the same quote it is %+v", r)
	}
	c.Decide(Decisions{Quotes: map[string]model.Pair[*Evidence]{"plans": {Left: &Evidence{Ref: model.Ref{N: 2}, Sentence: "Plans are late."}}}}, testEnv(t).Themes)
	r := c.Recurring[0]
	if r.Doubt != restsOnOthers || strings.Contains(r.Statement, "perhaps") || r.Evidence.Left[0].Sentence != "Plans are late." {
		t.Errorf("it is %+v", r)
	}
}

// What can be quoted of a report is what it criticises under the theme, first what
// is likest to the quote of the other one.
func TestTheCriticismsOfAThemeAreOffered(t *testing.T) {
	left, right := planned()
	c := compared(t, left, right)
	quoted := []Evidence{{Ref: model.Ref{Paragraph: 1, N: 2}, Sentence: "Core groups are held too rarely."}}
	if got := c.Criticisms("plans", model.Left, quoted, 8); len(got) != 2 || got[0].Sentence != "Core groups meet too rarely." || got[0].Score <= got[1].Score {
		t.Errorf("beside core groups are offered %+v", got)
	}
	quoted = []Evidence{{Ref: model.Ref{Paragraph: 0, N: 1}, Sentence: "Families do not see their plans."}}
	if got := c.Criticisms("plans", model.Left, quoted, 8); len(got) != 2 || got[0].Score > 0.5 {
		t.Errorf("beside families are offered %+v", got)
	}
	if got := c.Criticisms("plans", model.Left, nil, 8); len(got) != 2 || got[0].Sentence != "Core groups meet too rarely." || got[1].Before == "" {
		t.Errorf("with nothing quoted are offered %+v", got)
	}
	if got := len(c.Criticisms("plans", model.Right, nil, 2)); got != 2 {
		t.Errorf("%d are offered, at most 2 were asked for", got)
	}
	if got := c.Criticisms("workforce", model.Right, nil, 8); len(got) != 0 {
		t.Errorf("of a theme without criticism are offered %+v", got)
	}
}

// What the reader adds is sure, is listed behind the sure ones that the program
// found, and counts wherever those do.
func TestAWeaknessThatTheReaderAddsIsListed(t *testing.T) {
	left := earlier().para("workforce", "- Caseloads are too high.").para("plans", "- Plans are late.")
	right := later().para("workforce", "- Caseloads are too high.").para("plans", "+ Plans are good.", "- These are rarely shared with parents.")
	quotes := model.Pair[*Evidence]{
		Left:  &Evidence{Ref: model.Ref{Paragraph: 1, N: 2}, Sentence: "Plans are late."},
		Right: &Evidence{Ref: model.Ref{Paragraph: 1, N: 2}, Sentence: "These are rarely shared with parents."},
	}
	decided := Decisions{Added: []string{"plans"}, Quotes: map[string]model.Pair[*Evidence]{"plans": quotes}}
	c := Compare(&left.Report, &right.Report, testEnv(t), Options{Decisions: decided})
	if len(c.Recurring) != 2 || c.Recurring[1].Theme != "plans" {
		t.Fatalf("listed are %+v", c.Recurring)
	}
	r := c.Recurring[1]
	if !r.Added || !r.Corrected || r.Doubtful() || r.Rank != 2 || !strings.HasSuffix(r.Statement, ": criticised in both") || r.Evidence.Right[0].Quote() != "Plans are good. These are rarely shared with parents." {
		t.Errorf("it is %+v", r)
	}
	if row := c.ThemeRow("plans"); !strings.Contains(row.Doubt, "recurs") {
		t.Errorf("the row of its theme does not say that it recurs: %+v", row)
	}
	decided.Quotes = map[string]model.Pair[*Evidence]{"plans": {Left: quotes.Left}}
	if c := Compare(&left.Report, &right.Report, testEnv(t), Options{Decisions: decided}); len(c.Recurring) != 1 {
		t.Errorf("with one quote lost it is listed: %+v", c.Recurring)
	}
}

// A weakness that the program comes to list itself is kept with the reader's quotes,
// and a theme that another one stood for stands for itself.
func TestAnAddedWeaknessIsListedOnce(t *testing.T) {
	one, two := &Evidence{Ref: model.Ref{Kind: model.RefBullet, N: 1}, Sentence: "One."}, &Evidence{Ref: model.Ref{Kind: model.RefBullet, N: 2}, Sentence: "Two."}
	c := claims()
	c.Recurring[0].Also = []string{"plans", "health"}
	c.Decide(Decisions{
		Weaknesses: map[string]bool{"workforce": true}, Added: []string{"workforce", "plans"},
		Quotes: map[string]model.Pair[*Evidence]{"workforce": {Left: one, Right: two}, "plans": {Left: one, Right: two}},
	}, testEnv(t).Themes)
	if len(c.Recurring) != 4 || len(c.Recurring[0].Also) != 1 {
		t.Fatalf("listed are %+v", c.Recurring)
	}
	if r := c.Recurring[1]; r.Theme != "workforce" || r.Added || !r.Corrected || r.Evidence.Left[0].Sentence != "One." {
		t.Errorf("the program's own is %+v", r)
	}
	if r := c.Recurring[3]; r.Theme != "plans" || !r.Added || !r.InLists {
		t.Errorf("the reader's is %+v", r)
	}
}
