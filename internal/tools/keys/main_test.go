package main

import (
	"os"
	"testing"

	"reinspect/tui/keys"
)

func TestTheDocumentsNameTheKeysThatTheAppHas(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if want, err := between(string(readme), short(keys.HelpLines())); err != nil || want != string(readme) {
		t.Errorf("README.md's keys are out of date (%v): run go generate ./internal/tools/keys", err)
	}
	kept, err := os.ReadFile("../../../docs/keys.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != full(keys.HelpLines()) {
		t.Error("docs/keys.md is out of date: run go generate ./internal/tools/keys")
	}
}
