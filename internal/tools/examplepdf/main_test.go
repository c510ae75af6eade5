package main

import (
	"bytes"
	"os"
	"testing"
)

func TestTheEmbeddedPDFIsWhatTheTextGives(t *testing.T) {
	source, err := os.ReadFile("../../../examples/larkhollow-2024.md")
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile("../../../examples/larkhollow-2024.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, document(string(source))) {
		t.Error("examples/larkhollow-2024.pdf is out of date: run go generate ./examples")
	}
}
