//go:build unix

// Command hostile runs the program on thousands of files that are damaged or
// made to do harm, and reports what no file may do: end the program, take more
// than 10 seconds or 500 MB, put a control character into what is printed, leave
// a file behind, or give another answer when it is read again.
//
//	go run ./internal/tools/hostile [-seed 1] [-pdf 5000] [-other 3000] [-bombs=false] [-reports ../shared/reports]
//
// Damaged files (mutants) are made from a seed, so that anyone can repeat a run:
// PDFs from real reports where there are any, all others from the examples. Each
// is read by a process of its own whose time and memory are measured, and again
// among others in one process. Files made to do harm (bombs) come first.
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

// options are the command's flags.
type options struct {
	seed          uint64
	pdfs, others  int
	bombs         bool
	reports, keep string
	verbose       bool
}

func main() {
	var o options
	flag.Uint64Var(&o.seed, "seed", 1, "which mutants are made")
	flag.IntVar(&o.pdfs, "pdf", 5000, "mutants of PDF files")
	flag.IntVar(&o.others, "other", 3000, "mutants of all other files together")
	flag.BoolVar(&o.bombs, "bombs", true, "begin with the files made to do harm")
	flag.StringVar(&o.reports, "reports", "../shared/reports", "folder of real PDF reports that mutants are made from")
	flag.StringVar(&o.keep, "keep", "", "folder for copies of the files that did what no file may")
	flag.BoolVar(&o.verbose, "v", false, "print a line for each file")
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
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(o options) error {
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
	kinds, err := sources(box, o.reports)
	if err != nil {
		return err
	}
	start := time.Now()
	t := tally{out: os.Stdout, keep: o.keep, program: box, verbose: o.verbose}
	if o.bombs {
		for _, b := range bombs() {
			t.bomb(b)
		}
		t.line("bombs")
	}
	for _, k := range kinds {
		count := (o.others + len(kinds) - 2) / (len(kinds) - 1)
		if k.name == "pdf" {
			count = o.pdfs
		}
		for from := 0; from < count; from += batch {
			t.mutants(k, o.seed, from, min(from+batch, count))
		}
		t.line(k.name)
	}
	fmt.Printf("seed %d: %d faults in %.0f s\n", o.seed, t.faults, time.Since(start).Seconds())
	if t.faults > 0 {
		return fmt.Errorf("%d faults", t.faults)
	}
	return nil
}
