package sentence

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
)

// TestSplitAgreesWithLabelledParagraphs joins the sentences of real
// paragraphs and finds them again. The floors lie a little under what is
// measured; where the labels and Split still part (a figure or a bracket
// beginning a sentence), a reader sides with Split.
func TestSplitAgreesWithLabelledParagraphs(t *testing.T) {
	dir := sharedtest.Dir(t)
	var both, found, labelled int
	for _, name := range []string{"train.jsonl", "sentences.jsonl"} {
		f, err := os.Open(filepath.Join(dir, "labels", name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var p struct{ Sentences []string }
			if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
				t.Fatal(err)
			}
			want, got := boundaries(p.Sentences), boundaries(Split(strings.Join(p.Sentences, " ")))
			labelled, found = labelled+len(want), found+len(got)
			for at := range want {
				if got[at] {
					both++
				}
			}
		}
	}
	precision, recall := float64(both)/float64(found), float64(both)/float64(labelled)
	t.Logf("%d boundaries: precision %.4f, recall %.4f", labelled, precision, recall)
	if labelled < 14000 || precision < 0.996 || recall < 0.999 {
		t.Errorf("precision %.4f, recall %.4f of %d boundaries", precision, recall, labelled)
	}
}

// boundaries returns the places between sentences, counted in bytes without
// white space.
func boundaries(sentences []string) map[int]bool {
	places, n := map[int]bool{}, 0
	for _, s := range sentences[:max(0, len(sentences)-1)] {
		n += len(withoutSpace(s))
		places[n] = true
	}
	return places
}
