package parse_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"reinspect/internal/load/parse"
	"reinspect/internal/load/read"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// looks are what a page can lose on its way: another producer's fonts carry no
// weight, another reader tells no list marks or no cells.
var looks = []struct {
	name string
	lose func(*layout.Line)
}{
	{"no bold letters", func(l *layout.Line) { l.Bold = false }},
	{"headings no larger than the text", func(l *layout.Line) {
		if l.Size > 10.5 {
			l.Size = 12
		}
	}},
	{"marks left in the text", func(l *layout.Line) {
		if l.Marker != "" {
			l.Text, l.Marker, l.Role = l.Marker+" "+l.Text, "", layout.RoleNone
		}
	}},
	{"cells run together", func(l *layout.Line) { l.Cells = l.Cells[:min(1, len(l.Cells))] }},
	{"a smaller page", func(l *layout.Line) {
		l.X, l.Y, l.Right, l.Size = l.X*0.8, l.Y*0.8, l.Right*0.8, l.Size*0.8
		l.Cells = slices.Clone(l.Cells)
		for i := range l.Cells {
			l.Cells[i].X, l.Cells[i].Right = l.Cells[i].X*0.8, l.Cells[i].Right*0.8
		}
	}},
}

// facts are what must not hang on the looks of a page.
func facts(r *model.Report) map[string]string {
	m := map[string]string{
		"front page": fmt.Sprint(r.Authority, r.Inspected, r.LeadInspector, r.Framework.ID),
		"items":      fmt.Sprint(len(r.Recommendations)),
	}
	for _, j := range r.Judgements {
		m["judgement "+j.Area] = j.Grade
	}
	return m
}

func TestFactsDoNotHangOnLooks(t *testing.T) {
	frameworks := builtIn(t)
	for _, file := range sharedtest.PDFs(t, 96, 12) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := read.Bytes(context.Background(), file, data)
		if err != nil {
			continue // not every file named .pdf is one
		}
		want := facts(parse.Report(doc, frameworks))
		for _, look := range looks {
			changed := *doc
			changed.Lines = slices.Clone(doc.Lines)
			for k := range changed.Lines {
				look.lose(&changed.Lines[k])
			}
			if got := facts(parse.Report(&changed, frameworks)); !reflect.DeepEqual(got, want) {
				t.Errorf("%s, %s: %v, want %v", filepath.Base(filepath.Dir(file)), look.name, got, want)
			}
		}
	}
}
