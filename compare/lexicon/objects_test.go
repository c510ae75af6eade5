package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// A name is one that other files have too; a reader is told of the things themselves.
func TestAnObjectIsShownAsPeopleSayIt(t *testing.T) {
	for text, want := range map[string]string{
		"caseloads": "caseloads", "referrals": "contacts and referrals", "return interviews": "return home interviews", "early help": "early help",
	} {
		if got := Objects(Words(text)); len(got) != 1 || got[0].Shown != want {
			t.Errorf("%s is shown as %v", text, got)
		}
	}
}

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

// Emphasis is no part of a word; only in a list of phrases does * stand for an ending.
func TestWordsHaveNoSigns(t *testing.T) {
	if got := strings.Join(Words("The board’s* **plans** are _weak_ (A* to C)."), " "); got != "the board plans are weak a to c" {
		t.Errorf("%q", got)
	}
	named := Objects(Words("Return home *interviews* are late."))
	if len(named) != 1 || named[0].Name != "return interview" {
		t.Errorf("%+v", named)
	}
	if phrases := NewPhrases([]string{"plan* ahead"}); !phrases.In(Words("Planning ahead.")) || phrases.In(Words("Plan* behind.")) {
		t.Error("* stands for every ending")
	}
}

func TestAnExcerptIsWrittenAsTheTextIs(t *testing.T) {
	const text = "Ensure that ’ children’s plans, and Return-Home interviews (IFD), improve."
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{0, 2, "Ensure that"}, {2, 4, "children’s plans"}, {5, 8, "Return-Home interviews"}, {8, 9, "IFD"}, {9, 10, "improve"}, {9, 20, "improve"},
	} {
		if got := Excerpt(text, c.from, c.to); got != c.want {
			t.Errorf("%d to %d of %q: %q, want %q", c.from, c.to, Words(text), got, c.want)
		}
	}
}
