package compare

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// best tries every assignment.
func best(edges [][]edge, l int, used map[int]bool) float64 {
	if l == len(edges) {
		return 0
	}
	most := best(edges, l+1, used)
	for _, e := range edges[l] {
		if !used[e.right] {
			used[e.right] = true
			most = max(most, e.worth+best(edges, l+1, used))
			used[e.right] = false
		}
	}
	return most
}

func TestAssignmentIsWorthTheMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rights := rapid.IntRange(1, 6).Draw(t, "rights")
		edges := make([][]edge, rapid.IntRange(1, 6).Draw(t, "lefts"))
		for l := range edges {
			for r := range rights {
				if rapid.Bool().Draw(t, "edge") {
					edges[l] = append(edges[l], edge{r, float64(rapid.IntRange(1, 20).Draw(t, "worth"))})
				}
			}
		}
		total := 0.0
		used := map[int]bool{}
		for l, r := range assign(edges, rights) {
			if r < 0 {
				continue
			}
			if used[r] {
				t.Fatalf("%d stands twice", r)
			}
			used[r] = true
			for _, e := range edges[l] {
				if e.right == r {
					total += e.worth
				}
			}
		}
		if want := best(edges, 0, map[int]bool{}); math.Abs(total-want) > 1e-9 {
			t.Fatalf("worth %v, best %v", total, want)
		}
	})
}
