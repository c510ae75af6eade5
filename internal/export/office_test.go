package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/docx"
	"reinspect/internal/load/read/readtest"
)

// parts returns the files of a zip by name.
func parts(t *testing.T, write func(io.Writer) error) map[string]string {
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		found[f.Name] = string(data)
	}
	return found
}

// unzipped writes the parts of a file one after another, for tests that look
// for words in every format.
func unzipped(write func(io.Writer, *compare.Comparison, Extras) error) func(io.Writer, *compare.Comparison, Extras) error {
	return func(w io.Writer, c *compare.Comparison, extras Extras) error {
		var out bytes.Buffer
		if err := write(&out, c, extras); err != nil {
			return err
		}
		archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			return err
		}
		for _, f := range archive.File {
			r, err := f.Open()
			if err != nil {
				return err
			}
			if _, err := io.Copy(w, r); err != nil {
				return err
			}
		}
		return nil
	}
}

func word(w io.Writer) error  { return Word(w, compared(), extras()) }
func excel(w io.Writer) error { return Excel(w, compared(), extras()) }

// What a word processor gets reads back as the same text: the program's own
// reader of such files jots it down.
func TestWordReadsBack(t *testing.T) {
	golden(t, "comparison.docx.txt", func(w io.Writer) error {
		var file bytes.Buffer
		if err := word(&file); err != nil {
			return err
		}
		doc, err := docx.Read(budget.New(t.Context(), budget.Standard()), "comparison.docx", file.Bytes())
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, readtest.Outline(doc.Lines))
		return err
	})
}

// sheet is a worksheet as other programs read it.
type sheet struct {
	Rows []struct {
		Cells []struct {
			At      string `xml:"r,attr"`
			Text    string `xml:"is>t"`
			Number  string `xml:"v"`
			Formula string `xml:"f"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
	Filter struct {
		Span string `xml:"ref,attr"`
	} `xml:"autoFilter"`
	Frozen string `xml:"sheetViews>sheetView>pane"`
}

// sheets returns the worksheets of a workbook in order, with their names.
func sheets(t *testing.T, write func(io.Writer) error) (names []string, all []sheet) {
	files := parts(t, write)
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := xml.Unmarshal([]byte(files["xl/workbook.xml"]), &book); err != nil {
		t.Fatal(err)
	}
	for i, s := range book.Sheets {
		var one sheet
		if err := xml.Unmarshal([]byte(files["xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml"]), &one); err != nil {
			t.Fatal(err)
		}
		names, all = append(names, s.Name), append(all, one)
	}
	return names, all
}

func TestExcelReadsBack(t *testing.T) {
	golden(t, "comparison.xlsx.txt", func(w io.Writer) error {
		names, all := sheets(t, excel)
		for i, s := range all {
			io.WriteString(w, "== "+names[i]+" "+s.Filter.Span+"\n")
			for _, row := range s.Rows {
				var cells []string
				for _, c := range row.Cells {
					cells = append(cells, c.Text+c.Number)
				}
				io.WriteString(w, strings.TrimRight(strings.Join(cells, " | "), " |")+"\n")
			}
		}
		return nil
	})
}

// Whatever a report holds, both files stay whole: every part is XML, no text
// is a formula, and what steers a terminal or is forbidden in XML is gone.
func TestOfficeFilesHoldAnyText(t *testing.T) {
	for _, words := range []string{"=1+1 <b>&amp;\"'", "a\x00\x1b[2J\u202eb\ufffe\uffff\xff", "_x0041_\r\n\tb"} {
		c := compared()
		c.Recurring[0].Statement, c.Judgements[0].Note, c.Reports.Left.Authority = words, words, words
		for name, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{"docx": Word, "xlsx": Excel} {
			for part, text := range parts(t, func(w io.Writer) error { return write(w, c, Extras{Choice: Everything()}) }) {
				if !strings.HasSuffix(part, ".xml") && !strings.HasSuffix(part, ".rels") {
					t.Fatalf("%s has a part %s", name, part)
				}
				for decoder := xml.NewDecoder(strings.NewReader(text)); ; {
					token, err := decoder.Token()
					if errors.Is(err, io.EOF) {
						break
					}
					if err != nil {
						t.Fatalf("%s, %s: %v", name, part, err)
					}
					if start, ok := token.(xml.StartElement); ok && start.Name.Local == "f" && start.Name.Space != "http://schemas.openxmlformats.org/drawingml/2006/chart" {
						t.Fatalf("%s, %s: a formula", name, part)
					}
				}
				if strings.ContainsAny(text, "\x1b\u202e\ufffe\uffff") {
					t.Fatalf("%s, %s: holds what it must not", name, part)
				}
			}
		}
	}
}

func TestTheSameComparisonGivesTheSameFile(t *testing.T) {
	for name, write := range map[string]func(io.Writer) error{"docx": word, "xlsx": excel} {
		var first, second bytes.Buffer
		if write(&first) != nil || write(&second) != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s differs from one writing to the next", name)
		}
	}
}

// Every part of a zip that is pointed at is there and has a type.
func TestOfficePartsPointAtEachOther(t *testing.T) {
	for name, write := range map[string]func(io.Writer) error{"docx": word, "xlsx": excel} {
		files := parts(t, write)
		for part, text := range files {
			if part != "[Content_Types].xml" && !strings.HasSuffix(part, ".rels") && !strings.Contains(files["[Content_Types].xml"], `"/`+part+`"`) {
				t.Errorf("%s: %s has no type", name, part)
			}
			if !strings.HasSuffix(part, ".rels") {
				continue
			}
			folder := strings.Replace(part[:strings.LastIndex(part, "/")+1], "_rels/", "", 1)
			for _, found := range strings.Split(text, `Target="`)[1:] {
				target, _, _ := strings.Cut(found, `"`)
				if !strings.HasPrefix(target, "/") {
					target = "/" + folder + target
				}
				if _, ok := files[target[1:]]; !ok {
					t.Errorf("%s: %s points at %s, which is not there", name, part, target)
				}
			}
		}
	}
}

