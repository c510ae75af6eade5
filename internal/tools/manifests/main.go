// Command manifests writes what package managers need to know of a release:
// from the archives in a folder it makes a Homebrew formula, manifests for
// scoop and winget, and from the lists of linked modules an SBOM (SPDX).
package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"text/template"
)

//go:embed formula.rb.tmpl
var formula string

//go:embed scoop.json.tmpl
var scoop string

//go:embed winget.yaml.tmpl
var winget string

// release is what the templates know.
type release struct {
	Version, Site string
	folder        string
	licences      string // file that lists the licence of each module
}

func main() {
	r := release{licences: "docs/dependencies.md"}
	flag.StringVar(&r.Version, "version", "", "version of the release")
	flag.StringVar(&r.Site, "site", "", "address that its archives are fetched from")
	flag.Parse()
	r.folder = flag.Arg(0)
	if err := r.write(); err != nil {
		fmt.Fprintln(os.Stderr, "manifests:", err)
		os.Exit(1)
	}
}

func (r release) write() error {
	for name, text := range map[string]string{"reinspect.rb": formula, "reinspect.json": scoop, "reinspect.winget.yaml": winget} {
		t, err := template.New(name).Parse(text)
		if err != nil {
			return err
		}
		var out bytes.Buffer
		if err := t.Execute(&out, r); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(r.folder, name), out.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return r.bill()
}

// Archive is the name of the archive for a system.
func (r release) Archive(system, arch string) string {
	ending := ".tar.gz"
	if system == "windows" {
		ending = ".zip"
	}
	return fmt.Sprintf("reinspect-%s-%s-%s%s", r.Version, system, arch, ending)
}

// Sum is the SHA-256 of the archive for a system, in hexadecimal.
func (r release) Sum(system, arch string) (string, error) {
	data, err := os.ReadFile(filepath.Join(r.folder, r.Archive(system, arch)))
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}
