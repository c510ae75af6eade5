package pdf_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/pdf"
	"reinspect/internal/load/read/pdf/pdftest"
)

// standard is a budget of the limits that the program reads with.
func standard() *budget.Budget { return budget.New(context.Background(), budget.Standard()) }

func read(t *testing.T, data []byte) *layout.Document {
	t.Helper()
	doc, err := pdf.Read(standard(), "test.pdf", data)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// text returns the lines of a document, markers in brackets, cells parted by
// bars.
func text(doc *layout.Document) string {
	var lines []string
	for _, l := range doc.Lines {
		s := strings.ReplaceAll(l.Text, "\t", " | ")
		if l.Marker != "" {
			s = "[" + l.Marker + "] " + s
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "\n")
}

func page(content string) []byte {
	var f pdftest.File
	return f.Write(pdftest.Page{Content: content})
}

func equal(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestTextOperators(t *testing.T) {
	for name, tt := range map[string]struct{ content, want string }{
		"moved to the next line":     {"BT /F 12 Tf 72 700 Td 14 TL (One) Tj T* (two) Tj (three) ' 1 .5 (four) \" ET", "One\ntwo\nthree\nfour"},
		"leading set by TD":          {"BT /F 12 Tf 72 700 TD (One) Tj 0 -14 TD (two) Tj T* (three) Tj ET", "One\ntwo\nthree"},
		"kerning joins letters":      {"BT /F 12 Tf 72 700 Td [(W) 80 (ork) -60 (ing)] TJ ET", "Working"},
		"a wide move is a space":     {"BT /F 12 Tf 72 700 Td [(social) -300 (work)] TJ ET", "social work"},
		"letter spacing is none":     {"BT /F 12 Tf 3 Tc 72 700 Td (Summary) Tj ET", "Summary"},
		"letter spacing as a move":   {"BT /F 12 Tf 72 700 Td (child) Tj 4 Tc 24.67 0 Td (sw) Tj 0 Tc 18.66 0 Td (ork) Tj ET", "childs work"},
		"a space hidden in a word":   {"BT /F 12 Tf 72 700 Td (fi) Tj 5.9 0 Td ( ) Tj 0.2 0 Td (nal) Tj ET", "final"},
		"escapes":                    {`BT /F 12 Tf 72 700 Td (a\(b\)\\\101\40c (d)) Tj ET`, `a(b)\A c (d)`},
		"hexadecimal":                {"BT /F 12 Tf 72 700 Td <48 65 6C6c6F2> Tj ET", "Hello"},
		"WinAnsi punctuation":        {"BT /F 12 Tf 72 700 Td (\x91child\x92s\x96plan\xa0\xa32) Tj ET", "‘child’s–plan £2"},
		"a drawn soft hyphen":        {"BT /F 12 Tf 72 700 Td (multi\xadagency) Tj ET", "multi-agency"},
		"an inline image is skipped": {"BI /W 2 /H 1 /BPC 8 /CS /G ID (Tj EIx\n EI BT /F 12 Tf 72 700 Td (after) Tj ET", "after"},
		"replacement text":           {"BT /F 12 Tf 72 700 Td /Span <</ActualText (fi)>> BDC (\x01) Tj EMC (nd) Tj ET", "find"},
		"replacement in UTF-16":      {"BT /F 12 Tf 72 700 Td /Span <</ActualText <FEFF00630061006600E9>>> BDC (x) Tj EMC ET", "café"},
		"replacement in UTF-8":       {"BT /F 12 Tf 72 700 Td /Span <</ActualText <EFBBBF436166C3A9>>> BDC (x) Tj EMC ET", "Café"},
		"replacement in Latin":       {"BT /F 12 Tf 72 700 Td /Span <</ActualText (caf\xe9)>> BDC (x) Tj EMC ET", "café"},
		"comments":                   {"BT % (not this) Tj\n/F 12 Tf 72 700 Td (this) Tj ET", "this"},
		"escaped name":               {"BT /#46 12 Tf 72 700 Td (named) Tj ET", "named"},
		"escaped line ends":          {"BT /F 12 Tf 72 700 Td (one\\\n word\\\r\n in\\t\\b\\f\\r\\nall\\x) Tj ET", "one word inallx"},
		"string without end":         {"BT /F 12 Tf 72 700 Td (read) Tj ET (lost", "read"},
		"numbers gone wrong":         {"BT /F 12 Tf 72 --700 Td 72 700 Td (read) Tj .5.5 4 xyz ET", "read"},
		"spaces drawn apart":         {"BT /F 12 Tf 72 700 Td (16) Tj ( ) Tj /P <</MCID 0>> BDC (years) Tj EMC ET", "16 years"},
		"columns of a table":         {pdftest.Set(pdftest.Text{X: 72, Y: 100, Size: 12, Words: "Overall effectiveness"}, pdftest.Text{X: 330, Y: 100, Size: 12, Words: "Good"}), "Overall effectiveness | Good"},
	} {
		t.Run(name, func(t *testing.T) { equal(t, text(read(t, page(tt.content))), tt.want) })
	}
}

func TestLineGeometry(t *testing.T) {
	doc := read(t, page("q 2 0 0 2 0 0 cm BT /B 1 Tf 7 0 0 7 36 371 Tm (Heading) Tj ET Q BT /F 12 Tf 72 700 Td (body) Tj ET"))
	if len(doc.Lines) != 2 {
		t.Fatalf("lines: %q", text(doc))
	}
	h, b := doc.Lines[0], doc.Lines[1]
	if h.Size != 14 || !h.Bold || b.Size != 12 || b.Bold {
		t.Errorf("heading %g bold %v, body %g bold %v; want 14 true, 12 false", h.Size, h.Bold, b.Size, b.Bold)
	}
	if h.X != 72 || h.Y != 100 || b.Y != 142 || h.Page != 1 {
		t.Errorf("heading at %g, %g on page %d, body at %g; want 72, 100 on 1, 142", h.X, h.Y, h.Page, b.Y)
	}
	if w := b.Right - b.X; w < 25 || w > 27 { // Helvetica: 556+556+556+500 thousandths of 12
		t.Errorf("width of %q is %g, want 26", b.Text, w)
	}
}

func TestRotatedPageReadsUpright(t *testing.T) {
	var f pdftest.File
	// On a page turned by 90 degrees text runs upwards in the page's own space.
	doc := read(t, f.Write(pdftest.Page{Content: "BT /F 12 Tf 0 1 -1 0 100 72 Tm (Turned) Tj 0 -14 Td (page) Tj ET", Entries: "/Rotate 90"}))
	equal(t, text(doc), "Turned\npage")
	if l := doc.Lines[0]; l.X != 72 || l.Y != 100 {
		t.Errorf("stands at %g, %g; want 72, 100", l.X, l.Y)
	}
}

// A page whose text is written sideways, without saying that it is turned,
// is read as one would hold it.
func TestSidewaysPageIsReadAsHeld(t *testing.T) {
	for name, tt := range map[string]struct {
		matrix string
		x, y   float64
	}{
		"upwards":     {"0 1 -1 0 100 72", 72, 100},
		"downwards":   {"0 -1 1 0 495 770", 72, 100},
		"upside down": {"-1 0 0 -1 523 100", 72, 100},
	} {
		t.Run(name, func(t *testing.T) {
			doc := read(t, page("BT /F 12 Tf "+tt.matrix+" Tm (Turned) Tj 0 -14 Td (page) Tj ET BT /F 9 Tf 20 20 Td (x) Tj ET"))
			equal(t, text(doc), "Turned\npage")
			if l := doc.Lines[0]; l.X != tt.x || l.Y != tt.y {
				t.Errorf("stands at %g, %g; want %g, %g", l.X, l.Y, tt.x, tt.y)
			}
		})
	}
}

func TestFormsNestAndEndWhereTheyLoop(t *testing.T) {
	var f pdftest.File
	inner := f.Add("")
	outer := f.Stream("/Type/XObject/Subtype/Form/Matrix[1 0 0 1 0 -20]/Resources<</XObject<</In "+ref(inner)+">>>>", []byte("/In Do"))
	content := "BT /F 12 Tf 72 700 Td (inside) Tj ET /Out Do"
	font := f.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	f.Set(inner, "<</Type/XObject/Subtype/Form/Resources<</Font<</F "+ref(font)+">>/XObject<</Out "+ref(outer)+">>>>/Length 44>>\nstream\n"+content+"\nendstream")
	doc := read(t, f.Write(pdftest.Page{Content: "BT /F 12 Tf 72 700 Td (page) Tj ET /Out Do", Resources: "/XObject<</Out " + ref(outer) + ">>"}))
	equal(t, text(doc), "page\ninside")
}

func TestFontAndMarksByName(t *testing.T) {
	var f pdftest.File
	font := f.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>")
	doc := read(t, f.Write(pdftest.Page{
		Resources: "/ExtGState<</G <</Font[" + ref(font) + " 14]>>>>/Properties<</M <</MCID 0>>>>",
		Content:   "/G gs /P /M BDC BT 72 700 Td (By name) Tj ET EMC",
	}))
	if l := doc.Lines[0]; l.Text != "By name" || l.Size != 14 || !l.Bold {
		t.Errorf("%+v", l)
	}
}

func TestArtifactsAreFurniture(t *testing.T) {
	doc := read(t, page("BT /F 12 Tf 72 700 Td (Body) Tj ET /Artifact BMC BT /F 8 Tf 72 30 Td (Only here) Tj ET EMC"))
	equal(t, text(doc), "Body")
	if len(doc.Furniture) != 1 || doc.Furniture[0].Text != "Only here" {
		t.Errorf("furniture: %v", doc.Furniture)
	}
}

func ref(number int) string { return fmt.Sprintf("%d 0 R", number) }
