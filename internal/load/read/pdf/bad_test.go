package pdf_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/pdf"
	"reinspect/internal/load/read/pdf/pdftest"
)

// report is a small whole file that the damaged ones are made from.
func report() []byte {
	var pages [][]set
	for p := range 3 {
		var page []set
		for i := range 20 {
			page = append(page, set{X: 72, Y: 120 + 20*float64(i), Size: 12, Words: fmt.Sprintf("Page %d line %d: children are safe", p+1, i+1)})
		}
		pages = append(pages, page)
	}
	return document(pages...)
}

// damage is a file with something broken, and what is read of it.
type damage struct {
	data  []byte
	lines int  // at least
	warn  bool // that something may be missing
}

func damaged() map[string]damage {
	whole := report()
	return map[string]damage{
		"table in the wrong place": {regexp.MustCompile(`startxref\n\d+`).ReplaceAll(whole, []byte("startxref\n17")), 60, true},
		"no table":                 {whole[:bytes.LastIndex(whole, []byte("xref\n0"))], 60, true},
		"table entry broken":       {bytes.Replace(whole, []byte("0 00000 n"), []byte("\xfe 00000 n"), 1), 60, true},
		"table too long":           {bytes.Replace(whole, []byte("xref\n0 "), []byte("xref\n0 9999"), 1), 60, true},
		"cut in the last page":     {whole[:bytes.LastIndex(whole, []byte("/Type/Page/Parent"))], 40, true},
		"junk in front":            {append([]byte("HTTP/1.1 200 OK\r\n\r\n"), whole...), 60, false},
		"junk behind":              {append(bytes.Clone(whole), strings.Repeat("junk\n", 500)...), 60, true},
		"no end mark":              {bytes.Replace(whole, []byte("%%EOF"), nil, 1), 60, true},
		"version 2.0":              {bytes.Replace(whole, []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1), 60, false},
		"no root":                  {bytes.Replace(whole, []byte("/Root"), []byte("/Toor"), 1), 60, true},
		"no page tree":             {bytes.Replace(whole, []byte("/Catalog/Pages"), []byte("/Catalog/Segap"), 1), 60, false},
		"stream too long":          {regexp.MustCompile(`/Length \d+`).ReplaceAll(whole, []byte("/Length 99999999")), 60, true},
		"stream length missing":    {regexp.MustCompile(`/Length \d+`).ReplaceAll(whole, nil), 60, true},
	}
}

// Whatever is broken about a file, what it holds is read where it can be.
func TestDamagedFilesAreReadAsFarAsTheyGo(t *testing.T) {
	whole := report()
	for name, tt := range damaged() {
		t.Run(name, func(t *testing.T) {
			if bytes.Equal(tt.data, whole) {
				t.Fatal("nothing is damaged")
			}
			doc := read(t, tt.data)
			if len(doc.Lines) < tt.lines {
				t.Errorf("%d lines, want %d", len(doc.Lines), tt.lines)
			}
			if warned := strings.Contains(strings.Join(doc.Warnings, "\n"), "damaged"); warned != tt.warn {
				t.Errorf("warnings %q", doc.Warnings)
			}
		})
	}
}

func TestHalfAStreamIsReadWithAWarning(t *testing.T) {
	var content bytes.Buffer
	for i := range 200 {
		fmt.Fprintf(&content, "BT /F 12 Tf 72 %d Td (Line %d of many %x) Tj ET\n", 800-3*i, i, i*i*7919)
	}
	packed := deflate(content.Bytes())
	for i := range 20 {
		packed[len(packed)/2+i] ^= 0x5a
	}
	doc := read(t, streamFile("/Filter/FlateDecode", packed))
	if len(doc.Lines) < 20 || len(doc.Warnings) == 0 || doc.Warnings[0] != "damaged or overfull, so that text may be missing: page 1" {
		t.Errorf("%d lines, warnings %q", len(doc.Lines), doc.Warnings)
	}
}

