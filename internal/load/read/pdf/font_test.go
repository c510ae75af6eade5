package pdf_test

import (
	"math"
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/pdf/pdftest"
)

// withFont returns a page that shows a string (as PDF writes it) in one font.
func withFont(f *pdftest.File, font, shown string) []byte {
	return f.Write(pdftest.Page{
		Fonts:   "/X " + ref(f.Add(font)),
		Content: "BT /X 12 Tf 72 700 Td " + shown + " Tj ET",
	})
}

func TestFontsSayWhatTheirCodesMean(t *testing.T) {
	toUnicode := `1 begincodespacerange <0000> <ffff> endcodespacerange
		2 beginbfchar <0001> <0043> <0005> <00660069> endbfchar
		2 beginbfrange <0002> <0003> <0061> <0010> <0011> [<0072> <0065>] endbfrange`
	oneByte := `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <005A> endbfchar`
	mixed := `2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange 1 begincidrange <8001> <8002> 7 endcidrange`
	for name, tt := range map[string]struct{ font, shown, want string }{
		"MacRoman":                {"<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding/MacRomanEncoding>>", "(child\xd5s)", "child’s"},
		"standard":                {"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/StandardEncoding>>", "(child's \xae)", "child’s fi"},
		"differences":             {"<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/quoteright/uni2013 67/f_i/a.sc/u1F600]>>>>", "(xABCDE)", "x’–fia😀"},
		"differences with none":   {"<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Differences[39/quotesingle]>>>>", "(it's)", "it's"},
		"ToUnicode, one byte":     {"<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding/WinAnsiEncoding/ToUnicode %s>>", "(AB)", "ZB"},
		"Identity-H":              {"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</DW 500>>]/ToUnicode %s>>", "<00010002001000110005>", "Carefi"},
		"embedded CMap":           {"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding %s/DescendantFonts[<</DW 500/W[7[500 500]]>>]/ToUnicode %s>>", "<418001418002>", "?"},
		"broken ToUnicode ranges": {"<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding/WinAnsiEncoding/ToUnicode %s>>", "(AB)", "AB"},
	} {
		t.Run(name, func(t *testing.T) {
			var f pdftest.File
			font := tt.font
			switch name {
			case "ToUnicode, one byte":
				font = strings.Replace(font, "%s", ref(f.Stream("", []byte(oneByte))), 1)
			case "Identity-H":
				font = strings.Replace(font, "%s", ref(f.Stream("", []byte(toUnicode))), 1)
			case "embedded CMap":
				font = strings.Replace(font, "%s", ref(f.Stream("", []byte(mixed))), 1)
				font = strings.Replace(font, "%s", ref(f.Stream("", []byte("3 beginbfchar <41> <0041> <8001> <0042> <8002> <0043> endbfchar"))), 1)
				tt.want = "ABAC"
			case "broken ToUnicode ranges":
				font = strings.Replace(font, "%s", ref(f.Stream("", []byte("2 beginbfrange <00> [ <41> endbfrange beginbfchar <41> endbfchar"))), 1)
			}
			equal(t, text(read(t, withFont(&f, font, tt.shown))), tt.want)
		})
	}
}

// The bullets of Symbol and Wingdings are known though these fonts do not say
// what their codes mean.
func TestBulletsOfSignFonts(t *testing.T) {
	for font, shown := range map[string]string{
		"<</Type/Font/Subtype/Type1/BaseFont/Symbol>>":                                                                     "(\xb7)",
		"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Wingdings-Regular/FirstChar 110/Widths[892]>>":                      "(n)",
		"<</Type/Font/Subtype/Type0/BaseFont/Wingdings/Encoding/Identity-H/DescendantFonts[<<>>]>>":                        "<0081>",
		"<</Type/Font/Subtype/TrueType/BaseFont/SymbolMT/Encoding<</Differences[183/bullet]>>/Widths[460]/FirstChar 183>>": "(\xb7)",
	} {
		var f pdftest.File
		doc := read(t, f.Write(pdftest.Page{
			Fonts:   "/X " + ref(f.Add(font)),
			Content: "BT /X 12 Tf 72 700 Td " + shown + " Tj /F 12 Tf 20 0 Td (An item of a list.) Tj ET",
		}))
		if l := doc.Lines[0]; l.Role != layout.RoleListItem || l.Text != "An item of a list." {
			t.Errorf("%s: marker %q, text %q", font, l.Marker, l.Text)
		}
	}
}

