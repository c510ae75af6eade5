package main

import (
	"debug/elf"
	"debug/gosym"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// usesNetwork are the packages outside Go's own library that import one that
// can open a connection, and what they want of it. Of all but pflag the linker
// leaves nothing in the program (the next test).
var usesNetwork = map[string]string{
	"github.com/spf13/pflag":                         "flags that are addresses; this program has none",
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/primitives": "pictures by address in PDFs that it makes; this program makes none",
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/sign":       "whether certificates are revoked; this program checks no signatures",
}

func TestOnlyKnownPackagesImportTheNetwork(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}} {{join .Imports \" \"}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		if len(fields) == 0 || usesNetwork[fields[0]] != "" {
			continue
		}
		for _, imported := range fields[1:] {
			if slices.Contains([]string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls"}, imported) || strings.HasPrefix(imported, "golang.org/x/net/http") {
				t.Errorf("%s imports %s: show that this opens no connection, or do without it", fields[0], imported)
			}
		}
	}
}

// The program links packages that could open connections, and none of the
// functions by which they do: the linker leaves out what nothing can reach.
// What remains is what initialises net/http. It makes the default client's
// settings, and in them names one function that dials, but the code that reads
// those settings is not there.
//
// The functions are those of this test, which holds all of the program: its
// own table of functions names them.
func TestNothingInTheProgramCanOpenAConnection(t *testing.T) {
	if len(os.Args) == 0 { // never so, but the linker cannot know: it keeps the program
		main()
	}
	forbidden := regexp.MustCompile(`^(net\.(Dial|Listen|Lookup|\(\*Dialer\)\.Dial\b|\(\*ListenConfig\)|\(\*Resolver\)\.Lookup(Host|IP|Addr|CNAME|MX|NS|SRV|TXT|Net))` +
		`|net/(rpc|smtp|http/)|net/http\.|crypto/tls\.|github\.com/pdfcpu/pdfcpu/pkg/pdfcpu/(primitives|sign)\.)`)
	initialises := regexp.MustCompile(`^(net/http|crypto/tls|github\.com/pdfcpu/pdfcpu/pkg/pdfcpu/(primitives|sign))\.init(\.\d+)?$` +
		`|^net/http\.(ProxyFromEnvironment\.)?(ProxyFromEnvironment|envProxyFunc(\.func1)?)$`)
	all := functions(t)
	for _, name := range all {
		if forbidden.MatchString(name) && !initialises.MatchString(name) {
			t.Errorf("the program holds %s", name)
		}
	}
	if !slices.Contains(all, "reinspect/internal/cli.Main") || !slices.Contains(all, "net/http.init") {
		t.Errorf("the %d functions found are not those of the program", len(all))
	}
}

// functions returns the names of all functions in this test's executable.
func functions(t *testing.T) []string {
	t.Helper()
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		t.Skip("the functions of ELF executables only can be listed")
	}
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	file, err := elf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := file.Section(".gopclntab").Data()
	if err != nil {
		t.Fatal(err)
	}
	table, err := gosym.NewTable(nil, gosym.NewLineTable(lines, file.Section(".text").Addr))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range table.Funcs {
		names = append(names, f.Name)
	}
	return names
}
