package parts

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"

	"reinspect/internal/load/read/budget"
)

func spend(change func(*budget.Limits)) *budget.Budget {
	limits := budget.Standard()
	if change != nil {
		change(&limits)
	}
	return budget.New(context.Background(), limits)
}

func parse(t *testing.T, text string, texts Texts) *Node {
	t.Helper()
	n, err := Parse(spend(nil), []byte(text), texts)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// written is a tree as text, its pieces of text in quotation marks.
func written(n *Node) string {
	var out strings.Builder
	out.WriteString(n.Name)
	if n.Text != nil {
		out.WriteString("“" + string(n.Text) + "”")
	}
	if len(n.Children) > 0 {
		out.WriteByte('(')
		for _, c := range n.Children {
			out.WriteString(written(c))
		}
		out.WriteByte(')')
	}
	return out.String()
}

func TestWhichTextOfAPartIsKept(t *testing.T) {
	const text = `<?xml version="1.0"?> <w:p xmlns:w="x">loose<w:t>kept</w:t><w:b><w:t/>lost</w:b></w:p> after`
	if got := written(parse(t, text, OfRuns)); got != "p(t“kept”b(t))" {
		t.Errorf("of runs: %s", got)
	}
	if got := written(parse(t, text, Mixed)); got != "p(“loose”t(“kept”)b(t“lost”))" {
		t.Errorf("mixed: %s", got)
	}
}

func TestChildrenAndAttributesAreFoundByTheirNames(t *testing.T) {
	n := parse(t, `<a x:id="1" other="2"><b/><c n="first"><d n="deep"/></c><c n="second"/></a>`, OfRuns)
	if got := n.Attr("id") + n.Attr("other") + n.Attr("none"); got != "12" {
		t.Errorf("attributes %s", got)
	}
	if n.Child("c").Attr("n") != "first" || n.Child("c", "d").Attr("n") != "deep" || n.Child("d") != nil || n.Child("d", "c") != nil {
		t.Error("another child is found")
	}
	if all := n.All("c"); len(all) != 2 || all[1].Attr("n") != "second" {
		t.Errorf("%d children are called c", len(all))
	}
	var none *Node
	if none.Attr("id") != "" || none.Child("a") != nil || none.All("a") != nil || none.On() {
		t.Error("a node that is absent has something")
	}
}

func TestASwitchIsOnUnlessItSaysOtherwise(t *testing.T) {
	for text, want := range map[string]bool{
		`<b/>`: true, `<b val="1"/>`: true, `<b val="true"/>`: true, `<b val="single"/>`: true,
		`<b val="0"/>`: false, `<b val="false"/>`: false, `<b val="off"/>`: false, `<b val="none"/>`: false,
	} {
		if got := parse(t, text, OfRuns).On(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestXMLThatCannotBeReadOrCostsTooMuchIsRefused(t *testing.T) {
	deep := strings.Repeat("<a>", 50) + strings.Repeat("</a>", 50)
	for name, c := range map[string]struct {
		text  string
		limit func(*budget.Limits)
	}{
		"nothing":          {"", nil},
		"broken":           {"<a><b></a>", nil},
		"depth":            {deep, func(l *budget.Limits) { l.Depth = 20 }},
		"nodes":            {deep, func(l *budget.Limits) { l.Memory = 49 * nodeMemory }},
		"attributes":       {`<a ` + strings.Repeat(`b="" `, 50) + `/>`, func(l *budget.Limits) { l.Memory = 49*attrMemory + nodeMemory }},
		"texts":            {"<a>" + strings.Repeat("long", 1000) + "</a>", func(l *budget.Limits) { l.Memory = 4000 }},
		"pieces":           {deep, func(l *budget.Limits) { l.Work = 99 * pieceWork }},
		"characters":       {"<a>" + strings.Repeat("long", 1000) + "</a>", func(l *budget.Limits) { l.Work = 4000/charactersAt + pieceWork }},
		"within any of it": {"<a/>", func(l *budget.Limits) { l.Work, l.Memory, l.Depth = 0, 0, 0 }},
	} {
		if n, err := Parse(spend(c.limit), []byte(c.text), Mixed); err == nil {
			t.Errorf("%s: %s", name, written(n))
		}
	}
	if _, err := Parse(spend(func(l *budget.Limits) { l.Depth, l.Memory, l.Work = 50, 50*nodeMemory, 102*pieceWork }), []byte(deep), Mixed); err != nil {
		t.Errorf("what keeps to the limits: %v", err)
	}
}

// packed is an archive of files, names and contents in turn.
func packed(t *testing.T, files ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPartsAreFoundByTheirNames(t *testing.T) {
	a, err := Open(spend(nil), packed(t, "/word/a.xml", "<a/>", "b.txt", "text", "b.txt", "the later one"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(a.Names(), " "); got != "word/a.xml b.txt" {
		t.Errorf("the names are %s", got)
	}
	if !a.Has("word/a.xml") || a.Has("a.xml") {
		t.Error("another part is there")
	}
	if n, err := a.Tree("word/a.xml", OfRuns); err != nil || n.Name != "a" {
		t.Errorf("%v, %v", n, err)
	}
	if data, err := a.Bytes("b.txt"); err != nil || string(data) != "the later one" {
		t.Errorf("%q, %v", data, err)
	}
	if n, err := a.Tree("absent", OfRuns); n != nil || err != nil {
		t.Errorf("of a part that is absent: %v, %v", n, err)
	}
	if _, err := a.Tree("b.txt", OfRuns); err == nil {
		t.Error("a text is read as XML")
	}
}

func TestArchivesThatCannotBeReadOrHoldTooMuchAreRefused(t *testing.T) {
	if _, err := Open(spend(nil), []byte("PK")); err == nil {
		t.Error("what is no archive is read")
	}
	marks := func(n int) error {
		_, err := Open(spend(nil), append([]byte(strings.Repeat(entryMark, n)), packed(t, "a", "")...))
		return err
	}
	if err := marks(MaxParts - 1); err != nil {
		t.Errorf("as many parts as there may be: %v", err)
	}
	if err := marks(MaxParts); err == nil {
		t.Error("too many parts are read")
	}
	for room, want := range map[int]bool{99: false, 100: true} {
		a, err := Open(spend(func(l *budget.Limits) { l.Memory = room }), packed(t, "a", strings.Repeat("x", 100)))
		if err != nil {
			t.Fatal(err)
		}
		if data, err := a.Bytes("a"); (err == nil) != want {
			t.Errorf("with room for %d bytes, 100 are read: %d, %v", room, len(data), err)
		}
	}
}
