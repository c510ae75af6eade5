package tokens

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func texts(ws []Word) []string {
	var out []string
	for _, w := range ws {
		out = append(out, w.Text)
	}
	return out
}

func TestWordsKeepHyphensApostrophesAndMarks(t *testing.T) {
	for text, want := range map[string][]string{
		"Children’s plans, well-made.":       {"children's", "plans", ",", "well-made", "."},
		"multi\u2011agency “audit” (2024)":   {"multi-agency", "audit", "(", "2024", ")"},
		"16- and 17-year-olds":               {"16", "-", "and", "17-year-olds"},
		"  ":                                 nil,
		"Plans of the LSCB and Zoe":          {"plans", "of", "the", "lscb", "and", "zoe"},
		"late.Plans 61 62 and 12;30 or 9:45": {"late", ".", "plans", "61", "62", "and", "12", ";", "30", "or", "9", ":", "45"},
		"form 3.b and b.3":                   {"form", "3", ".", "b", "and", "b", ".", "3"},
		"young people' own views; and ÉCOLE": {"young", "people", "own", "views", ";", "and", "école"},
	} {
		if got := texts(Words(text, nil)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNumbersCountByKind(t *testing.T) {
	ws := Words("12 and 340 in 2019 or 2023, 61% or 7% of 16-year-olds", nil)
	shape := func(text string) uint32 {
		for _, w := range ws {
			if w.Text == text {
				return w.Shape
			}
		}
		t.Fatalf("no word %q in %q", text, texts(ws))
		return 0
	}
	for _, pair := range [][2]string{{"12", "340"}, {"2019", "2023"}, {"61", "7"}} {
		if shape(pair[0]) != shape(pair[1]) {
			t.Errorf("%s and %s have different shapes", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"12", "2019"}, {"12", "61"}, {"12", "16-year-olds"}} {
		if shape(pair[0]) == shape(pair[1]) {
			t.Errorf("%s and %s have the same shape", pair[0], pair[1])
		}
	}
}

func TestEveryWordIsWhereItSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		end := 0
		for _, w := range Words(text, nil) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("word %q from %d to %d after %d", w.Text, w.Start, w.End, end)
			}
			if utf8.ValidString(text) && !w.Punctuation && normalise(text[w.Start:w.End]) != w.Text {
				t.Fatalf("%q is at %q", w.Text, text[w.Start:w.End])
			}
			end = w.End
		}
	})
}

func TestPhrasesAreFound(t *testing.T) {
	set := NewPhraseSet()
	for i, p := range []string{"out of hours", "strateg* discussion*", "education, employment", "no"} {
		if !set.Add(p, i) {
			t.Fatalf("%q refused", p)
		}
	}
	find := func(text string) (found []string) {
		ws := Words(text, nil)
		set.Find(ws, func(h Match) { found = append(found, text[ws[h.First].Start:ws[h.Last-1].End]) })
		return found
	}
	for text, want := range map[string][]string{
		"Strategic discussions are held out of hours.":  {"Strategic discussions", "out of hours"},
		"education employment or education, employment": {"education employment", "education, employment"},
		"out. of hours":     nil,
		"nothing is known":  nil,
		"strategy meetings": nil,
	} {
		if got := find(text); !slices.Equal(got, want) {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
	for _, bad := range []string{"", "  ", "ab*", "well a*"} {
		if set.Add(bad, 0) {
			t.Errorf("%q was added", bad)
		}
	}
}

func TestClausesAreSplitAtContrasts(t *testing.T) {
	clauses := func(text string) (out []string) {
		ws := Words(text, nil)
		var contrasts []int
		for i, w := range ws {
			if w.Text == "but" || w.Text == "although" {
				contrasts = append(contrasts, i)
			}
		}
		for _, c := range Clauses(ws, contrasts, nil) {
			out = append(out, text[ws[c.First].Start:ws[c.Last-1].End])
		}
		return out
	}
	for text, want := range map[string][]string{
		"Plans are good.":                          {"Plans are good."},
		"Plans are good, but visits are late.":     {"Plans are good,", "but visits are late."},
		"Although plans are good, visits are late": {"Although plans are good", "visits are late"},
		"One; two": {"One", "; two"},
		"Late. Although plans are good, visits are late": {"Late", ".", "Although plans are good, visits are late"},
		"Late; although plans are good, visits are late": {"Late", ";", "although plans are good, visits are late"},
		"Although, plans are good, visits are late":      {"Although, plans are good", "visits are late"},
		"Plans are good, visits are late.":               {"Plans are good, visits are late."},
		"":                                               nil,
	} {
		if got := clauses(text); !slices.Equal(got, want) {
			t.Errorf("%q: %s, want %s", text, strings.Join(got, " | "), strings.Join(want, " | "))
		}
	}
}

func TestNumbersAndSpansOfYearsAreOneWord(t *testing.T) {
	want := []string{"from", "1,204", "in", "2013–14", "to", "95.2", "in", "2014/15", ",", "12", ",", "not", "3", "."}
	var got []string
	years := 0
	for _, w := range Words("From 1,204 in 2013–14 to 95.2% in 2014/15, 12, not 3.", nil) {
		got = append(got, w.Text)
		if IsYear(w.Text) {
			years++
		}
	}
	if !slices.Equal(got, want) || years != 2 {
		t.Errorf("words %q with %d years, want %q with 2", got, years, want)
	}
	for w, want := range map[string]bool{
		"1998": true, "2014": true, "2014/15": true, "2014–15": true, "2014-15": true, "2014/5": false, "2014x": false,
		"2,014": false, "20": false, "201": false, "2014.5": false, "2014.150": false, "2014,150": false, "1850": false,
		"20142": false, "20141500": false, "20x4": false, "201x": false, "19ab": false,
	} {
		if IsYear(w) != want {
			t.Errorf("%q is a year: %v", w, !want)
		}
	}
}
