package export

import (
	"bytes"
	"io"
	"math"
	"strings"
	"testing"
)

// SQLite takes a number as large as one likes for endless. A spreadsheet would
// take "+Inf" for a formula, and JSON has no such number.
func TestAnEndlessNumberIsLeftOut(t *testing.T) {
	table := Table{Name: "sentences", Each: func(head func([]string) error, row func([]any) error) error {
		if err := head([]string{"id", "confidence"}); err != nil {
			return err
		}
		return row([]any{int64(7), math.Inf(1)})
	}}
	for _, c := range []struct {
		write func(io.Writer, Table) error
		want  string
	}{{csvOf, "\n7,\n"}, {jsonLinesOf, `{"id":7,"confidence":null}`}} {
		var b bytes.Buffer
		if err := c.write(&b, table); err != nil || !strings.Contains(b.String(), c.want) {
			t.Errorf("no %q in\n%s%v", c.want, b.String(), err)
		}
	}
}
