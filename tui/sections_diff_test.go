package tui

import (
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

func TestChangedWords(t *testing.T) {
	spans := []compare.DiffSpan{
		{Op: compare.DiffSame, Text: "Visits are "},
		{Op: compare.DiffLeft, Text: "too rare."},
		{Op: compare.DiffRight, Text: "regular."},
		{Op: compare.DiffSame, Text: " Children are "},
		{Op: compare.DiffRight, Text: "always "},
		{Op: compare.DiffSame, Text: "seen."},
	}
	for side, want := range map[model.Side][]string{model.Left: {"too rare."}, model.Right: {"regular.", "always"}} {
		c := &cell{side: side, sentences: []sentence{{text: "Visits are too rare."}, {text: "Children are seen."}}}
		if side == model.Right {
			c.sentences = []sentence{{text: "Visits are regular."}, {text: "Children are always seen."}}
		}
		var got []string
		for i, lines := range changedWords(spans, c) {
			for _, l := range lines {
				got = append(got, c.sentences[i].text[l.Start:l.End])
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%v: marked %q, want %q", side, got, want)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%v: marked %q, want %q", side, got, want)
			}
		}
	}
}

// Spans of another text must not mark anything.
func TestChangedWordsOfAnotherText(t *testing.T) {
	spans := []compare.DiffSpan{{Op: compare.DiffLeft, Text: "Something else."}}
	c := &cell{side: model.Left, sentences: []sentence{{text: "Visits are rare."}}}
	if got := changedWords(spans, c); got != nil {
		t.Errorf("marked %v", got)
	}
}
