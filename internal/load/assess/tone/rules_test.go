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

func TestAnImprovementAskedForIsAWeakness(t *testing.T) {
	p := even()
	p.BoostWeakness()
	if !near(p[PolWeakness], 10.0/13) || !near(p[PolStrength], 1.0/13) || !near(p[ChgNone], 0.25) {
		t.Errorf("probabilities %v", p)
	}
}
