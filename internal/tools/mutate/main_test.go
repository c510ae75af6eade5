package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
)

func TestTheListOfEquivalentChangesCanBeRead(t *testing.T) {
	known, err := readEquivalents("equivalent.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range known {
		if e.File == "" || e.Line == "" || e.Change == "" || e.Why == "" {
			t.Errorf("an entry is incomplete: %+v", e)
		}
	}
}

// module writes files, names and contents in turn, and makes their folder the
// working one.
func module(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(files[i], []byte(files[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

const goMod = "module shop\n\ngo 1.24\n"

// Of the changes of a package, those that its tests notice are caught, whether
// they can be put behind a switch or not; those that are no Go, or are listed
// as equivalent, do not count.
func TestAPackageIsMeasured(t *testing.T) {
	sharedtest.Costly(t)
	module(t, "go.mod", goMod, "shop.go", `package shop

const dozen = 13 - 1

func price(n int) int { return n + dozen }

func free(n int) bool { return n < 1 }

func unnoticed(n int) bool { return n > 1 }

func same(n int) bool { return n == n }

func name(a, b string) string { return a + b }
`, "shop_test.go", `package shop

import "testing"

func TestPrice(t *testing.T) {
	if price(3) != 15 || free(3) || !free(0) {
		t.Error("another price")
	}
}
`)
	var out bytes.Buffer
	known := []equivalent{{File: "shop.go", Line: "func same(n int) bool { return n == n }", Change: "== -> !=", Why: "nobody asks"}}
	if err := measure(&out, ".", 60, 1, 1, known); err != nil {
		t.Fatal(err)
	}
	want := "shop.go:9: > -> <    func unnoticed(n int) bool { return n > 1 }\n" +
		".: 3 of 4 changes caught (75 %); 1 equivalent, of 6 places\n"
	if out.String() != want {
		t.Errorf("%swant\n%s", out.String(), want)
	}
}

func TestAPackageThatCannotBeMeasuredSaysWhy(t *testing.T) {
	sharedtest.Costly(t)
	for name, c := range map[string]struct{ test, want string }{
		"tests that fail":         {"package shop\nimport \"testing\"\nfunc TestFree(t *testing.T) { t.Error() }\n", "the tests fail"},
		"tests that are no Go":    {"package shop\nfunc {", "do not compile"},
		"tests of something else": {"package shop\nimport \"testing\"\nfunc TestFree(t *testing.T) { gone() }\n", "do not compile"},
	} {
		module(t, "go.mod", goMod, "shop.go", "package shop\n\nfunc free(n int) bool { return n < 1 }\n", "shop_test.go", c.test)
		if err := measure(&bytes.Buffer{}, ".", 1, 1, 1, nil); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	module(t, "go.mod", goMod, "shop.go", "package shop\n\nfunc free(n int) bool { return n < 1 }\n")
	if err := measure(&bytes.Buffer{}, ".", 1, 1, 1, nil); err == nil || err.Error() != "there are no tests" {
		t.Errorf("without tests: %v", err)
	}
	if err := measure(&bytes.Buffer{}, "./nowhere", 1, 1, 1, nil); err == nil {
		t.Error("a package that is not there is measured")
	}
}

// No more changes are tried than asked for, each once, in the order given.
func TestSoManyChangesAreTriedAsAskedFor(t *testing.T) {
	mutants := make([]mutant, 6)
	for i := range mutants {
		mutants[i] = mutant{file: "a.go", line: i, change: "! -> "}
	}
	results := []outcome{caught, notGo, survived, leftOut, caught, caught}
	var tried []int
	var out bytes.Buffer
	tally := tryAll(&out, mutants, []int{5, 1, 2, 3, 4, 0}, 3, 1, func(n int) outcome {
		tried = append(tried, n)
		return results[n]
	})
	if !slices.Equal(tried, []int{5, 1, 2, 3, 4}) {
		t.Errorf("tried were %v", tried)
	}
	if tally != [leftOut + 1]int{caught: 2, survived: 1, notGo: 1, leftOut: 1} {
		t.Errorf("the outcomes are %v", tally)
	}
	if out.String() != "a.go:2: ! ->     \n" {
		t.Errorf("printed is %q", out.String())
	}
	if tally := tryAll(&out, mutants, []int{0, 1}, 60, 3, func(int) outcome { return caught }); tally[caught] != 2 {
		t.Errorf("of two changes %d are caught", tally[caught])
	}
}
