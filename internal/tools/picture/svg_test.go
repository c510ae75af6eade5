package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
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
