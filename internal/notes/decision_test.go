package notes

import (
	"os"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/fault"
	"reinspect/model"
)

// decided returns the decisions of a book about one kind of claim.
func decided(b *Book, about Claim) []Decision {
	var found []Decision
	for _, d := range b.Content().Decisions {
		if d.About == about {
			found = append(found, d)
		}
	}
	return found
}

func TestTheLastDecisionOnAClaimStands(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	b.Decide(Decision{About: Weakness, Theme: "front-door", Verdict: Kept})
	b.Decide(Decision{About: Weakness, Theme: "workforce", Verdict: Kept})
	b.Decide(Decision{About: Weakness, Theme: "front-door", Verdict: Dropped})
	b.Decide(Decision{About: Status, At: asked, Verdict: "partly"})
	b.Decide(Decision{About: Proof, At: asked, Proof: At(model.Right, paragraph(1))})
	b.Decide(Decision{About: Second, At: asked, Proof: At(model.Right, paragraph(2))})
	b.Decide(Decision{About: Status, At: asked, Verdict: "resolved"})
	if got := b.Decisions(); len(got.Seconds) != 1 || got.Seconds[asked.Key()].Ref.Key() != paragraph(2).Key() || got.Proofs[asked.Key()].Ref.Key() != paragraph(1).Key() {
		t.Errorf("proofs %+v, second ones %+v", got.Proofs, got.Seconds)
	}
	if got := decided(b, Weakness); len(got) != 2 || got[0].Verdict != Dropped || got[1].Verdict != Kept {
		t.Errorf("weaknesses %+v", got)
	}
	if got := decided(b, Status); len(got) != 1 || got[0].Verdict != "resolved" {
		t.Errorf("statuses %+v", got)
	}
	if got := decided(b, Proof); len(got) != 1 {
		t.Errorf("a status replaced the proof: %+v", got)
	}
	b.Undecide(Decision{About: Weakness, Theme: "front-door"})
	if got := decided(b, Weakness); len(got) != 1 || got[0].Theme != "workforce" {
		t.Errorf("after one was taken back: %+v", got)
	}
	b.Undo()
	if got := decided(b, Weakness); len(got) != 2 {
		t.Errorf("after undo: %+v", got)
	}
}

func TestEachReportHasOneQuoteForAWeakness(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	quote := func(theme string, side model.Side, n int, sentence string) Decision {
		return Decision{About: Quote, Theme: theme, At: At(side, paragraph(n)), Sentence: sentence}
	}
	b.Decide(quote("front-door", model.Left, 1, "Plans are slow."), quote("front-door", model.Right, 1, "Plans stall."), quote("workforce", model.Left, 1, "Plans are slow."))
	b.Decide(quote("front-door", model.Left, 2, "Visits are regular."))
	save(t, b)
	b = open(t, dir, reports())
	quotes := b.Decisions().Quotes
	if got := quotes["front-door"]; got.Left.Sentence != "Visits are regular." || got.Left.Ref.Key() != paragraph(2).Key() || got.Right.Sentence != "Plans stall." {
		t.Errorf("quoted for front-door are %+v and %+v", got.Left, got.Right)
	}
	if got := quotes["workforce"]; got.Left.Sentence != "Plans are slow." || got.Right != nil {
		t.Errorf("quoted for workforce are %+v and %+v", got.Left, got.Right)
	}
	b.Undecide(quote("front-door", model.Left, 0, ""), quote("front-door", model.Right, 0, ""))
	if got := decided(b, Quote); len(got) != 1 || got[0].Theme != "workforce" {
		t.Errorf("after both were taken back: %+v", got)
	}
	b.Undo()
	if got := decided(b, Quote); len(got) != 3 {
		t.Errorf("one undo brings back %+v", got)
	}
}

