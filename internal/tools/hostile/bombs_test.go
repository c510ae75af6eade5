//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
)

// TestMain lets the command's tests make a bomb as the command does, by starting
// themselves.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "-bomb" {
		main()
		return
	}
	os.Exit(m.Run())
}

// bombOf returns the content of a bomb.
func bombOf(t *testing.T, name string) string {
	t.Helper()
	for _, b := range bombs() {
		if b.name == name {
			return string(b.make())
		}
	}
	t.Fatalf("no bomb %s", name)
	return ""
}

func TestBombsHoldAsMuchAsTheyPromise(t *testing.T) {
	sharedtest.Costly(t)
	made := map[string]string{}
	for _, c := range []struct {
		name, piece string
		times       int
	}{
		{"quotes.md", ">", 200_000},
		{"lists.md", strings.Repeat(" ", 1195) + "1199. a\n", 1},
		{"numbered.txt", "\n\n8999. Children are safe", 1},
		{"raised.pdf", "BT /F 6 Tf 8998 742 Td (1) Tj ET", 20},
		{"raised.pdf", "BT /F 12 Tf 8999 738 Td (1) Tj ET", 20},
		{"columns.pdf", "BT /F 12 Tf 72 742 Td (word) Tj ET", 500},
		{"columns.pdf", "BT /F 12 Tf 322 712 Td (word) Tj ET", 500},
		{"headers.txt", "\fa\n", 2_700_000},
		{"layers.pdf", "/OC /P BDC EMC ", 20_000},
		{"shared.pdf", "\n0000000009 00000 n ", 100_000 + 1},
	} {
		if made[c.name] == "" {
			made[c.name] = bombOf(t, c.name)
		}
		if got := strings.Count(made[c.name], c.piece); got != c.times {
			t.Errorf("%s has %q %d times, want %d", c.name, c.piece, got, c.times)
		}
	}
}

func TestBombsThatArePackedHoldAsMuchAsTheyPromise(t *testing.T) {
	data := bombOf(t, "pieces.docx")
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	document, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(document)
	if n := bytes.Count(text, []byte("a<!---->")); err != nil || n != 1_000_000 {
		t.Errorf("%d pieces, %v", n, err)
	}
}

func TestABombIsWhatTheProgramIsGiven(t *testing.T) {
	var out strings.Builder
	found := tally{program: scripted(t, last+`cat "$file"`), out: &out}
	found.bomb(bomb{name: "quotes.md"})
	if out.Len() > 0 || found.files != 1 || len(found.program.files) > 0 {
		t.Errorf("%s of %d files", out.String(), found.files)
	}
	path := filepath.Join(t.TempDir(), "copy")
	found.program = scripted(t, last+`cat "$file" > `+path)
	if found.bomb(bomb{name: "quotes.md"}); out.Len() > 0 {
		t.Error(out.String())
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != bombOf(t, "quotes.md") {
		t.Errorf("the program got %d bytes, %v", len(data), err)
	}
}

func TestABombThatCannotBeMadeIsAFault(t *testing.T) {
	var out strings.Builder
	found := tally{program: scripted(t, ""), out: &out}
	if found.bomb(bomb{name: "no/folder"}); !strings.HasPrefix(out.String(), "FAULT no/folder: open ") {
		t.Error(out.String())
	}
}
