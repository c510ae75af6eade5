package notes

import (
	"context"
	"fmt"
	"maps"
	"testing"

	"reinspect/internal/clean"
	"reinspect/internal/sharedtest"
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
		if m := merge(base, base, b); !same(m.Content, b) || m.bothKept || m.restored {
			t.Fatalf("unchanged ours: %+v", m)
		}
		if m := merge(base, a, base); !sameSet(m.Content, a) || m.bothKept || m.restored {
			t.Fatalf("unchanged theirs: %+v", m)
		}
		m := merge(base, a, b)
		for _, side := range []Content{a, b} {
			for _, n := range side.Notes {
				if base.changed(n) && m.like(n) == nil {
					t.Fatalf("%+v is missing from %+v", n, m.Content)
				}
			}
		}
		if len(byKey(m.Notes, Note.key)) != len(m.Notes) {
			t.Fatalf("two notes have one id: %+v", m.Notes)
		}
		if again := merge(b, m.Content, m.Content); !same(again.Content, m.Content) || again.bothKept {
			t.Fatalf("merged again: %+v, before %+v", again, m.Content)
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

// However two windows take turns with writing, rewriting, undoing and saving,
// in the end both have every text that was written and not rewritten, the same
// note rewritten in both included.
func TestTwoWindowsInAnyOrder(outer *testing.T) {
	sharedtest.Cases(outer, 40)
	rapid.Check(outer, func(t *rapid.T) {
		dir := outer.TempDir()
		var windows [2]*Book
		var err error
		for i, pair := range []model.Pair[*model.Report]{reports(), reports().Swap()} {
			if windows[i], err = Open(Folders{Own: dir}, pair); err != nil {
				t.Fatal(err)
			}
		}
		want := map[string]bool{}
		for turn := range rapid.IntRange(1, 12).Draw(t, "turns") {
			b := windows[rapid.IntRange(0, 1).Draw(t, "window")]
			switch rapid.SampledFrom([]string{"add", "rewrite", "remark", "undo", "save"}).Draw(t, "turn") {
			case "add":
				text := fmt.Sprint(turn, rapid.String().Draw(t, "text"))
				b.Add(At(model.Left, paragraph(1)), text)
				want[clean.Text(text)] = true
			case "rewrite":
				if all := b.Content().Notes; len(all) > 0 {
					n := rapid.SampledFrom(all).Draw(t, "note")
					b.Rewrite(n, fmt.Sprint(turn))
					delete(want, n.Text)
					want[fmt.Sprint(turn)] = true
				}
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
			found := map[string]bool{}
			for _, n := range b.Content().Notes {
				found[n.Text] = true
			}
			if !maps.Equal(found, want) {
				t.Fatalf("notes %v, want %v", found, want)
			}
		}
	})
}