// streamFile returns a file of one page whose content is a stream written
// as it is.
func streamFile(entries string, data []byte) []byte {
	var f pdftest.File
	content := f.Stream(entries, data)
	return f.Write(pdftest.Page{Entries: "/Contents " + ref(content)})
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func TestOtherFilters(t *testing.T) {
	show := "BT /F 12 Tf 72 700 Td (read) Tj ET"
	for entries, data := range map[string]string{
		"/Filter/ASCIIHexDecode":               string([]byte(fmt.Sprintf("%x>", show))),
		"/Filter[/ASCIIHexDecode/FlateDecode]": fmt.Sprintf("%x>", deflate([]byte(show))),
	} {
		equal(t, text(read(t, streamFile(entries, []byte(data)))), "read")
	}
}

// refused asserts that a file gives one line naming it, and a hint.
func refused(t *testing.T, data []byte, want string) {
	t.Helper()
	refusedWithin(t, budget.Standard(), data, want)
}

func refusedWithin(t *testing.T, limits budget.Limits, data []byte, want string) {
	t.Helper()
	_, err := pdf.Read(budget.New(context.Background(), limits), "x.pdf", data)
	if err == nil {
		t.Fatal("no error")
	}
	if got := err.Error(); !strings.HasPrefix(got, "x.pdf: ") || !strings.Contains(got, want) || strings.Contains(got, "\n") {
		t.Errorf("error %q, want one line with %q", got, want)
	}
	if fault.Hint(err) == "" {
		t.Error("no hint")
	}
}

func TestFilesWithNothingToReadAreRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"no objects": {[]byte("%PDF-1.7\nnothing"), "damaged PDF"},
		"no pages":   {bytes.ReplaceAll(document(), []byte("/Type/Page"), []byte("/Type/Egap")), "no pages"},
		"letters without names": {func() []byte {
			var f pdftest.File
			return withFont(&f, "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<<>>]>>", "<000100020003>")
		}(), "do not say which letters"},
		"empty page": {page(""), "no text"},
	} {
		t.Run(name, func(t *testing.T) { refused(t, tt.data, tt.want) })
	}
}

// low is limits that a small file passes and a small bomb does not.
var low = budget.Limits{Work: 1_000_000, Memory: 1 << 20, Text: 10 << 10, Lines: 500, Depth: 50, Pieces: 200}

func TestReportsStayWithinTheLowLimits(t *testing.T) {
	if _, err := pdf.Read(budget.New(context.Background(), low), "x.pdf", report()); err != nil {
		t.Error(err)
	}
}

