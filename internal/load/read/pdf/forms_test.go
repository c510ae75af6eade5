package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/marking"
	"reinspect/internal/load/read/pdf/pdftest"
)

// sheet is the text of a page that the tests below spoil in many ways; each
// must read like it.
func sheet() []set {
	return []set{
		{X: 72, Y: 106, Size: 14, Bold: true, Words: "Children in care"},
		{X: 72, Y: 130, Size: 11, Words: "1."},
		{X: 99, Y: 130, Size: 11, Words: "Homes are found quickly for children in Saltmere, and"},
		{X: 99, Y: 145, Size: 11, Words: "most stay near their schools."},
		{X: 72, Y: 170, Size: 11, Words: "2."},
		{X: 99, Y: 170, Size: 11, Words: "Too few have a plan that is clear to them."},
		{X: 72, Y: 195, Size: 11, Words: "3."},
		{X: 99, Y: 195, Size: 11, Words: "Social workers visit often."},
		{X: 72, Y: 220, Size: 11, Words: "•"},
		{X: 99, Y: 220, Size: 11, Words: "The number of homes."},
		{X: 72, Y: 245, Size: 11, Words: "•"},
		{X: 99, Y: 245, Size: 11, Words: "The choice of schools."},
	}
}

const sheetText = `Children in care
[1.] Homes are found quickly for children in Saltmere, and
most stay near their schools.
[2.] Too few have a plan that is clear to them.
[3.] Social workers visit often.
[•] The number of homes.
[•] The choice of schools.`

// twice draws each piece again, beside and below itself; letter by letter
// where that is asked for.
func twice(times int, dx, dy float64, letters bool, of func(set) bool) []set {
	var out []set
	for _, s := range sheet() {
		words := []string{s.Words}
		if letters {
			words = strings.Split(s.Words, "")
		}
		for _, w := range words {
			n := times
			if !of(s) {
				n = 1
			}
			for k := range n {
				out = append(out, set{X: s.X + float64(k)*dx, Y: s.Y + float64(k)*dy, Size: s.Size, Bold: s.Bold, Words: w})
			}
			s.X += pdftest.Width(w, s.Size, s.Bold)
		}
	}
	return out
}

func TestTextDrawnAgainIsReadOnce(t *testing.T) {
	all := func(set) bool { return true }
	for name, pieces := range map[string][]set{
		"beside itself":         twice(2, 0.5, 0, false, all),
		"in its very place":     twice(2, 0, 0, false, all),
		"below and beside":      twice(2, 0.6, 0.6, false, all),
		"three times":           twice(3, 0.3, 0, false, all),
		"letter by letter":      twice(2, 0.5, 0, true, all),
		"all of it once more":   append(sheet(), sheet()...),
		"the list and its dots": twice(2, 0.4, 0, false, func(s set) bool { return s.Y > 200 }),
	} {
		t.Run(name, func(t *testing.T) {
			doc := read(t, document(pieces))
			equal(t, text(doc), sheetText)
			if bold := doc.Lines[1].Bold; bold {
				t.Error("where all is drawn twice, the body is not bold")
			}
		})
	}
	doc := read(t, document(append(sheet(), set{X: 99.4, Y: 195, Size: 11, Words: "Social workers visit often."})))
	if !doc.Lines[4].Bold || doc.Lines[3].Bold {
		t.Error("the one line that is drawn twice looks bold")
	}
}

// stamped returns the sheet on two pages with something drawn first or last on
// each.
func stamped(under, over string) []byte {
	var f pdftest.File
	p := pdftest.Page{Content: under + "\n" + pdftest.Set(sheet()...) + over, Resources: "/ExtGState<</Thin<</ca 0.2>>>>"}
	return f.Write(p, p)
}

