package framework

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPhraseStandsForItsWordings(t *testing.T) {
	p, err := NewPhrase("[the] experience[s] and progress of (children in care|looked after children) [and care leavers]")
	if err != nil {
		t.Fatal(err)
	}
	for _, yes := range []string{
		"The experiences and progress of children in care",
		"Experience and  progress of looked after children and care leavers",
		"THE EXPERIENCES AND PROGRESS OF **CHILDREN IN CARE** and care leavers",
	} {
		if !p.Is(Fold(yes)) {
			t.Errorf("does not stand for %q", yes)
		}
	}
	for _, no := range []string{"the experiences of children in care", "children in care", ""} {
		if p.Is(Fold(no)) {
			t.Errorf("stands for %q", no)
		}
	}
}

func TestPhraseFindsWholeWordsOnly(t *testing.T) {
	p, _ := NewPhrase("good")
	if _, _, ok := p.Find("goodness and goods"); ok {
		t.Error("found inside a word")
	}
	if start, end, ok := p.Find(Fold("is judged Good.2")); !ok || "is judged good.2"[start:end] != "good" {
		t.Error("not found before a footnote mark")
	}
	long, _ := NewPhrase("requires improvement [to be good]")
	if _, end, _ := long.Find("requires improvement to be good"); end != len("requires improvement to be good") {
		t.Error("the shorter wording won")
	}
	if _, ok := p.Starts("goods"); ok {
		t.Error("starts inside a word")
	}
}

func TestFaultyPhrases(t *testing.T) {
	for _, text := range []string{"", "  ", "[the]", "a ] b", "(a|b", "a|", "[a)", strings.Repeat("[a]", 13)} {
		if _, err := NewPhrase(text); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}

func TestFoldIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if once := Fold(s); Fold(once) != once {
			t.Fatalf("%q folds to %q, then to %q", s, once, Fold(once))
		}
	})
}

func TestAnyPhraseIsReadOrRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab []()|"))).Draw(t, "phrase")
		p, err := NewPhrase(text)
		if err != nil {
			return
		}
		for _, w := range p.wordings {
			if !p.Is(w) {
				t.Fatalf("%q does not stand for its own wording %q", text, w)
			}
		}
	})
}

func TestPhraseBeginsAText(t *testing.T) {
	p, _ := NewPhrase("care leaver[s]")
	for text, want := range map[string]int{"care leavers: good": len("care leavers"), "care leaver": len("care leaver"), "care leaverships": 0, "our care leavers": 0} {
		if n, ok := p.Starts(text); n != want || ok != (want > 0) {
			t.Errorf("%q: %d, %t", text, n, ok)
		}
	}
}

func TestWordsAndNumbersAreFoundWhole(t *testing.T) {
	for _, c := range []struct {
		phrase, text string
		want         bool
	}{
		{"grade 1", "grade 1", true},
		{"grade 1", "grade 12", false},
		{"grade 1", "grade 1st", true}, // an ending on a figure is not another figure
		{"good", "very good, all told", true},
		{"good", "good2", false}, // a letter that runs into a figure is one word
		{"met", "unmet needs, then met", true},
	} {
		p, _ := NewPhrase(c.phrase)
		if _, _, ok := p.Find(c.text); ok != c.want {
			t.Errorf("%q in %q: %t", c.phrase, c.text, ok)
		}
	}
}

// The next line of a table can bring the rest of a label.
func TestPhraseContinues(t *testing.T) {
	p, _ := NewPhrase("children who need help and protection")
	for text, want := range map[string]bool{
		"children who need":                     true,
		"children who need he":                  false, // broken inside a word
		"children who like":                     false,
		"children who need help and protection": false, // nothing is missing
		"who need help":                         false,
	} {
		if got := p.Continues(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// Two letters wrong, lost or added in a long label are a misprint; short labels
// are too like one another.
func TestMisprints(t *testing.T) {
	long, _ := NewPhrase("children who need help and protection")
	short, _ := NewPhrase("care leavers")
	for _, c := range []struct {
		name, text string
		of         Phrase
		want       bool
	}{
		{"no misprint", "children who need help and protection", long, true},
		{"one letter wrong", "children who need help and pratection", long, true},
		{"one letter lost", "children who need help and protecton", long, true},
		{"one letter added", "children who need hellp and protection", long, true},
		{"two letters in each other's place", "children who need help and pretoction", long, true},
		{"one lost, one added", "childre who need help and protectiion", long, true},
		{"two lost at the end", "children who need help and protecti", long, true},
		{"two added at the end", "children who need help and protectioning", long, false},
		{"three letters wrong", "cheldran who need hulp and protection", long, false},
		{"three lost", "children who need help and protect", long, false},
		{"three lost at the beginning", "ldren who need help and protection", long, false},
		{"one wrong at the beginning", "khildren who need help and protection", long, true},
		{"another label of that length", "children who live at home and learning", long, false},
		{"one letter wrong in a short label", "care leovers", short, false},
		{"a short label, unharmed", "care leavers", short, false}, // Is tells that
		{"nothing", "", long, false},
	} {
		if got := c.of.Nearly(c.text); got != c.want {
			t.Errorf("%s: %q: %t", c.name, c.text, got)
		}
	}
}

func TestMisprintsInTheFirstLineOfALabel(t *testing.T) {
	long, _ := NewPhrase("children who need help and protection")
	short, _ := NewPhrase("quality of practice")
	for _, c := range []struct {
		name, text string
		of         Phrase
		want       bool
	}{
		{"no misprint", "children who need", long, true},
		{"one letter wrong", "childran who need", long, true},
		{"two letters wrong", "childran who naed", long, true},
		{"three letters wrong", "chaldran who naed", long, false},
		{"too short to tell", "childran wh", long, false},
		{"just long enough", "childran who", long, true},
		{"all but the last letters", "children who need help and protecti", long, false}, // a whole label with a misprint
		{"longer than the label", "children who need help and protection orders", long, false},
		{"the label is short", "quality of pra", short, false},
		{"other words", "help and protection", long, false},
	} {
		if got := c.of.NearlyContinues(c.text); got != c.want {
			t.Errorf("%s: %q: %t", c.name, c.text, got)
		}
	}
}

func TestLongestWordingFirst(t *testing.T) {
	p, _ := NewPhrase("(good|requires improvement [to be good]|poor|good)")
	want := []string{"requires improvement to be good", "requires improvement", "good", "poor"}
	if got := p.Wordings(); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Every pair of texts of up to four letters a and b, against the distance
// reckoned in full.
func TestNearIsTheEditDistance(t *testing.T) {
	texts := []string{""}
	for i := 0; len(texts[i]) < 4; i++ {
		texts = append(texts, texts[i]+"a", texts[i]+"b")
	}
	for _, a := range texts {
		for _, b := range texts {
			if want := distance(a, b) <= misprints; near(a, b) != want {
				t.Errorf("near(%q, %q) = %v", a, b, !want)
			}
		}
	}
}

func distance(a, b string) int {
	switch {
	case a == "" || b == "":
		return len(a) + len(b)
	case a[0] == b[0]:
		return distance(a[1:], b[1:])
	}
	return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))
}
