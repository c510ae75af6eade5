package load_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/examples"
	"reinspect/internal/fault"
	"reinspect/internal/load"
)

// A theme under a misspelt area would stand by itself, and nobody would be
// told why; an area of a framework of the reader's own is no mistake.
func TestAThemeOfAnUnknownAreaIsRefused(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("themes.toml", "[[theme]]\nid = 'hoses'\ntitle = 'Hoses'\narea = 'equipmet'\nphrases = ['hoses']\n")
	_, err := load.New(load.Config{Dir: dir}).Env()
	if err == nil || !strings.Contains(err.Error(), `themes.toml: theme "hoses": no framework has an area "equipmet"`) || fault.Hint(err) == "" {
		t.Fatalf("error %v, hint %q", err, fault.Hint(err))
	}
	write("frameworks/fire.toml", "id = 'fire'\nname = 'Fire'\n[[area]]\nid = 'equipmet'\ntitle = 'Equipment'\n")
	if _, err := load.New(load.Config{Dir: dir}).Env(); err != nil {
		t.Errorf("with a framework that has the area: %v", err)
	}
}

// What a report is can be told without marking its sentences.
func TestFactsAreThoseOfTheReport(t *testing.T) {
	path := filepath.Join(t.TempDir(), examples.Larkhollow2019)
	left, _ := examples.Pair()
	if err := os.WriteFile(path, left.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := load.New(load.Config{}).Facts(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if r.Authority != "Larkhollow" || r.Framework.ID == "" || len(r.Judgements) == 0 || r.Source.Path != path {
		t.Errorf("the facts are %+v", r)
	}
	if _, err := load.New(load.Config{}).Facts(context.Background(), path+".gone"); err == nil {
		t.Error("a file that is not there has facts")
	}
}

// Marking takes its time for each sentence, however short it is.
func TestATextOfTooManySentencesIsRefused(t *testing.T) {
	example, _ := examples.Pair()
	many := append(bytes.Clone(example.Data), strings.Repeat("Ok. ", 50_001)...)
	_, err := load.New(load.Config{}).Bytes(t.Context(), "many.txt", many)
	if err == nil || !strings.Contains(err.Error(), "many.txt: holds more than 50000 sentences") || fault.Hint(err) == "" {
		t.Errorf("error %v, hint %q", err, fault.Hint(err))
	}
}
