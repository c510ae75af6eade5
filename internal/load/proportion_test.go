package load

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"reinspect/examples"
)

// Each list and each heading of a damaged file must not look at all others:
// the front of a report over and over, as a mail or a copy can hold it, takes
// memory in proportion.
func TestTheFrontOfAReportOverAndOverIsReadInProportion(t *testing.T) {
	var text string
	for _, f := range examples.All() {
		if f.Name == "quillmarsh-2025.md" {
			text = string(f.Data)
		}
	}
	from, to := strings.Index(text, "| Judgement"), strings.Index(text, "y of pathway plans")
	if from < 0 || to < from {
		t.Fatal("the example has no front")
	}
	l := New(Config{})
	taken := func(n int) uint64 {
		data := text[:from] + strings.Repeat(text[from:to], n) + text[to:]
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := l.Bytes(context.Background(), "front.md", []byte(data)); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	taken(1) // what is built once
	if small, large := taken(5), taken(40); large > 16*small {
		t.Errorf("eight times the text takes %d times the memory", large/small)
	}
}