func TestAWeaknessIsAddedWithItsQuotesInOneChange(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	added := Decision{About: Weakness, Theme: "workforce", Verdict: Added}
	b.Decide(added,
		Decision{About: Quote, Theme: "workforce", At: At(model.Left, paragraph(3)), Sentence: "Staff stay."},
		Decision{About: Quote, Theme: "workforce", At: At(model.Right, paragraph(3)), Sentence: "Staff leave."})
	save(t, b)
	b = open(t, dir, reports())
	if d := b.Decisions(); len(d.Added) != 1 || d.Added[0] != "workforce" || !d.Weaknesses["workforce"] || d.Quotes["workforce"].Right.Sentence != "Staff leave." {
		t.Errorf("decided is %+v", d)
	}
	b.Undecide(WithQuotes(added)...)
	if got := b.Content().Decisions; len(got) != 0 {
		t.Errorf("taken back, there are %+v", got)
	}
	b.Undo()
	if got := b.Content().Decisions; len(got) != 3 {
		t.Errorf("one undo brings back %+v", got)
	}
}

func TestEachReportHasOneBalanceOfATheme(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	balance := func(side model.Side, verdict compare.Balance) Decision {
		return Decision{About: Balance, Theme: "workforce", At: At(side, model.Ref{}), Verdict: string(verdict)}
	}
	b.Decide(balance(model.Left, compare.AllWeak))
	b.Decide(balance(model.Right, compare.Absent))
	b.Decide(balance(model.Left, compare.AllMixed))
	save(t, b)
	later := reports()
	later.Left.Sections, later.Right.Sections = nil, nil // it names no text that could be gone
	b = open(t, dir, later)
	if got := b.Decisions().Balances["workforce"]; got.Left != compare.AllMixed || got.Right != compare.Absent {
		t.Errorf("read back are %+v", got)
	}
	b.Undecide(balance(model.Left, ""))
	if got := b.Decisions().Balances["workforce"]; got.Left != "" || got.Right != compare.Absent {
		t.Errorf("after one was taken back: %+v", got)
	}
}

func TestAClaimDecidedInTwoWindowsIsAsTheLastSaidAndItIsTold(t *testing.T) {
	a, b, _ := twoWindows(t, "")
	a.Decide(Decision{About: Status, At: asked, Verdict: "partly"})
	b.Decide(Decision{About: Status, At: asked, Verdict: "resolved"})
	b.Decide(Decision{About: Weakness, Theme: "front-door", Verdict: Dropped})
	save(t, a)
	if got := save(t, b); got != (Outcome{Merged: true, Overruled: true}) {
		t.Errorf("told %+v", got)
	}
	save(t, a)
	for name, book := range map[string]*Book{"first": a, "second": b} {
		if got := decided(book, Status); len(got) != 1 || got[0].Verdict != "resolved" {
			t.Errorf("the %s window has statuses %+v", name, got)
		}
		if got := decided(book, Weakness); len(got) != 1 {
			t.Errorf("the %s window has weaknesses %+v", name, got)
		}
	}
}

func TestTheThemeThatTheReaderGivesReachesTheReport(t *testing.T) {
	given := reports()
	b := open(t, t.TempDir(), given)
	at := At(model.Right, paragraph(1))
	b.Remark(at, "Plans stall.", model.Neutral, model.NoChange)
	b.Decide(Decision{About: Theme, At: at, Sentence: "Plans stall.", Theme: "workforce"})
	s := b.Reports().Right.Sections[0].Paragraphs[0].Sentences
	if len(s[0].Themes) != 1 || s[0].Themes[0] != "workforce" || !s[0].Rethemed || !s[0].Corrected || s[1].Rethemed {
		t.Errorf("sentences %+v", s)
	}
	if given.Right.Sections[0].Paragraphs[0].Sentences[0].Rethemed {
		t.Error("the given report was changed")
	}
}

