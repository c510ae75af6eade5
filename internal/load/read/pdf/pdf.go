// Package pdf reads a PDF file into lines with the geometry of the page.
//
// It knows PDF and typography; it knows nothing of inspections. The objects of a
// plain file are read by the files named plain, those of any other by pdfcpu, which only
// object.go and repair.go call; the others use its plain values. The text
// operators are interpreted here.
package pdf

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/pattern"
)

// Read returns the lines of a PDF file. The name is only used in errors.
// A file that needs a password, has no text layer or is broken beyond repair
// gives an error with a hint. Parts that cannot be read become warnings.
func Read(b *budget.Budget, name string, data []byte) (doc *layout.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, broken(name, fmt.Errorf("%v", r))
		}
	}()
	if doc := readPlainly(b, name, data); doc != nil {
		return doc, nil
	}
	o, err := openObjects(b, data)
	if err != nil {
		return nil, explain(b, name, err)
	}
	return readPages(b, name, o)
}

// readPlainly returns the lines of a plain file; nil where the library has to
// read it, or to say what is wrong with it.
func readPlainly(b *budget.Budget, name string, data []byte) (doc *layout.Document) {
	defer func() {
		if recover() != nil {
			doc = nil
		}
	}()
	o := plainObjects(b, data)
	if o == nil {
		return nil
	}
	doc, err := readPages(b, name, o)
	if err != nil || o.plain.odd {
		return nil
	}
	return doc
}

// readPages returns the lines of the pages of a file.
func readPages(b *budget.Budget, name string, o *objects) (*layout.Document, error) {
	pages := o.pages()
	if len(pages) == 0 {
		return nil, explain(b, name, errors.New("no pages found"))
	}
	r := reader{budget: b, name: name, objects: o, tags: o.openTags(), interpreter: newInterpreter(b, o)}
	for i, p := range pages {
		if err := r.page(i+1, p); err != nil {
			return nil, explain(b, name, err)
		}
	}
	if err := r.layOut(); err != nil {
		return nil, explain(b, name, err)
	}
	doc, err := r.document(len(pages))
	if b.Err() != nil {
		return nil, explain(b, name, b.Err())
	}
	return doc, err
}

// reader collects the lines of a file, page by page.
type reader struct {
	budget      *budget.Budget
	name        string
	objects     *objects
	tags        *tags
	interpreter *interpreter
	sheets      []sheet
	lines       []pageLine
	heights     []float64 // of the pages
	pictures    []int     // pages with a picture and next to no text
	damaged     []int     // pages of which a part could not be read
	blank       []int     // pages without text or picture
	markings    []string  // what was left out as a watermark
	numbered    bool      // line numbers were left out
	warnings    []string
}

// sheet is a page with the text on it, in the order it was drawn.
type sheet struct {
	page   int
	height float64
	runs   []run
	dots   []box
}

// pageLine is a line with what the file says of it.
type pageLine struct {
	layout.Line
	element  element
	artifact bool // the file marks it as furniture
	broken   bool // its last word goes on in the next line
}

// pageWork is the work of any page, however empty.
const pageWork = 1000

// page reads one page. A part of it that cannot be read is a warning; the
// error says that a limit was passed.
func (r *reader) page(number int, p page) error {
	content, err := r.objects.content(p)
	if e := r.budget.Work(pageWork); e != nil {
		return e
	}
	damaged := err != nil
	in := r.interpreter
	before := in.tally
	in.images, in.damaged = false, false
	runs, err := in.page(p, content)
	if q := in.mostly(); err == nil && q != 0 {
		in.tally, p = before, p.turned(q)
		runs, err = in.page(p, content)
	}
	if slope := in.slopes.median(); err == nil && math.Abs(slope) > crooked {
		in.tally, p = before, p.straightened(slope)
		runs, err = in.page(p, content)
	}
	if err != nil {
		return err
	}
	r.heights = append(r.heights, p.height)
	if damaged || in.damaged || len(runs) > r.budget.Pieces() {
		r.damaged = append(r.damaged, number)
	}
	if len(runs) == 0 && !in.images {
		r.blank = append(r.blank, number)
	}
	if in.images && in.tally.letters-before.letters <= scannedLetters {
		r.pictures = append(r.pictures, number)
	}
	for i := range runs {
		runs[i].element = r.tags.of(p, runs[i].tag)
	}
	r.sheets = append(r.sheets, sheet{number, p.height, runs, in.dots})
	return r.budget.Err()
}

// usualLines is for how many lines of a page room is made at first.
const usualLines = 50

// layOut takes out what is printed on the pages beside their text and makes
// lines of the rest.
func (r *reader) layOut() error {
	embolden(r.sheets)
	dropUnseen(r.budget, r.sheets)
	r.markings = dropStamps(r.budget, r.sheets)
	r.numbered = dropLineNumbers(r.budget, r.sheets)
	plainHyphens(r.sheets)
	r.lines = make([]pageLine, 0, usualLines*len(r.sheets))
	var upright []run
	for _, s := range r.sheets {
		upright = uprightOf(r.budget, withDots(r.budget, s.runs, s.dots), upright[:0])
		for _, row := range readingOrder(r.budget, pageRows(r.budget, upright)) {
			l, broken := lineOf(r.budget, s.page, row)
			if l.Text == "" {
				continue
			}
			r.lines = append(r.lines, pageLine{l, row.element(r.budget), row.artifact(), broken})
			if err := r.budget.Lines(1); err != nil {
				return err
			}
		}
	}
	return r.budget.Err()
}

