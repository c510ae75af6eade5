package compare

import (
	"slices"
	"testing"

	"reinspect/model"
)

func claims() *Comparison {
	return &Comparison{
		Recurring:       []Recurring{{Theme: "front-door", Rank: 1, Weight: 0.9}, {Theme: "workforce", Rank: 2, Weight: 0.1}, {Theme: "neglect", Rank: 3, Weight: 0.9}},
		Recommendations: []FollowUp{{N: 1, Status: Resolved, Why: "praised", Evidence: []Evidence{{Sentence: "Good."}}}, {N: 2, Status: NotMentioned, Why: "nothing"}},
		Stated: []Stated{
			{Side: model.Left, Ref: model.Ref{N: 1}, Text: "It fell."},
			{Side: model.Right, Ref: model.Ref{N: 1}, Text: "It fell."},
		},
	}
}

func item(n int) model.Place {
	return model.Place{Side: model.Left, Ref: model.Ref{Kind: model.RefBullet, N: n}}
}

func TestADroppedWeaknessLeavesTheListAndAKeptOneIsSure(t *testing.T) {
	c := claims()
	c.Decide(Decisions{Weaknesses: map[string]bool{"front-door": false, "workforce": true}}, nil)
	if len(c.Recurring) != 2 {
		t.Fatalf("left are %+v", c.Recurring)
	}
	if r := c.Recurring[0]; r.Theme != "workforce" || r.Rank != 1 || !r.Corrected || r.Doubtful() {
		t.Errorf("kept: %+v", r)
	}
	if r := c.Recurring[1]; r.Theme != "neglect" || r.Rank != 2 || r.Corrected {
		t.Errorf("not decided on: %+v", r)
	}
}

func TestTheReadersStatusStandsAndSaysWhoseItIs(t *testing.T) {
	c := claims()
	c.Decide(Decisions{Statuses: map[model.Place]Status{item(2): Partly}}, nil)
	if f := c.Recommendations[1]; f.Status != Partly || f.Why != SetByReader || !f.Corrected || f.Chosen {
		t.Errorf("set: %+v", f)
	}
	if f := c.Recommendations[0]; f.Status != Resolved || f.Corrected || f.Why != "praised" {
		t.Errorf("not decided on: %+v", f)
	}
}

// A second proof stands behind the first one, whoever chose that, and casts no doubt.
func TestASecondProofStandsBehindTheFirst(t *testing.T) {
	second := Evidence{Ref: model.Ref{N: 5}, Sentence: "This too."}
	seconds := map[model.Place]Evidence{item(1): second, item(2): second}
	c := claims()
	c.Recommendations[0].Doubt = "only close"
	c.Recommendations[0].Evidence = append(c.Recommendations[0].Evidence, Evidence{Ref: model.Ref{N: 6}, Sentence: "Also."}, second)
	c.Decide(Decisions{Seconds: seconds}, nil)
	f := c.Recommendations[0]
	if e := f.Evidence; len(e) != 3 || e[0].Sentence != "Good." || e[1] != second || f.Why != "praised; "+SecondByReader || !f.Second || f.Chosen || f.Doubt != "only close" {
		t.Errorf("behind the program's own: %+v", f)
	}
	if f := c.Recommendations[1]; len(f.Evidence) > 0 || f.Second {
		t.Errorf("what is not mentioned has a proof: %+v", f)
	}
	c = claims()
	c.Decide(Decisions{Proofs: map[model.Place]Evidence{item(1): {Ref: model.Ref{N: 4}, Sentence: "Chosen."}}, Seconds: seconds}, nil)
	if f := c.Recommendations[0]; len(f.Evidence) != 2 || f.Evidence[1] != second || f.Why != "praised; "+ChosenByReader {
		t.Errorf("behind the reader's: %+v", f)
	}
	c = claims()
	c.Decide(Decisions{Proofs: map[model.Place]Evidence{item(1): second}, Seconds: seconds}, nil)
	if f := c.Recommendations[0]; len(f.Evidence) != 1 || f.Second {
		t.Errorf("one sentence is quoted twice: %+v", f)
	}
}

// What else speaks against a status stands behind the proofs that the reader chose.
func TestTheReadersProofsStandBeforeTheCriticism(t *testing.T) {
	first, criticism := Evidence{Sentence: "Good."}, Evidence{Ref: model.Ref{N: 7}, Sentence: "Bad."}
	own := Evidence{Ref: model.Ref{N: 5}, Sentence: "This too."}
	for name, one := range map[string]struct {
		proof, second *Evidence
		want          []Evidence
	}{
		"none chosen":                 {want: []Evidence{first, criticism}},
		"a second proof":              {second: &own, want: []Evidence{first, own, criticism}},
		"the criticism as second":     {second: &criticism, want: []Evidence{first, criticism}},
		"the criticism as proof":      {proof: &criticism, want: []Evidence{criticism}},
		"the criticism and a second":  {proof: &criticism, second: &own, want: []Evidence{criticism, own}},
		"a proof and a second behind": {proof: &own, second: &first, want: []Evidence{own, first, criticism}},
	} {
		c, d := claims(), Decisions{Proofs: map[model.Place]Evidence{}, Seconds: map[model.Place]Evidence{}}
		if one.proof != nil {
			d.Proofs[item(1)] = *one.proof
		}
		if one.second != nil {
			d.Seconds[item(1)] = *one.second
		}
		c.Decide(d, nil)
		f := &c.Recommendations[0]
		f.quoteSecond([]Evidence{criticism})
		if !slices.Equal(f.Evidence, one.want) {
			t.Errorf("%s: quoted are %+v, want %+v", name, f.Evidence, one.want)
		}
	}
}

