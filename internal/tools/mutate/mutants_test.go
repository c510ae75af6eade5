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

// Behind switches, each change keeps to the operands that it had.
func TestChangesArePutBehindSwitches(t *testing.T) {
	for source, want := range map[string]string{
		"x := a+b+c > 2":              "x := mutantMore(0, mutantSum(1, mutantSum(2, a, b), c) ,  2)",
		"x := a == -b && !c.d()":      "x := mutantAnd(0, ((a == (-mutantSign(2, b))) != mutantIs(1)) , func() bool { return ( (mutantIs(3) == c.d())) })",
		"a[i-1] -= 2\n\ti++":          "a[mutantDifference(1, i, 1)] -= mutantSign(0, 2)\n\ti += mutantSign(2, 1)",
		"return a <\n\t\tb, true":     "return mutantLess(1, a , \n\t\tb), !mutantIs(0)",
		"return p ||\n\t\tq, \"a\"+b": "return mutantOr(0, p , func() bool { return (\n\t\tq) }), \"a\"+b",
	} {
		const before, after = "package p\n\nfunc f() {\n\t", "\n}\n"
		mutants, err := mutantsIn(before + source + after)
		if err != nil {
			t.Fatal(err)
		}
		var numbers []int
		for i := range mutants {
			numbers = append(numbers, i)
		}
		if got := switched(before+source+after, mutants, numbers); got != before+want+after {
			t.Errorf("%q becomes\n%s, want\n%s", source, got, want)
		}
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
