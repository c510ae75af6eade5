package config

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTheTourIsRemembered(t *testing.T) {
	f := Folders{State: filepath.Join(t.TempDir(), "state")}
	if Toured(f) {
		t.Fatal("nobody was there before")
	}
	if err := SetToured(f); err != nil {
		t.Fatal(err)
	}
	if !Toured(f) {
		t.Error("it is forgotten")
	}
	taken := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := SetToured(Folders{State: taken}); err == nil {
		t.Error("a file is no folder")
	}
}
