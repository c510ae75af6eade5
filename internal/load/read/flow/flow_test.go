package flow

import (
	"context"
	"testing"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"

	"github.com/google/go-cmp/cmp"
)

func TestBlocksBecomeLines(t *testing.T) {
	b := New(budget.New(context.Background(), budget.Standard()))
	b.Text("Judge", true)
	b.Text("ment:\u00a0 \tGood\t", false)
	b.Text("\nnext", false)
	if b.Empty() {
		t.Error("a block with text is empty")
	}
	b.End(layout.Line{Marker: "4."})
	b.Text(" \n\t\u200b", true)
	if !b.Empty() {
		t.Error("a block of blanks is not empty")
	}
	b.End(layout.Line{Role: layout.RoleHeading, Level: 2})
	b.Text("Children", true)
	b.End(layout.Line{Role: layout.RoleHeading, Level: 2})
	b.Row([]layout.Cell{{Text: "Overall", Bold: true}, {}, {Text: "Good"}}, 3)
	b.Row([]layout.Cell{{Text: " "}, {}}, 3)

	want := []layout.Line{
		{Role: layout.RoleTableRow, Text: "Judgement:\tGood", Marker: "4.", Block: 1, Bold: true, Cells: []layout.Cell{{Text: "Judgement:", Bold: true}, {Text: "Good"}}},
		{Text: "next", Block: 1, Cells: []layout.Cell{{Text: "next"}}},
		{Role: layout.RoleHeading, Level: 2, Text: "Children", Bold: true, Block: 2, Cells: []layout.Cell{{Text: "Children", Bold: true}}},
		{Role: layout.RoleTableRow, Page: 3, Text: "Overall\t\tGood", Bold: true, Block: 3, Cells: []layout.Cell{{Text: "Overall", Bold: true}, {}, {Text: "Good"}}},
	}
	if d := cmp.Diff(want, b.Lines()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// A builder whose budget is spent adds nothing more, so that whatever a reader
// feeds it costs nothing.
func TestNothingIsAddedOnceTheBudgetIsSpent(t *testing.T) {
	for name, limits := range map[string]budget.Limits{
		"text":   {Text: 20, Lines: 100, Memory: 1 << 20},
		"lines":  {Text: 1000, Lines: 2, Memory: 1 << 20},
		"memory": {Text: 1000, Lines: 100, Memory: 700},
	} {
		count := budget.New(context.Background(), limits)
		b := New(count)
		for range 100 {
			b.Text("children", false)
			b.End(layout.Line{})
			b.Row([]layout.Cell{{Text: "Overall"}, {Text: "Good"}}, 0)
			b.Append(layout.Line{Text: "a", Cells: []layout.Cell{{Text: "a"}}})
		}
		if n := len(b.Lines()); n == 0 || n > 3 || count.Err() == nil {
			t.Errorf("%s: %d lines, error %v", name, n, count.Err())
		}
	}
}

// The last block can be taken back, all of its lines and no more; a beginning
// can be dropped, over several pieces of text.
func TestWhatWasBuiltCanBeTakenBack(t *testing.T) {
	b := New(budget.New(context.Background(), budget.Standard()))
	if taken := b.TakeLast(); len(taken) != 0 {
		t.Errorf("taken from nothing: %v", taken)
	}
	for _, text := range []string{"one", "two\nthree"} {
		b.Text(text, false)
		b.End(layout.Line{})
	}
	if taken := b.TakeLast(); len(taken) != 2 || taken[0].Text != "two" || taken[1].Text != "three" {
		t.Errorf("taken are %v", taken)
	}
	b.Text("4", true)
	b.Text(". Pla", false)
	b.Text("ns drift", false)
	b.Drop(3)
	if got := b.Content(); got != "Plans drift" {
		t.Errorf("left is %q", got)
	}
	b.End(layout.Line{})
	b.Append(layout.Line{Text: "row"})
	b.Append(layout.Line{Text: "row"})
	var blocks []int
	for _, l := range b.Lines() {
		blocks = append(blocks, l.Block)
	}
	if d := cmp.Diff([]int{1, 3, 4, 5}, blocks); d != "" {
		t.Errorf("blocks: -want +got:\n%s", d)
	}
}
