package pdf

import (
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"reinspect/internal/load/read/budget"
)

// Limits of the drawing instructions; far above what a page of a report has.
const (
	maxOperands = 100_000 // of one operator
	maxStates   = 500     // saved graphics states
	maxForms    = 12      // forms drawn inside each other
)

// What drawing costs, in steps of the budget.
const (
	operatorWork = 10
	streamWork   = 200 // of a page or a form, beside its operators
	fontWork     = 5000
	entryWork    = 20  // of a font's list of letters or widths
	layerWork    = 20  // of a level of marked content
	runMemory    = 200 // bytes
)

// run is a piece of text in one font on one baseline, with no gap wider
// than a space in it. Positions are in points from the page's top left.
type run struct {
	x0, x1   float64
	y        float64
	size     float64
	bold     bool
	artifact bool    // marked as furniture by the file
	stamp    bool    // marked as a watermark by the file
	turned   bool    // not written from left to right, or not level
	hidden   bool    // not drawn: the text of a picture, for searching
	spaced   bool    // white space was drawn right before it
	raised   bool    // a superscript of the word before it
	again    bool    // drawn again in the place of the run of number first
	light    float64 // of its colour on white paper: 0 black, 1 white
	tag      int32   // marked-content id on its page, -1 for none
	letters  int32
	doubled  int32 // how many of its letters were drawn again in their place
	first    int32
	face     *face
	element  element
	text     string
}

// textState is what q saves and Q brings back of the text operators.
type textState struct {
	ctm       matrix
	face      *face
	size      float64
	charSpace float64
	wordSpace float64
	stretch   float64
	leading   float64
	rise      float64
	mode      int
	colour
}

// interpreter runs the drawing instructions of pages and collects the text
// that they show.
type interpreter struct {
	budget        *budget.Budget
	objects       *objects
	faces         map[int]*face
	runs          []run
	tally         tally
	damaged       bool    // a part of the page could not be read, or makes no sense
	drawings      bool    // a Type 3 font was met
	images        bool    // an image was drawn
	layers        bool    // letters on a layer that is switched off were met
	width, height float64 // of the page, in points
	quarters      [4]int  // letters of the page by the direction they are written in
	slopes        slopes  // of those written from left to right
	drawing       []int   // the forms being drawn, by object number

	frame
	args  []token // operands of the next operator
	marks []markedContent
	drawn drawn
	path  box   // what the path being built covers
	dots  []box // small areas that were painted on the page
	pen   penState
	shape shape // of the letters of the string being shown
	moves bool  // letter spacing parts words in that string
}

// tally counts the letters of the file so far, and those among them whose
// font does not say what they are.
type tally struct{ letters, unread int }

// frame is what each content stream has of its own.
type frame struct {
	lex     lexer
	res     types.Dict
	local   map[string]*face // fonts by their name in res
	state   textState
	states  []textState
	tm, tlm matrix // of the next letter, and of the line's beginning
}

func newInterpreter(b *budget.Budget, o *objects) *interpreter {
	return &interpreter{budget: b, objects: o, faces: map[int]*face{}}
}

// page runs the instructions of one page and returns its text in the order
// it was drawn.
func (in *interpreter) page(p page, content []byte) ([]run, error) {
	in.runs = in.runs[:0]
	in.marks = in.marks[:0]
	in.pen, in.quarters, in.slopes = penState{}, [4]int{}, slopes{}
	in.drawn.clear()
	in.path, in.dots = noBox, nil
	in.width, in.height = p.width, p.height
	err := in.stream(content, p.resources, p.toTop, 0)
	in.endRun()
	return onlyOnce(in.runs), err
}

// mostly returns the direction in which most of the page's letters are
// written; 0, from left to right, of equals.
func (in *interpreter) mostly() int {
	best := 0
	for q, n := range in.quarters {
		if n > in.quarters[best] {
			best = q
		}
	}
	return best
}

// stream runs one content stream: a page's, or a form's.
func (in *interpreter) stream(data []byte, res types.Dict, ctm matrix, depth int) error {
	above, marks := in.frame, len(in.marks)
	in.frame = frame{lex: lexer{data: data}, res: res, local: map[string]*face{}, state: textState{ctm: ctm, stretch: 1, colour: above.state.colour}}
	defer func() {
		in.frame = above
		in.marks = in.marks[:min(marks, len(in.marks))]
	}()
	if err := in.budget.Work(streamWork + len(data)/8); err != nil {
		return err
	}
	in.args = in.args[:0]
	for {
		t := in.lex.next()
		switch t.kind {
		case kindEnd:
			in.damaged = in.damaged || in.lex.unclosed
			return nil
		case kindOperator:
			if err := in.budget.Work(operatorWork + len(in.args)); err != nil {
				return err
			}
			if err := in.operator(string(t.text), depth); err != nil {
				return err
			}
			in.args = in.args[:0]
		default:
			if len(in.args) < maxOperands {
				in.args = append(in.args, t)
			}
		}
	}
}

// number returns operand i, 0 where it is missing or no number.
func (in *interpreter) number(i int) float64 {
	if i < len(in.args) {
		return in.args[i].number
	}
	return 0
}

func (in *interpreter) matrixArg() (matrix, bool) {
	if len(in.args) < 6 {
		return identity, false
	}
	m := matrix{in.number(0), in.number(1), in.number(2), in.number(3), in.number(4), in.number(5)}
	return m, m.finite()
}

