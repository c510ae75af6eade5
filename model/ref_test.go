package model

import (
	"strings"
	"testing"
)

func TestTheKeyOfATextDoesNotDependOnItsPrintedNumber(t *testing.T) {
	printed, unprinted := Ref{Section: 1, Paragraph: 2, N: 17}, Ref{Section: 1, Paragraph: 2}
	if printed.Key() != unprinted.Key() {
		t.Errorf("%+v and %+v are the same paragraph", printed, unprinted)
	}
	for _, other := range []Ref{{Section: 1, Paragraph: 3, N: 17}, {Section: 2, Paragraph: 2, N: 17}, {Kind: RefBullet, N: 17}} {
		if other.Key() == printed.Key() {
			t.Errorf("%+v and %+v are two texts", other, printed)
		}
	}
	first, second := Ref{Kind: RefBullet, N: 1}, Ref{Kind: RefBullet, N: 2}
	if first.Key() == second.Key() {
		t.Error("items 1 and 2 of the list are two texts")
	}
	if (Place{Left, printed}).Key() == (Place{Right, printed}).Key() {
		t.Error("paragraph 17 of the left report is not that of the right one")
	}
}

func TestARefIsNamedAsTheContractSays(t *testing.T) {
	for want, ref := range map[string]Ref{
		"17": {Section: 2, Paragraph: 1, N: 17}, "summary": {Section: 1}, "bullet 2": {Kind: RefBullet, N: 2},
	} {
		if ref.String() != want {
			t.Errorf("%+v reads %q, want %q", ref, ref, want)
		}
	}
}

func TestARefFindsItsTextOrNothing(t *testing.T) {
	r := &Report{
		Recommendations: []Recommendation{{Text: "first item"}, {Text: "second item"}},
		Sections:        []Section{{}, {Paragraphs: []Paragraph{{Text: "first paragraph"}, {Text: "second paragraph"}}}},
	}
	for _, c := range []struct {
		name string
		ref  Ref
		want string // "" where it points at nothing
	}{
		{"first paragraph", Ref{Section: 1}, "first paragraph"},
		{"second paragraph", Ref{Section: 1, Paragraph: 1}, "second paragraph"},
		{"beyond the section", Ref{Section: 1, Paragraph: 2}, ""},
		{"before the section", Ref{Section: 1, Paragraph: -1}, ""},
		{"an empty section", Ref{}, ""},
		{"beyond the last section", Ref{Section: 2}, ""},
		{"before the first section", Ref{Section: -1}, ""},
		{"first item", Ref{Kind: RefBullet, N: 1}, "first item"},
		{"last item", Ref{Kind: RefBullet, N: 2}, "second item"},
		{"beyond the list", Ref{Kind: RefBullet, N: 3}, ""},
		{"items count from 1", Ref{Kind: RefBullet}, ""},
	} {
		got := ""
		if p := r.Paragraph(c.ref); p != nil {
			got += p.Text
		}
		if rec := r.Recommendation(c.ref); rec != nil {
			got += rec.Text
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	// A paragraph's number is not that of an item.
	if rec := r.Recommendation(Ref{Section: 1, N: 1}); rec != nil {
		t.Errorf("a paragraph is taken for the item %q", rec.Text)
	}
	if p := r.Paragraph(Ref{Kind: RefBullet, Section: 1, N: 1}); p != nil {
		t.Errorf("an item is taken for the paragraph %q", p.Text)
	}
}

func TestParagraphsAreFoundByNumberOrByTheirPlaceAmongTheUnnumbered(t *testing.T) {
	r := &Report{Sections: []Section{
		{Paragraphs: []Paragraph{{}, {Number: 1}, {}}},
		{Paragraphs: []Paragraph{{Number: 2}, {}}},
	}}
	for id, want := range map[string]Ref{
		"1": {Paragraph: 1, N: 1}, "2": {Section: 1, N: 2}, "u1": {}, "u2": {Paragraph: 2}, "u3": {Section: 1, Paragraph: 1},
	} {
		if got, ok := r.FindParagraph(id); !ok || got != want {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
	for _, id := range []string{"0", "3", "u4", "u0", "", "one"} {
		if got, ok := r.FindParagraph(id); ok {
			t.Errorf("%q is no paragraph, found %+v", id, got)
		}
	}
}

// A paragraph is found again by the id that it has; one without a number is
// counted among those without.
func TestTheIDOfAParagraphFindsIt(t *testing.T) {
	r := &Report{Sections: []Section{
		{Paragraphs: []Paragraph{{}, {Number: 1}, {}}},
		{},
		{Paragraphs: []Paragraph{{Number: 2}, {}, {Number: 3}, {}}},
	}}
	var ids []string
	for i, s := range r.Sections {
		for j, p := range s.Paragraphs {
			ref := Ref{Section: i, Paragraph: j, N: p.Number}
			id := r.ParagraphID(ref)
			if found, ok := r.FindParagraph(id); !ok || found != ref {
				t.Errorf("%q finds %+v, want %+v", id, found, ref)
			}
			ids = append(ids, id)
		}
	}
	if got := strings.Join(ids, " "); got != "u1 1 u2 2 u3 3 u4" {
		t.Errorf("the ids are %s", got)
	}
	if id := r.ParagraphID(Ref{Section: 1}); id != "" {
		t.Errorf("a place without a paragraph has the id %q", id)
	}
}

// What was read with very little confidence is no mark; what a reader set, and
// what has no confidence, is.
func TestASentenceIsUndecidedWhereNobodyWouldAgree(t *testing.T) {
	for _, c := range []struct {
		s    Sentence
		want bool
	}{
		{Sentence{Confidence: 0.19}, true},
		{Sentence{Confidence: 0.2}, false},
		{Sentence{Confidence: 0.9}, false},
		{Sentence{}, false},
		{Sentence{Confidence: 0.19, Corrected: true}, false},
	} {
		if got := c.s.Undecided(); got != c.want {
			t.Errorf("%+v: %v", c.s, got)
		}
	}
}
