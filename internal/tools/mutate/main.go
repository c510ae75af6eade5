// Command mutate measures how well a package's own tests hold its code. It
// makes random one-token changes (mutants), runs the package's tests on each
// with -short, and prints those that no test noticed:
//
//	go run ./internal/tools/mutate [-n 60] [-seed 1] PACKAGE...
//
// A change is one of: a comparison turned round, "and" made "or" or the other
// way, a plus made a minus or the other way, a returned flag, a "not" taken
// away. Nothing is written into the tree: the changed files reach the compiler
// as an overlay, which has every change behind a switch; the few that a switch
// cannot make are compiled one by one. Changes that cannot alter what the code does are listed, each
// with its reason, in equivalent.toml, and are left out of the count.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"reinspect/internal/tomlfile"
)

// equivalent is a change that cannot alter what the code does.
type equivalent struct {
	File   string // path from the root of the module
	Line   string // the line before the change, without surrounding space
	Change string // as this command prints it: "< -> >"
	Why    string
}

// outcome is what the tests made of a mutant.
type outcome int

const (
	caught   outcome = iota
	survived         // every test passed
	notGo            // the change does not compile
	leftOut          // listed as equivalent
)

const (
	timeLimit   = 20 * time.Second // for the tests of one mutant
	memoryLimit = 4_000_000        // KiB of address space, as ulimit -v takes it
)

func main() {
	count := flag.Int("n", 60, "changes tried in each package")
	seed := flag.Uint64("seed", 1, "which random sample")
	workers := flag.Int("workers", 2, "changes tested at the same time")
	flag.Parse()
	known, err := readEquivalents("internal/tools/mutate/equivalent.toml")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, pkg := range flag.Args() {
		if err := measure(os.Stdout, pkg, *count, *seed, *workers, known); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", pkg, err)
			os.Exit(1)
		}
	}
}

func readEquivalents(path string) ([]equivalent, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct{ Equivalent []equivalent }
	err = tomlfile.Decode(path, data, &file)
	return file.Equivalent, err
}

// measure tries count changes of a package and writes the survivors and the
// share that was caught.
func measure(out io.Writer, pkg string, count int, seed uint64, workers int, known []equivalent) error {
	mutants, err := mutantsOf(pkg)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	binary, err := compileSwitched(pkg, dir, mutants)
	if err != nil {
		return err
	}
	if _, err := os.Stat(binary); err != nil {
		return errors.New("there are no tests")
	}
	if len(mutants) > 0 && !passes(binary, mutants[0].path, -1) {
		return errors.New("the tests fail without any change")
	}
	tally := tryAll(out, mutants, shuffled(len(mutants), seed), count, workers, func(number int) outcome {
		if mutants[number].isEquivalent(known) {
			return leftOut
		}
		return mutants[number].test(pkg, binary, number)
	})
	tried := tally[caught] + tally[survived]
	fmt.Fprintf(out, "%s: %d of %d changes caught (%.0f %%); %d equivalent, of %d places\n",
		pkg, tally[caught], tried, 100*float64(tally[caught])/float64(max(tried, 1)), tally[leftOut], len(mutants))
	return nil
}

// tryAll tries mutants in an order, by their numbers, until count of them were
// caught or survived, writes those that survived, and returns how many had each
// outcome.
func tryAll(out io.Writer, mutants []mutant, order []int, count, workers int, try func(number int) outcome) (tally [leftOut + 1]int) {
	var (
		mu      sync.Mutex
		next    int
		running sync.WaitGroup
	)
	// take gives the number of the next mutant while fewer than count have an outcome.
	take := func() (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		if next >= len(order) || tally[caught]+tally[survived] >= count {
			return 0, false
		}
		next++
		return order[next-1], true
	}
	for range workers {
		running.Go(func() {
			for number, ok := take(); ok; number, ok = take() {
				result := try(number)
				mu.Lock()
				tally[result]++
				if m := mutants[number]; result == survived {
					fmt.Fprintf(out, "%s:%d: %s    %s\n", m.file, m.line, m.change, m.text)
				}
				mu.Unlock()
			}
		})
	}
	running.Wait()
	return tally
}

// shuffled returns the numbers below n in the order of a random sample.
func shuffled(n int, seed uint64) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(n, func(i, j int) { order[i], order[j] = order[j], order[i] })
	return order
}

func (m mutant) isEquivalent(known []equivalent) bool {
	for _, e := range known {
		if e.File == m.file && e.Line == m.text && e.Change == m.change {
			return true
		}
	}
	return false
}

// test runs the tests of the package with the mutant in place.
func (m mutant) test(pkg, binary string, number int) outcome {
	if !m.switched {
		dir, err := os.MkdirTemp("", "mutate")
		if err != nil {
			panic(err)
		}
		defer func() { _ = os.RemoveAll(dir) }()
		if binary = m.compile(pkg, dir); binary == "" {
			return notGo
		}
	}
	if passes(binary, m.path, number) {
		return survived
	}
	return caught
}

// compile compiles the tests of the package with the mutant alone in place. It
// returns "" where that is no Go.
func (m mutant) compile(pkg, dir string) (binary string) {
	changed := filepath.Join(dir, "changed.go")
	overlay := filepath.Join(dir, "overlay.json")
	binary = filepath.Join(dir, "tests.exe")
	write := func(path, content string) {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			panic(err)
		}
	}
	write(changed, m.source)
	write(overlay, fmt.Sprintf(`{"Replace": {%q: %q}}`, m.path, changed))
	if exec.Command("go", "test", "-c", "-overlay", overlay, "-vet=off", "-o", binary, pkg).Run() != nil {
		return ""
	}
	return binary
}

// passes runs compiled tests in the folder of a file of their package, with a
// switched change made. A change may make the code loop or allocate without end:
// hence the limits.
func passes(binary, file string, number int) bool {
	tests := limited(binary, "-test.short", "-test.failfast", "-test.timeout="+timeLimit.String())
	tests.Dir = filepath.Dir(file)
	tests.Env = append(os.Environ(), fmt.Sprintf("%s=%d", numberVariable, number))
	return tests.Run() == nil
}

// limited is a command held to memoryLimit, where there is a Unix shell to do it.
func limited(command string, args ...string) *exec.Cmd {
	if runtime.GOOS == "windows" {
		return exec.Command(command, args...)
	}
	script := fmt.Sprintf(`ulimit -v %d && exec "$0" "$@"`, memoryLimit)
	return exec.Command("sh", append([]string{"-c", script, command}, args...)...)
}
