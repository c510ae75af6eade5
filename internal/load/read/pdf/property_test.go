package pdf_test

import (
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"reinspect/internal/load/read/pdf"
)

// Every word set on a page comes back whole, in its order and on its line,
// whatever the sizes, weights and places.
func TestEveryWordComesBack(t *testing.T) {
	word := rapid.StringMatching(`[A-Za-z][a-z'-]{1,9}[,.]?`)
	rapid.Check(t, func(t *rapid.T) {
		var pages [][]set
		var want []string
		for range rapid.IntRange(1, 3).Draw(t, "pages") {
			var page []set
			y := 130.0
			for range rapid.IntRange(1, 15).Draw(t, "lines") {
				size := rapid.SampledFrom([]float64{9, 10, 12, 14, 26}).Draw(t, "size")
				y += size * rapid.Float64Range(1.15, 2.5).Draw(t, "leading")
				words := strings.Join(rapid.SliceOfN(word, 2, 6).Draw(t, "words"), " ")
				page = append(page, set{X: 72 + float64(rapid.IntRange(0, 40).Draw(t, "indent")), Y: y, Size: size, Bold: rapid.Bool().Draw(t, "bold"), Words: words})
				if y > 730 {
					break
				}
				want = append(want, words)
			}
			if y > 730 { // the foot of a page is where page numbers stand
				page = page[:len(page)-1]
			}
			pages = append(pages, page)
		}
		if len(want) == 0 {
			t.Skip("nothing set")
		}
		doc, err := pdf.Read(standard(), "x.pdf", document(pages...))
		if err != nil {
			t.Fatal(err)
		}
		if got := text(doc); got != strings.Join(want, "\n") {
			t.Fatalf("got:\n%s\nwant:\n%s", got, strings.Join(want, "\n"))
		}
	})
}

// Reading shares nothing between files.
func TestFilesAreReadAtOnce(t *testing.T) {
	data := report()
	want := text(read(t, data))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if doc, err := pdf.Read(standard(), "x.pdf", data); err != nil || text(doc) != want {
				t.Errorf("read at once with others: %v", err)
			}
		})
	}
	wait.Wait()
}
