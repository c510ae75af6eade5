package tone

import "testing"

func TestTheUsersOwnCuesDecide(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		raised     int // -1 for none
	}{
		{"a built-in cue changes nothing", "Plans are good and weak", -1},
		{"praise of the user's", "Plans are splendid", PolStrength},
		{"a fault of the user's", "Plans are wobbly", PolWeakness},
		{"what the user asks for is missing", "Please plan", PolWeakness},
		{"denied praise is a weakness", "Plans are not splendid", PolWeakness},
		{"a denied fault is a strength", "Plans are not wobbly", PolStrength},
		{"a denial three words before still counts", "Plans are not all that very splendid", PolWeakness},
		{"a denial four words before does not", "Plans are not at all so very splendid", PolStrength},
		{"a denial afterwards does not", "Plans are splendid not late", PolStrength},
		{"improvement", "Plans are brighter", ChgImproved},
		{"a denied improvement stays one", "Plans are not brighter", ChgImproved},
		{"decline", "Plans are duller", ChgDeclined},
		{"persistence", "Drift is evergreen", ChgPersists},
		{"a kind that says nothing by itself", "Plans are mainly there", -1},
	} {
		p := even()
		split(t, c.text).ApplyRules(&p)
		for k := range p {
			want := float32(0.25)
			if c.raised >= 0 && (k < polarities) == (c.raised < polarities) {
				want = 1.0 / 7
				if k == c.raised {
					want = 4.0 / 7
				}
			}
			if !near(p[k], want) {
				t.Errorf("%s: %q gives %v", c.rule, c.text, p)
				break
			}
		}
	}
}

func TestTwoCuesOfTheUsersCountTwice(t *testing.T) {
	p := even()
	split(t, "Plans are splendid, splendid").ApplyRules(&p)
	if !near(p[PolStrength], 16.0/19) {
		t.Errorf("strength %v, want 16/19", p[PolStrength])
	}
}

func TestASettledFaultIsAStrengthThatHasImproved(t *testing.T) {
	p := Probabilities{PolStrength: 0.2, PolWeakness: 0.8, ChgNone: 0.9, ChgImproved: 0.1}
	split(t, "This is no longer the case").ApplyRules(&p)
	if highest(p[:polarities]) != PolStrength || polarities+highest(p[polarities:]) != ChgImproved {
		t.Errorf("probabilities %v", p)
	}
}

func TestAWeaknessToldAsPastHasImproved(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		weakness   float32
		improved   bool
	}{
		{"told as past", "Previously, visits were late", 0.6, true},
		{"but not likely a weakness", "Previously, visits were late", 0.5, false},
		{"not put in the past", "Visits were late", 0.6, false},
		{"no verb of the past", "Previously late", 0.6, false},
		{"something of today", "Previously, visits were late and now differ", 0.6, false},
		{"it persists", "Previously, visits were late, still", 0.6, false},
		{"it got worse", "Previously, visits were late and worsened", 0.6, false},
	} {
		p := Probabilities{PolWeakness: c.weakness, PolNeutral: 1 - c.weakness, ChgNone: 0.95, ChgImproved: 0.05}
		split(t, c.text).ApplyRules(&p)
		if got := p[ChgImproved] > 0.5; got != c.improved {
			t.Errorf("%s: %q gives %v", c.rule, c.text, p)
		}
		if sum := p[ChgNone] + p[ChgImproved]; !near(sum, 1) {
			t.Errorf("%s: the changes sum to %v", c.rule, sum)
		}
	}
}

func TestAnImprovementAskedForIsAWeaknessAndNeverAStrength(t *testing.T) {
	p := Probabilities{PolStrength: 0.7, PolWeakness: 0.01, PolNeutral: 0.29, ChgNone: 1}
	p.InImprovements()
	if highest(p[:polarities]) != PolWeakness || p[PolStrength] != 0 || !near(p[PolWeakness]+p[PolNeutral], 1) {
		t.Errorf("probabilities %v", p)
	}
}