func TestPartsChooseWhatGoesIn(t *testing.T) {
	some := extras()
	some.Parts = []string{"judgements", "method"}
	names, _ := sheets(t, func(w io.Writer) error { return Excel(w, compared(), some) })
	if !slices.Equal(names, []string{"Judgements", "Method"}) {
		t.Errorf("the workbook has the sheets %v", names)
	}
	for name, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{"text": Plain, "markdown": Markdown, "html": HTML, "docx": unzipped(Word)} {
		var b strings.Builder
		if err := write(&b, compared(), some); err != nil {
			t.Fatal(err)
		}
		if page := b.String(); !strings.Contains(page, "judged together with children in care") || strings.Contains(page, "managers do not stop plans from drifting") || strings.Contains(page, "Turnover is still high") {
			t.Errorf("%s has not the parts that were asked for", name)
		}
	}
	for _, c := range []struct{ named, want []string }{
		{[]string{"method", "judgements", "method"}, []string{"judgements", "method"}},
		{[]string{"brief"}, []string{"summary", "judgements", "recurring", "follow-up", "next"}},
		{[]string{"notes", "brief"}, []string{"summary", "judgements", "recurring", "follow-up", "next", "notes"}},
		{[]string{"all"}, nil},
		{PartNames(), nil},
		{nil, nil},
	} {
		if got, err := PartsNamed(c.named); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%v are the parts %v (%v), want %v", c.named, got, err, c.want)
		}
	}
	if _, err := PartsNamed([]string{"summary", "colours"}); err == nil {
		t.Error("parts are not checked")
	}
}

func TestQuotesAreAsManyAsAskedForAndTheOthersAreNamed(t *testing.T) {
	for _, c := range []struct {
		quotes      int
		have, named string
		lack        string
	}{
		{0, "para 1 (p. 2); recommendation 1", "Also 2019, para 1", "Plans drift."},
		{1, "Plans drift.", "Also 2019, recommendation 1", "Oversight is weak."},
		{3, "Oversight is weak.", "2019, recommendation 1: ", "Also 2019"},
	} {
		some := extras()
		some.Parts, some.Quotes = []string{"recurring"}, c.quotes
		var b strings.Builder
		if err := Plain(&b, compared(), some); err != nil {
			t.Fatal(err)
		}
		if page := b.String(); !strings.Contains(page, c.have) || !strings.Contains(page, c.named) || strings.Contains(page, c.lack) {
			t.Errorf("%d quotes:\n%s", c.quotes, page)
		}
	}
}

// One cell holds all quotations of a side; the columns beside it say where the
// first one stands.
func TestACellOfTheWorkbookSaysWhereEachFurtherQuotationStands(t *testing.T) {
	some := extras()
	some.Parts, some.Quotes = []string{"recurring"}, 3
	_, all := sheets(t, func(w io.Writer) error { return Excel(w, compared(), some) })
	for _, s := range all {
		for _, row := range s.Rows {
			for _, c := range row.Cells {
				if strings.Contains(c.Text, "Oversight is weak.") {
					if want := "Plans drift. … Oversight is weak. (2019, para 1, page 2) … Managers’ *oversight* of casework. (2019, recommendation 1)"; c.Text != want {
						t.Errorf("quoted as %q, want %q", c.Text, want)
					}
					return
				}
			}
		}
	}
	t.Error("the second quotation is nowhere")
}

func TestTheTableQuotesAsManyAsAskedForAndNamesAll(t *testing.T) {
	some := extras()
	some.Parts, some.Quotes = []string{"recurring"}, 1
	var b strings.Builder
	if err := CSV(&b, compared(), some); err != nil {
		t.Fatal(err)
	}
	if table := b.String(); !strings.Contains(table, "Plans drift.") || !strings.Contains(table, "recommendation 1") || strings.Contains(table, "Oversight is weak.") {
		t.Errorf("one quote:\n%s", table)
	}
}

// Every document says that it was made by a program, by which version, how
// often that is right, and what the reader changed.
func TestEveryDocumentSaysHowItWasMade(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{"text": Plain, "markdown": Markdown, "html": HTML, "docx": unzipped(Word), "xlsx": unzipped(Excel)} {
		var b strings.Builder
		if err := write(&b, compared(), extras()); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"Made with reinspect 1.2.3 by Bea Thistle on 9 March 2026", "worked out by a program, not by a person", "91.7 %", "1 sentence marked anew"} {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s: no %q", name, want)
			}
		}
	}
}
