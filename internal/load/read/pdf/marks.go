package pdf

// markedContent is one level of marked content.
type markedContent struct {
	tag      int
	artifact bool
	actual   *string // text that replaces what is drawn; "" once it is spoken
}

// beginMark opens a level of marked content: /Tag BMC, or /Tag with
// properties, inline or by name, BDC.
func (in *interpreter) beginMark() {
	in.endRun()
	m := markedContent{tag: -1}
	if n := len(in.marks); n > 0 {
		m = in.marks[n-1]
		m.actual = nil
	}
	if len(in.args) > 0 && string(in.args[0].text) == "Artifact" {
		m.artifact = true
	}
	if len(in.args) == 2 && in.args[1].kind == kindName {
		d := in.objects.dict(in.objects.dict(in.res["Properties"])[string(in.args[1].text)])
		if n, ok := in.objects.number(d["MCID"]); ok {
			m.tag = int(n)
		}
	}
	for i := 1; i+1 < len(in.args); i++ {
		if in.args[i].kind != kindName {
			continue
		}
		switch string(in.args[i].text) {
		case "MCID":
			m.tag = int(in.args[i+1].number)
		case "ActualText":
			if in.args[i+1].kind == kindString {
				s := textString(in.args[i+1].text)
				m.actual = &s
			}
		}
	}
	if len(in.marks) < maxStates {
		in.marks = append(in.marks, m)
	}
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
