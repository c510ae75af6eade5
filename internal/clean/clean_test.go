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
		"  indented":                         "indented",
		"to the end ":                        "to the end",
		"two  spaces":                        "two spaces",
		"":                                   "",
		"ﬁnal oﬀer eﬃcient":                  "final offer efficient",
		"\x1b[31mred\x1b[0m":                 "red",
		"safe\u202etxt.exe\u202c":            "safetxt.exe",
		"\ufeffbyte\u200b order":             "byte order",
		"Jose\u0301":                         "José",
		"broken \xff byte":                   "broken \ufffd byte",
		"\uf06e bullet":                      "\uf06e bullet",
		"\u200b \u00ad":                      "",
		"a\x1b]52;c;ZXZpbA==\ab":             "ab",
		"a\x1b]8;;http://x/\x1b\\link\x1b]8;;\x1b\\b": "alinkb",
		"a\x1b]0;no end of the title":                 "a",
		"a\u009d52;c;ZXZpbA==\u009cb":                 "ab",
		"a\u009b31mb\u0090q\u009cc":                   "abc",
		"a\x1b\x1b[m]52;c;ZXZpbA==\ab":                "ab",
		"a\x1b(0b\x1bcd":                              "abd",
		// Quotation marks whose bytes were read as Latin-1 are no sequences.
		"the \u009dplan\u009c was \u0090late": "the plan was late",
	} {
		if got := clean.Line(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

// A text that looks at first sight like nothing but sequences is not looked
// through again for each of them: with so many this test would never end.
func TestSequencesWithoutEndAreLookedThroughOnce(t *testing.T) {
	const many = 300_000
	for in, want := range map[string]string{
		strings.Repeat("\u0090\u009b0m", many):             "",
		strings.Repeat("\u0090x", many):                    strings.Repeat("x", many),
		strings.Repeat("\x1b]0;x\x1b[0", many):             strings.Repeat("0", many),
		strings.Repeat("\x1b", 9) + strings.Repeat("m", 9): "",
	} {
		if got := clean.Line(in); got != want {
			t.Errorf("%.40q… gives %.40q…, want %.40q…", in, got, want)
		}
	}
	if got := clean.Line(strings.Repeat("\x1b", many) + strings.Repeat("m", many)); strings.Trim(got, "m") != "" {
		t.Errorf("sequences inside each other give %.40q…", got)
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

func TestTextKeepsItsLinesAndLetters(t *testing.T) {
	for in, want := range map[string]string{
		"two\nlines  and\ttabs":         "two\nlines  and\ttabs",
		"a\r\nb\rc":                     "a\nb\nc",
		"ﬁne \u2011 e\u0301":            "ﬁne \u2011 e\u0301",
		"a\x1b[31mb\u202ec\x00d\u200be": "abcde",
		"broken \xff":                   "broken \ufffd",
	} {
		if got := clean.Text(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestAWriterLetsNothingPassThatSteersATerminal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom([]string{"\x1b]52;c;eA==\a", "\u202e", "é", "\u009b1m", "word\n", "\x7f"}), rapid.String())).Draw(t, "parts")
		var out strings.Builder
		w := clean.NewWriter(&out)
		whole := strings.Join(parts, "")
		for len(whole) > 0 { // cut anywhere, within letters too
			n := rapid.IntRange(1, len(whole)).Draw(t, "n")
			if _, err := w.Write([]byte(whole[:n])); err != nil {
				t.Fatal(err)
			}
			whole = whole[n:]
		}
		for _, r := range out.String() {
			if r != '\n' && r != '\t' && r != '\r' && r != '\ufeff' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
				t.Fatalf("%q holds %U", out.String(), r)
			}
		}
	})
}

func TestEveryTextOfAValueIsCleaned(t *testing.T) {
	type inner struct{ Text string }
	value := struct {
		Name  string
		List  []inner
		Names []string
		Map   map[string][]string
		Ptr   *inner
		N     int
	}{"a\x1b[1mb", []inner{{"\u202ex"}}, []string{"\x00y"}, map[string][]string{"k": {"\x07z"}}, &inner{"\u200bw"}, 4}
	clean.All(&value)
	if value.Name != "ab" || value.List[0].Text != "x" || value.Names[0] != "y" || value.Map["k"][0] != "z" || value.Ptr.Text != "w" || value.N != 4 {
		t.Errorf("got %+v %+v", value, value.Ptr)
	}
}

// Text that steers nothing passes as it is.
func TestAWriterLetsHonestTextPass(t *testing.T) {
	const honest = "\ufeffline, tab\tand\r\nnext line: é – ✓\n"
	var out strings.Builder
	if n, err := clean.NewWriter(&out).Write([]byte(honest)); err != nil || n != len(honest) || out.String() != honest {
		t.Errorf("%d bytes, %v: %q", n, err, out.String())
	}
}

// The bytes say how a text is written down.
func TestDecode(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                                 "plain",
		"\xef\xbb\xbfwith a mark":               "with a mark",
		"Childrenʼs":                            "Childrenʼs",
		"Children\x92s caf\xe9":                 "Children’s café",
		"one\r\ntwo\rthree\u2028four\u2029five": "one\ntwo\nthree\nfour\nfive",
		"":                                      "",
	} {
		if got := clean.Decode([]byte(in)); got != want {
			t.Errorf("%q is read as %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"\xff\xfeP\x00\x19\x20":             "P’",
		"\xfe\xff\x00P\x20\x19":             "P’",
		"\xff\xfe\x3d\xd8\x00\xdeP\x00\x01": "😀P",
	} {
		if got, ok := clean.FromUTF16([]byte(in)); !ok || string(got) != want {
			t.Errorf("%q is read as %q, want %q", in, got, want)
		}
	}
}
