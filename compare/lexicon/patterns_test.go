package lexicon

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestPatternsOfPhrases(t *testing.T) {
	p := NewPatterns(map[string][]string{
		"perfect": {"has|have ({adverb}) ({adverb}) {change}"},
		"opening": {"^ (*) leaders"},
		"slow":    {"progress * slow*", "pace"},
	}, map[string]string{"adverb": "*ly|now|not", "change": "improv*|risen"})
	for text, want := range map[string][]string{
		"Visits have improved.":                              {"perfect"},
		"Attendance has now significantly risen.":            {"perfect"},
		"Attendance has in parts risen.":                     nil,
		"Senior leaders say that progress is slowing.":       {"opening", "slow"},
		"The view of leaders is clear.":                      nil,
		"The pace has not improved.":                         {"perfect", "slow"},
		"Improved visits have been praised; staff have not.": nil,
		"": nil,
	} {
		held := p.Held(Words(text))
		var got []string
		for i, name := range p.Names() {
			if held.At(i) {
				got = append(got, name)
			}
			if held.At(i) != held.Any(name) || held.Lists()[i] != held.At(i) {
				t.Errorf("%q: %s is held in one way only", text, name)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q holds %v, want %v", text, got, want)
		}
	}
	if (&Held{}).Any("perfect") {
		t.Error("nothing that was looked for is held")
	}
}

// A list that is misspelt would hold nothing, and nobody would notice.
func TestFaultyPatternsAreNotRead(t *testing.T) {
	many := map[string][]string{}
	for i := range mostLists + 1 {
		many[strconv.Itoa(i)] = []string{"pace"}
	}
	shared := map[string]string{"adverb": "now"}
	for want, lists := range map[string]map[string][]string{
		"{adverbs}":            {"perfect": {"has ({adverbs}) risen"}},
		"129 lists of phrases": many,
	} {
		func() {
			defer func() {
				if got, _ := recover().(string); !strings.Contains(got, want) {
					t.Errorf("%q, want %q", got, want)
				}
			}()
			NewPatterns(lists, shared)
		}()
	}
}
