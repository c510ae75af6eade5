package pdf

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/font"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"reinspect/internal/load/read/budget"
)

// unreadable stands for a letter whose font does not say what it is.
const unreadable = "\ufffd"

// face is a font of the file: what its codes mean and how wide they are.
type face struct {
	bold      bool
	type3     bool     // letters are little drawings; their text is not read
	composite bool     // codes of several bytes
	symbols   bool     // its codes are signs, not letters, unless it says otherwise
	simple    encoding // text by code, for simple fonts
	codes     *charMap // ToUnicode
	encoding  *charMap // embedded CMap of a composite font, or nil
	widths    map[uint32]float64
	budget    *budget.Budget
	shown     []shownLetter // what was made of the codes of two bytes, by code
	narrow    [256]float64  // widths of a simple font's codes
	missing   float64       // width of a code that has none, in thousandths of the size
}

// loadFace reads a font dictionary. What is missing is filled in as well as
// the font's name allows.
func (o *objects) loadFace(ref types.Object) *face {
	d := o.dict(ref)
	f := &face{budget: o.budget}
	if d == nil {
		o.simpleFace(f, types.Dict{}, "")
		return f
	}
	name := baseName(o.name(d["BaseFont"]))
	descriptor := o.dict(d["FontDescriptor"])
	if data, err := o.stream(d["ToUnicode"]); err == nil && data != nil {
		f.codes = parseCharMap(o.budget, data)
	}
	f.symbols = symbolName(name)
	switch o.name(d["Subtype"]) {
	case "Type0":
		descriptor = o.compositeFace(f, d)
	case "Type3":
		f.type3 = true
		o.simpleFace(f, d, name)
	default:
		o.simpleFace(f, d, name)
	}
	f.bold = boldName(name) || o.boldDescriptor(descriptor)
	return f
}

// baseName removes the tag of an embedded subset ("ABCDEF+Tahoma").
func baseName(name string) string {
	if i := strings.IndexByte(name, '+'); i == 6 {
		return name[i+1:]
	}
	return name
}

func boldName(name string) bool {
	n := strings.ToLower(name)
	for _, w := range []string{"bold", "black", "heavy", "demi"} {
		if strings.Contains(n, w) {
			return true
		}
	}
	return false
}

// symbolName reports whether a font's name is that of one of the usual fonts
// of signs.
func symbolName(name string) bool {
	n := strings.ToLower(name)
	for _, w := range []string{"symbol", "wingdings", "webdings", "dingbats"} {
		if strings.Contains(n, w) {
			return true
		}
	}
	return false
}

// symbol returns the private-use character by which word processors write
// the sign that a font of signs has for a code.
func symbol(c uint32) string {
	if c <= ' ' {
		return " "
	}
	return string(rune(0xf000 + c&0xff))
}

// forceBold is the flag of a font descriptor for letters drawn bold;
// boldWeight the FontWeight from which a font counts as bold.
// Source: ISO 32000-1, tables 122 and 123.
const (
	forceBold  = 1 << 18
	boldWeight = 600
)

func (o *objects) boldDescriptor(d types.Dict) bool {
	flags, _ := o.number(d["Flags"])
	weight, _ := o.number(d["FontWeight"])
	return int(flags)&forceBold != 0 || weight >= boldWeight
}

// simpleFace fills in a font whose codes are single bytes.
func (o *objects) simpleFace(f *face, d types.Dict, name string) {
	f.simple = *o.simpleEncoding(d)
	if f.symbols && o.dict(d["Encoding"])["Differences"] == nil {
		for c := range f.simple {
			f.simple[c] = symbol(uint32(c))
		}
	}
	if f.codes != nil {
		for c := range uint32(256) {
			if s, ok := f.codes.text[c]; ok && s != "" {
				f.simple[c] = s
			}
		}
	}
	descriptor := o.dict(d["FontDescriptor"])
	f.missing, _ = o.number(descriptor["MissingWidth"])
	widths := o.array(d["Widths"])
	if widths == nil {
		o.standardWidths(f, name)
		return
	}
	for c := range f.narrow {
		f.narrow[c] = f.missing
	}
	first, _ := o.number(d["FirstChar"])
	scale := 1.0
	if m := o.array(d["FontMatrix"]); f.type3 && len(m) == 6 {
		if a, ok := o.number(m[0]); ok && a != 0 {
			scale = a * 1000
		}
	}
	if o.budget.Work(entryWork*len(widths)) != nil {
		return
	}
	for i, w := range widths {
		if c := int(first) + i; c >= 0 && c < 256 {
			n, _ := o.number(w)
			f.narrow[c] = n * scale
			f.simple[c] = quoteOf(f.simple[c], f.narrow[c])
		}
	}
}

// simpleEncoding combines the base encoding with its /Differences.
func (o *objects) simpleEncoding(d types.Dict) *encoding {
	if e := namedEncoding(o.name(d["Encoding"])); e != nil {
		return e
	}
	ed := o.dict(d["Encoding"])
	base := namedEncoding(o.name(ed["BaseEncoding"]))
	if base == nil {
		base = winAnsi()
		if o.name(d["Subtype"]) == "Type3" {
			base = &encoding{} // its codes mean nothing by themselves
		} else if o.dict(d["FontDescriptor"]) == nil || o.name(d["Subtype"]) == "Type1" {
			base = standard()
		}
	}
	e := *base
	c := 0
	names := o.array(ed["Differences"])
	if o.budget.Work(entryWork*len(names)) != nil {
		return &e
	}
	for _, v := range names {
		if n, ok := o.number(v); ok {
			c = int(n)
			continue
		}
		if c >= 0 && c < 256 {
			name := o.name(v)
			if o.budget.Work(len(name)) != nil {
				break
			}
			e[c] = textOfGlyph(name)
		}
		c++
	}
	return &e
}