func TestWhatIsNotMentionedHasNoProof(t *testing.T) {
	proof := Evidence{Ref: model.Ref{N: 4}, Sentence: "Chosen."}
	c := claims()
	c.Decide(Decisions{Statuses: map[model.Place]Status{item(1): NotMentioned}, Proofs: map[model.Place]Evidence{item(1): proof, item(2): proof}}, nil)
	for _, f := range c.Recommendations {
		if len(f.Evidence) > 0 || f.Chosen {
			t.Errorf("%+v", f)
		}
	}
	if own, found := c.Recommendations[0].Why, c.Recommendations[1].Why; own != SetByReader || found != "nothing; "+ProofWaits {
		t.Errorf("the reader's own is %q, the program's %q", own, found)
	}
	c = claims()
	c.Decide(Decisions{Proofs: map[model.Place]Evidence{item(1): proof}}, nil)
	if f := c.Recommendations[0]; len(f.Evidence) != 1 || f.Evidence[0] != proof || !f.Chosen || f.Corrected || f.Doubtful() {
		t.Errorf("chosen: %+v", f)
	}
}

// A doubt of what was quoted is not one of what the reader chose in its place.
func TestADoubtIsNotOfTheProofThatTheReaderChose(t *testing.T) {
	c := claims()
	c.Recommendations[0].Doubt = "the praise quoted may tell of a plan"
	proofs := map[model.Place]Evidence{item(1): {Ref: model.Ref{N: 4}, Sentence: "Chosen."}}
	c.Decide(Decisions{Proofs: proofs}, nil)
	if f := c.Recommendations[0]; f.Doubt != restsOnOther {
		t.Errorf("doubtful: %q", f.Doubt)
	}
	c.Decide(Decisions{Proofs: proofs, Statuses: map[model.Place]Status{item(1): Resolved}}, nil)
	if f := c.Recommendations[0]; f.Doubtful() {
		t.Errorf("the reader set the status, doubtful: %q", f.Doubt)
	}
}

// What is struck is the sentence of one place; where it is told together with another
// one, that one stands.
func TestOnlyTheSentenceThatIsMeantIsStruck(t *testing.T) {
	left, right := changed("Larkhollow", "2019-05-10", ""), changed("Larkhollow", "2022-05-10", model.Improved, "+ A new panel has recently been established.", "+ This has significantly improved the timeliness of plans.")
	texts := func(struck ...SentenceKey) (out []string) {
		keys := map[SentenceKey]bool{}
		for _, k := range struck {
			keys[k] = true
		}
		for _, s := range Compare(left, right, testEnv(t), Options{Decisions: Decisions{Struck: keys}}).Stated {
			out = append(out, s.Text)
		}
		return out
	}
	at := func(side model.Side, text string) SentenceKey {
		ref := model.Ref{Kind: model.RefParagraph, N: right.Sections[0].Paragraphs[0].Number}
		return SentenceKey{model.Place{Side: side, Ref: ref.Key()}, text}
	}
	const first, second = "A new panel has recently been established.", "This has significantly improved the timeliness of plans."
	for _, c := range []struct {
		name   string
		struck []SentenceKey
		want   []string
	}{
		{"nothing", nil, []string{second}}, // with the first before it
		{"the first", []SentenceKey{at(model.Right, first)}, []string{second}},
		{"the second", []SentenceKey{at(model.Right, second)}, []string{first}},
		{"both", []SentenceKey{at(model.Right, first), at(model.Right, second)}, nil},
		{"of the other report", []SentenceKey{at(model.Left, second)}, []string{second}},
	} {
		if got := texts(c.struck...); !slices.Equal(got, c.want) {
			t.Errorf("%s: left are %q, want %q", c.name, got, c.want)
		}
	}
}

// Compare puts the reports in order; decisions follow their reports.
func TestDecisionsFollowTheReports(t *testing.T) {
	at := model.Place{Side: model.Right, Ref: item(1).Ref}
	d := Decisions{Statuses: map[model.Place]Status{at: Partly}, Proofs: map[model.Place]Evidence{at: {}}, Struck: map[SentenceKey]bool{{At: at}: true}}.swapped()
	at.Side = model.Left
	if _, proved := d.Proofs[at]; d.Statuses[at] != Partly || !d.Struck[SentenceKey{At: at}] || !proved {
		t.Errorf("swapped: %+v", d)
	}
}
