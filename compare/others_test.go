package compare_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/load"
	"reinspect/internal/sharedtest"
	"reinspect/internal/tools/corpus"
	"reinspect/model"
)

// What follows is measured on reports other than the labelled pairs. No rule was
// written by them, but weights were learnt from most: docs/comparing.md says how
// much that flatters. Its figures come from here.

// rightOf counts claims, and those of them that are right.
type rightOf struct{ right, all int }

func (r *rightOf) add(right bool) {
	r.all++
	if right {
		r.right++
	}
}

func (r rightOf) share() float64 { return float64(r.right) / float64(max(1, r.all)) }

// labelRows reads a table of labels.
func labelRows(t *testing.T, file string, columns int) [][]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := corpus.Rows(string(data), columns)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// published returns how a published report is read by the name of its file, and what
// it is compared with.
func published(t *testing.T) (read func(file string) *model.Report, env compare.Env) {
	t.Helper()
	dir, loader := sharedtest.Dir(t), load.New(load.Config{})
	env, err := loader.Env()
	if err != nil {
		t.Fatal(err)
	}
	return func(file string) *model.Report {
		t.Helper()
		r, err := loader.Report(t.Context(), filepath.Join(dir, "reports", "pdf", filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}, env
}

func TestStatusesOfOtherPairsAreMostlyRight(t *testing.T) {
	sharedtest.Costly(t)
	letters := map[compare.Status]string{compare.Resolved: "r", compare.Partly: "p", compare.StillThere: "s", compare.NotMentioned: "n"}
	read, env := published(t)
	var all, sure rightOf
	by := map[compare.Status]*rightOf{compare.Resolved: {}, compare.Partly: {}, compare.StillThere: {}, compare.NotMentioned: {}}
	for _, row := range labelRows(t, "testdata/statuses.tsv", 3) {
		c := compare.Compare(read(row[0]), read(row[1]), env, compare.Options{AsGiven: true})
		status := map[int]compare.FollowUp{}
		for _, f := range c.Recommendations {
			status[f.N] = f
		}
		for _, label := range strings.Fields(row[2]) {
			number, accepted, _ := strings.Cut(label, ":")
			n, err := strconv.Atoi(number)
			f, ok := status[n]
			if err != nil || !ok {
				t.Fatalf("%s: no recommendation %s", row[0], number)
			}
			right := strings.Contains(accepted, letters[f.Status])
			all.add(right)
			by[f.Status].add(right)
			if !f.Doubtful() {
				sure.add(right)
			}
		}
	}
	t.Logf("right: all %+v, sure %+v, resolved %+v, nothing found %+v", all, sure, *by[compare.Resolved], *by[compare.NotMentioned])
	for _, f := range []struct {
		what  string
		is    rightOf
		floor float64
	}{
		{"statuses", all, 0.85},
		{"statuses shown as sure", sure, 0.93},
		{"resolved", *by[compare.Resolved], 0.90},
		{"nothing found", *by[compare.NotMentioned], 0.87},
	} {
		if f.is.share() < f.floor {
			t.Errorf("%s: %d of %d right, at least %.2f wanted", f.what, f.is.right, f.is.all, f.floor)
		}
	}
}

func TestBalancesOfOtherReportsAreMostlyRight(t *testing.T) {
	sharedtest.Costly(t)
	letters := map[compare.Balance]string{compare.AllStrength: "s", compare.AllMixed: "m", compare.AllWeak: "w", compare.Absent: "a"}
	read, _ := published(t)
	var all, sure rightOf
	for _, row := range labelRows(t, "testdata/balances.tsv", 2) {
		said := compare.ThemesSaid(read(row[0]))
		for _, label := range strings.Fields(row[1]) {
			theme, want, _ := strings.Cut(label, ":")
			is, ok := said[theme]
			if !ok {
				is.Balance = compare.Absent
			}
			right := letters[is.Balance] == strings.TrimSuffix(want, "!")
			all.add(right)
			if ok && is.Doubt == "" {
				sure.add(right)
			}
		}
	}
	t.Logf("right: all %+v, sure %+v", all, sure)
	if all.share() < 0.87 || sure.share() < 0.93 {
		t.Errorf("balances: %+v right, of sure ones %+v", all, sure)
	}
}