func TestWatermarksAreLeftOutAndNamed(t *testing.T) {
	const draft = "the document calls itself a draft"
	left := func(words string) string {
		return "left out as markings and watermarks, no part of the text: “" + words + "”"
	}
	across := func(degrees, words string) string {
		turn := map[string]string{"45": ".707 .707 -.707 .707", "8": ".990 .139 -.139 .990", "90": "0 1 -1 0"}[degrees]
		return "q .8 g BT /B 48 Tf " + turn + " 120 500 Tm (" + words + ") Tj ET Q\n"
	}
	level := func(colour string, size float64, words string, places ...[2]float64) string {
		var b strings.Builder
		for _, p := range places {
			fmt.Fprintf(&b, "q %s BT /F %g Tf %g %g Td (%s) Tj ET Q\n", colour, size, p[0], 842-p[1], words)
		}
		return b.String()
	}
	few := [][2]float64{{150, 132}, {200, 190}}
	for name, c := range map[string]struct{ under, over, want string }{
		"across, over the text":          {"", across("45", "DRAFT"), left("DRAFT") + "\n" + draft},
		"across, under the text":         {across("45", "CONFIDENTIAL"), "", left("CONFIDENTIAL")},
		"hardly slanted":                 {"", across("8", "NOT FOR CIRCULATION"), left("NOT FOR CIRCULATION")},
		"up the margin":                  {"", across("90", "Seen by the reviewer"), left("Seen by the reviewer")},
		"large and level":                {"", level(".8 g", 40, "Draft for comment", [2]float64{90, 175}), left("Draft for comment") + "\n" + draft},
		"between the lines":              {"", level(".75 .75 .8 rg", 18, "Copy of J Holt", [2]float64{150, 160}), left("Copy of J Holt")},
		"several a page":                 {level("0 0 0 .2 k", 26, "Unchecked figures", few...), "", left("Unchecked figures")},
		"thin ink":                       {"", level("/Thin gs", 26, "Unchecked figures", few...), left("Unchecked figures")},
		"in body size, on the lines":     {"", level(".8 g", 11, "Copy of J Holt", [2]float64{150, 130}, [2]float64{180, 170}), left("Copy of J Holt")},
		"in body size, in black":         {"", level("0 g", 11, "CONFIDENTIAL", [2]float64{150, 133}, [2]float64{300, 400}), left("CONFIDENTIAL")},
		"below the text":                 {"", level("0 g", 11, "OFFICIAL-SENSITIVE", [2]float64{250, 500}), left("OFFICIAL-SENSITIVE")},
		"behind a line":                  {"", level(".85 g", 11, "Copy of J Holt", [2]float64{420, 195}), left("Copy of J Holt")},
		"said to be one":                 {"", "/Artifact <</Type/Pagination/Subtype/Watermark>> BDC " + level("0 g", 11, "Seen by J Holt", [2]float64{250, 300}) + "EMC", left("Seen by J Holt")},
		"no watermark at all":            {"", "", ""},
		"a mark of two letters, crooked": {"", across("45", "OK"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			doc := read(t, stamped(c.under, c.over))
			marking.TakeOut(doc)
			equal(t, text(doc), sheetText+"\n"+sheetText)
			equal(t, strings.Join(doc.Warnings, "\n"), c.want)
		})
	}
}

// What looks a little like a watermark and is none.
func TestTextOfAnotherLookIsNoWatermark(t *testing.T) {
	for name, c := range map[string]struct{ drawn, want string }{
		"white on a dark bar":   {"0 g 72 560 400 30 re f 1 g BT /B 11 Tf 80 570 Td (Judgement) Tj ET 0 g", "Judgement"},
		"pale, once":            {".7 g BT /F 11 Tf 72 570 Td (A heading in pale letters) Tj ET 0 g", "A heading in pale letters"},
		"a sentence on a draft": {"BT /F 11 Tf 72 570 Td (The draft plan is confidential.) Tj ET", "The draft plan is confidential."},
		"the same words twice":  {"BT /F 11 Tf 72 570 Td (Good) Tj 0 -20 Td (Good) Tj ET", "Good\nGood"},
		"a letter in large":     {"BT /B 30 Tf 72 560 Td (C) Tj /F 11 Tf 21.7 0 Td (hildren are safe.) Tj ET", "Children are safe."},
	} {
		t.Run(name, func(t *testing.T) {
			doc := read(t, page(pdftest.Set(sheet()...)+c.drawn))
			marking.TakeOut(doc)
			equal(t, text(doc), sheetText+"\n"+c.want)
			equal(t, strings.Join(doc.Warnings, "\n"), "")
		})
	}
}

