package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Compiling and linking the tests takes much longer than running them. So all
// changes of a package are compiled into one binary, each behind a switch: the
// binary makes the change whose number is in the environment.
const numberVariable = "REINSPECT_MUTANT"

// switches.txt is the file that the package gets in addition; it defines the
// functions that the changed code calls.
//
//go:embed switches.txt
var switches string

// edit is a replacement of some bytes of a file. In its text # stands for the
// number of the change. Of several edits at one place those that close an
// expression come first and are turned round, so that an expression inside
// another stays inside.
type edit struct {
	pos     token.Pos
	at      int // offset of pos in the file
	removes int // bytes
	text    string
	closes  bool
}

func wrapped(n ast.Node, before, after string) []edit {
	return []edit{{pos: n.Pos(), text: before}, {pos: n.End(), text: after, closes: true}}
}

// switchedBinary returns what makes an operation one that can be turned.
func switchedBinary(n *ast.BinaryExpr) []edit {
	between, after := ", ", ")"
	switch n.Op {
	case token.EQL, token.NEQ:
		return wrapped(n, "((", ") != mutantIs(#))")
	case token.LAND, token.LOR: // the right side is computed only where it is needed
		between, after = ", func() bool { return (", ") })"
	}
	call := map[token.Token]string{
		token.LSS: "mutantLess", token.GTR: "mutantMore", token.LEQ: "mutantAtMost", token.GEQ: "mutantAtLeast",
		token.LAND: "mutantAnd", token.LOR: "mutantOr", token.ADD: "mutantSum", token.SUB: "mutantDifference",
	}[n.Op]
	return append(wrapped(n, call+"(#, ", after), edit{pos: n.OpPos, removes: len(n.Op.String()), text: between})
}

// switched returns a file's source with some changes behind switches. The
// numbers are those that the changes have in the list of all.
func switched(source string, mutants []mutant, numbers []int) string {
	var edits []edit
	for i, m := range mutants {
		for _, e := range m.edits {
			e.text = strings.ReplaceAll(e.text, "#", strconv.Itoa(numbers[i]))
			edits = append(edits, e)
		}
	}
	order := make([]int, len(edits))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := edits[a], edits[b]
		switch {
		case x.at != y.at:
			return x.at - y.at
		case x.closes && y.closes:
			return b - a
		case x.closes:
			return -1
		case y.closes:
			return 1
		}
		return a - b
	})
	var out strings.Builder
	done := 0
	for _, i := range order {
		e := edits[i]
		out.WriteString(source[done:e.at] + e.text)
		done = e.at + e.removes
	}
	return out.String() + source[done:]
}

// complaint is how the compiler names the place of an error.
var complaint = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):`)

// compileSwitched compiles the tests of a package with all changes that can be
// put behind switches, and marks those as switched. It leaves out, by the lines
// that the compiler complains about, those that cannot: a constant must stay
// one, and text cannot be subtracted.
func compileSwitched(pkg, dir string, mutants []mutant) (binary string, err error) {
	binary = filepath.Join(dir, "switched.exe")
	for i := range mutants {
		mutants[i].switched = true
	}
	for {
		overlay, err := writeSwitched(dir, mutants)
		if err != nil {
			return "", err
		}
		out, err := exec.Command("go", "test", "-c", "-overlay", overlay, "-vet=off", "-gcflags=-e", "-o", binary, pkg).CombinedOutput()
		if err == nil {
			return binary, nil
		}
		refused := map[string]bool{}
		for _, m := range complaint.FindAllStringSubmatch(string(out), -1) {
			refused[filepath.Base(m[1])+":"+m[2]] = true
		}
		left := false
		for i := range mutants {
			m := &mutants[i]
			for line := m.firstLine; line <= m.lastLine; line++ {
				if m.switched && refused[fmt.Sprintf("%s:%d", filepath.Base(m.path), line)] {
					m.switched, left = false, true
				}
			}
		}
		if !left {
			return "", fmt.Errorf("the tests do not compile: %s", out)
		}
	}
}

// writeSwitched writes the changed files of a package and the list of them that
// the compiler takes.
func writeSwitched(dir string, mutants []mutant) (overlay string, err error) {
	of := map[string][]int{}
	for i, m := range mutants {
		of[m.path] = append(of[m.path], i)
	}
	replace := map[string]string{}
	write := func(path, name, text string) error {
		replace[path] = filepath.Join(dir, name)
		return os.WriteFile(replace[path], []byte(text), 0o600)
	}
	for path, all := range of {
		source, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		var chosen []mutant
		var numbers []int
		for _, i := range all {
			if mutants[i].switched {
				chosen, numbers = append(chosen, mutants[i]), append(numbers, i)
			}
		}
		if err := write(path, filepath.Base(path), switched(string(source), chosen, numbers)); err != nil {
			return "", err
		}
		name := regexp.MustCompile(`(?m)^package (\w+)`).FindStringSubmatch(string(source))
		added := filepath.Join(filepath.Dir(path), "mutant_switches.go")
		if err := write(added, "mutant_switches.go", "package "+name[1]+"\n"+switches); err != nil {
			return "", err
		}
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, list, 0o600)
}
