// Package readtest writes down what a reader made of a file, for tests.
//
// It knows lines, and no file format.
package readtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reinspect/internal/load/read/layout"
)

var names = map[layout.Role]string{
	layout.RoleHeading: "h", layout.RoleListItem: "item", layout.RoleTableRow: "row", layout.RoleFootnote: "note",
	layout.RoleBody: "p", layout.RoleNone: "-",
}

// Outline writes lines the way a person would jot them down, one on each line:
// role and level, the marker in brackets, the text with its cells parted by
// bars, and bold text in asterisks. A further line of one block is set in.
func Outline(lines []layout.Line) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 && l.Block > 0 && l.Block == lines[i-1].Block {
			b.WriteString("  ")
		}
		b.WriteString(names[l.Role])
		if l.Level > 0 {
			fmt.Fprint(&b, l.Level)
		}
		if l.Marker != "" {
			b.WriteString(" [" + l.Marker + "]")
		}
		text := strings.ReplaceAll(l.Text, "\t", " | ")
		if l.Bold {
			text = "*" + text + "*"
		}
		b.WriteString(" " + text + "\n")
	}
	return b.String()
}

// Check compares the outline of lines with the wanted one, which may begin on
// a line of its own.
func Check(t testing.TB, lines []layout.Line, want string) {
	t.Helper()
	if d := cmp.Diff(strings.TrimLeft(want, "\n"), Outline(lines)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
