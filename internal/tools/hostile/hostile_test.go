//go:build unix

package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// madeUp is a kind of file without a report behind it.
var madeUp = kind{name: "made", alter: mutated, make: func(*rand.Rand) []byte { return []byte("1. Plans are late. 2. Visits are regular.\n") }}

func TestTheSameSeedMakesTheSameMutants(t *testing.T) {
	docx := kind{name: "docx", alter: mutatedDOCX, make: madeUp.make}
	for _, k := range []kind{madeUp, docx} {
		seen := map[string]bool{}
		for i := range 50 {
			data := k.mutant(7, i)
			if !bytes.Equal(data, k.mutant(7, i)) {
				t.Errorf("%s %d differs from itself", k.name, i)
			}
			seen[string(data)] = true
		}
		if len(seen) < 40 {
			t.Errorf("%s: only %d of 50 mutants differ", k.name, len(seen))
		}
		if bytes.Equal(k.mutant(7, 0), k.mutant(8, 0)) {
			t.Errorf("%s: another seed makes the same", k.name)
		}
	}
}

// tallied returns what is found of a program that is a shell script.
func tallied(t *testing.T, script string, k kind) string {
	t.Helper()
	box, err := newSandbox(filepath.Join(t.TempDir(), "program"), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(box.program, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	found := tally{program: box, out: &out}
	found.mutants(k, 1, 0, 1)
	if left := box.strays(); len(left) > 0 || len(box.files) > 0 {
		t.Errorf("%v and %v are left for the next mutants", left, box.files)
	}
	return out.String()
}

// last is the file that a run is about.
const last = `for file in "$@"; do :; done; `

func TestWhatNoFileMayDoIsFound(t *testing.T) {
	own := kind{name: "own", alter: mutated, make: madeUp.make, place: "config.toml", args: []string{"compare", "left.md", "right.txt"}}
	for name, c := range map[string]struct {
		script, want string
		kind         kind
	}{
		"nothing":               {"cksum < left.md", "", madeUp},
		"a refusal":             {"echo no report >&2; exit 1", "", madeUp},
		"nothing, of its own":   {`cksum < left.md; cat "$REINSPECT_FOLDER/config.toml" >/dev/null`, "", own},
		"a panic":               {"echo panic: nil >&2", "panics", madeUp},
		"a table":               {`printf '\357\273\277kind\n'`, "", madeUp},
		"an escape":             {`printf '\033[2J'`, "prints U+001B", madeUp},
		"an escape in one byte": {`printf '\233'`, "prints U+009B", madeUp},
		"a turned direction":    {`printf '\342\200\256'`, "prints U+202E", madeUp},
		"a file at home":        {`date > "$HOME/log"`, "leaves or changes", madeUp},
		"a file of its own":     {`mkdir -p "$REINSPECT_FOLDER/data"; date > "$REINSPECT_FOLDER/data/note"`, "leaves or changes", madeUp},
		"a file out of the box": {"date > ../../../outside", "leaves or changes", madeUp},
		"a changed file":        {last + `date >> "$file"`, "leaves or changes", madeUp},
		"a lost file":           {last + `rm -f "$file"`, "leaves or changes", madeUp},
		"a changed setting":     {`date >> "$REINSPECT_FOLDER/config.toml"`, "leaves or changes", own},
		"another answer":        {"echo $$", "another answer", madeUp},
		"another answer, own":   {"echo $$ >&2", "another answer", own},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := tallied(t, c.script, c.kind); (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestLimitsOfOneFile(t *testing.T) {
	for want, r := range map[string]result{
		"":                         {time: mostTime, memory: mostMemory},
		"takes 10.5 s":             {time: mostTime + time.Second/2},
		"takes 501 MB":             {memory: mostMemory + 1<<20},
		"does not end within 5m0s": {ended: true},
	} {
		if got := strings.Join(r.faults(), ", "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
