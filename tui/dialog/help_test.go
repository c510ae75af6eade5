package dialog_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/keys"
)

func TestEveryKeyIsInTheHelp(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 200, 90)
	a.Press("?")
	for _, row := range keys.HelpLines() {
		if !strings.Contains(a.Screen(), row.Keys) || !strings.Contains(a.Screen(), row.Help) {
			t.Errorf("the help does not show %s (%s)", row.Keys, row.Help)
		}
	}
}

// No word of the help is cut off, however narrow the screen: what does not fit
// beside its key goes on below.
func TestTheHelpIsNeverCut(t *testing.T) {
	for _, width := range []int{200, 120, 80, 60} {
		a := uitest.New(t, fiction.Comparison(), width, 200)
		a.Press("?")
		for _, line := range strings.Split(a.Screen(), "\n") {
			if _, box, in := strings.Cut(line, "│"); in && strings.Contains(box[:strings.LastIndex(box, "│")], "…") {
				t.Errorf("%d columns: %s", width, line)
			}
		}
	}
}

// What a key would do and why it does not is said in the list of commands too.
func TestACommandThatCannotBeDoneSaysWhy(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, tui.Opened{Comparison: fiction.Comparison()}, 120, 40)
	a.Press(":")
	a.Type("export")
	if line := a.Line("export"); !strings.Contains(a.Screen(), "nothing can be written here") {
		t.Errorf("the list says %q", line)
	}
	a.Press("enter")
	if !strings.Contains(a.Screen(), "Commands") {
		t.Error("a command that cannot be done closes the list")
	}
}

// The help says no reason twice: what only one view knows stands under that
// view's name.
func TestTheHelpRepeatsNoReason(t *testing.T) {
	for _, keys := range [][]string{{"1"}, {"2"}, {"3"}, {"4"}, {"5"}, {"6"}} {
		a := uitest.New(t, fiction.Comparison(), 200, 90)
		a.Press(append(keys, "?")...)
		for _, reason := range []string{"works in ", "(press 2)", "(press 3)"} {
			if n := strings.Count(a.Screen(), reason); n > 1 {
				t.Errorf("view %s: %q stands there %d times:\n%s", keys[0], reason, n, a.Screen())
			}
		}
		if a.Line("In Sections") == "" || a.Line("In Themes") == "" {
			t.Errorf("view %s: the keys are not grouped by view:\n%s", keys[0], a.Screen())
		}
	}
}

// Every sign that a comparison is drawn in is explained, also with nothing but ASCII.
func TestTheHelpExplainsTheSigns(t *testing.T) {
	for ascii, want := range map[bool][]string{
		false: {"▲ ▼ =", "◆ ◇", "+ − ±", "↻", "┆ ✎ ▸", "✓ ± –", "resolved or set by you, partly resolved", "only in 2024, only in 2019", "counterpart", "your note"},
		true:  {"^ v =", "* o", "+ - ~", "@", ": % >", "your note"},
	} {
		a := uitest.Open(t, tui.Config{ASCII: ascii}, tui.Opened{Comparison: fiction.Comparison()}, 140, 42)
		a.Press("?")
		_, signs, there := strings.Cut(a.Screen(), "Signs")
		if !there {
			t.Fatalf("no signs in\n%s", a.Screen())
		}
		for _, sign := range want {
			if !strings.Contains(signs, sign) {
				t.Errorf("no %s among\n%s", sign, signs)
			}
		}
	}
}