func TestBoldByNameOrWeight(t *testing.T) {
	for font, want := range map[string]bool{
		"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Tahoma-Bold>>":                             true,
		"<</Type/Font/Subtype/TrueType/BaseFont/Tahoma,Bold>>":                                    true,
		"<</Type/Font/Subtype/TrueType/BaseFont/Foo/FontDescriptor<</FontWeight 700>>>>":          true,
		"<</Type/Font/Subtype/TrueType/BaseFont/Foo/FontDescriptor<</Flags 262176>>>>":            true,
		"<</Type/Font/Subtype/TrueType/BaseFont/Tahoma>>":                                         false,
		"<</Type/Font/Subtype/TrueType/BaseFont/Foo/FontDescriptor<</FontWeight 400/Flags 32>>>>": false,
	} {
		var f pdftest.File
		if got := read(t, withFont(&f, font, "(Heading)")).Lines[0].Bold; got != want {
			t.Errorf("%s: bold is %v", font, got)
		}
	}
}

func TestLettersDrawnWithAnOutlineAreBold(t *testing.T) {
	if l := read(t, page("BT /F 12 Tf 2 Tr 72 700 Td (Heading) Tj ET")).Lines[0]; !l.Bold {
		t.Error("not bold")
	}
}

// Without widths in the file, those of the nearest standard font hold words
// together and apart.
func TestStandardWidths(t *testing.T) {
	var f pdftest.File
	// "Milli" is 1721 thousandths wide in Helvetica: 20.7 points at size 12.
	doc := read(t, f.Write(pdftest.Page{Content: "BT /F 12 Tf 72 700 Td (Milli) Tj 20.7 0 Td (metre) Tj 35 0 Td (long) Tj ET"}))
	equal(t, text(doc), "Millimetre long")
}

// Widths of a composite font: a list, a span, and one for all others.
func TestCompositeWidths(t *testing.T) {
	var f pdftest.File
	letters := f.Stream("", []byte("1 beginbfrange <0001> <0009> <0061> endbfrange"))
	font := "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</DW 900/W[1[100 200] 3 5 300]>>]/ToUnicode " + ref(letters) + ">>"
	for shown, want := range map[string]float64{"<00010002>": 300, "<00030005>": 600, "<00010009>": 1000} {
		g := f
		l := read(t, withFont(&g, font, shown)).Lines[0]
		if got := (l.Right - l.X) / 12 * 1000; math.Abs(got-want) > 0.1 {
			t.Errorf("%s is %g wide, want %g", shown, got, want)
		}
	}
}

func TestType3LettersAreLeftOutWithAWarning(t *testing.T) {
	var f pdftest.File
	font := f.Add("<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/Widths[500]/Encoding<</Differences[65/g1]>>/CharProcs<<>>>>")
	doc := read(t, f.Write(pdftest.Page{Fonts: "/X " + ref(font), Content: "BT /X 12 Tf 72 700 Td (A) Tj ET BT /F 12 Tf 72 680 Td (Text) Tj ET"}))
	equal(t, text(doc), "Text")
	if len(doc.Warnings) != 1 || !strings.Contains(doc.Warnings[0], "Type 3") {
		t.Errorf("warnings: %q", doc.Warnings)
	}
}

func TestUnreadableLettersAreCounted(t *testing.T) {
	var f pdftest.File
	font := "/X " + ref(f.Add("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<<>>]>>"))
	doc := read(t, f.Write(pdftest.Page{Fonts: font, Content: "BT /F 12 Tf 72 700 Td (Readable text) Tj /X 12 Tf <00010002> Tj ET"}))
	if len(doc.Warnings) != 1 || !strings.HasPrefix(doc.Warnings[0], "2 letters could not be read") {
		t.Errorf("warnings: %q", doc.Warnings)
	}
}