// standardWidths takes the widths of one of the fourteen standard fonts that
// is nearest by name; a font without widths is one of them or broken.
func (o *objects) standardWidths(f *face, name string) {
	core := coreFont(name)
	for c, s := range f.simple {
		f.narrow[c] = f.missing
		for _, r := range s {
			if w, err := font.CharWidth(core, r); err == nil {
				f.narrow[c] = float64(w)
			}
			break
		}
	}
}

func coreFont(name string) string {
	n := strings.ToLower(name)
	bold := boldName(n)
	pick := func(regular, heavy string) string {
		if bold {
			return heavy
		}
		return regular
	}
	switch {
	case strings.Contains(n, "symbol"):
		return "Symbol"
	case strings.Contains(n, "dingbat"):
		return "ZapfDingbats"
	case strings.Contains(n, "cour"):
		return pick("Courier", "Courier-Bold")
	case strings.Contains(n, "times"), strings.Contains(n, "serif") && !strings.Contains(n, "sans"):
		return pick("Times-Roman", "Times-Bold")
	}
	return pick("Helvetica", "Helvetica-Bold")
}

// compositeFace fills in a font whose codes have several bytes and returns
// the descriptor of the font behind it.
func (o *objects) compositeFace(f *face, d types.Dict) types.Dict {
	f.composite = true
	f.widths = map[uint32]float64{}
	if data, err := o.stream(d["Encoding"]); err == nil && data != nil {
		f.encoding = parseCharMap(o.budget, data)
	}
	var below types.Dict
	if a := o.array(d["DescendantFonts"]); len(a) > 0 {
		below = o.dict(a[0])
	}
	f.missing = 1000
	if w, ok := o.number(below["DW"]); ok {
		f.missing = w
	}
	o.compositeWidths(f, o.array(below["W"]))
	return o.dict(below["FontDescriptor"])
}

// compositeWidths reads "first [w w …]" and "first last w".
func (o *objects) compositeWidths(f *face, w types.Array) {
	for i := 0; i+1 < len(w) && o.budget.Work(entryWork) == nil; {
		first, _ := o.number(w[i])
		if list := o.array(w[i+1]); list != nil {
			for j, v := range list {
				n, _ := o.number(v)
				f.widths[uint32(int(first)+j)] = n
			}
			if o.budget.Memory(entryMemory*len(list)) != nil {
				return
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		last, _ := o.number(w[i+1])
		n, _ := o.number(w[i+2])
		for c := int(first); c <= int(last) && c-int(first) < 1<<16 && o.budget.Memory(entryMemory) == nil; c++ {
			f.widths[uint32(c)] = n
		}
		i += 3
	}
}

// letter is one shown code: its text, its width in thousandths of the size,
// and whether word spacing applies to it.
type letter struct {
	text  string
	width float64
	space bool
}

// letters calls yield for each code of a shown string.
func (f *face) letters(s []byte, yield func(letter)) {
	if !f.composite {
		for _, c := range s {
			yield(letter{f.simple[c], f.narrow[c], c == ' '})
		}
		return
	}
	for len(s) > 0 {
		n := 2
		if f.encoding != nil {
			n = f.encoding.length(s)
		}
		n = min(max(n, 1), len(s))
		yield(f.show(code(s[:n]), n))
		s = s[n:]
	}
}

// shownLetter is a letter that was shown before.
type shownLetter struct {
	letter
	is bool
}

// mostShown is how many codes of a font are remembered as letters.
const mostShown = 4096

// show is compositeLetter, remembered for the usual codes.
func (f *face) show(c uint32, n int) letter {
	if n != 2 || c >= mostShown {
		return f.compositeLetter(c, n)
	}
	if more := int(c) + 1 - len(f.shown); more > 0 {
		if f.budget.Memory(entryMemory*more) != nil {
			return f.compositeLetter(c, n)
		}
		f.shown = append(f.shown, make([]shownLetter, more)...)
	}
	l := &f.shown[c]
	if !l.is {
		*l = shownLetter{f.compositeLetter(c, n), true}
	}
	return l.letter
}

func (f *face) compositeLetter(c uint32, n int) letter {
	l := letter{text: unreadable, width: f.missing, space: n == 1 && c == ' '}
	if f.symbols {
		l.text = symbol(c)
	}
	if f.codes != nil {
		if s, ok := f.codes.text[c]; ok {
			l.text = s
		}
	}
	cid := c
	if f.encoding != nil {
		if v, ok := f.encoding.cids[c]; ok {
			cid = v
		}
	}
	if w, ok := f.widths[cid]; ok {
		l.width = w
	}
	l.text = quoteOf(l.text, l.width)
	return l
}

// narrowDigit is the width, in thousandths of the size, that every digit has at
// least.
const narrowDigit = 300

// quoteOf returns the quotation mark that is meant by an 8 or a 9 too narrow to
// be one. A widespread printer of PDFs gives the marks these letters, by the last
// byte of their numbers.
func quoteOf(text string, width float64) string {
	switch {
	case width <= 0 || width >= narrowDigit:
	case text == "8":
		return "‘"
	case text == "9":
		return "’"
	}
	return text
}
