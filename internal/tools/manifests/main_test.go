package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestManifestsNameEachArchiveWithItsSum(t *testing.T) {
	r := release{Version: "1.2.3", Site: "https://example.org/reinspect", folder: t.TempDir()}
	r.licences = filepath.Join(r.folder, "dependencies.md")
	put(t, r.licences, "| `example.org/a` | v2.0.0 | 2026-01-01 | MIT | x |\n| `example.org/b` | v1.0.0 | 2026-01-01 | Apache-2.0, MIT | x |\n")
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, arch := range []string{"amd64", "arm64"} {
			put(t, filepath.Join(r.folder, r.Archive(system, arch)), system+arch)
		}
	}
	put(t, filepath.Join(r.folder, "a.modules"), "example.org/b\tv1.0.0\nexample.org/a\tv2.0.0\n")
	put(t, filepath.Join(r.folder, "b.modules"), "example.org/a\tv2.0.0\n")
	if err := r.write(); err != nil {
		t.Fatal(err)
	}
	for name, systems := range map[string][]string{"reinspect.rb": {"darwin", "linux"}, "reinspect.json": {"windows"}, "reinspect.winget.yaml": {"windows"}} {
		text, err := os.ReadFile(filepath.Join(r.folder, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, system := range systems {
			for _, arch := range []string{"amd64", "arm64"} {
				sum, err := r.Sum(system, arch)
				if err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(string(text), r.Site+"/"+r.Archive(system, arch)) || !strings.Contains(string(text), sum) {
					t.Errorf("%s does not have the archive for %s on %s", name, system, arch)
				}
			}
		}
	}
	var bill struct {
		Packages []struct{ Name, VersionInfo, LicenseConcluded string }
	}
	data, err := os.ReadFile(filepath.Join(r.folder, "reinspect-1.2.3.spdx.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &bill); err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(bill.Packages), "[{reinspect 1.2.3 MIT} {example.org/a v2.0.0 MIT} {example.org/b v1.0.0 Apache-2.0 AND MIT}]"; got != want {
		t.Errorf("what is linked: %s, want %s", got, want)
	}
	put(t, filepath.Join(r.folder, "c.modules"), "example.org/c\tv1.0.0\n")
	if err := r.bill(); err == nil || !strings.Contains(err.Error(), "no licence of example.org/c") {
		t.Errorf("a module without a licence: %v", err)
	}
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOnlyArchivesForWindowsAreZips(t *testing.T) {
	r := release{Version: "1.2.3"}
	for system, want := range map[string]string{"windows": "reinspect-1.2.3-windows-arm64.zip", "linux": "reinspect-1.2.3-linux-arm64.tar.gz", "darwin": "reinspect-1.2.3-darwin-arm64.tar.gz"} {
		if got := r.Archive(system, "arm64"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestAMissingArchiveIsAnError(t *testing.T) {
	r := release{Version: "1.2.3", folder: t.TempDir()}
	if err := r.write(); err == nil || !strings.Contains(err.Error(), "reinspect-1.2.3-") {
		t.Errorf("%v", err)
	}
}
