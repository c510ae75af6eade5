package ooxml

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// Any text goes in, and what comes out is XML that says the same, but for what
// no file may hold.
func TestAnyTextStaysWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringOf(rapid.OneOf(rapid.SampledFrom([]rune("<>&\"'\t\n\r\x00\x1b\u202e\ufffe\uffff")), rapid.Rune())).Draw(t, "text")
		x := New()
		x.Open("a", "b", words)
		x.Element("c", words)
		var text strings.Builder
		for decoder := xml.NewDecoder(strings.NewReader(string(x.Bytes()))); ; {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", words, err)
			}
			if data, ok := token.(xml.CharData); ok {
				text.Write(data)
			}
		}
		for _, r := range text.String() {
			if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) || r == '\ufffe' || r == '\uffff' {
				t.Fatalf("%q holds %U", text.String(), r)
			}
		}
		letters := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsLetter(r) || strings.ContainsRune("<>&\"'", r) {
					return r
				}
				return -1
			}, s)
		}
		if !strings.ContainsRune(words, '\x1b') && letters(strings.TrimSpace(text.String())) != letters(words) {
			t.Fatalf("%q became %q", words, text.String())
		}
	})
}

func TestALongTextIsCutAndSaysSo(t *testing.T) {
	for in, want := range map[string]string{"short": "short", "exactly ten": "ex … (cut)"} {
		if got := Cut(in, 10); got != want {
			t.Errorf("%q is cut to %q, want %q", in, got, want)
		}
	}
}

func TestAPartIsNamedFromTheFolderOfWhatPointsAtIt(t *testing.T) {
	for _, c := range []struct{ folder, target, want string }{
		{"", "word/document.xml", "word/document.xml"},
		{"word/", "word/styles.xml", "styles.xml"},
		{"xl/worksheets/", "xl/drawings/drawing1.xml", "/xl/drawings/drawing1.xml"},
	} {
		if got := relative(c.folder, c.target); got != c.want {
			t.Errorf("%s from %s: %s, want %s", c.target, c.folder, got, c.want)
		}
	}
}
