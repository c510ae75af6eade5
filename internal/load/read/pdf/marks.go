package pdf

import (
	"math"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// markedContent is one level of marked content.
type markedContent struct {
	tag      int32 // -1 for none
	artifact bool
	stamp    bool    // marked as a watermark
	hidden   bool    // on a layer that is switched off
	actual   *string // text that replaces what is drawn; "" once it is spoken
}

// unmarked is what holds outside all marked content.
var unmarked = markedContent{tag: -1}

// around returns what holds for content within the open levels; it must not be
// changed.
func (in *interpreter) around() *markedContent {
	if n := len(in.marks); n > 0 {
		return &in.marks[n-1]
	}
	return &unmarked
}

// beginMark opens a level of marked content: /Tag BMC, or /Tag with
// properties, inline or by name, BDC.
func (in *interpreter) beginMark() {
	in.endRun()
	m := *in.around()
	kind := ""
	if len(in.args) > 0 {
		kind = string(in.args[0].text)
	}
	m.artifact = m.artifact || kind == "Artifact"
	if len(in.args) == 2 && in.args[1].kind == kindName {
		ref := in.objects.dict(in.res["Properties"])[string(in.args[1].text)]
		if kind == "OC" {
			in.enterLayer(&m, ref)
		}
		in.enterProperties(&m, in.objects.dict(ref))
	}
	for i := 1; i+1 < len(in.args); i++ {
		if in.args[i].kind != kindName {
			continue
		}
		switch value := in.args[i+1]; string(in.args[i].text) {
		case "MCID":
			m.tag = tagOf(value.number)
		case "ActualText":
			if value.kind == kindString {
				m.speak(value.text)
			}
		case "Subtype":
			m.stamp = m.stamp || string(value.text) == watermark
		}
	}
	if len(in.marks) < maxStates {
		in.marks = append(in.marks, m)
	}
}

// tagOf is a number as the id of marked content; no file has so many that it
// would be cut.
func tagOf(n float64) int32 { return int32(min(max(n, -1), math.MaxInt32)) }

// watermark is the kind of an artifact that is one, and the name that programs
// give to its layer.
const watermark = "Watermark"

// enterProperties takes what a property list says of a level.
func (in *interpreter) enterProperties(m *markedContent, d types.Dict) {
	if n, ok := in.objects.number(d["MCID"]); ok {
		m.tag = tagOf(n)
	}
	if s, ok := in.objects.text(d["ActualText"]); ok && in.budget.Work(len(s)) == nil {
		m.speak(s)
	}
	m.stamp = m.stamp || in.objects.name(d["Subtype"]) == watermark
}

// speak replaces what is drawn within a level by a text.
func (m *markedContent) speak(text []byte) {
	s := textString(text)
	m.actual = &s
}

// enterLayer takes what a layer, or a group of layers, says of a level.
func (in *interpreter) enterLayer(m *markedContent, ref types.Object) {
	o := in.objects
	layers := []types.Object{ref}
	if d := o.dict(ref); o.name(d["Type"]) == "OCMD" {
		if layers = o.array(d["OCGs"]); layers == nil {
			layers = []types.Object{d["OCGs"]}
		}
	}
	if in.budget.Work(layerWork*len(layers)) != nil {
		return
	}
	off := o.layersOff()
	m.hidden = m.hidden || !slices.ContainsFunc(layers, func(l types.Object) bool { return !off[refID(l)] })
	for _, l := range layers {
		name, _ := o.text(o.dict(l)["Name"])
		if in.budget.Work(len(name)) != nil {
			return
		}
		m.stamp = m.stamp || strings.Contains(textString(name), watermark)
	}
}

// layersOff returns the layers that are not shown when the file is opened, by
// object number.
func (o *objects) layersOff() map[int]bool {
	if o.off != nil {
		return o.off
	}
	o.off = map[int]bool{}
	all := o.dict(o.catalog()["OCProperties"])
	first := o.dict(all["D"])
	if o.name(first["BaseState"]) == "OFF" {
		for _, ref := range o.array(all["OCGs"]) {
			o.off[refID(ref)] = true
		}
	}
	for _, ref := range o.array(first["ON"]) {
		delete(o.off, refID(ref))
	}
	for _, ref := range o.array(first["OFF"]) {
		o.off[refID(ref)] = true
	}
	delete(o.off, 0)
	return o.off
}

// textString reads a string outside content: UTF-16 with a byte order mark,
// UTF-8 with one, or Latin letters.
func textString(b []byte) string {
	switch {
	case len(b) >= 2 && b[0] == 0xfe && b[1] == 0xff:
		return utf16Text(b[2:])
	case len(b) >= 3 && b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf:
		return string(b[3:])
	}
	e := winAnsi()
	s := make([]byte, 0, len(b))
	for _, c := range b {
		s = append(s, e[c]...)
	}
	return string(s)
}