func TestADecisionOnATextThatIsGoneIsLostAndKept(t *testing.T) {
	dir := t.TempDir()
	save(t, filled(t, dir))
	later := reports()
	later.Left.Recommendations, later.Right.Sections = nil, nil
	b := open(t, dir, later)
	for _, d := range b.Content().Decisions {
		if want := d.About == Status || d.About.Proves() || d.About == Stated; d.Lost() != want {
			t.Errorf("%+v: lost is %v", d, d.Lost())
		}
	}
	if got := len(open(t, dir, reports()).Content().Decisions); got != 8 {
		t.Errorf("%d decisions are left", got)
	}
}

// Where the paragraph begins as before and the sentence is no longer in it, it is not
// quoted as what the report says.
func TestADecisionOnASentenceThatIsGoneIsLost(t *testing.T) {
	dir := t.TempDir()
	began := strings.Repeat("Much the same is said of all of them. ", 3)
	with := func(last string) model.Pair[*model.Report] {
		r := reports()
		p := &r.Right.Sections[0].Paragraphs[2]
		p.Text, p.Sentences = began+last, []model.Sentence{{Text: last}}
		return r
	}
	b := open(t, dir, with("Staff leave."))
	at := At(model.Right, paragraph(3))
	b.Decide(
		Decision{About: Quote, Theme: "front-door", At: at, Sentence: "Staff leave."},
		Decision{About: Proof, At: asked, Proof: at, Sentence: "Staff leave."},
		Decision{About: Stated, At: at, Sentence: "Staff leave.", Verdict: Struck},
		Decision{About: Theme, At: at, Sentence: "Staff leave.", Theme: "workforce"},
		Decision{About: Second, At: asked, Proof: At(model.Right, paragraph(2)), Sentence: "Visits are frequent. More work is due."})
	save(t, b)
	for _, d := range open(t, dir, with("Staff leave.")).Content().Decisions {
		if d.Lost() {
			t.Errorf("%s is lost though its sentence is there", d.About)
		}
	}
	b = open(t, dir, with("Staff stay."))
	for _, d := range b.Content().Decisions {
		if d.Lost() != (d.About != Second) {
			t.Errorf("%s: lost is %v", d.About, d.Lost())
		}
	}
	if got := b.Decisions(); len(got.Quotes)+len(got.Proofs)+len(got.Struck) > 0 || len(got.Seconds) != 1 {
		t.Errorf("decided is %+v", got)
	}
}

