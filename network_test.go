package main

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// goTool runs a go command and returns the lines that it prints.
func goTool(t *testing.T, args ...string) []string {
	t.Helper()
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(args, " "), err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// usesNetwork are the packages outside Go's own library that import one that
// can open a connection, and what they want of it. Of all but pflag the linker
// leaves nothing in the program (the next test).
var usesNetwork = map[string]string{
	"github.com/spf13/pflag":                         "flags that are addresses; this program has none",
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/primitives": "pictures by address in PDFs that it makes; this program makes none",
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/sign":       "whether certificates are revoked; this program checks no signatures",
}

func TestOnlyKnownPackagesImportTheNetwork(t *testing.T) {
	for _, line := range goTool(t, "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}} {{join .Imports \" \"}}{{end}}", ".") {
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
func TestNothingInTheProgramCanOpenAConnection(t *testing.T) {
	if testing.Short() {
		t.Skip("links the program")
	}
	binary := filepath.Join(t.TempDir(), "program")
	goTool(t, "build", "-o", binary, ".")
	functions := regexp.MustCompile(`^\s*[0-9a-f]+ T (.*)$`)
	forbidden := regexp.MustCompile(`^(net\.(Dial|Listen|Lookup|\(\*Dialer\)\.Dial\b|\(\*ListenConfig\)|\(\*Resolver\)\.Lookup(Host|IP|Addr|CNAME|MX|NS|SRV|TXT|Net))` +
		`|net/(rpc|smtp|http/)|net/http\.|crypto/tls\.|github\.com/pdfcpu/pdfcpu/pkg/pdfcpu/(primitives|sign)\.)`)
	initialises := regexp.MustCompile(`^(net/http|crypto/tls|github\.com/pdfcpu/pdfcpu/pkg/pdfcpu/(primitives|sign))\.init(\.\d+)?$` +
		`|^net/http\.(ProxyFromEnvironment|envProxyFunc(\.func1)?)$`)
	found := 0
	for _, line := range goTool(t, "tool", "nm", binary) {
		m := functions.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		found++
		if forbidden.MatchString(m[1]) && !initialises.MatchString(m[1]) {
			t.Errorf("the program holds %s", m[1])
		}
	}
	if found < 1000 {
		t.Errorf("only %d functions found in the program", found)
	}
}
