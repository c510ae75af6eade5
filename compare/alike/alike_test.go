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
	read := func(s string) *Text { return Read(v, s, "", true) }
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
		if Finding(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}
