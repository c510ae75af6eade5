package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/tui"
)

func TestPictureShowsTextColourAndNothingBroken(t *testing.T) {
	var out strings.Builder
	screen := "plain \x1b[1;38;2;255;0;0mred & bold\x1b[m\n\x1b[7mturned\x1b[m ▲ ends"
	if err := svg(&out, screen, 20, 3, dark, "a <title>"); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{
		">plain</text>", `fill="#ff0000"`, `font-weight="bold">red &amp; bold</text>`,
		`fill="` + dark.fg + `"/>`, ">turned</text>", "▲ ends</text>", "<title>a &lt;title&gt;</title>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for d := xml.NewDecoder(strings.NewReader(got)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
	}
}

// Each piece of a line is drawn where its columns are, at its width; letters that
// take two columns count twice.
func TestPiecesOfALineAreDrawnAtTheirPlace(t *testing.T) {
	var out strings.Builder
	screen := "ab\x1b[1mcd\x1b[m世e\n\x1b[7m  \x1b[mf\x1b[3;2;4mg\x1b[m"
	if err := svg(&out, screen, 10, 2, light, ""); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`viewBox="0 0 112.0 64.0"`, `fill="` + light.bg + `"/>`, // 10 columns of 8.4 and 2 lines of 18, with margins of 14
		`<text x="14.0" y="27.5" fill="` + light.fg + `" xml:space="preserve" textLength="16.8">ab<`,
		`<text x="30.8" y="27.5" fill="` + light.fg + `" xml:space="preserve" textLength="16.8" font-weight="bold">cd<`,
		`<text x="47.6" y="27.5" fill="` + light.fg + `" xml:space="preserve" textLength="25.2">世e<`,
		`<rect x="14.0" y="32.0" width="16.8" height="18.0" fill="` + light.fg + `"/>`, // turned round
		`<text x="30.8" y="45.5" fill="` + light.fg + `" xml:space="preserve" textLength="8.4">f<`,
		`font-style="italic" opacity="0.6" text-decoration="underline">g<`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
	if n := strings.Count(out.String(), "<rect"); n != 2 {
		t.Errorf("%d pieces have a ground of their own, want the screen and one", n)
	}
}

// The picture is what the app shows after the keys, in the colours asked for.
func TestAPictureShowsTheAppAfterItsKeys(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "pictures")
	for name, c := range map[string]struct {
		keys string
		look tui.Look
		want []string
	}{
		"grades.svg": {"", tui.Dark, []string{dark.bg, "Overall"}},
		"themes.svg": {"3", tui.Light, []string{light.bg, "Theme"}},
	} {
		path := filepath.Join(dir, name)
		if err := run("90x20", c.keys, c.look, false, path); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(string(data), want) {
				t.Errorf("%s: no %s", name, want)
			}
		}
	}
	if err := run("wide", "", tui.Dark, false, filepath.Join(dir, "a.svg")); err == nil {
		t.Error("a size that is none is taken")
	}
	if err := run("20x5", "", tui.Dark, false, filepath.Join(dir, "grades.svg", "a.svg")); err == nil {
		t.Error("a folder that cannot be made is no error")
	}
}

// A demo shows each frame for its time, draws a line that two frames share once,
// and shows the first where nothing may move.
func TestADemoShowsItsFramesInTurn(t *testing.T) {
	var out strings.Builder
	frames := []frame{{"same\nfirst", "one", 1}, {"same\nsecond", "two", 3}}
	if err := animate(&out, frames, 20, 3, dark, "a demo"); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for text, want := range map[string]int{">same</text>": 1, ">first</text>": 1, ">second</text>": 1, "25.00%{visibility:visible}100.00%": 1, ` visibility="hidden"`: 1, "4s step-end": 2} {
		if n := strings.Count(got, text); n != want {
			t.Errorf("%q is there %d times, want %d:\n%s", text, n, want, got)
		}
	}
	for d := xml.NewDecoder(strings.NewReader(got)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
	}
}
