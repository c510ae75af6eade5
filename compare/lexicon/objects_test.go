package lexicon

import (
	"slices"
	"testing"
)

func TestObjectsNamedInAText(t *testing.T) {
	for _, c := range []struct {
		rule, text string
		want       []string
	}{
		{"by any of its phrases", "Return interviews are late.", []string{"return interview"}},
		{"whatever the ending", "Social workers are well supervised.", []string{"supervision"}},
		{"with hyphens or without", "Life-story work and life story books", []string{"life story"}},
		{"with either apostrophe", "The children’s homes are full.", []string{"residential"}},
		{"the longest phrase only, not the plan in it", "Pathway plans are vague.", []string{"pathway plan"}},
		{"each in its place", "Supervision does not improve pathway plans.", []string{"supervision", "pathway plan"}},
		{"by words that say which", "Disruption meetings are held when a placement ends.", []string{"placement stability"}},
		{"not by a word of two senses", "The disruption of gangs is swift.", []string{"exploitation"}},
		{"never within another word", "The planet is round.", nil},
		{"none in an empty text", "", nil},
	} {
		var got []string
		for _, o := range Objects(Words(c.text)) {
			if !slices.Contains(got, o.Name) {
				got = append(got, o.Name)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("objects are named %s: %q names %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

func TestFaultsNamedInAText(t *testing.T) {
	words := Words("Too many visits are not timely.")
	var got []string
	for _, f := range Faults(words) {
		got = append(got, f.Name)
	}
	if want := []string{"uneven", "late"}; !slices.Equal(got, want) {
		t.Errorf("faults %q, want %q", got, want)
	}
}