// A layer that is switched off is not seen on the page.
func TestLayersAreReadAsTheyAreShown(t *testing.T) {
	var f pdftest.File
	off, on, mark := f.Add("<</Type/OCG/Name(Notes)>>"), f.Add("<</Type/OCG/Name(Text)>>"), f.Add("<</Type/OCG/Name(Watermark 1)>>")
	group := f.Add("<</Type/OCMD/OCGs[" + ref(off) + "]>>")
	form := f.Stream("/Type/XObject/Subtype/Form/OC "+ref(mark), []byte("BT /F 11 Tf 150 500 Td (Seen by J Holt) Tj ET"))
	f.Catalog = "/OCProperties<</OCGs[" + ref(off) + ref(on) + ref(mark) + "]/D<</OFF[" + ref(off) + "]>>>>"
	doc := read(t, f.Write(pdftest.Page{
		Content: "/OC /On BDC BT /F 11 Tf 72 700 Td (Children are safe.) Tj ET EMC /OC /Off BDC BT /F 11 Tf 72 680 Td (Who says so?) Tj ET EMC " +
			"/OC /Group BDC BT /F 11 Tf 72 660 Td (Nobody does.) Tj ET EMC /X Do",
		Resources: "/Properties<</On " + ref(on) + "/Off " + ref(off) + "/Group " + ref(group) + ">>/XObject<</X " + ref(form) + ">>",
	}))
	equal(t, text(doc), "Children are safe.")
	equal(t, strings.Join(doc.Warnings, "\n")+strings.Join(doc.Markings, "\n"), "text on layers that are switched off was left outSeen by J Holt")
}

// numberedLines returns the sheet with a number in the margin of every so many
// lines.
func numberedLines(first, each int, size, right float64) []set {
	pieces := sheet()
	lines, last := first-1, 0.0
	for _, s := range sheet() {
		if s.Y == last {
			continue
		}
		last = s.Y
		if lines++; lines%each == 0 {
			n := fmt.Sprint(lines)
			pieces = append(pieces, set{X: right - pdftest.Width(n, size, false), Y: s.Y, Size: size, Words: n})
		}
	}
	return pieces
}

func TestNumbersOfLinesAreLeftOutAndNamed(t *testing.T) {
	const note = "the numbers of the lines in the margin were left out"
	for name, pages := range map[string][][]set{
		"one run over all pages": {numberedLines(1, 1, 8, 50), numberedLines(8, 1, 8, 50)},
		"anew on each page":      {numberedLines(1, 1, 8, 50), numberedLines(1, 1, 8, 50)},
		"as large as the text":   {numberedLines(1, 1, 11, 60), numberedLines(8, 1, 11, 60)},
		"each fifth line":        {numberedLines(1, 5, 8, 50), numberedLines(8, 5, 8, 50), numberedLines(15, 5, 8, 50), numberedLines(22, 5, 8, 50)},
	} {
		t.Run(name, func(t *testing.T) {
			doc := read(t, document(pages...))
			equal(t, text(doc), strings.TrimSuffix(strings.Repeat(sheetText+"\n", len(pages)), "\n"))
			equal(t, strings.Join(doc.Warnings, "\n"), note)
		})
	}
	// Numbers that hang in the margin, one for each paragraph, stay.
	var pieces []set
	for i := range 10 {
		y := 100 + 40*float64(i)
		pieces = append(
			pieces, set{X: 40, Y: y, Size: 11, Words: fmt.Sprint(i + 1)},
			set{X: 72, Y: y, Size: 11, Words: "A paragraph begins here and goes on to"}, set{X: 72, Y: y + 14, Size: 11, Words: "a second line."},
		)
	}
	if doc := read(t, document(pieces)); doc.Lines[2].Marker != "2" || len(doc.Warnings) > 0 {
		t.Errorf("paragraph numbers: %s, %q", text(doc), doc.Warnings)
	}
}

