// Command dependencies writes docs/dependencies.md: every module that the
// program, its tests and its tools are built from, with its licence, the day
// of the version used, and why it is there. It fails on a licence that it does
// not know, which those of the GPL family are on purpose. It reads the module
// cache only, no network. Run it in the repository's top folder.
package main

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"

	"reinspect/internal/tomlfile"
)

//go:generate sh -c "cd ../../.. && go run ./internal/tools/dependencies"

const document = "docs/dependencies.md"

// reasons.toml says what each direct dependency is for, and why it was chosen.
//
//go:embed reasons.toml
var reasonsFile []byte

type reason struct{ Module, For, Why string }

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "dependencies:", err)
		os.Exit(1)
	}
}

func run() error {
	written, err := os.ReadFile(document)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	text, err := describe(string(written))
	if err != nil {
		return err
	}
	return os.WriteFile(document, []byte(text), 0o644)
}

// module is one row of the document.
type module struct {
	Path, Version, Time, Dir string
	Main, Indirect           bool
	licence                  string
	inProgram                bool
	usedBy                   map[string]bool // modules whose packages import it
}

// describe returns the document. Days that the module cache does not know are
// taken from the document as it was written before.
func describe(written string) (string, error) {
	modules, err := linked()
	if err != nil {
		return "", err
	}
	given := tomlfile.Must[struct{ Reason []reason }]("reasons.toml", reasonsFile).Reason
	return explained(modules, given, written)
}

// explained returns the document on some modules, with the reasons for the
// direct ones.
func explained(modules map[string]*module, given []reason, written string) (string, error) {
	reasons := map[string]reason{}
	for _, r := range given {
		if m := modules[r.Module]; m == nil || m.Indirect {
			return "", fmt.Errorf("reasons.toml names %s, which is no direct dependency", r.Module)
		}
		reasons[r.Module] = r
	}
	for _, m := range modules {
		if _, ok := reasons[m.Path]; !ok && !m.Indirect {
			return "", fmt.Errorf("reasons.toml does not say what %s is for", m.Path)
		}
		var err error
		if m.licence, err = licenceOf(m.Dir); err != nil {
			return "", fmt.Errorf("%s: %w", m.Path, err)
		}
		// Mirrors give times of a version that differ by minutes, and so may the days.
		m.Time = cmp.Or(dayBefore(written, m), m.Time)
		if m.Time == "" {
			return "", fmt.Errorf("the day of %s %s is not known: run go mod download %[1]s", m.Path, m.Version)
		}
	}
	return page(modules, reasons), nil
}

// systems are the systems that the program is built for; each can need
// modules of its own.
var systems = []string{"linux", "darwin", "windows"}

// pkg is what "go list" prints about a package.
type pkg struct {
	ImportPath string
	Imports    []string
	Module     *module
}

// program is the import path of the package that the program is built from.
const program = "reinspect"

// linked returns the modules whose packages are built into the program, its
// tests or its tools, by path.
func linked() (map[string]*module, error) {
	found := map[string]*module{}
	for _, system := range systems {
		packages := map[string]pkg{}
		if err := list(packages, system, "-deps", "-test", "./..."); err != nil {
			return nil, err
		}
		gather(found, packages)
	}
	return found, nil
}

// gather adds the modules of packages, who uses them, and whether the program
// does.
func gather(found map[string]*module, packages map[string]pkg) {
	for _, p := range packages {
		if m := p.Module; m != nil && !m.Main && found[m.Path] == nil {
			m.usedBy = map[string]bool{}
			found[m.Path] = m
		}
	}
	for _, p := range packages {
		for _, imported := range p.Imports {
			used := packages[imported].Module
			if used != nil && !used.Main && p.Module != nil && p.Module.Path != used.Path {
				found[used.Path].usedBy[p.Module.Path] = true
			}
		}
	}
	markProgram(found, packages, program, map[string]bool{})
}

// markProgram marks the module of a package, and those of all that it imports,
// as modules of the program.
func markProgram(found map[string]*module, packages map[string]pkg, path string, seen map[string]bool) {
	if seen[path] {
		return
	}
	seen[path] = true
	p := packages[path]
	if p.Module != nil && !p.Module.Main {
		found[p.Module.Path].inProgram = true
	}
	for _, imported := range p.Imports {
		markProgram(found, packages, imported, seen)
	}
}

// list adds the packages that "go list" names for a system, by import path.
func list(into map[string]pkg, system string, args ...string) error {
	command := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,Module"}, args...)...)
	command.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return fmt.Errorf("go list: %w", err)
	}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var p pkg
		if err := decoder.Decode(&p); err != nil {
			return err
		}
		into[p.ImportPath] = p
	}
	return nil
}

// day is the beginning of a time: 2026-08-11.
func (m *module) day() string { return m.Time[:min(len("2006-01-02"), len(m.Time))] }

// dayBefore returns the day that a document gives for the same version, or "".
func dayBefore(document string, m *module) string {
	row := regexp.MustCompile("(?m)^\\| `" + regexp.QuoteMeta(m.Path) + "` \\| " + regexp.QuoteMeta(m.Version) + ` \| ([\d-]+) \|`)
	if found := row.FindStringSubmatch(document); found != nil {
		return found[1]
	}
	return ""
}

func page(modules map[string]*module, reasons map[string]reason) string {
	var out strings.Builder
	out.WriteString(`# Dependencies

Made by ` + "`go generate ./internal/tools/dependencies`" + ` from the module cache; what each direct one is for is written in
` + "`internal/tools/dependencies/reasons.toml`" + `. None has a licence of the GPL family: the command knows no such licence and
fails on one that it does not know. The day is that of the version used.

`)
	byPath := slices.SortedFunc(maps.Values(modules), func(a, b *module) int { return cmp.Compare(a.Path, b.Path) })
	table(&out, "In the program, used by its own code", "for | why this one", byPath,
		func(m *module) bool { return m.inProgram && !m.Indirect },
		func(m *module) string { return reasons[m.Path].For + " | " + reasons[m.Path].Why })
	table(&out, "In the program, used by other modules", "used by", byPath,
		func(m *module) bool { return m.inProgram && m.Indirect }, users)
	table(&out, "In tests and tools only", "for | why this one", byPath,
		func(m *module) bool { return !m.inProgram && !m.Indirect },
		func(m *module) string { return reasons[m.Path].For + " | " + reasons[m.Path].Why })
	table(&out, "In tests and tools only, used by other modules", "used by", byPath,
		func(m *module) bool { return !m.inProgram && m.Indirect }, users)
	return strings.TrimSuffix(out.String(), "\n")
}

// table writes the modules that belong to it, if any.
func table(out *strings.Builder, title, columns string, modules []*module, belongs func(*module) bool, last func(*module) string) {
	rows := 0
	for _, m := range modules {
		if !belongs(m) {
			continue
		}
		if rows == 0 {
			fmt.Fprintf(out, "## %s\n\n| module | version | day | licence | %s |\n|%s\n", title, columns, strings.Repeat(" --- |", 5+strings.Count(columns, "|")))
		}
		rows++
		fmt.Fprintf(out, "| `%s` | %s | %s | %s | %s |\n", m.Path, m.Version, m.day(), m.licence, last(m))
	}
	if rows > 0 {
		out.WriteString("\n")
	}
}

// users names the modules that use one.
func users(m *module) string {
	return "`" + strings.Join(slices.Sorted(maps.Keys(m.usedBy)), "`, `") + "`"
}
