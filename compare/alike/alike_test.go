package alike

import (
	"testing"

	"reinspect/compare/lexicon"
)

func chance(left, right string) float64 {
	v := lexicon.New()
	return Chance(Read(v, left, "", false), Read(v, right, "", false))
}

// Each of these makes it likelier that two sentences find the same fault.
func TestWhatMakesTheSameFaultLikelier(t *testing.T) {
	const left = "Too few children have a return home interview."
	for _, c := range []struct{ name, more, less string }{
		{"the same object", "Return interviews are refused.", "Advocates are refused."},
		{"the same words", "Too few children have a visit.", "Hardly any pupil gets one."},
		{"the same fault", "There is a shortage of visits, too few for children.", "There are visits that children resent."},
		{"the same thing first", "Interviews on return, an independent return to an advocate, are refused.", "Advocates are refused an independent return."},
		{"today and not the past", "Return interviews are few.", "Return interviews previously few."},
	} {
		if more, less := chance(left, c.more), chance(left, c.less); more <= less {
			t.Errorf("%s: %.3f, without %.3f", c.name, more, less)
		}
		if a, b := chance(left, c.more), chance(c.more, left); a != b {
			t.Errorf("%s: %.3f, from the other side %.3f", c.name, a, b)
		}
	}
	if a, b := chance("Care leavers wait for a dentist.", "Care leavers wait for a doctor."), chance("Care leavers wait for a dentist.", "Unaccompanied children wait for a doctor."); a <= b {
		t.Errorf("the same children %.3f, others %.3f", a, b)
	}
}

// A sentence without an object of its own is about that of the sentence before.
func TestTheObjectComesFromTheSentenceBefore(t *testing.T) {
	v := lexicon.New()
	about := Read(v, "Return home interviews are late.", "", false)
	if alone := Read(v, "They are often late.", "", false); OneMatter(about, alone) {
		t.Error("alone it has no object")
	}
	if after := Read(v, "They are often late.", "Return interviews are offered.", false); !OneMatter(about, after) {
		t.Error("it is about return interviews")
	}
	if own := Read(v, "Supervision is late.", "Return interviews are offered.", false); OneMatter(about, own) {
		t.Error("it is about supervision")
	}
}

// Plans and records are spoken of everywhere: two texts are on one matter by
// them only if neither names anything more specific.
func TestABroadObjectIsAMatterOnlyAlone(t *testing.T) {
	v := lexicon.New()
	read := func(s string) *Weakness { return Read(v, s, "", true) }
	if !OneMatter(read("The quality of plans."), read("The clarity of plans.")) {
		t.Error("both are about plans")
	}
	if OneMatter(read("The quality of plans."), read("Plans for supervision.")) {
		t.Error("one is about supervision")
	}
}