func TestSoftHyphensJoinWords(t *testing.T) {
	for name, c := range map[string]struct{ lines, want string }{
		"within a line":               {"A long-term plan is insuf\xadficient.", "A long-term plan is insufficient."},
		"at the end of a line":        {"A long-term plan is insuf\xad|ficient and vague.", "A long-term plan is insufficient\nand vague."},
		"before a line of one word":   {"A long-term plan is insuf\xad|ficient.|It is vague.", "A long-term plan is insufficient.\nIt is vague."},
		"twice in one word":           {"A long-term plan is insuf\xad|fi\xad|cient.", "A long-term plan is insufficient."},
		"of a font with no other":     {"A long\xadterm plan of many agen\xad|cies.", "A long-term plan of many agen-\ncies."},
		"only where lines end":        {"A plan is insuf\xad|ficient.", "A plan is insufficient."},
		"that break nothing":          {"A long-term plan.\xad|The next one.", "A long-term plan.\nThe next one."},
		"with a hyphen at a line end": {"A multi-|agency plan.", "A multi-\nagency plan."},
	} {
		t.Run(name, func(t *testing.T) {
			var pieces []set
			for i, l := range strings.Split(c.lines, "|") {
				pieces = append(pieces, set{X: 72, Y: 100 + 14*float64(i), Size: 11, Words: pdftest.Latin(l)})
			}
			equal(t, text(read(t, document(pieces))), c.want)
		})
	}
}

func TestActualTextReplacesLetters(t *testing.T) {
	for name, c := range map[string]struct{ content, want string }{
		"of a ligature":               {"(e) Tj /Span <</ActualText (ffi)>> BDC (x) Tj EMC (cient) Tj", "efficient"},
		"of a hyphen":                 {"(insuf) Tj /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC (ficient) Tj", "insufficient"},
		"of a word of several pieces": {"/Span <</ActualText (children)>> BDC [(ch) 20 (il)] TJ (dren) Tj EMC ( are safe) Tj", "children are safe"},
		"of a line, shorter than it":  {"/Span <</ActualText (Yes)>> BDC (Children are safe) Tj EMC ( indeed) Tj", "Yes indeed"},
		"by name":                     {"/Span /P0 BDC (ch1ldren) Tj EMC", "children"},
		"around other levels":         {"/Span <</ActualText (children)>> BDC /P <</MCID 0>> BDC (xx) Tj EMC /P <</MCID 1>> BDC (yy) Tj EMC EMC", "children"},
		"of nothing":                  {"(safe) Tj /Span <</ActualText ()>> BDC (xx) Tj EMC", "safe"},
	} {
		t.Run(name, func(t *testing.T) {
			var f pdftest.File
			doc := read(t, f.Write(pdftest.Page{
				Content: "BT /F 11 Tf 72 700 Td " + c.content + " ET", Resources: "/Properties<</P0<</ActualText(children)>>>>",
			}))
			equal(t, text(doc), c.want)
		})
	}
}

