package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
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
		opensSequence := strings.ContainsAny(words, "\x1b\u0090\u0098\u009b\u009d\u009e\u009f") // whose letters go with it
		if !opensSequence && letters(strings.TrimSpace(text.String())) != letters(words) {
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

var twoParts = []Part{
	{Name: "word/document.xml", Type: "text/main", Data: []byte("<a/>"), Relations: []Relation{{"styles", "word/styles.xml"}, {"image", "media/1.png"}}},
	{Name: "word/styles.xml", Type: "text/styles", Data: []byte("<b/>")},
}

// A file names the type of each part and what each points at; a part that points
// at nothing has no list of it.
func TestAFileHasItsPartsTypesAndRelations(t *testing.T) {
	var out bytes.Buffer
	if err := Write(&out, Properties{Title: "Fernmoor", Creator: "Bea", Created: "2026-11-29"}, twoParts); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	wants := map[string][]string{
		"[Content_Types].xml": {`PartName="/word/document.xml" ContentType="text/main"`, `PartName="/word/styles.xml" ContentType="text/styles"`},
		"_rels/.rels": {
			`Id="rId1" Type="` + OfficeRelations + `/officeDocument" Target="word/document.xml"`,
			`Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"`,
		},
		"word/document.xml":            {"<a/>"},
		"word/_rels/document.xml.rels": {`Id="rId1" Type="` + OfficeRelations + `/styles" Target="styles.xml"`, `Id="rId2" Type="` + OfficeRelations + `/image" Target="/media/1.png"`},
		"word/styles.xml":              {"<b/>"},
		"docProps/core.xml":            {"<dc:title>Fernmoor</dc:title>", "<dc:creator>Bea</dc:creator>", "2026-11-29T00:00:00Z"},
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if wants[f.Name] == nil {
			t.Errorf("there is a part %s", f.Name)
		}
		for _, want := range wants[f.Name] {
			if !strings.Contains(string(data), want) {
				t.Errorf("no %s in %s:\n%s", want, f.Name, data)
			}
		}
		delete(wants, f.Name)
	}
	if len(wants) > 0 {
		t.Errorf("there is no %v", wants)
	}
	if got := string(Properties{}.xml()); strings.Contains(got, "created") {
		t.Errorf("a day that was not given is said:\n%s", got)
	}
}

// short takes so many bytes and no more.
type short int

func (s *short) Write(p []byte) (int, error) {
	if len(p) > int(*s) {
		return 0, errors.New("no space left")
	}
	*s -= short(len(p))
	return len(p), nil
}

func TestAFileThatCannotBeWrittenIsAnError(t *testing.T) {
	// What does not compress, so that each part is written before the next begins.
	noise := make([]byte, 64<<10)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	large := slices.Clone(twoParts)
	large[0].Data = noise
	var whole bytes.Buffer
	if err := Write(&whole, Properties{}, large); err != nil {
		t.Fatal(err)
	}
	for room := range 40 {
		s := short(room * whole.Len() / 40)
		if err := Write(&s, Properties{}, large); err == nil {
			t.Errorf("with room for %d of 40 parts there is no error", room)
		}
	}
}
