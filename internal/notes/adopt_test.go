package notes_test

import (
	"testing"

	"reinspect/internal/notes"
	"reinspect/model"
)

// state is a report of one section with some paragraphs.
func state(hash string, texts ...string) *model.Report {
	r := &model.Report{Source: model.Source{SHA256: hash}, Sections: []model.Section{{Area: "leadership"}}}
	for i, text := range texts {
		r.Sections[0].Paragraphs = append(r.Sections[0].Paragraphs, model.Paragraph{Number: i + 1, Numbered: true, Text: text})
	}
	return r
}

// What was noted on a draft is there on its next state: where the paragraph now
// is, or as lost.
func TestWhatWasNotedOnADraftComesAlong(t *testing.T) {
	right := state("2222222222222222", "Visits are regular.")
	before := model.Pair[*model.Report]{Left: state("1111111111111111", "Plans drift.", "Audits are thin."), Right: right}
	after := model.Pair[*model.Report]{Left: state("3333333333333333", "A new paragraph.", "Plans drift."), Right: right}
	old, err := notes.Open(notes.Folders{Own: t.TempDir()}, before)
	if err != nil {
		t.Fatal(err)
	}
	old.Add(notes.At(model.Left, model.Ref{Paragraph: 0, N: 1}), "Ask for dates.")
	old.Add(notes.At(model.Left, model.Ref{Paragraph: 1, N: 2}), "Which audits?")
	book, err := notes.Open(notes.Folders{Own: t.TempDir()}, after)
	if err != nil {
		t.Fatal(err)
	}
	if lost := book.Adopt(old.Content()); lost != 1 {
		t.Errorf("%d are lost, want 1", lost)
	}
	got := book.Content().Notes
	if len(got) != 2 || got[0].At.Ref != (model.Ref{Paragraph: 1, N: 2}) || got[0].At.Lost || !got[1].At.Lost {
		t.Errorf("the notes are %+v", got)
	}
	if !book.Undo() || len(book.Content().Notes) != 0 {
		t.Error("taking them over cannot be undone")
	}
	if ref, ok := notes.Moved(before.Left, after.Left, model.Ref{N: 1}); !ok || ref.Paragraph != 1 {
		t.Errorf("the paragraph is found at %+v, %t", ref, ok)
	}
	if _, ok := notes.Moved(before.Left, after.Left, model.Ref{Paragraph: 1, N: 2}); ok {
		t.Error("a paragraph that is gone is found")
	}
}