// Browsers paint the bullets of their lists, and some programs draw pictures.
func TestPaintedBulletsBeginItems(t *testing.T) {
	pieces := slices.DeleteFunc(sheet(), func(s set) bool { return s.Words == "•" })
	circle := func(y float64) string {
		return fmt.Sprintf("q 1 0 0 1 82 %g cm 5 2.5 m 5 4 4 5 2.5 5 c 1 5 0 4 0 2.5 c 0 1 1 0 2.5 0 c 4 0 5 1 5 2.5 c h f Q\n", 842-y)
	}
	picture := func(y float64) string { return fmt.Sprintf("q 5 0 0 5 82 %g cm /I Do Q\n", 842-y) }
	square := func(y float64) string { return fmt.Sprintf("82 %g 4 4 re f\n", 842-y) }
	for name, mark := range map[string]func(float64) string{"circles": circle, "pictures": picture, "squares": square} {
		var f pdftest.File
		image := f.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", []byte("x"))
		doc := read(t, f.Write(pdftest.Page{Content: pdftest.Set(pieces...) + mark(220) + mark(245), Resources: "/XObject<</I " + ref(image) + ">>"}))
		if got := text(doc); got != sheetText {
			t.Errorf("%s:\n%s", name, got)
		}
	}
	// Lines, boxes and dots that stand in the text are no bullets.
	for name, drawn := range map[string]string{
		"a rule":         "72 618 400 1 re f",
		"a large square": "60 610 30 30 re f",
		"a dot in text":  "180 624 3 3 re f",
		"a dot far off":  "20 624 3 3 re f",
		"not filled":     "82 622 4 4 re n",
	} {
		if got := text(read(t, page(pdftest.Set(pieces...)+drawn))); strings.Contains(got, "•") {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// Text recognition sees signs and letters in bullets.
func TestOddSignsSetApartAreBullets(t *testing.T) {
	for _, sign := range []string{"-", "*", "+", "o", "e", "\u00a9", "\u00ae", "\u00bb"} {
		doc := read(t, document([]set{{X: 72, Y: 220, Size: 11, Words: sign}, {X: 99, Y: 220, Size: 11, Words: "The number of homes."}}))
		if l := doc.Lines[0]; l.Marker != sign || l.Role != layout.RoleListItem {
			t.Errorf("%s: marker %q, text %q", sign, l.Marker, l.Text)
		}
	}
	for _, words := range []string{"a", "I"} {
		doc := read(t, document([]set{{X: 72, Y: 220, Size: 11, Words: words}, {X: 99, Y: 220, Size: 11, Words: "wide gap"}}))
		if l := doc.Lines[0]; l.Marker != "" {
			t.Errorf("%q is taken for a bullet", words)
		}
	}
}

// Letters that are not drawn are the text of a picture, or of letters that are.
func TestTextForSearchingIsReadOnce(t *testing.T) {
	hidden := "3 Tr " + strings.ReplaceAll(pdftest.Set(sheet()...), "/F 11 Tf", "/F 10.6 Tf")
	equal(t, text(read(t, page(pdftest.Set(sheet()...)+hidden))), sheetText)
	equal(t, text(read(t, page(hidden+"0 Tr "+pdftest.Set(sheet()...)))), sheetText)
	equal(t, text(read(t, page(hidden))), sheetText)
}

// A page that lay crooked in the scanner is read along its own lines.
func TestCrookedPagesAreStraightened(t *testing.T) {
	for _, turn := range []string{".9998 .02 -.02 .9998 5 -8 cm ", ".9995 -.03 .03 .9995 -9 12 cm "} {
		doc := read(t, page("q "+turn+pdftest.Set(sheet()...)+"Q"))
		equal(t, text(doc), sheetText)
	}
}

func TestHeadersThatChangeAreNoText(t *testing.T) {
	chapters := []string{"Leadership", "Children in care", "Care leavers", "Help and protection"}
	for name, furniture := range map[string]func(i int) []set{
		"in small print": func(i int) []set {
			return []set{{X: 72, Y: 30, Size: 8, Words: chapters[i]}, {X: 72, Y: 815, Size: 8, Words: chapters[3-i] + " of Saltmere"}}
		},
		"as large as the text": func(i int) []set { return []set{{X: 72, Y: 36, Size: 11, Words: chapters[i]}} },
		"left and right in turn": func(i int) []set {
			return []set{{X: 72 + float64(i%2*300), Y: 815, Size: 9, Words: chapters[i] + " page " + fmt.Sprint(i+1)}}
		},
		"on a line of the text": func(i int) []set { return []set{{X: 72, Y: 62, Size: 11, Words: "Saltmere: " + chapters[i]}} },
	} {
		t.Run(name, func(t *testing.T) {
			var pages [][]set
			for i := range 4 {
				pages = append(pages, append(furniture(i), sheet()...))
			}
			equal(t, text(read(t, document(pages...))), strings.TrimSuffix(strings.Repeat(sheetText+"\n", 4), "\n"))
		})
	}
	// The first lines of a text stand in one place on every page, too.
	var pages [][]set
	for i := range 4 {
		pages = append(pages, append([]set{{X: 72, Y: 86, Size: 11, Words: "The last words of page " + chapters[i]}}, sheet()...))
	}
	if got := len(read(t, document(pages...)).Lines); got != 32 {
		t.Errorf("%d lines, want 32", got)
	}
}
