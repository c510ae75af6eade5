//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestControlCharactersAreNamed(t *testing.T) {
	for text, want := range map[string]rune{
		"Plans\tare late.\n": 0, "é…": 0, "": 0, "a\r\n": '\r', "\x7f": 0x7f, "Plans \xff": 0xff, "\u200b": 0x200b, "\ufffd": 0,
	} {
		if c, found := control([]byte(text)); c != want || found != (want != 0) {
			t.Errorf("%q: %U, want %U", text, c, want)
		}
	}
}

// A fault is reported by the number of its mutant, so that the numbers must
// mean the same tomorrow and on other machines.
func TestAMutantIsMadeOfItsSeedAlone(t *testing.T) {
	all := crc32.NewIEEE()
	for i := range 300 {
		_, _ = all.Write(madeUp.mutant(7, i))
	}
	if got := all.Sum32(); got != 0x5626915e {
		t.Errorf("other mutants than before: %#x", got)
	}
}

func TestEveryHarmfulPieceAndLargeNumberIsTried(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var all bytes.Buffer
	for range 3000 {
		all.Write(change([]byte("Plans 1. Visits"), r))
		all.WriteByte('\n')
	}
	for _, piece := range append([]string{"0. Visits", "4294967296.", "Plans . Visits", "PPlans"}, harmful...) {
		if !bytes.Contains(all.Bytes(), []byte(piece)) {
			t.Errorf("%q is never tried", piece)
		}
	}
}

func TestADamagedWordFileHasOneChangedPart(t *testing.T) {
	const files = 200
	damaged := 0 // archives
	bodies := map[string]map[string]int{}
	for i := range files {
		parts := partsOf(mutatedDOCX([]byte("Visits are regular.\nPlans & reviews are late.\n"), rand.New(rand.NewPCG(1, uint64(i)))))
		if len(parts) < 5 {
			damaged++
		}
		for name, body := range parts {
			if bodies[name] == nil {
				bodies[name] = map[string]int{}
			}
			bodies[name][body]++
		}
	}
	if damaged < 10 || damaged > 40 { // one in eight is asked for
		t.Errorf("%d of %d archives are damaged", damaged, files)
	}
	for name, count := range bodies {
		sound := 0 // as most of them are
		for _, n := range count {
			sound = max(sound, n)
		}
		least, most := 10, 40
		if name == "word/document.xml" {
			least, most = 50, 100
		}
		if changed := files - damaged - sound; changed < least || changed > most {
			t.Errorf("%s is changed %d times, want %d to %d", name, changed, least, most)
		}
	}
}

// partsOf returns the parts of an archive that can be read, by their names.
func partsOf(data []byte) map[string]string {
	parts := map[string]string{}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			continue
		}
		if body, err := io.ReadAll(part); err == nil {
			parts[f.Name] = string(body)
		}
	}
	return parts
}

func TestWhatMutantsAreMadeOf(t *testing.T) {
	reports := t.TempDir()
	if err := os.MkdirAll(filepath.Join(reports, "pdf", "ashmere"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(reports, "pdf", "ashmere", "report.pdf"), []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	box := scripted(t, `case $1 in convert) echo 'reinspect = 1';; compare) echo "<html>$1</html>";; esac`)
	kinds, err := sources(box, reports)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"pdf": "%PDF-1.7", "docx": "# ", "html": "<html>", "markdown": "# ", "text": "Larkhollow", "toml": "reinspect = 1",
		"notes": "neutral", "settings": "look =", "themes": "[[theme]]", "framework": "[[area]]",
	}
	for _, k := range kinds {
		r := rand.New(rand.NewPCG(1, 1))
		var all []byte
		for range 20 {
			all = append(all, k.make(r)...)
		}
		if !strings.Contains(string(all), want[k.name]) || want[k.name] == "" {
			t.Errorf("%s is made of %.300s", k.name, all)
		}
	}
	if len(kinds) != len(want) || kinds[0].name != "pdf" {
		t.Errorf("%d kinds, the first is %s", len(kinds), kinds[0].name)
	}
	if len(box.files) != 0 {
		t.Errorf("%v is left in the sandbox", box.files)
	}
	if _, err := sources(box, t.TempDir()); err == nil {
		t.Error("no report is no error, away from the examples")
	}
}