func TestAnItemOfAListOfStrengthsIsAStrength(t *testing.T) {
	p := Probabilities{PolStrength: 0.3, PolWeakness: 0.1, PolNeutral: 0.6, ChgNone: 1}
	p.InStrengths()
	if highest(p[:polarities]) != PolStrength || !near(p[PolStrength], 0.9/1.6) {
		t.Errorf("probabilities %v", p)
	}
	for heading, want := range map[string]bool{
		"Strengths": true, "Key strengths ": true, "The board’s strengths": true,
		"Strengths and weaknesses": false, "Areas for improvement": false, "": false,
	} {
		if got := HeadsStrengths(heading); got != want {
			t.Errorf("%q heads strengths: %v", heading, got)
		}
	}
}

func TestSomeKindsOfSentenceAreReadByWhatTheyHold(t *testing.T) {
	praise := Probabilities{PolStrength: 0.8, PolWeakness: 0.1, PolMixed: 0.06, PolNeutral: 0.04, ChgNone: 0.3, ChgImproved: 0.7}
	fault := Probabilities{PolStrength: 0.1, PolWeakness: 0.8, PolMixed: 0.06, PolNeutral: 0.04, ChgNone: 1}
	for _, c := range []struct {
		rule, text string
		before     Probabilities
		want       int
	}{
		{"scope", "Inspectors have looked closely at the help that carers get.", fault, PolNeutral},
		{"who inspected", "The inspection team consisted of four inspectors and a strong helper.", praise, PolNeutral},
		{"the law", "It was carried out under section 1 of the strong Visits Act.", praise, PolNeutral},
		{"who has which duty", "Ashmere and its health board are responsible for the planning and commissioning of services.", praise, PolNeutral},
		{"an earlier grade", "The last inspection of Ashmere was in May, when it was weak.", fault, PolNeutral},
		{"a matter called weak in a noun", "Keeping children safe online is an area of vulnerability.", praise, PolWeakness},
		{"what only mentions an earlier inspection", "Since the last inspection of Ashmere, visits are good.", praise, PolStrength},
		{"good practice that seldom happens", "Good plans are rarely recorded.", praise, PolWeakness},
		{"bad practice that seldom happens", "Unsuitable homes are rarely used.", praise, PolStrength},
		{"bad practice that seldom happens, taken for a fault", "Temporary accommodation is rarely used.", fault, PolStrength},
		{"a thing that all have", "All leavers have a plan.", fault, PolStrength},
		{"a thing that all have, and its fault", "All leavers have a plan, but few know it.", fault, PolWeakness},
		{"who was there", "Senior data analysts: Ann Other, Noel Body", fault, PolNeutral},
		{"what else a director does", "The DCS is also responsible for libraries.", fault, PolNeutral},
		{"a strong thing that is not there", "The strong challenge of last year is largely absent.", praise, PolWeakness},
		{"not by a system", "Good ideas are not systematically shared.", praise, PolWeakness},
		{"blame beside praise in another clause", "Visits are good, but reasons are rarely recorded.", praise, PolMixed},
		{"a service that has lost what it could do", "The team is no longer able to offer strong help.", praise, PolWeakness},
		{"a child that can no longer stay at home", "Those no longer able to live at home have good carers.", praise, PolStrength},
		{"harm that was not found", "Inspectors did not find any avoidable harm.", fault, PolStrength},
		{"failures that there are none of", "There are no widespread failures.", fault, PolStrength},
		{"a wait that is spared", "Families do not have to wait for help.", fault, PolStrength},
		{"good that was not found", "Inspectors did not find any plans of use.", fault, PolWeakness},
		{"harm before the denial", "Harm is such that inspectors found no plans.", fault, PolWeakness},
		{"what is set against it", "Inspectors saw no cases of harm, but recording is weak.", fault, PolWeakness},
		{"a word of the user's own", "Inspectors have looked closely at splendid plans.", praise, PolStrength},
	} {
		p := c.before
		split(t, c.text).ApplyRules(&p)
		if got := highest(p[:polarities]); got != c.want {
			t.Errorf("%s: %q is read as %d, want %d", c.rule, c.text, got, c.want)
		}
		if c.want == PolNeutral && p[ChgNone] != 1 {
			t.Errorf("%s: %q tells of a change", c.rule, c.text)
		}
	}
}
