package passage

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
		c := &Passage{Side: side, Sentences: []Sentence{{Text: "Visits are too rare."}, {Text: "Children are seen."}}}
		if side == model.Right {
			c.Sentences = []Sentence{{Text: "Visits are regular."}, {Text: "Children are always seen."}}
		}
		var got []string
		for i, lines := range ChangedWords(spans, c) {
			for _, l := range lines {
				got = append(got, c.Sentences[i].Text[l.Start:l.End])
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
	c := &Passage{Side: model.Left, Sentences: []Sentence{{Text: "Visits are rare."}}}
	if got := ChangedWords(spans, c); got != nil {
		t.Errorf("marked %v", got)
	}
}
