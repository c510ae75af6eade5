//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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
	out     io.Writer
	keep    string
	verbose bool // a line for each file
	faults  int

	files   int // since the last line
	refused int
	slowest time.Duration
	largest int64
	time    time.Duration
}

// line prints what was counted since the last line.
func (t *tally) line(name string) {
	if t.files == 0 {
		return
	}
	fmt.Fprintf(t.out, "%-10s %5d files, %5d of them refused; slowest %.1f s, largest %d MB; %.0f s in sum\n",
		name, t.files, t.refused, t.slowest.Seconds(), t.largest>>20, t.time.Seconds())
	t.files, t.refused, t.slowest, t.largest, t.time = 0, 0, 0, 0, 0
}

// measured runs the program on one file in a process of its own.
func (t *tally) measured(name string, args ...string) result {
	r := t.program.run(args...)
	t.files++
	if t.verbose {
		fmt.Fprintf(t.out, "%-24s %5.1f s %4d MB  %s\n", name, r.time.Seconds(), r.memory>>20, bytes.TrimSpace(r.problems[:min(len(r.problems), 150)]))
	}
	t.slowest, t.largest, t.time = max(t.slowest, r.time), max(t.largest, r.memory), t.time+r.time
	if r.refused {
		t.refused++
	}
	for _, f := range r.faults() {
		t.fault(name, f)
	}
	return r
}

func (t *tally) fault(name, what string) {
	t.faults++
	fmt.Fprintf(t.out, "FAULT %s: %s\n", name, what)
	if t.keep == "" {
		return
	}
	kept := filepath.Join(t.keep, fmt.Sprintf("%d-%s", t.faults, strings.ReplaceAll(name, " ", "-")))
	for _, dir := range []string{t.program.input, t.program.folder} {
		if err := os.CopyFS(kept, os.DirFS(dir)); err != nil {
			fmt.Fprintln(t.out, err)
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
	t.program.files[path], _ = os.Lstat(path)
	t.same(b.name, t.measured(b.name, "show", "--format", "jsonl", path), t.program.run("show", "--format", "jsonl", path))
	t.stray(b.name)
}

// same holds that two runs gave the same.
func (t *tally) same(name string, first, again result) {
	if !bytes.Equal(first.out, again.out) || !bytes.Equal(first.problems, again.problems) {
		t.fault(name, "gives another answer when it is read again")
	}
}

// mutants runs the program on mutants by their numbers: each in a process of its
// own, then all in one, as text, and one of them beside an example.
func (t *tally) mutants(k kind, seed uint64, from, to int) {
	defer t.program.clear()
	if err := t.examples(); err != nil {
		t.fault(k.name, err.Error())
		return
	}
	if k.args != nil {
		t.own(k, seed, from, to)
		return
	}
	var paths []string
	var all result
	for i := from; i < to; i++ {
		name := fmt.Sprintf("%s %d", k.name, i)
		path := filepath.Join(t.program.input, fmt.Sprintf("%s%d", k.name, i))
		if err := t.program.put(path, k.mutant(seed, i)); err != nil {
			t.fault(name, err.Error())
			return
		}
		paths = append(paths, path)
		one := t.measured(name, "show", "--format", "jsonl", path)
		all.out, all.problems = append(all.out, one.out...), append(all.problems, one.problems...)
	}
	name := fmt.Sprintf("%s %d to %d", k.name, from, to-1)
	show := func(args ...string) result {
		return t.program.run(append(append([]string{"show"}, args...), paths...)...)
	}
	t.same(name, all, show("--format", "jsonl"))
	// JSON spells control characters out, so they are looked for in text.
	t.shown(name, show())
	formats := []string{"plain", "markdown", "html", "csv", "json"}
	t.shown(name, t.program.run("compare", "--format", formats[from/batch%len(formats)], example, paths[0]))
	t.stray(name)
}

// shown holds that a run of several files shows nothing harmful, whatever it takes.
func (t *tally) shown(name string, r result) {
	for _, f := range r.faults() {
		if !strings.HasPrefix(f, "takes") {
			t.fault(name, f)
		}
	}
}

// own runs the program on mutants of its own files, each beside two examples.
func (t *tally) own(k kind, seed uint64, from, to int) {
	path := filepath.Join(t.program.folder, k.place)
	for i := from; i < to; i++ {
		name := fmt.Sprintf("%s %d", k.name, i)
		if err := t.program.put(path, k.mutant(seed, i)); err != nil {
			t.fault(name, err.Error())
			return
		}
		t.same(name, t.measured(name, k.args...), t.program.run(k.args...))
		t.stray(name)
	}
}

func (t *tally) stray(name string) {
	for _, path := range t.program.strays() {
		t.fault(name, "leaves or changes "+path)
		_ = os.Remove(path)
		delete(t.program.files, path)
	}
}

// example and other are the examples that stand beside the inputs.
const example, other = "left.md", "right.txt"

func (t *tally) examples() error {
	var err error
	for _, f := range examples.All() {
		name := map[string]string{".md": example, ".txt": other}[filepath.Ext(f.Name)]
		err = errors.Join(err, t.program.put(filepath.Join(t.program.input, name), f.Data))
	}
	return err
}
