package compare

import (
	"slices"
	"strings"
	"testing"
)

// sureOn reports whether a theme is listed as recurring, and whether for sure.
func sureOn(c *Comparison, theme string) (listed, sure bool) {
	i := slices.IndexFunc(c.Recurring, func(r Recurring) bool { return r.Theme == theme })
	return i >= 0, i >= 0 && !c.Recurring[i].Doubtful()
}

// Two sentences on one theme are the same weakness for sure only if they find
// fault with the same thing, of the same children.
func TestAWeaknessIsSureOnlyIfBothNameTheThing(t *testing.T) {
	for _, c := range []struct {
		rule, theme, left, right string
		sure                     bool
	}{
		{"one thing, one fault", "plans", "- Contingency plans are late.", "- Contingency plans are late for many.", true},
		{"nothing in common but the frame", "care-leaver-accommodation", "- The quality of tenancies is variable.", "- The quality of information about health is variable.", false},
		{"no more than the topic", "exploitation-and-missing", "- Work on exploitation lacks staff.", "- Panels on exploitation are not heard by housing officers.", false},
		{"no more than a thing of another theme", "placements", "- Homes for children of diverse heritage are few.", "- Homes lack books on the diversity of the town.", false},
		{
			"praised in one, criticised in the other", "placements",
			"- Most children have stable homes, but foster carers wait for allowances.",
			"- Children have too many moves of home.", false,
		},
		{
			"other children", "health",
			"- Care leavers wait too long for their health histories.",
			"- Unaccompanied children wait too long for their health histories.", false,
		},
	} {
		got := compared(t, earlier().para(c.theme, c.left), later().para(c.theme, c.right))
		if _, sure := sureOn(got, c.theme); sure != c.sure {
			t.Errorf("%s: sure %v: %+v", c.rule, sure, got.Recurring)
		}
	}
}

// A burden that is light is no fault, however it was marked.
func TestALightBurdenIsNoFault(t *testing.T) {
	left := earlier().para("workforce", "- Caseloads are too high.")
	if listed, _ := sureOn(compared(t, left, later().para("workforce", "- Managers see that caseloads do not become unmanageable.")), "workforce"); listed {
		t.Error("the later sentence is praise")
	}
	if listed, _ := sureOn(compared(t, left, later().para("workforce", "- Caseloads are not yet manageable.")), "workforce"); !listed {
		t.Error("not yet manageable is a fault")
	}
}

// What was asked of the board is no weakness of the council.
func TestTheBoardsItemsAreNoWeaknessOfTheCouncil(t *testing.T) {
	left := report("Larkhollow", "sif", "2017-05-10").asked("quality-assurance", "- Strengthen the audits of partners.")
	left.Recommendations[0].Board = true
	right := later().para("quality-assurance", "- Audits are weak.")
	if listed, _ := sureOn(compared(t, left, right), "quality-assurance"); listed {
		t.Error("only the board was asked")
	}
	left.Recommendations[0].Board = false
	if listed, _ := sureOn(compared(t, left, right), "quality-assurance"); !listed {
		t.Error("the council was asked")
	}
}

func TestBothListsAskForTheThingNotTheTopic(t *testing.T) {
	const topic = "- The work of the exploitation panel with housing."
	for _, c := range []struct {
		item string
		want bool
	}{
		{"- The timeliness of return home interviews.", true},
		{topic, false},
	} {
		left := earlier().asked("exploitation-and-missing", c.item)
		item := c.item
		if !c.want {
			item = "- Training on exploitation for drivers and caretakers."
		}
		got := compared(t, left, later().asked("exploitation-and-missing", item))
		if asked := len(got.Recurring) > 0 && got.Recurring[0].InLists; asked != c.want {
			t.Errorf("%q and %q: %+v", c.item, item, got.Recurring)
		}
	}
}

// What something is for is not asked for.
func TestAnItemAsksForWhatComesBeforeItsPurpose(t *testing.T) {
	left := earlier().asked("child-protection", "- Make advocacy known to more young people so that they attend child protection conferences.")
	right := later().para("child-protection", "- Child protection conferences are late.")
	if _, sure := sureOn(compared(t, left, right), "child-protection"); sure {
		t.Error("the item asks for advocacy")
	}
}

// Praise that was read as criticism is not quoted as a fault.
func TestPraiseIsNoFault(t *testing.T) {
	left := earlier().
		para("placements", "- Many children in unregulated homes are appropriately placed.").
		para("placements", "- Some children live in unregulated homes.")
	l, _ := quotesOf(t, compared(t, left, later().asked("placements", "- Support for children in unregistered homes, appropriately placed.")), "placements")
	if l.Sentence != "Some children live in unregulated homes." {
		t.Errorf("quoted: %q", l.Sentence)
	}
}

// Two items that find different kinds of fault with one thing ask for different
// things.
func TestBothListsAskForTheSameOfOneThing(t *testing.T) {
	for item, want := range map[string]bool{
		"- The timeliness of return interviews for all who run away.": true,
		"- What schools learn from records of a return conversation.": false,
	} {
		left := earlier().asked("exploitation-and-missing", "- The timeliness of return home interviews.")
		got := compared(t, left, later().asked("exploitation-and-missing", item))
		if len(got.Recurring) == 0 || got.Recurring[0].InLists != want {
			t.Errorf("%q: %+v", item, got.Recurring)
		}
	}
}

// One thing may have different faults, and then the statement says so; two unlike
// sentences that find the same kind of fault are not said to find different ones.
func TestWhetherTheFaultsMayDiffer(t *testing.T) {
	const left = "- Return home interviews are delayed."
	for right, want := range map[string]bool{
		"- Return interviews with girls are too slow.":           false,
		"- What girls say in return interviews is not recorded.": true,
	} {
		got := compared(t, earlier().para("exploitation-and-missing", left), later().para("exploitation-and-missing", right))
		if len(got.Recurring) == 0 {
			t.Errorf("%q is not listed", right)
			continue
		}
		r := got.Recurring[0]
		if mayDiffer := strings.Contains(r.Statement, "perhaps for different faults") || r.Doubt == differentFaults; mayDiffer != want {
			t.Errorf("%q: %s, %q", right, r.Statement, r.Doubt)
		}
	}
}

// Two unlike sentences on a thing that is a matter of another theme are a weakness of
// that one.
func TestAMatterOfAnotherThemeIsNotListed(t *testing.T) {
	compare := func(l, r string) bool {
		listed, _ := sureOn(compared(t, earlier().para("reviewing-service", l), later().para("reviewing-service", r)), "reviewing-service")
		return listed
	}
	if compare("- Care plans for most boys do not set out aims.", "- Care plans are handwritten for a minority of girls.") {
		t.Error("both are about care plans")
	}
	if !compare("- Independent reviewing officers do not set out aims.", "- Independent reviewing officers are few, for a minority of girls.") {
		t.Error("both are about independent reviewing officers")
	}
}