func TestWhichSentencesLeanOnTheOneBefore(t *testing.T) {
	for text, want := range map[string]bool{
		"This is not yet consistent.":     true,
		"However, they wait too long.":    true,
		"Plans are vague, and this shows": false,
		"Thistles are vague.":             false,
	} {
		if Leans(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

func TestWhatIsAFinding(t *testing.T) {
	for text, want := range map[string]bool{
		"Inspectors did not find any avoidable harm.": false,
		"Leaders do not see that plans drift.":        true,
	} {
		if Finding(text, false) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

// The parts of a chance, as Features names them.
func TestFeatures(t *testing.T) {
	const shared, broad, faults, own, items, groups, past, first = 1, 2, 3, 4, 5, 6, 7, 9
	v := lexicon.New()
	for _, c := range []struct {
		name, left, right string
		leftIsItem        bool
		rightIsItem       bool
		feature           int
		want              float64
	}{
		{"one object in common", "Return interviews are late.", "Return interviews are refused.", false, false, shared, 1},
		{"none", "Return interviews are late.", "Supervision is late.", false, false, shared, 0},
		{"a broad one", "Plans are vague.", "Plans are late.", false, false, broad, 1},
		{"a specific one is no broad one", "Return interviews are late.", "Return interviews are late.", false, false, broad, 0},
		{"a broad one of one text", "Plans are vague.", "Supervision is late.", false, false, broad, 0},
		{"the same fault", "Return interviews are late.", "Supervision is late.", false, false, faults, 1},
		{"different faults", "Return interviews are late.", "Plans are vague.", false, false, faults, 0},
		{"an object that only one has", "Return interviews are late.", "They are late.", false, false, own, 1},
		{"one each", "Return interviews are late.", "Supervision is late.", false, false, own, 2},
		{"the same one", "Supervision is late.", "Supervision is weak.", false, false, own, 0},
		{"a broad one counts for none", "Plans are late.", "Supervision is weak.", false, false, own, 1},
		{"no item", "Supervision is late.", "Supervision is weak.", false, false, items, 0},
		{"one item", "Supervision is late.", "Supervision is weak.", true, false, items, 1},
		{"two items", "Supervision is late.", "Supervision is weak.", true, true, items, 2},
		{"the same children", "Care leavers wait.", "Care leavers are lonely.", false, false, groups, 0},
		{"other children", "Care leavers wait.", "Unaccompanied children are lonely.", false, false, groups, 1},
		{"no children named in one", "Care leavers wait.", "Supervision is weak.", false, false, groups, 0},
		{"no children named in the other", "Supervision is weak.", "Care leavers wait.", false, false, groups, 0},
		{"today", "Supervision is late.", "Supervision is weak.", false, false, past, 0},
		{"earlier", "Supervision was previously late.", "Supervision is weak.", false, false, past, 1},
		{"both earlier", "Supervision was previously late.", "Supervision was previously weak.", false, false, past, 2},
		{"the same object first", "Supervision of advocates is late.", "Supervision is weak.", false, false, first, 1},
		{"another object first", "Advocates lack supervision.", "Supervision is weak.", false, false, first, 0},
		{"no object in either", "They are late.", "They are weak.", false, false, first, 0},
	} {
		a, b := Read(v, c.left, "", c.leftIsItem), Read(v, c.right, "", c.rightIsItem)
		if got := Features(a, b)[c.feature]; got != c.want {
			t.Errorf("%s: feature %d of %q and %q is %v, want %v", c.name, c.feature, c.left, c.right, got, c.want)
		}
		if got := Features(b, a)[c.feature]; got != c.want {
			t.Errorf("%s, turned round: feature %d is %v, want %v", c.name, c.feature, got, c.want)
		}
	}
}

// Kinds of fault are those of the part that finds fault; a word of a thing's own name is
// none, and what is uneven or weak can be so in any way.
func TestWhichKindsOfFaultAreTheSame(t *testing.T) {
	const late = "Management oversight is delayed."
	for _, c := range []struct {
		left, right string
		same, other bool
	}{
		{late, "Management oversight is too slow.", true, false},
		{late, "Management oversight is not recorded.", false, true},
		{late, "Management oversight is weak and variable.", false, false},
		{"Letters are recorded clearly, but too slowly.", "Letters are late.", true, false},
		{"Letters are recorded clearly, but too slowly.", "Letters are unclear.", false, true},
		{"The work of the multi-agency hub has gaps.", "The work of the hub is delayed.", false, false},
	} {
		v := lexicon.New()
		l, r := Read(v, c.left, "", false), Read(v, c.right, "", false)
		if SameKind(l, r) != c.same || OtherKind(l, r) != c.other {
			t.Errorf("%q and %q: same %t, other %t", c.left, c.right, SameKind(l, r), OtherKind(l, r))
		}
	}
	if same, other := chance("Letters are late.", "Letters are slow."), chance("Letters are late.", "Letters are vague."); same <= other {
		t.Errorf("the same kind %.3f, another %.3f", same, other)
	}
}

// A number or an unregistered home is blame only where nothing is praised.
func TestPraiseIsNoBlameByItsNumbers(t *testing.T) {
	for text, want := range map[string]bool{
		"Many children in unregulated homes are appropriately placed.":                   true,
		"Most children wish for good emotional well-being, and it is overlooked.":        false,
		"Many children live in unregulated homes.":                                       false,
		"Many children are appropriately placed, but some wait.":                         false,
		"Some children in unregistered homes are well supported and not seen by anyone.": false,
	} {
		if got := Read(lexicon.New(), text, "", false); got.Praising() != want || got.Blaming() == want {
			t.Errorf("%q: praising %t, blaming %t", text, got.Praising(), got.Blaming())
		}
	}
}
