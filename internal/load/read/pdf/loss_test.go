package pdf_test

import (
	"strings"
	"testing"

	"reinspect/internal/load/read/pdf/pdftest"
)

const line = "BT /F 12 Tf 72 700 Td (Children are safe.) Tj ET\n"

func warnings(t *testing.T, data []byte) string {
	t.Helper()
	return strings.Join(read(t, data).Warnings, "\n")
}

// What is damaged inside a page costs text that nobody misses, unless it is
// said.
func TestDamageInsideAPageIsSaid(t *testing.T) {
	const damaged = "damaged or overfull, so that text may be missing: page 1"
	for name, c := range map[string]struct{ content, want string }{
		"sound":                       {"q 1 0 0 1 0 0 cm 0.5 g 0 0 m 9 9 l S Q /P <</MCID 0>> BDC " + line + "EMC BX EX", ""},
		"an operator changed":         {line + "BT /F 12 Tf 72 680 Td (Plans are read.) Tk ET", damaged},
		"a string ended too soon":     {line + "BT /F 12 Tf 72 680 Td (Plans ) are read) Tj ET", damaged},
		"a string without its end":    {line + "BT /F 12 Tf 72 680 Td (Plans (are read) Tj ET", damaged},
		"a string that goes on":       {line + "BT /F 12 Tf 72 680 Td (Plans (are read) Tj ET BT 0 -14 Td (by all) ) Tj ET", damaged},
		"a string with brackets":      {line + `BT /F 12 Tf 72 680 Td (Plans \(all\) are (really) read) Tj ET`, ""},
		"a font that is not there":    {line + "BT /G 12 Tf 72 680 Td (Plans are read.) Tj ET", damaged},
		"a line far to the right":     {line + "BT /F 12 Tf 9 0 0 1 72 680 Tm (Plans are read by all who need them to be read.) Tj ET", damaged},
		"a line far to the left":      {line + "BT /F 12 Tf -672 680 Td (Plans are read.) Tj ET", damaged},
		"a line far below":            {line + "BT /F 12 Tf 72 -680 Td (Plans are read.) Tj ET", damaged},
		"a line far above":            {line + "BT /F 12 Tf 72 1680 Td (Plans are read.) Tj ET", damaged},
		"a note just beside the page": {line + "BT /F 12 Tf -90 680 Td (Trim here.) Tj ET", ""},
		"letters changed":             {line + "BT /F 12 Tf 72 680 Td (Ch1ldren pl3ns and v1sits \\(re4d\\).) Tj ET", "4 words have a digit between their letters: the file may give wrong letters"},
		"names with digits":           {line + "BT /F 12 Tf 72 680 Td (Year 7to9, 16th, Covid19, www.fen1a.example/a1b, 3rd and h2o.) Tj ET", ""},
	} {
		if got := warnings(t, page(c.content)); got != c.want {
			t.Errorf("%s: warnings %q, want %q", name, got, c.want)
		}
	}
}

func TestPagesThatAreLostAreNamed(t *testing.T) {
	text := pdftest.Page{Content: line}
	for name, c := range map[string]struct {
		pages []pdftest.Page
		want  string
	}{
		"a page without content among others": {[]pdftest.Page{text, {}, text, {Content: "q Q"}, text}, "nothing was found on pages 2 and 4"},
		"an empty cover and back":             {[]pdftest.Page{{}, text, {}}, ""},
		"content that is no stream":           {[]pdftest.Page{text, {Entries: "/Contents 1 0 R"}, text}, "damaged or overfull, so that text may be missing: page 2\nnothing was found on page 2"},
	} {
		var f pdftest.File
		if got := warnings(t, f.Write(c.pages...)); got != c.want {
			t.Errorf("%s: warnings %q, want %q", name, got, c.want)
		}
	}
}

// A reference blown up leads to something that is no page, or to nothing.
func TestAPageBehindAWrongReferenceIsMissed(t *testing.T) {
	for name, wrong := range map[string]string{"a font": "1 0 R", "nothing": "9 0 R"} {
		var f pdftest.File
		whole := string(f.Write(pdftest.Page{Content: line}, pdftest.Page{Content: line}))
		data := strings.Replace(whole, "/Kids[5 0 R 7 0 R ]", "/Kids[5 0 R "+wrong+" ]", 1)
		if data == whole {
			t.Fatal("nothing is changed")
		}
		if got := warnings(t, []byte(data)); got != "the file is damaged: 1 of its 2 pages were found" {
			t.Errorf("%s: warnings %q", name, got)
		}
	}
}

// A stream that ends too soon is unpacked as far as it goes, and said to be
// damaged; one whose checksum alone is missing has lost no text.
func TestStreamsCutOffAreSaid(t *testing.T) {
	content := strings.Repeat(line, 50)
	packed := deflate([]byte(content))
	changed := []byte(string(packed))
	changed[len(changed)-1] ^= 1
	for name, c := range map[string]struct {
		data []byte
		warn bool
	}{
		"whole":            {packed, false},
		"without checksum": {packed[:len(packed)-4], false},
		"wrong checksum":   {changed, true},
		"cut off":          {packed[:len(packed)-9], true},
		"wrong header":     {append([]byte{0x12}, packed[1:]...), true},
	} {
		got := warnings(t, streamFile("/Filter/FlateDecode", c.data))
		if warned := got != ""; warned != c.warn {
			t.Errorf("%s: warnings %q", name, got)
		}
	}
}

// A damaged form loses text like a damaged page, each time it is drawn.
func TestDamageInAFormIsSaidOnEachPage(t *testing.T) {
	var f pdftest.File
	packed := deflate([]byte(strings.Repeat(line, 50)))
	form := f.Stream("/Type/XObject/Subtype/Form/Filter/FlateDecode/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>", packed[:len(packed)-9])
	p := pdftest.Page{Content: "/X Do " + line, Resources: "/XObject<</X " + ref(form) + ">>"}
	if got := warnings(t, f.Write(p, p)); got != "damaged or overfull, so that text may be missing: pages 1 and 2" {
		t.Errorf("warnings %q", got)
	}
}