// A person can write a decision by hand: the places in it need no more than
// what finds the text.
func TestADecisionWrittenByHandIsRead(t *testing.T) {
	dir := t.TempDir()
	text := `schema = 3
version = 1

[[decision]]
about = "recurring"
verdict = "kept"
theme = "front-door"

[[decision]]
about = "status"
verdict = "resolved"
at = {report = 2, bullet = 1, quote = "The pace of plans."}
` + lastLine
	if err := os.WriteFile(open(t, dir, reports()).Path(), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	b := open(t, dir, reports())
	if got := decided(b, Weakness); len(got) != 1 || got[0].Theme != "front-door" || got[0].Verdict != Kept {
		t.Errorf("weaknesses %+v", got)
	}
	if got := decided(b, Status); len(got) != 1 || got[0].Lost() || got[0].At.Ref != asked.Ref || got[0].At.Side != model.Left {
		t.Errorf("statuses %+v", got)
	}
}

func TestAFileFromBeforeThereWereDecisionsIsRead(t *testing.T) {
	for name, text := range map[string]string{
		"version 1": "schema = 1\n[[note]]\nid = \"A\"\ntext = \"Old.\"\nat = {area = \"overall\"}\n",
		"version 2": "schema = 2\nversion = 4\n[[note]]\nid = \"A\"\ntext = \"Old.\"\nat = {area = \"overall\"}\n" + lastLine,
	} {
		dir := t.TempDir()
		path := open(t, dir, reports()).Path()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		b := open(t, dir, reports())
		if got := texts(b.Content()); len(got) != 1 || got[0] != "Old." {
			t.Errorf("%s: notes %q", name, got)
		}
		b.Decide(Decision{About: Weakness, Theme: "front-door", Verdict: Kept})
		save(t, b)
		if got := open(t, dir, reports()).Content(); len(got.Notes) != 1 || len(got.Decisions) != 1 {
			t.Errorf("%s: saved and read back %+v", name, got)
		}
	}
}

// mustBeNamed opens a file of notes with an entry that means nothing: the error names
// the file and says what it is, with a hint.
func mustBeNamed(t *testing.T, entry, want string) {
	t.Helper()
	dir := t.TempDir()
	path := open(t, dir, reports()).Path()
	if err := os.WriteFile(path, []byte("schema = 3\nversion = 1\n"+entry+"\n"+lastLine), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(Folders{Own: dir}, reports())
	if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) || fault.Hint(err) == "" {
		t.Errorf("%s: error %v, hint %q", entry, err, fault.Hint(err))
	}
}

func TestADecisionThatMeansNothingIsNamed(t *testing.T) {
	for decision, want := range map[string]string{
		"about = \"grade\"\nverdict = \"kept\"":                                                                     `nothing can be decided about "grade"`,
		"about = \"recurring\"\ntheme = \"front-door\"\nverdict = \"resolved\"":                                     "none of kept, dropped, added",
		"about = \"recurring\"\nverdict = \"kept\"":                                                                 "names a theme",
		"about = \"balance\"\ntheme = \"workforce\"\nverdict = \"good\"":                                            "none of strength, mixed, weakness, absent",
		"about = \"status\"\nverdict = \"done\"":                                                                    "none of resolved, partly",
		"about = \"quote\"\ntheme = \"front-door\"":                                                                 "names a sentence",
		"about = \"proof\"\nverdict = \"kept\"":                                                                     "has no verdict",
		"about = \"stated\"\nverdict = \"struck\"":                                                                  "names a sentence",
		"about = \"theme\"\nsentence = \"Plans stall.\"":                                                            "names a theme",
		"about = \"quote\"\ntheme = \"front-door\"\nsentence = \"Staff stay.\"\nat = {paragraph = 3}":               `a decision about "quote" is at report 1 or 2`,
		"about = \"balance\"\ntheme = \"workforce\"\nverdict = \"mixed\"\nat = {area = \"leadership\", report = 2}": `a decision about "balance" is at report 1 or 2, and at no area`,
		"about = \"balance\"\ntheme = \"workforce\"\nverdict = \"mixed\"":                                           `a decision about "balance" is at report 1 or 2`,
		"about = \"theme\"\nreason = \"none\"":                                                                      `unknown key "reason"`,
	} {
		mustBeNamed(t, "[[decision]]\n"+decision, want)
	}
}

func TestWhatMeansNothingInAFileIsNamed(t *testing.T) {
	for entry, want := range map[string]string{
		"[[mark]]\npolarity = \"purple\"":                                           `mark 1: the polarity "purple" is none of strength, weakness, mixed, neutral`,
		"[[mark]]\npolarity = \"mixed\"\nchange = \"zz\"":                           `mark 1: the change "zz" is none of none, improved, declined, persists`,
		"[[mark]]\npolarity = \"mixed\"\nchange = \"none\"\nat = {report = 7}":      "mark 1: there is no report 7",
		"[[note]]\nat = {report = 7}":                                               "note 1: there is no report 7",
		"[[note]]\n[note.at]\nreport = -1":                                          "note 1: there is no report -1",
		"[[note]]\nwritten = \"12 May 2024\"":                                       `note 1: "12 May 2024" is no date such as 2024-05-12`,
		"[[link]]\nfirst = {report = 3}":                                            "link 1: there is no report 3",
		"[[link]]\nsecond = {report = 3}":                                           "link 1: there is no report 3",
		"[[decision]]\nabout = \"status\"\nverdict = \"partly\"\nat = {report = 3}": "decision 1: there is no report 3",
		"[[decision]]\nabout = \"proof\"\nproof = {report = 3}":                     "decision 1: there is no report 3",
	} {
		mustBeNamed(t, entry, want)
	}
}