// A file that would take the machine with it is refused by what it costs, and
// the limit is said.
func TestHostileFilesAreRefused(t *testing.T) {
	const steps, megabytes, text = "takes more than 1000 thousand steps", "takes more than 1 MB of memory", "holds more than 10 KB of text"
	flate := func(content string) []byte { return streamFile("/Filter/FlateDecode", deflate([]byte(content))) }
	var same pdftest.File
	piece := same.Stream("", []byte(strings.Repeat("0 0 Td ", 2000)))
	late := same.Stream("/Filter[/FlateDecode/ASCIIHexDecode]", deflate(bytes.Repeat([]byte("z"), 300_000)))
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"a stream that unpacks to too much": {flate(strings.Repeat("\x00", 2<<20)), megabytes},
		"unpacked twice":                    {streamFile("/Filter[/FlateDecode/FlateDecode]", deflate(deflate(make([]byte, 2<<20)))), megabytes},
		"one stream, often":                 {same.Write(pdftest.Page{Entries: "/Contents[" + strings.Repeat(ref(piece)+" ", 100) + "]"}), megabytes},
		"endless operators":                 {flate(strings.Repeat("q Q ", 100_000)), steps},
		"one long string":                   {flate("BT /F 12 Tf 72 700 Td (" + strings.Repeat("a", 20_000) + ") Tj ET"), text},
		"text drawn over and over":          {flate(strings.Repeat("BT /F 12 Tf 72 700 Td (children) Tj (in care) Tj ET 1 0 0 1 9 -9 cm ", 2000)), text},
		"spaces without end":                {flate("BT /F 12 Tf 72 700 Td (" + strings.Repeat(" ", 400_000) + ") Tj ET"), steps},
		"letters that stand for whole pages": {fontFile("<</Type/Font/Subtype/TrueType/BaseFont/X/ToUnicode %s>>",
			"beginbfrange <0000> <ffff> <"+strings.Repeat("0041", 500)+"> endbfrange", "(A)"), megabytes},
		"widths without end": {fontFile("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode %s/DescendantFonts[<</W["+
			strings.Repeat("0 65535 500 ", 20)+"]>>]>>", "", "<0001>"), megabytes},
		"forms that draw each other": {forms(10, 10), steps},
		"a font made anew for each form": {formDrawn(2000, "/Resources<</Font<</D<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
			"/D 12 Tf"), steps},
		"unpacked for nothing, often":    {same.Write(pdftest.Page{Entries: "/Contents[" + strings.Repeat(ref(late)+" ", 100) + "]"}), megabytes},
		"held by a later filter":         {same.Write(pdftest.Page{Entries: "/Contents " + ref(late)}), megabytes},
		"a long text for nothing, often": {properties("<</ActualText("+strings.Repeat("a", 20_000)+")>>", "/Span /P BDC EMC ", 200), steps},
		"many layers, often":             {properties("<</Type/OCMD/OCGs["+strings.Repeat("0 ", 2000)+"]>>", "/OC /P BDC EMC ", 200), steps},
		"names of letters without end": {formDrawn(40, "/Resources<</Font<</D<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences["+
			strings.Repeat("0/a ", 1000)+"]>>>>>>>>", "/D 12 Tf"), steps},
		"a long name of many letters": {formDrawn(40, "/Resources<</Font<</D<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[0"+
			strings.Repeat("/"+strings.Repeat("a", 2000), 10)+"]>>>>>>>>", "/D 12 Tf"), steps},
		"letters without end": {formDrawn(40, "/Resources<</Font<</D<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 0/Widths["+
			strings.Repeat("1 ", 2000)+"]>>>>>>", "/D 12 Tf"), steps},
		"widths of no letters": {formDrawn(40, "/Resources<</Font<</D<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</W["+
			strings.Repeat("2 1 0 ", 700)+"]>>]>>>>>>", "/D 12 Tf"), steps},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			refusedWithin(t, low, tt.data, tt.want)
		})
	}
}

// fontFile is a file whose font has a character map.
func fontFile(font, characters, shown string) []byte {
	var f pdftest.File
	return withFont(&f, strings.Replace(font, "%s", ref(f.Stream("", []byte(characters))), 1), shown)
}

// properties is a page that opens a level of marked content over and over, whose
// properties have a name.
func properties(list, content string, times int) []byte {
	var f pdftest.File
	return f.Write(pdftest.Page{Content: strings.Repeat(content, times), Resources: "/Properties<</P " + ref(f.Add(list)) + ">>"})
}

// formDrawn is a page that draws one form over and over.
func formDrawn(times int, entries, content string) []byte {
	var f pdftest.File
	form := f.Stream("/Type/XObject/Subtype/Form"+entries, []byte(content))
	return f.Write(pdftest.Page{Content: strings.Repeat("/X Do ", times), Resources: "/XObject<</X " + ref(form) + ">>"})
}

// forms is a page with forms inside each other, each of which draws the next
// one many times.
func forms(deep, times int) []byte {
	var f pdftest.File
	form := f.Stream("/Type/XObject/Subtype/Form", nil)
	for range deep {
		form = f.Stream("/Type/XObject/Subtype/Form/Resources<</XObject<</X "+ref(form)+">>>>", []byte(strings.Repeat("/X Do ", times)))
	}
	return f.Write(pdftest.Page{Content: "/X Do", Resources: "/XObject<</X " + ref(form) + ">>"})
}

