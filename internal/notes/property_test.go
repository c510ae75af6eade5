package notes

import (
	"context"
	"testing"

	"reinspect/model"

	"pgregory.net/rapid"
)

// drawContent gives content of a few entries that often share keys.
func drawContent(t *rapid.T, label string) Content {
	notes := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) Note {
		return Note{ID: rapid.StringMatching("[a-d]").Draw(t, "id"), Text: rapid.StringMatching("[xyz]").Draw(t, "text")}
	}), 0, 4, Note.key).Draw(t, label)
	return Content{Notes: notes}
}

func TestMerging(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, a, b := drawContent(t, "base"), drawContent(t, "a"), drawContent(t, "b")
		if merged, clash := merge(base, base, b); !same(merged, b) || clash {
			t.Fatalf("unchanged ours: %+v, clash %t", merged, clash)
		}
		if merged, clash := merge(base, a, base); !sameSet(merged, a) || clash {
			t.Fatalf("unchanged theirs: %+v, clash %t", merged, clash)
		}
		merged, _ := merge(base, a, b)
		for _, n := range a.Notes {
			if was := base.note(n.ID); (was == nil || *was != n) && (merged.note(n.ID) == nil || *merged.note(n.ID) != n) {
				t.Fatalf("our %+v is missing from %+v", n, merged)
			}
		}
		for _, n := range b.Notes {
			if was := base.note(n.ID); (was == nil || *was != n) && merged.note(n.ID) == nil {
				t.Fatalf("their %+v is missing from %+v", n, merged)
			}
		}
	})
}

func sameSet(a, b Content) bool {
	for _, n := range a.Notes {
		if m := b.note(n.ID); m == nil || *m != n {
			return false
		}
	}
	return len(a.Notes) == len(b.Notes)
}

// However two windows take turns with changing, undoing and saving, the file
// ends up with every note that was written and not removed, and both windows
// read it alike.
func TestTwoWindowsInAnyOrder(outer *testing.T) {
	rapid.Check(outer, func(t *rapid.T) {
		dir := outer.TempDir()
		var windows [2]*Book
		var err error
		for i, pair := range []model.Pair[*model.Report]{reports(), reports().Swap()} {
			if windows[i], err = Open(Folders{Own: dir}, pair); err != nil {
				t.Fatal(err)
			}
		}
		want := map[string]string{}
		for range rapid.IntRange(1, 12).Draw(t, "turns") {
			b := windows[rapid.IntRange(0, 1).Draw(t, "window")]
			switch rapid.SampledFrom([]string{"add", "remark", "undo", "save"}).Draw(t, "turn") {
			case "add":
				text := "n" + rapid.String().Draw(t, "text")
				want[b.Add(At(model.Left, paragraph(1)), text)] = clean(text)
			case "remark":
				b.Remark(At(model.Left, paragraph(1)), "x", model.Neutral, model.NoChange)
				b.Unmark(At(model.Left, paragraph(1)), "x")
			case "undo":
				id := b.Add(At(model.Right, paragraph(2)), "slip")
				if !b.Undo() || b.now.note(id) != nil {
					t.Fatal("not undone")
				}
			case "save":
				if _, err := b.Save(context.Background()); err != nil {
					t.Fatal(err)
				}
			}
		}
		for _, b := range []*Book{windows[0], windows[1], windows[0]} {
			if _, err := b.Save(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
		for _, b := range windows {
			if c := b.Content(); len(c.Notes) != len(want) {
				t.Fatalf("%d notes, want %d", len(c.Notes), len(want))
			}
			for id, text := range want {
				if n := b.now.note(id); n == nil || n.Text != text {
					t.Fatalf("note %s is %+v, want %q", id, n, text)
				}
			}
		}
	})
}
