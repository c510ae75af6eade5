package cli_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"reinspect/examples"
	"reinspect/internal/cli"
)

// TestMain lets the scripts run the program itself under its own name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"reinspect": func() { os.Exit(cli.Main(time.Now)) },
	})
}

// TestScripts runs testdata/script from end to end. Each script is a session
// at a shell: the example reports and a short pair (testdata/short-*.txt) lie in
// its folder, and the reader's own folder is its folder "own".
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("REINSPECT_FOLDER", filepath.Join(e.WorkDir, "own"))
			files := examples.All()
			for _, name := range []string{"short-2019.txt", "short-2024.txt"} {
				data, err := os.ReadFile(filepath.Join("../../testdata", name))
				if err != nil {
					return err
				}
				files = append(files, examples.File{Name: name, Data: data})
			}
			for _, f := range files {
				if err := os.WriteFile(filepath.Join(e.WorkDir, f.Name), f.Data, 0o600); err != nil {
					return err
				}
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"fails": fails,
			"fill":  fill,
		},
	})
}

// twoLines is what standard error holds after a failure: one line that says
// what was wrong, one that says what to do, and nothing else.
var twoLines = regexp.MustCompile(`^reinspect: [^\n]+\nhint: [^\n]+\n$`)

// fails STATUS ARGS… runs the program, which must end with that status and
// say why in one line and a hint; "stderr" then looks at what it said.
func fails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: fails STATUS [ARGS...]")
	}
	err := ts.Exec("reinspect", args[1:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		ts.Fatalf("reinspect %s: %v, want exit status %s", strings.Join(args[1:], " "), err, args[0])
	}
	if got := exit.String(); got != "exit status "+args[0] {
		ts.Fatalf("%s, want %s", got, args[0])
	}
	if said := ts.ReadFile("stderr"); !twoLines.MatchString(said) {
		ts.Fatalf("not one line and a hint:\n%s", said)
	}
}

// fill FILE N writes N bytes without meaning, the same ones each time.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fill FILE KIND")
	}
	data := make([]byte, 50_000)
	state := uint32(1)
	for i := range data {
		state = state*1664525 + 1013904223
		data[i] = byte(state >> 24)
	}
	copy(data, args[1])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o600))
}
