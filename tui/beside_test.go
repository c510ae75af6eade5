package tui_test

import (
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/uitest"
)

// "=" lists what is likeliest to stand beside a paragraph, and what is likeliest
// to prove what became of a recommendation: three keys make the correction.
func TestTheLikeliestAreOffered(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("2", "]", "]", "=")
	if n := strings.Count(a.Screen(), " % "); n < 3 || n > 9 {
		t.Fatalf("%d passages are offered:\n%s", n, a.Screen())
	}
	if !strings.Contains(a.Screen(), "✓ ") {
		t.Errorf("nothing shows which one stands there now:\n%s", a.Screen())
	}
	a.Press("down", "enter")
	if a.Line("undoes it") == "" {
		t.Errorf("nothing was changed:\n%s", a.Screen())
	}
	a.Press("5", "=")
	if n := strings.Count(a.Screen(), " % "); n != 8 {
		t.Fatalf("%d sentences are offered as proof:\n%s", n, a.Screen())
	}
	a.Press("down", "enter")
	if a.Line("proof chosen by you") == "" {
		t.Errorf("the proof was not taken:\n%s", a.Screen())
	}
	for _, size := range [][2]int{{80, 24}, {60, 20}, {30, 8}, {3, 3}} {
		a.Resize(size[0], size[1])
		a.Press("=")
		a.Fits(t)
		a.Press("esc")
	}
}

// Whoever knows where it stands types that: the number of a paragraph, or its name.
func TestAPassageIsFoundByItsPlace(t *testing.T) {
	for _, typed := range []string{"16", "para 16"} {
		for _, at := range [][]string{{"5", "="}, {"2", "]", "]", "="}} {
			a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
			a.Press(at...)
			a.Type(typed)
			if strings.Contains(a.Screen(), "nothing matches") || a.Line(" para 16 ") == "" {
				t.Errorf("after %q at %v:\n%s", typed, at, a.Screen())
			}
		}
	}
}

// Words that nothing matches choose nothing: "none of these" is reached by the
// arrow keys, or with no words typed.
func TestWordsThatNothingMatchesChooseNothing(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("5", "=")
	a.Type("zzzzz")
	if a.Line("nothing matches") == "" || a.Line("none of these") == "" {
		t.Fatalf("the screen is\n%s", a.Screen())
	}
	a.Press("enter")
	if len(a.Notes.Decisions) != 0 || a.Line("nothing matches") == "" {
		t.Fatalf("enter chose something: %+v\n%s", a.Notes.Decisions, a.Screen())
	}
	a.Fits(t)
	a.Press("down", "enter")
	if len(a.Notes.Decisions) != 1 {
		t.Errorf("none of these cannot be reached:\n%s", a.Screen())
	}
}

// A second proof is added beside the one that is quoted, and left out again.
func TestASecondProofIsAdded(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("5")
	own := a.Comparison.Recommendations[0].Evidence[0]
	choose := func(label string) {
		t.Helper()
		a.Press("=")
		for range 20 {
			if a.Line("▌ "+label) == "" {
				a.Press("down")
			}
		}
		a.Press("enter")
	}
	choose("add a proof")
	if a.Line("What else shows what became of") == "" {
		t.Fatalf("no second proof is offered:\n%s", a.Screen())
	}
	a.Type(own.Sentence)
	if a.Line("nothing matches") == "" {
		t.Errorf("the first proof is offered as second one:\n%s", a.Screen())
	}
	a.Press("esc")
	choose("add a proof")
	a.Press("down", "enter")
	f := a.Comparison.Recommendations[0]
	if !f.Second || f.Chosen || f.Evidence[0] != own || f.Evidence[1].Sentence == own.Sentence || a.Line("second proof chosen by you") == "" {
		t.Errorf("the recommendation is %+v\n%s", f, a.Screen())
	}
	a.Press("6")
	if a.Line("you chose it as second proof, from") == "" {
		t.Errorf("Notes shows\n%s", a.Screen())
	}
	a.Press("5", "g")
	choose("leave out the second proof")
	if a.Comparison.Recommendations[0].Second || len(a.Notes.Decisions) != 0 {
		t.Errorf("it is not left out: %+v", a.Notes.Decisions)
	}
}

// "=" on a recurring weakness lists what each report criticises under its theme;
// what is chosen is quoted first, and the program's own comes back.
func TestAnotherProofOfAWeaknessIsChosen(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	a.Press("4", "=")
	if a.Line("another proof in 2019") == "" || a.Line("another proof in 2024") == "" {
		t.Fatalf("no report is offered:\n%s", a.Screen())
	}
	for n, side := range map[string]model.Side{"1": model.Left, "2": model.Right} {
		before := a.Comparison.Recurring[0].Evidence
		a.Press("g", "=", n)
		if got := strings.Count(a.Screen(), " % "); got < 2 || a.Line("✓") == "" {
			t.Fatalf("%d sentences are offered:\n%s", got, a.Screen())
		}
		if strings.Contains(a.Line(" % "), "✓") {
			a.Press("down")
		}
		a.Press("enter")
		after := a.Comparison.Recurring[0].Evidence
		if after.At(side)[0].Sentence == before.At(side)[0].Sentence || after.At(side.Other())[0] != before.At(side.Other())[0] {
			t.Errorf("%s: quoted is %+v, before %+v", side, after.At(side)[0], before.At(side)[0])
		}
	}
	if a.Line("is now its proof") == "" || a.Line("proof chosen by you") == "" {
		t.Errorf("the proof is not the reader's:\n%s", a.Screen())
	}
	a.Press("6")
	if n := strings.Count(a.Screen(), "you chose it as proof"); n != 2 {
		t.Errorf("Notes lists %d proofs:\n%s", n, a.Screen())
	}
	a.Press("4", "g", "=", "3")
	if a.Comparison.Recurring[0].Requoted() || len(a.Notes.Decisions) != 0 {
		t.Errorf("the program's proof does not come back:\n%s", a.Screen())
	}
	a.Press("u")
	if len(a.Notes.Decisions) != 2 {
		t.Errorf("one undo leaves %+v", a.Notes.Decisions)
	}
	for _, size := range [][2]int{{80, 24}, {60, 20}, {30, 8}, {3, 3}} {
		a.Resize(size[0], size[1])
		a.Press("=")
		a.Fits(t)
		a.Press("1")
		a.Fits(t)
		a.Press("esc")
	}
}
