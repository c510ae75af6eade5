package dialog

import (
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// The reports of all places are often saved under the same names, in a folder
// for each place: the list of pairs opened lately says which place it is.
func TestAPairWithLongNamesIsCalledByItsFolder(t *testing.T) {
	o := &Open{Context: &view.Context{Glyphs: view.UnicodeGlyphs}}
	names := model.Pair[string]{
		Left:  "/reports/tarnbrook/services inspection - 21 march 2014.pdf",
		Right: "/reports/tarnbrook/services inspection - 12 august 2022.pdf",
	}
	for width := 40; width < 80; width++ {
		got := o.pairName(names, width)
		if !strings.HasPrefix(got, "tarnbrook: …") || !strings.Contains(got, "2014.pdf → …") || pane.Width(got) > width {
			t.Errorf("%d columns: %q", width, got)
		}
	}
	names.Right = "/reports/netherwick/services inspection - 12 august 2022.pdf"
	if got := o.pairName(names, 60); strings.Contains(got, ": ") {
		t.Errorf("two folders: %q", got)
	}
}

// A report that is too long for its line is named in fewer words before any
// letter is cut.
func TestAFileIsNamedInFewerWordsWhereThereIsLittleRoom(t *testing.T) {
	r := &model.Report{Authority: "Ashcombe", Framework: model.FrameworkRef{ID: "ilacs-2023", Name: "ILACS (care leavers judged separately)"}}
	o := &Open{Context: &view.Context{Glyphs: view.UnicodeGlyphs}, known: map[string]facts{"a.pdf": {report: r}}}
	for room, want := range map[int]string{
		90: "Ashcombe · date not found · ILACS (care leavers judged separately)",
		60: "Ashcombe · date not found · ILACS",
	} {
		if got := o.factsWithin(&Entry{Name: "a.pdf"}, room); got != want {
			t.Errorf("in %d columns %q, want %q", room, got, want)
		}
	}
}
