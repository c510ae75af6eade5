//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"reinspect/examples"
	"reinspect/internal/sharedtest"
)

// scripted returns a sandbox whose program is a shell script.
func scripted(t *testing.T, script string) *sandbox {
	t.Helper()
	box, err := newSandbox(filepath.Join(t.TempDir(), "program"), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(box.program, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return box
}

// logged runs the program on mutants and returns the arguments of each run.
func logged(t *testing.T, k kind, from, to int) []string {
	t.Helper()
	log := filepath.Join(t.TempDir(), "log")
	var out strings.Builder
	found := tally{program: scripted(t, `echo "$@" | sed "s, [^ ]*/, ,g" >> `+log), out: &out}
	found.mutants(k, 1, from, to)
	if out.Len() > 0 {
		t.Error(out.String())
	}
	data, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

func TestAMutantIsReadAloneThenAmongOthersThenCompared(t *testing.T) {
	got := logged(t, madeUp, batch, batch+2)
	want := []string{
		"show --format jsonl made25", "show --format jsonl made26",
		"show --format jsonl made25 made26", "show made25 made26", "compare --format markdown left.md made25",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("ran\n%s", strings.Join(got, "\n"))
	}
}

func TestAMutantOfAnOwnFileIsReadTwice(t *testing.T) {
	own := kind{name: "own", alter: mutated, make: madeUp.make, place: "config.toml", args: []string{"compare"}}
	if got := strings.Join(logged(t, own, 3, 5), " "); got != "compare compare compare compare" {
		t.Errorf("ran %s", got)
	}
}

func TestAFaultNamesItsMutants(t *testing.T) {
	var out strings.Builder
	found := tally{program: scripted(t, "echo panic: >&2"), out: &out}
	found.mutants(madeUp, 1, 4, 6)
	want := []string{
		"made 4: panics", "made 5: panics", "made 4 to 5: gives another answer when it is read again",
		"made 4 to 5: panics", "made 4 to 5: panics", "",
	}
	if got := strings.ReplaceAll(out.String(), "FAULT ", ""); got != strings.Join(want, "\n") || found.faults != 5 {
		t.Errorf("%d faults:\n%s", found.faults, got)
	}
}

func TestFilesWithAFaultAreKept(t *testing.T) {
	var out strings.Builder
	found := tally{program: scripted(t, ""), out: &out, keep: t.TempDir()}
	if err := found.program.put(filepath.Join(found.program.input, "made4"), []byte("1. Plans.")); err != nil {
		t.Fatal(err)
	}
	found.fault("made 4", "panics")
	if data, err := os.ReadFile(filepath.Join(found.keep, "1-made-4", "made4")); string(data) != "1. Plans." {
		t.Error(err)
	}
	if found.faults != 1 || out.String() != "FAULT made 4: panics\n" {
		t.Errorf("%d faults: %s", found.faults, out.String())
	}
	found.keep = filepath.Join(found.program.input, "made4") // no folder
	if found.fault("made 4", "panics"); !strings.Contains(out.String(), "not a directory") {
		t.Errorf("where nothing can be kept: %s", out.String())
	}
}

func TestALineSumsUpWhatCameSinceTheLast(t *testing.T) {
	var out strings.Builder
	found := tally{out: &out, files: 12, refused: 3, slowest: 1500 * time.Millisecond, largest: 40 << 20, time: 61 * time.Second}
	found.line("toml")
	found.line("nothing since")
	if want := "toml          12 files,     3 of them refused; slowest 1.5 s, largest 40 MB; 61 s in sum\n"; out.String() != want {
		t.Errorf("%q", out.String())
	}
}

func TestWhatARunTookIsCounted(t *testing.T) {
	var out strings.Builder
	found := tally{program: scripted(t, "echo no report >&2; exit $1"), out: &out, verbose: true}
	first := found.measured("first", "1")
	second := found.measured("second", "0")
	if found.files != 2 || found.refused != 1 || !first.refused || second.refused {
		t.Errorf("%d files, %d refused", found.files, found.refused)
	}
	if found.time != first.time+second.time || found.slowest != max(first.time, second.time) || found.largest != max(first.memory, second.memory) {
		t.Errorf("counted %v in sum, %v at most, %d bytes", found.time, found.slowest, found.largest)
	}
	// The system counts what this test holds towards the shell that it starts.
	if first.memory < 200<<10 || first.memory > 2<<30 {
		t.Errorf("a shell takes %d bytes", first.memory)
	}
	if lines := strings.Split(out.String(), "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], "first     ") || !strings.HasSuffix(lines[0], " MB  no report") {
		t.Errorf("%q", lines)
	}
}

func TestAProgramThatCannotRunIsAFault(t *testing.T) {
	box := scripted(t, "")
	if err := os.RemoveAll(box.input); err != nil {
		t.Fatal(err)
	}
	if r := box.run("show"); strings.Join(r.faults(), "") != "panics" || !r.refused || r.ended {
		t.Errorf("%s, %v", r.problems, r.faults())
	}
}

func TestASandboxWithoutRoomIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := newSandbox("", file); err == nil {
		t.Error("a sandbox in a file")
	}
	box := scripted(t, "")
	if err := box.put(filepath.Join(file, "a"), nil); err == nil {
		t.Error("a file in a file")
	}
	if err := box.put(box.input, nil); err == nil {
		t.Error("a file over a folder")
	}
}

func TestTheExamplesStandBesideTheInputs(t *testing.T) {
	found := tally{program: scripted(t, "")}
	if err := found.examples(); err != nil {
		t.Fatal(err)
	}
	left, _ := examples.Pair()
	if data, err := os.ReadFile(filepath.Join(found.program.input, other)); err != nil || !bytes.Equal(data, left.Data) {
		t.Error("not the example", err)
	}
	if len(found.program.files) != 2 || len(found.program.strays()) != 0 {
		t.Errorf("files %v", found.program.files)
	}
	if err := os.RemoveAll(found.program.input); err != nil {
		t.Fatal(err)
	}
	if left := found.program.strays(); len(left) != 2 {
		t.Errorf("two files are lost, found are %v", left)
	}
}

// ran runs the whole command on a program that is a shell script: a "go" that
// comes first in the path gives it instead of building one.
func ran(t *testing.T, script string, o options) (printed string, err error) {
	t.Helper()
	dir := t.TempDir()
	program := filepath.Join(dir, "program")
	build := "#!/bin/sh\n[ \"$1 $2\" = 'build -o' ] && cp " + program + " \"$3\"\n"
	for path, text := range map[string]string{filepath.Join(dir, "go"): build, program: "#!/bin/sh\n" + script + "\n"} {
		if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "pdf", "ashmere"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "pdf", "ashmere", "report.pdf"), []byte("%PDF-1.7 1 0 obj"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, err := os.Create(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	stdout := os.Stdout
	os.Stdout = out
	o.reports, o.seed = dir, 1
	err = run(o)
	os.Stdout = stdout
	data, readErr := os.ReadFile(out.Name())
	if readErr != nil {
		t.Fatal(readErr)
	}
	return string(data), err
}

const converts = `[ "$1" = convert ] && echo 'reinspect = 1'; `

func TestEveryKindGetsItsNumberOfMutants(t *testing.T) {
	sharedtest.Costly(t)
	printed, err := ran(t, converts+"exit 0", options{pdfs: batch + 2, others: 10})
	if err != nil {
		t.Fatal(printed, err)
	}
	want := map[string]string{
		"pdf": "27", "docx": "2", "html": "2", "markdown": "2", "text": "2", "toml": "2", "notes": "2", "settings": "2", "themes": "2", "framework": "2",
	}
	lines := strings.Split(strings.TrimSpace(printed), "\n")
	for _, line := range lines[:len(lines)-1] {
		if f := strings.Fields(line); want[f[0]] != f[1] {
			t.Errorf("%s, want %s files", line, want[f[0]])
		}
	}
	if len(lines) != len(want)+1 || !strings.HasPrefix(lines[len(lines)-1], "seed 1: 0 faults in ") {
		t.Error(printed)
	}
}

func TestFaultsEndTheCommandWithAnError(t *testing.T) {
	// Each run panics: of the mutant alone, of all as text, and beside an example.
	printed, err := ran(t, converts+"echo panic: >&2", options{pdfs: 1})
	if err == nil || err.Error() != "3 faults" || !strings.Contains(printed, "FAULT pdf 0: panics\n") {
		t.Error(printed, err)
	}
}

func TestAProgramThatConvertsNothingIsRefused(t *testing.T) {
	if _, err := ran(t, "exit 0", options{}); err == nil || err.Error() != "the program converts no example" {
		t.Error(err)
	}
}
