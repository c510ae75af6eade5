package examples

import (
	"regexp"
	"strconv"
	"testing"
)

var numbered = regexp.MustCompile(`(?m)^(\d+)\. \S`)

func TestExamplesNumberTheirParagraphsFromOneWithoutGaps(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, func(t *testing.T) {
			found := numbered.FindAllSubmatch(f.Data, -1)
			if len(found) < 25 || len(found) > 40 {
				t.Errorf("%d numbered paragraphs, want 25 to 40", len(found))
			}
			for i, m := range found {
				if n, _ := strconv.Atoi(string(m[1])); n != i+1 {
					t.Fatalf("paragraph %d stands where %d is due", n, i+1)
				}
			}
		})
	}
}

func TestPairIsOnePlaceEarlierFirst(t *testing.T) {
	left, right := Pair()
	if left.Name != Larkhollow2019 || right.Name != Larkhollow2024 {
		t.Errorf("pair is %s, %s", left.Name, right.Name)
	}
}
