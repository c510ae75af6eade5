//go:build unix

// Command hostile runs the program on thousands of files that are damaged or
// made to do harm, and reports what no file may do: end the program, take more
// than 10 seconds or 500 MB, put a control character into what is printed, leave
// a file behind, or give another answer when it is read again.
//
//	go run ./internal/tools/hostile [-seed 1] [-pdf 5000] [-other 3000] [-reports ../shared/reports]
//
// Damaged files (mutants) are made from a seed, so that anyone can repeat a run:
// from the examples, and from real reports where there are any. Each is read by
// a process of its own whose time and memory are measured, and again among
// others in one process. Files made to do harm (bombs) come first.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// batch is how many mutants are read again in one process.
const batch = 25

func main() {
	seed := flag.Uint64("seed", 1, "which mutants are made")
	pdfs := flag.Int("pdf", 5000, "mutants of PDF files")
	others := flag.Int("other", 3000, "mutants of all other files together")
	reports := flag.String("reports", "../shared/reports", "folder of real PDF reports that one mutant in ten is made from")
	keep := flag.String("keep", "", "folder for copies of the files that did what no file may")
	verbose := flag.Bool("v", false, "print a line for each file")
	one := flag.String("bomb", "", "only print the bomb of this name (for the command's own use)")
	flag.Parse()
	if *one != "" {
		for _, b := range bombs() {
			if b.name == *one {
				_, _ = os.Stdout.Write(b.make())
			}
		}
		return
	}
	if err := run(*seed, *pdfs, *others, *reports, *keep, *verbose); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(seed uint64, pdfs, others int, reports, keep string, verbose bool) error {
	dir, err := os.MkdirTemp("", "hostile")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	program := filepath.Join(dir, "reinspect")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	box, err := newSandbox(program, filepath.Join(dir, "box"))
	if err != nil {
		return err
	}
	kinds, err := sources(box, reports)
	if err != nil {
		return err
	}
	start := time.Now()
	t := tally{keep: keep, program: box, verbose: verbose}
	for _, b := range bombs() {
		t.bomb(b)
	}
	t.line("bombs")
	per := (others + len(kinds) - 2) / (len(kinds) - 1)
	for _, k := range kinds {
		count := per
		if k.name == "pdf" {
			count = pdfs
		}
		for from := 0; from < count; from += batch {
			t.mutants(k, seed, from, min(from+batch, count))
		}
		t.line(k.name)
	}
	fmt.Printf("%d faults in %.0f s\n", t.faults, time.Since(start).Seconds())
	if t.faults > 0 {
		return fmt.Errorf("%d faults", t.faults)
	}
	return nil
}
