package main

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryKindOfChangeIsMade(t *testing.T) {
	source := `package p

func f(a, b int) bool {
	if a < b && !(a == -b) {
		return true
	}
	a += 1
	b++
	return "x"+"y" == "xy" || a+b > 2
}
`
	mutants, err := mutantsIn(source)
	if err != nil {
		t.Fatal(err)
	}
	var changes []string
	for _, m := range mutants {
		changes = append(changes, m.change)
		if !strings.Contains(source, m.text) || m.source == source {
			t.Errorf("the change %s of line %d does not show in the source", m.change, m.line)
		}
	}
	slices.Sort(changes)
	want := []string{"! -> ", "&& -> ||", "+ -> -", "++ -> --", "+= -> -=", "- -> +", "< -> >", "== -> !=", "== -> !=", "> -> <", "true -> false", "|| -> &&"}
	if !slices.Equal(changes, want) {
		t.Errorf("the changes are\n%q, want\n%q", changes, want)
	}
}

func TestAChangeListedAsEquivalentIsKnownByItsLine(t *testing.T) {
	known := []equivalent{{File: "model/place.go", Line: "if a < b {", Change: "< -> >"}}
	m := mutant{file: "model/place.go", line: 7, text: "if a < b {", change: "< -> >"}
	if !m.isEquivalent(known) {
		t.Error("a listed change is counted")
	}
	m.change = "< -> <="
	if m.isEquivalent(known) {
		t.Error("another change of the same line is left out")
	}
}