// The pieces of a page that are too many are left out with a warning, however
// they lie.
func TestOverfullPagesAreReadInPart(t *testing.T) {
	for name, piece := range map[string]func(i int) set{
		"a row for each piece":  func(i int) set { return set{X: 72, Y: float64(i) / 2, Size: 12, Words: strconv.Itoa(100 + i)} },
		"a cell for each piece": func(i int) set { return set{X: 20 * float64(i), Y: float64(i % 5 * 12), Size: 12, Words: "x"} },
		"raised digits": func(i int) set {
			return set{X: float64(i), Y: float64(100 + i%2*4), Size: float64(6 + i%2*6), Words: strconv.Itoa(i % 9)}
		},
	} {
		t.Run(name, func(t *testing.T) {
			pieces := make([]set, 400)
			for i := range pieces {
				pieces[i] = piece(i)
			}
			doc, err := pdf.Read(budget.New(context.Background(), low), "x.pdf", document(pieces))
			if err != nil || len(doc.Lines) == 0 || len(doc.Warnings) == 0 || !strings.Contains(doc.Warnings[0], "overfull, so that text may be missing: page 1") {
				t.Errorf("%v, %v", doc, err)
			}
		})
	}
}

// Laying out a page compares its pieces with each other; pages that make this
// slow are counted like anything else.
func TestLayingOutIsCounted(t *testing.T) {
	raised, columns := make([]set, 2000), make([]set, 300)
	for i := range raised {
		raised[i] = set{X: float64(i), Y: float64(100 + i%2*4), Size: float64(6 + i%2*6), Words: strconv.Itoa(i % 9)}
	}
	for i := range columns {
		columns[i] = set{X: 72 + float64(i%2)*250, Y: float64(100 + 30*i), Size: 12, Words: "a word"}
	}
	limits := low
	limits.Pieces = 10_000
	for _, pieces := range [][]set{raised, columns} {
		refusedWithin(t, limits, document(pieces), "takes more than 1000 thousand steps")
	}
}

func TestScanIsNamedAsSuch(t *testing.T) {
	var f pdftest.File
	image := f.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", []byte("x"))
	scan := pdftest.Page{Content: "q 500 0 0 700 0 0 cm /I Do Q", Resources: "/XObject<</I " + ref(image) + ">>"}
	refused(t, f.Write(scan, scan), "scanned")
	_, err := pdf.Read(standard(), "x.pdf", f.Write(scan))
	if !strings.Contains(fault.Hint(err), "OCR") {
		t.Errorf("hint %q", fault.Hint(err))
	}
	// One scanned page among typed ones is a warning.
	typed := pdftest.Page{Content: pdftest.Set(set{X: 72, Y: 300, Size: 12, Words: "A page of type, long enough to count."})}
	doc := read(t, f.Write(typed, scan, typed))
	if len(doc.Warnings) != 1 || doc.Warnings[0] != "pictures without text, run OCR to read them: page 2" {
		t.Errorf("warnings %q", doc.Warnings)
	}
}

