package lexicon

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// named lists the terms of a text as a reader is shown them.
func named(v *Vocabulary, text string) string {
	var names []string
	for _, id := range v.Terms(text) {
		names = append(names, v.Name(id))
	}
	return strings.Join(names, ", ")
}

func TestWaysOfSayingTheSameThingAreOneTerm(t *testing.T) {
	v := New()
	for _, c := range []struct{ text, want string }{
		{"Looked-after children", "children in care"},
		{"CHILDREN LOOKED AFTER", "children in care"},
		{"personal advisers", "personal adviser"},
		{"The outreach worker’s visits", "the, personal adviser, visits"},
		{"life-story work", "life-story work"},
		{"life story", "life-story work"},
		{"the LSCB's plan", "the, safeguarding partnership, plan"},
		{"children in need", "children, in, needs"},
	} {
		if got := named(v, c.text); got != c.want {
			t.Errorf("%q read as %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFiguresAndPossessivesAreNoWords(t *testing.T) {
	v := New()
	if a, b := named(v, "children's plans of 2023"), named(v, "children plans of"); a != b {
		t.Errorf("%q and %q", a, b)
	}
}

func TestALikeTextIsNearerThanAnother(t *testing.T) {
	v := New()
	about := v.Vector("Social workers’ caseloads are too high in the assessment teams.")
	near := v.Vector("Caseloads of assessment workers have risen.")
	far := v.Vector("Foster carers value the training that they are offered.")
	if about.Dot(near) <= about.Dot(far) {
		t.Errorf("near %.2f, far %.2f", about.Dot(near), about.Dot(far))
	}
}

func TestATellingWordWeighsMoreThanACommonOne(t *testing.T) {
	v := New()
	weight := func(word string) float64 { return v.Weight(v.Terms(word)[0]) }
	for _, word := range []string{"adopters", "chronologies", "advocacy"} {
		if weight(word) < 4*weight("when") {
			t.Errorf("%s weighs %.2f, when %.2f", word, weight(word), weight("when"))
		}
	}
}

func TestAnyTextIsReadAndHasLengthOneOrNothing(t *testing.T) {
	v := New()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("aB's’- 1é‑")))).Draw(t, "text")
		vec := v.Vector(text)
		for i := 1; i < len(vec); i++ {
			if vec[i-1].ID >= vec[i].ID {
				t.Fatalf("%v is not in order", vec)
			}
		}
		if l := math.Sqrt(vec.Dot(vec)); len(vec) > 0 && math.Abs(l-1) > 1e-9 {
			t.Fatalf("%q has length %v", text, l)
		}
	})
}

func TestAWordThatIsRepeatedWeighsMoreButLessThanTwice(t *testing.T) {
	v := New()
	of := func(text string) float64 {
		vec := v.Vector(text)
		for _, w := range vec {
			if v.Name(w.ID) == "adopters" {
				return w.Weight
			}
		}
		return 0
	}
	once, twice := of("adopters visits"), of("adopters adopters visits")
	ratio := twice / math.Sqrt(1-twice*twice) * math.Sqrt(1-once*once) / once
	if math.Abs(ratio-(1+math.Ln2)) > 1e-9 {
		t.Errorf("two of a word weigh %v times one, want %v", ratio, 1+math.Ln2)
	}
}

func TestOnlyGroupsAndWordsOfTheTableAreKnown(t *testing.T) {
	v := New()
	for text, want := range map[string]bool{"looked-after children": true, "adopters": true, "brackwater": false} {
		if id := v.Terms(text)[0]; v.Known(id) != want {
			t.Errorf("%q is known: %v", text, !want)
		}
	}
	for text, want := range map[string]bool{"looked-after children": true, "adopters": false} {
		if id := v.Terms(text)[0]; v.IsGroup(id) != want {
			t.Errorf("%q is a group: %v", text, !want)
		}
	}
}

func TestTheLongestSynonymIsRead(t *testing.T) {
	v := &Vocabulary{words: map[string]int32{}, stems: map[string]int32{}, phrases: map[int32][]phrase{}}
	v.addGroups([]group{{"short", []string{"care"}}, {"long", []string{"care plan", "care plan review"}}})
	for text, want := range map[string]string{"care": "short", "care plan": "long", "care plan review": "long", "care plan visit": "long, visit", "care visit": "short, visit"} {
		if got := named(v, text); got != want {
			t.Errorf("%q read as %q, want %q", text, got, want)
		}
	}
}

func TestAPossessiveIsPartOfNoWord(t *testing.T) {
	for _, text := range []string{"staff's plans", "staff’s plans", "staff' plans", "staff’ plans", "staffs’ plans"} {
		if got, want := named(New(), text), named(New(), "staff plans"); got != want {
			t.Errorf("%q read as %q, want %q", text, got, want)
		}
	}
	if got, want := named(New(), "staff’ support"), named(New(), "staff support"); got != want {
		t.Errorf("a word after a possessive is read as %q, want %q", got, want)
	}
}

// Two texts are not alike for an everyday word, however rare it is in reports.
func TestEverydayWordsHaveLittleWeight(t *testing.T) {
	v := New()
	alike := func(a, b string) float64 { return v.Vector(a).Dot(v.Vector(b)) }
	if got := alike("Placements break down.", "Plans are stepped down."); got > 0.1 {
		t.Errorf("down: %.2f", got)
	}
	if got := alike("Chronologies ensure compliance.", "Checks ensure compliance."); got > 0.1 {
		t.Errorf("compliance: %.2f", got)
	}
	if got := alike("Chronologies are brief.", "Chronologies ensure compliance."); got < 0.5 {
		t.Errorf("chronologies: %.2f", got)
	}
}

func TestAClosedVocabularyLeavesNewWordsOut(t *testing.T) {
	v := New()
	v.Learn([]string{"quillwright", "children"})
	known := len(v.Terms("A quillwright for children"))
	v.Close()
	if n := len(v.Terms("A quillwright for children")); n != known {
		t.Errorf("%d of %d words known after closing", n, known)
	}
	if n := len(v.Terms("A zarfmaker and quillwright for children")); n != known+1 { // "and" is known
		t.Errorf("%d words, want %d: a word that is new is left out", n, known+1)
	}
	if name := v.Spelt(0, []string{"zarfmaker"}); name != "" {
		t.Errorf("a new word is taken for %q", name)
	}
}
