package main

import (
	"os"
	"strings"
	"testing"
)

func TestTheDocumentsNameTheKeysThatTheAppHas(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if want, err := between(string(readme), inShort()); err != nil || want != string(readme) {
		t.Errorf("README.md's keys are out of date (%v): run go generate ./internal/tools/keys", err)
	}
	kept, err := os.ReadFile("../../../docs/keys.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != inFull() {
		t.Error("docs/keys.md is out of date: run go generate ./internal/tools/keys")
	}
}

func TestOnlyTheTextBetweenTheMarksIsReplaced(t *testing.T) {
	if got, err := between("before "+begin+"old "+end+"after", "new "); err != nil || got != "before "+begin+"new "+end+"after" {
		t.Errorf("%q, %v", got, err)
	}
	for name, document := range map[string]string{"no mark": "text", "no end": begin + "text", "no beginning": "text" + end, "the end first": end + begin} {
		if got, err := between(document, "new"); err == nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestBothDocumentsAreWritten(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := run(); err == nil {
		t.Error("without a README there is no error")
	}
	readme := func(text string) error {
		if err := os.WriteFile("README.md", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return run()
	}
	if err := readme("no marks"); err == nil {
		t.Error("without marks there is no error")
	}
	if err := readme(begin + end); err == nil {
		t.Error("without a folder for the other document there is no error")
	}
	if err := os.Mkdir("docs", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := readme(begin + end); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"README.md": inShort(), "docs/keys.md": inFull()} {
		if text, err := os.ReadFile(name); err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
}
