package clean_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"reinspect/internal/clean"
)

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"plain words":                        "plain words",
		"  two\u00a0 kinds\tof  space \n":    "two kinds of space",
		"multi\u2011agency, co\u00adoperate": "multi-agency, cooperate",
		"ﬁnal oﬀer eﬃcient":                  "final offer efficient",
		"\x1b[31mred\x1b[0m":                 "[31mred[0m",
		"safe\u202etxt.exe\u202c":            "safetxt.exe",
		"\ufeffbyte\u200b order":             "byte order",
		"Jose\u0301":                         "José",
		"broken \xff byte":                   "broken \ufffd byte",
		"\uf06e bullet":                      "\uf06e bullet",
		"\u200b \u00ad":                      "",
	} {
		if got := clean.Line(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

// Whatever comes in, what goes out can be shown and is clean already.
func TestLineIsSafeAndStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		out := clean.Line(rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "line"))
		for _, r := range out {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Fatalf("%q holds %U", out, r)
			}
		}
		if !utf8.ValidString(out) || strings.TrimSpace(out) != out || strings.Contains(out, "  ") {
			t.Fatalf("%q is not clean", out)
		}
		if again := clean.Line(out); again != out {
			t.Fatalf("cleaning %q again gives %q", out, again)
		}
	})
}