// document makes a document of the lines read.
func (r *reader) document(pages int) (*layout.Document, error) {
	body, furniture := splitFurniture(r.lines, r.heights)
	if err := r.unreadable(pages, len(body)); err != nil {
		return nil, err
	}
	r.warn()
	doc := &layout.Document{Format: "pdf", Pages: pages, Markings: r.markings, Warnings: r.warnings}
	body = joinBroken(body)
	setRoles(r.budget, body)
	doc.Lines, doc.Furniture = plainLines(body), plainLines(furniture)
	return doc, nil
}

// plainLines returns lines without what the file says of them; nil for none.
func plainLines(lines []pageLine) []layout.Line {
	var out []layout.Line
	for i := range lines {
		if out == nil {
			out = make([]layout.Line, 0, len(lines))
		}
		out = append(out, lines[i].Line)
	}
	return out
}

// scannedLetters is how many letters a page of a scanned file has at most:
// a stamp or a page number, set in type beside the picture.
const scannedLetters = 20

// unreadable returns the fault of a file that holds no text to read.
func (r *reader) unreadable(pages, lines int) error {
	in := r.interpreter
	switch {
	case 2*len(r.pictures) > pages && in.tally.letters <= scannedLetters*pages:
		return fault.WithHint(fmt.Errorf("%s: scanned: the pages are pictures without text", r.name), ocrHint)
	case 2*in.tally.unread > in.tally.letters:
		return fault.WithHint(fmt.Errorf("%s: the fonts do not say which letters they draw", r.name), ocrHint)
	case lines == 0 && r.objects.rebuilt:
		return broken(r.name, errors.New("no text is left in it"))
	case lines == 0:
		return fault.WithHint(fmt.Errorf("%s: the pages hold no text", r.name), "if you can see text in it: "+ocrHint)
	}
	return nil
}

const ocrHint = "run OCR first (for example ocrmypdf), then open the result"

// warn names what could be read only in part.
func (r *reader) warn() {
	warn := func(format string, args ...any) { r.warnings = append(r.warnings, fmt.Sprintf(format, args...)) }
	tally := r.interpreter.tally
	pages, count := len(r.heights), r.objects.pageCount()
	switch {
	case pages < count && count <= maxPages:
		warn("the file is damaged: %d of its %d pages were found", pages, count)
	case r.objects.rebuilt:
		warn("the file is damaged: pages or text may be missing")
	}
	if len(r.damaged) > 0 {
		warn("damaged or overfull, so that text may be missing: %s", pageList(r.damaged))
	}
	if tally.unread > 0 {
		warn("%d letters could not be read: their fonts do not say what they are", tally.unread)
	}
	if r.interpreter.drawings {
		warn("letters drawn by a Type 3 font that does not say what they are were left out")
	}
	if r.interpreter.layers {
		warn("text on layers that are switched off was left out")
	}
	if r.numbered {
		warn("the numbers of the lines in the margin were left out")
	}
	// The cover and the back may well be empty or a picture.
	cover := func(page int) bool { return page == 1 || page == pages }
	if blank := slices.DeleteFunc(r.blank, cover); len(blank) > 0 {
		warn("nothing was found on %s", pageList(blank))
	}
	if n := wordsWithDigits(r.lines); n >= fewestWords {
		warn("%d words have a digit between their letters: the file may give wrong letters", n)
	}
	if inner := slices.DeleteFunc(r.pictures, cover); len(inner) > 0 {
		warn("pictures without text, run OCR to read them: %s", pageList(inner))
	}
}

// digitWithin matches a word with a digit between its letters. Addresses and
// the numbers of documents have other signs in them, or begin with a digit.
var digitWithin = pattern.Lazy(`^[‘“(]*\pL*\p{Ll}\d\p{Ll}\pL*[.,;:)’”]*$`)

// fewestWords is how many such words it takes for a warning.
const fewestWords = 3

func wordsWithDigits(lines []pageLine) int {
	n := 0
	for _, l := range lines {
		if !strings.ContainsAny(l.Text, "0123456789") {
			continue
		}
		for word := range strings.FieldsSeq(l.Text) {
			if digitWithin().MatchString(word) {
				n++
			}
		}
	}
	return n
}

// pageList names pages: "page 2", "pages 2, 5 and 6".
func pageList(pages []int) string {
	names := make([]string, len(pages))
	for i, p := range pages {
		names[i] = strconv.Itoa(p)
	}
	last := len(names) - 1
	if last == 0 {
		return "page " + names[0]
	}
	return "pages " + strings.Join(names[:last], ", ") + " and " + names[last]
}

// explain turns what went wrong into one line and a hint.
func explain(b *budget.Budget, name string, err error) error {
	switch {
	case b.Err() != nil:
		return fmt.Errorf("%s: %w", name, b.Err())
	case errors.Is(err, pdfcpu.ErrWrongPassword):
		return fault.WithHint(fmt.Errorf("%s: needs a password", name), "save a copy without password from a PDF viewer and open that")
	case errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature), errors.Is(err, pdfcpu.ErrMalformedEncryption):
		return fault.WithHint(fmt.Errorf("%s: is encrypted in a way that cannot be read", name), "open it in a PDF viewer and print it to a new PDF")
	}
	return broken(name, err)
}

func broken(name string, err error) error {
	return fault.WithHint(fmt.Errorf("%s: damaged PDF: %w", name, err), "download the file again, or print it to a new PDF from a viewer that still opens it")
}