// Loops of every kind end, and what stands beside them is read.
func TestLoopsEnd(t *testing.T) {
	whole := page("BT /F 12 Tf 72 700 Td (read) Tj ET")
	table := bytes.LastIndex(whole, []byte("xref\n0"))
	for name, data := range map[string][]byte{
		"page tree holds itself": bytes.Replace(whole, []byte("/Kids["), []byte("/Kids[3 0 R "), 1),
		"huge count":             bytes.Replace(whole, []byte("/Count 1"), []byte("/Count 2000000000"), 1),
		"negative count":         bytes.Replace(whole, []byte("/Count 1"), []byte("/Count -1"), 1),
		"table before itself":    bytes.Replace(whole, []byte("/Root"), fmt.Appendf(nil, "/Prev %d/Root", table), 1),
		"huge size":              bytes.Replace(whole, []byte("/Size "), []byte("/Size 99999999"), 1),
		"deep arrays":            bytes.Replace(whole, []byte("/Catalog"), []byte("/Catalog/X "+strings.Repeat("[", 50000)+strings.Repeat("]", 50000)), 1),
		"deep content":           page(strings.Repeat("[", 100000) + "BT /F 12 Tf 72 700 Td (read) Tj ET"),
		"deep states":            page(strings.Repeat("q ", 100000) + "BT /F 12 Tf 72 700 Td (read) Tj ET"),
	} {
		t.Run(name, func(t *testing.T) { equal(t, text(read(t, data)), "read") })
	}
}

func TestEncryptedFiles(t *testing.T) {
	whole := report()
	model.ConfigPath = "disable"
	for _, tt := range []struct {
		aes    bool
		length int
	}{{false, 40}, {false, 128}, {true, 128}, {true, 256}} {
		for user, want := range map[string]string{"": "", "secret": "needs a password"} {
			t.Run(fmt.Sprintf("aes %v, %d bits, password %q", tt.aes, tt.length, user), func(t *testing.T) {
				conf := model.NewAESConfiguration(user, "owner", tt.length)
				conf.EncryptUsingAES = tt.aes
				var b bytes.Buffer
				if err := api.Encrypt(bytes.NewReader(whole), &b, conf); err != nil {
					t.Fatal(err)
				}
				if want != "" {
					refused(t, b.Bytes(), want)
					return
				}
				equal(t, text(read(t, b.Bytes())), text(read(t, whole)))
			})
		}
	}
	var f pdftest.File
	f.Trailer = "/ID[<00><00>]/Encrypt " + ref(f.Add("<</Filter/Other/V 9>>"))
	refused(t, f.Write(pdftest.Page{}), "encrypted in a way")
}

func TestReadingStopsWhenTheCallerDoes(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := pdf.Read(budget.New(ctx, budget.Standard()), "x.pdf", report())
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// FuzzRead holds that no bytes make reading panic or break what a document
// promises.
func FuzzRead(f *testing.F) {
	f.Add(report())
	f.Add(page("BT /F 12 Tf 72 700 Td [(a) -300 (b)] TJ ET"))
	f.Add(streamFile("/Filter/FlateDecode", deflate([]byte("BT /F 12 Tf (x) Tj ET"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := pdf.Read(standard(), "x.pdf", data)
		if err == nil && len(doc.Lines) == 0 {
			t.Error("neither lines nor an error")
		}
		if err != nil {
			return
		}
		for _, l := range doc.Lines {
			if l.Text == "" || len(l.Cells) == 0 || l.Page < 1 || l.Page > doc.Pages {
				t.Errorf("odd line %+v", l)
			}
		}
	})
}

// FuzzContent does the same for the drawing instructions alone, which bytes
// of a whole file seldom reach.
func FuzzContent(f *testing.F) {
	f.Add([]byte("q 2 0 0 2 0 0 cm BT /F 12 Tf 14 TL (a) Tj T* [(b) -300 (c)] TJ 1 2 (d) \" ET Q BI ID x EI /P <</MCID 0>> BDC EMC"))
	f.Fuzz(func(_ *testing.T, content []byte) {
		_, _ = pdf.Read(standard(), "x.pdf", streamFile("", content))
	})
}

// A download that broke off has lost its text: another download helps, and
// reading letters off pictures does not.
func TestAFileThatLostItsTextIsDamagedNotScanned(t *testing.T) {
	whole := page("")
	end := bytes.LastIndex(whole, []byte("xref\n0"))
	if end < 0 {
		t.Fatal("the file has no table")
	}
	refused(t, whole[:end], "damaged PDF: no text is left in it")
}