// operator carries out one operator. Those that only paint are ignored.
func (in *interpreter) operator(op string, depth int) error {
	switch op {
	case "q":
		if len(in.states) < maxStates {
			in.states = append(in.states, in.state)
		}
	case "Q":
		if n := len(in.states); n > 0 {
			in.state = in.states[n-1]
			in.states = in.states[:n-1]
		}
	case "cm":
		if m, ok := in.matrixArg(); ok {
			in.state.ctm = m.then(in.state.ctm)
		}
	case "Do":
		return in.draw(depth)
	case "BI":
		in.lex.skipInlineImage()
	case "BMC", "BDC":
		in.beginMark()
	case "EMC":
		if n := len(in.marks); n > 0 {
			in.endRun()
			in.marks = in.marks[:n-1]
		}
	case "gs":
		in.extendedState()
	case "g", "rg", "k", "cs", "sc", "scn":
		in.fill(op)
	case "m", "l", "c", "v", "y", "re":
		in.build(op)
	case "f", "F", "f*", "B", "B*", "b", "b*":
		in.paint(true)
	case "S", "s", "n":
		in.paint(false)
	default:
		in.textOperator(op)
	}
	return nil
}

// paintOperators are the operators that draw no text, and those that only set
// how lines and areas are drawn. Source: ISO 32000-1, annex A.
var paintOperators = func() map[string]bool {
	known := map[string]bool{}
	for op := range strings.FieldsSeq(`BX CS DP EI ET EX G ID J K M MP RG SC SCN W W* d d0 d1 h i j ri sh w`) {
		known[op] = true
	}
	return known
}()

// textOperator carries out the operators between BT and ET. One that PDF does
// not have is what is left of a damaged one, or a word of a damaged string.
func (in *interpreter) textOperator(op string) {
	s := &in.state
	switch op {
	case "BT":
		in.tm, in.tlm = identity, identity
	case "Tf":
		if len(in.args) >= 2 {
			s.face, s.size = in.face(string(in.args[0].text)), in.number(1)
		}
	case "Tc":
		s.charSpace = in.number(0)
	case "Tw":
		s.wordSpace = in.number(0)
	case "Tz":
		s.stretch = in.number(0) / 100
	case "TL":
		s.leading = in.number(0)
	case "Ts":
		s.rise = in.number(0)
	case "Tr":
		s.mode = int(in.number(0))
	case "Tm":
		if m, ok := in.matrixArg(); ok {
			in.tm, in.tlm = m, m
		}
	case "Td":
		in.nextLine(in.number(0), in.number(1))
	case "TD":
		s.leading = -in.number(1)
		in.nextLine(in.number(0), in.number(1))
	case "T*":
		in.nextLine(0, -s.leading)
	case "Tj", "TJ":
		in.show(in.args)
	case "'":
		in.nextLine(0, -s.leading)
		in.show(in.args)
	case "\"":
		if len(in.args) >= 3 {
			s.wordSpace, s.charSpace = in.number(0), in.number(1)
			in.nextLine(0, -s.leading)
			in.show(in.args[2:])
		}
	default:
		in.damaged = in.damaged || !paintOperators[op]
	}
}

func (in *interpreter) nextLine(x, y float64) {
	in.tlm = in.tlm.shift(x, y)
	in.tm = in.tlm
}

// face returns a font of the current resources, loading it once a file.
func (in *interpreter) face(name string) *face {
	if f, ok := in.local[name]; ok {
		return f
	}
	ref, ok := in.objects.dict(in.res["Font"])[name]
	in.damaged = in.damaged || !ok
	f := in.faceOf(ref)
	in.local[name] = f
	return f
}

func (in *interpreter) faceOf(ref types.Object) *face {
	id := refID(ref)
	if f, ok := in.faces[id]; ok && id > 0 {
		return f
	}
	if in.budget.Work(fontWork) != nil {
		return nil // the next operator returns the error
	}
	f := in.objects.loadFace(ref)
	in.faces[id] = f
	return f
}

// extendedState takes the font of a graphics state dictionary.
func (in *interpreter) extendedState() {
	if len(in.args) == 0 {
		return
	}
	d := in.objects.dict(in.objects.dict(in.res["ExtGState"])[string(in.args[0].text)])
	if f := in.objects.array(d["Font"]); len(f) == 2 {
		in.state.face = in.faceOf(f[0])
		in.state.size, _ = in.objects.number(f[1])
	}
	if a, ok := in.objects.number(d["ca"]); ok {
		in.state.clear = 1 - a
	}
}

// draw runs a form; images are only noticed. A form that draws itself is
// drawn once.
func (in *interpreter) draw(depth int) error {
	if len(in.args) == 0 || depth >= maxForms {
		return nil
	}
	ref := in.objects.dict(in.res["XObject"])[string(in.args[0].text)]
	d := in.objects.dict(ref)
	switch in.objects.name(d["Subtype"]) {
	case "Image":
		in.images = true
		picture := noBox
		picture.hold(in.state.ctm, 0, 0)
		picture.hold(in.state.ctm, 1, 1)
		in.dot(picture)
		return nil
	case "Form":
	default:
		return nil
	}
	id := refID(ref)
	if slices.Contains(in.drawing, id) {
		return nil
	}
	in.drawing = append(in.drawing, id)
	defer func() { in.drawing = in.drawing[:len(in.drawing)-1] }()
	if d["OC"] != nil {
		m := *in.around()
		in.enterLayer(&m, d["OC"])
		in.marks = append(in.marks, m)
		defer func() { in.marks = in.marks[:len(in.marks)-1] }()
	}
	data, err := in.objects.stream(ref)
	if e := in.budget.Err(); e != nil {
		return e
	}
	in.damaged = in.damaged || err != nil
	m := identity
	if a := in.objects.array(d["Matrix"]); len(a) == 6 {
		var v [6]float64
		for i := range v {
			v[i], _ = in.objects.number(a[i])
		}
		m = matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
	}
	res := in.objects.dict(d["Resources"])
	if res == nil {
		res = in.res
	}
	return in.stream(data, res, m.then(in.state.ctm), depth+1)
}
