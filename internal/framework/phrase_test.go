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
