package parse

import (
	"runtime"
	"testing"
)

// A list of thousands of items takes memory in proportion to its length,
// whether its items follow a number, a colon, or each other's colons.
func TestLongListsTakeMemoryInProportion(t *testing.T) {
	for name, item := range map[string]piece{
		"after a number":        {kind: bulletPiece, text: "plans are read"},
		"items that introduce":  {kind: bulletPiece, text: "plans, visits, reviews and many other things that take more than some five and twenty words to be told at all, as are told here in full:"},
		"running text after it": {text: "plans are read"},
	} {
		taken := func(n int) uint64 {
			pieces := []piece{{kind: numberedPiece, number: 1, text: "Leaders know that:"}}
			if item.kind == bulletPiece && len(item.text) > 100 {
				pieces[0] = piece{text: "Leaders know that:"}
			}
			for range n {
				pieces = append(pieces, item)
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			paragraphs(pieces)
			runtime.ReadMemStats(&after)
			return after.TotalAlloc - before.TotalAlloc
		}
		taken(10) // what is built once
		if small, large := taken(200), taken(2000); large > 20*small {
			t.Errorf("%s: ten times the items take %d times the memory", name, large/small)
		}
	}
}
