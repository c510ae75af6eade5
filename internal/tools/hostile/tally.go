//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"reinspect/examples"
)

// tally runs the program and counts what it did.
type tally struct {
	program *sandbox
	keep    string
	verbose bool // a line for each file
	faults  int

	files   int // since the last line
	slowest time.Duration
	largest int64
	refused int
}

// line prints what was counted since the last line.
func (t *tally) line(name string) {
	fmt.Printf("%-10s %5d files, %5d of them refused; slowest %.1f s, largest %d MB\n", name, t.files, t.refused, t.slowest.Seconds(), t.largest>>20)
	t.files, t.slowest, t.largest, t.refused = 0, 0, 0, 0
}

// measured runs the program on one file in a process of its own.
func (t *tally) measured(name string, args ...string) result {
	r := t.program.run(args...)
	t.files++
	if t.verbose {
		fmt.Printf("%-24s %5.1f s %4d MB  %s\n", name, r.time.Seconds(), r.memory>>20, bytes.TrimSpace(r.problems[:min(len(r.problems), 150)]))
	}
	t.slowest, t.largest = max(t.slowest, r.time), max(t.largest, r.memory)
	if len(r.out) == 0 {
		t.refused++
	}
	for _, f := range r.faults() {
		t.fault(name, f)
	}
	return r
}

func (t *tally) fault(name, what string) {
	t.faults++
	fmt.Printf("FAULT %s: %s\n", name, what)
	if t.keep == "" {
		return
	}
	kept := filepath.Join(t.keep, fmt.Sprintf("%d-%s", t.faults, strings.ReplaceAll(name, " ", "-")))
	for _, dir := range []string{t.program.input, t.program.folder} {
		if err := os.CopyFS(kept, os.DirFS(dir)); err != nil {
			fmt.Println(err)
		}
	}
}

// bomb runs the program on a bomb.
func (t *tally) bomb(b bomb) {
	defer t.program.clear()
	// The system counts the memory of this process towards the one it starts, so
	// that the bomb is made by another one.
	path := filepath.Join(t.program.input, b.name)
	self, err := os.Executable()
	if err != nil {
		t.fault(b.name, err.Error())
		return
	}
	out, err := os.Create(path)
	if err != nil {
		t.fault(b.name, err.Error())
		return
	}
	maker := exec.Command(self, "-bomb", b.name)
	maker.Stdout = out
	if err := errors.Join(maker.Run(), out.Close()); err != nil {
		t.fault(b.name, err.Error())
		return
	}
	first := t.measured(b.name, "show", "--format", "jsonl", path)
	again := t.program.run("show", "--format", "jsonl", path)
	if !bytes.Equal(first.out, again.out) || !bytes.Equal(first.problems, again.problems) {
		t.fault(b.name, "gives another answer when it is read again")
	}
}

// mutants runs the program on mutants by their numbers.
func (t *tally) mutants(k kind, seed uint64, from, to int) {
	defer t.program.clear()
	if k.args != nil {
		t.own(k, seed, from, to)
		return
	}
	var paths []string
	var out, problems []byte
	for i := from; i < to; i++ {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		name := fmt.Sprintf("%s %d", k.name, i)
		path := filepath.Join(t.program.input, fmt.Sprintf("%s%d", k.name, i))
		if err := os.WriteFile(path, k.alter(k.make(r), r), 0o600); err != nil {
			t.fault(name, err.Error())
			return
		}
		paths = append(paths, path)
		one := t.measured(name, "show", "--format", "jsonl", path)
		out, problems = append(out, one.out...), append(problems, one.problems...)
	}
	name := fmt.Sprintf("%s %d to %d", k.name, from, to-1)
	again := t.program.run(append([]string{"show", "--format", "jsonl"}, paths...)...)
	if !bytes.Equal(out, again.out) || !bytes.Equal(problems, again.problems) {
		t.fault(name, "give another answer when they are read again")
	}
	// JSON spells control characters out, so they are looked for in text.
	for _, f := range t.program.run(append([]string{"show"}, paths...)...).faults() {
		if strings.HasPrefix(f, "prints") || strings.HasPrefix(f, "panics") {
			t.fault(name, f)
		}
	}
	t.stray(name)
}

// own runs the program on mutants of its own files, each beside two examples.
func (t *tally) own(k kind, seed uint64, from, to int) {
	if err := examplesIn(t.program.input); err != nil {
		t.fault(k.name, err.Error())
		return
	}
	for i := from; i < to; i++ {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		name := fmt.Sprintf("%s %d", k.name, i)
		path := filepath.Join(t.program.folder, k.place)
		data := k.alter(k.make(r), r)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.fault(name, err.Error())
			return
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.fault(name, err.Error())
			return
		}
		first, again := t.measured(name, k.args...), t.program.run(k.args...)
		if !bytes.Equal(first.out, again.out) || !bytes.Equal(first.problems, again.problems) {
			t.fault(name, "gives another answer when it is read again")
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, data) {
			t.fault(name, "changes the file")
		}
	}
	t.stray(k.name)
}

func (t *tally) stray(name string) {
	for _, path := range t.program.strays() {
		t.fault(name, "leaves "+path)
		_ = os.Remove(path)
	}
}

func examplesIn(dir string) error {
	for _, f := range examples.All() {
		name := map[string]string{".md": "left.md", ".txt": "right.txt"}[filepath.Ext(f.Name)]
		if name == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), f.Data, 0o600); err != nil {
			return err
		}
	}
	return nil
}
