package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"reinspect/internal/config"
	"reinspect/internal/load"
	"reinspect/internal/sharedtest"
)

// shown are the lines of a document that a reader can copy to a
// shell: those of a block of shell commands that begin with the program's name,
// as they stand before a comment.
func shown(text string) []string {
	var commands []string
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(text, -1) {
		for line := range strings.Lines(block[1]) {
			line, _, _ = strings.Cut(line, "  #")
			line, _, _ = strings.Cut(line, " # ")
			if line = strings.TrimSpace(line); strings.HasPrefix(line, "reinspect ") || line == "reinspect" {
				commands = append(commands, line)
			}
		}
	}
	return commands
}

// Every command that a document or the help shows works, in a folder with the
// example reports. "2018.pdf" and the like in the help stand for any reports.
func TestEveryCommandThatIsShownWorks(t *testing.T) {
	commands := map[string]string{} // with where it stands
	documents, _ := filepath.Glob("../../docs/*.md")
	for _, name := range append(documents, "../../README.md") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range shown(string(data)) {
			commands[line] = name
		}
	}
	loader := load.New(load.Config{})
	folder := t.TempDir()
	a := &app{
		shared: loader, folders: config.Folders{User: folder, Data: filepath.Join(folder, "data"), State: filepath.Join(folder, "state")},
		now: func() time.Time { return time.Date(2026, time.March, 9, 0, 0, 0, 0, time.UTC) },
	}
	for _, cmd := range append(a.rootCommand().Commands(), a.rootCommand()) {
		for line := range strings.Lines(cmd.Example) {
			commands[strings.TrimSpace(line)] = "the help"
		}
	}
	if len(commands) < 15 {
		t.Fatalf("only %d commands were found", len(commands))
	}

	reports := exampleFiles(t, folder)
	if err := os.Mkdir(filepath.Join(folder, "reports"), 0o700); err != nil {
		t.Fatal(err)
	}
	exampleFiles(t, filepath.Join(folder, "reports"))
	t.Chdir(folder)
	makeLibrary := a.rootCommand()
	a.stdout = &bytes.Buffer{}
	makeLibrary.SetArgs([]string{"library", "build", "reports", "-o", "reports.sqlite"})
	if err := makeLibrary.ExecuteContext(context.Background()); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile("reports.sqlite")
	if err != nil {
		t.Fatal(err)
	}
	for line, where := range commands {
		write(t, "reports.sqlite", whole) // the command before may have changed or removed it
		var out, fault bytes.Buffer
		a.stdout, a.raw, a.stderr = &out, &out, &fault
		root := a.rootCommand()
		args, file, toFile := strings.Cut(strings.TrimPrefix(line, "reinspect"), " > ")
		root.SetArgs(expanded(strings.Fields(args)))
		root.SetOut(&out)
		root.SilenceErrors, root.SilenceUsage = true, true
		if err := root.ExecuteContext(context.Background()); err != nil {
			t.Errorf("%s: %s: %v %s", where, line, err, &fault)
			continue
		}
		if toFile {
			write(t, strings.TrimSpace(file), out.Bytes())
		}
		if out.Len() == 0 && !strings.Contains(line, "-o ") && !strings.Contains(line, "recent") {
			t.Errorf("%s: %s prints nothing", where, line)
		}
		made, _ := filepath.Glob("*.*")
		for _, name := range made { // the next command may make one of the same name
			if !slices.Contains(reports, name) {
				_ = os.Remove(name)
			}
		}
	}
}

// exampleFiles puts the example reports into a folder, and any that the help
// names, and returns their names. Short reports stand in for them, which are
// read in a tenth of the time, unless the run is thorough.
func exampleFiles(t *testing.T, folder string) []string {
	t.Helper()
	from := map[string]string{
		"larkhollow-2019.txt": "testdata/short-2019.txt", "larkhollow-2024.md": "testdata/short-2024.txt",
		"larkhollow-2024.pdf": "testdata/short-2024.txt", "quillmarsh-2025.md": "testdata/short-2024.txt",
		"2018.pdf": "testdata/short-2019.txt", "2023.pdf": "testdata/short-2024.txt", "report.pdf": "testdata/short-2024.txt",
	}
	var names []string
	for name, short := range from {
		path := filepath.Join("../..", short)
		whole := filepath.Join("../../examples", name)
		_, err := os.Stat(whole)
		switch {
		case err != nil && strings.Contains(name, "-"):
			t.Fatal(err) // the documents name an example that there is not
		case err == nil && sharedtest.Thorough():
			path = whole
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if path != whole && strings.HasPrefix(name, "quillmarsh") {
			data = bytes.ReplaceAll(data, []byte("Larkhollow"), []byte("Quillmarsh"))
		}
		write(t, filepath.Join(folder, name), data)
		names = append(names, name)
	}
	return names
}

// expanded does for a pattern such as *.pdf what a shell does.
func expanded(args []string) []string {
	out := []string{} // never nil, which would stand for the test's own arguments
	for _, a := range args {
		if found, _ := filepath.Glob(a); strings.Contains(a, "*") {
			out = append(out, found...)
			continue
		}
		out = append(out, a)
	}
	return out
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
