package compare

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
)

// What follows is measured on reports other than the labelled pairs. No rule was
// written by them, but weights were learnt from most: docs/comparing.md says how
// much that flatters. Its figures come from here.

// rightOf counts claims, and those of them that are right.
type rightOf struct{ right, all int }

func (r *rightOf) add(right bool) {
	r.all++
	r.right += count(right)
}

func (r rightOf) share() float64 { return float64(r.right) / float64(max(1, r.all)) }

// labelRows reads a table of labels: cells between tabs, the last one of fields
// that name what is labelled before a colon and the label after it.
func labelRows(t *testing.T, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(strings.TrimSpace(line), "\t"))
		}
	}
	return rows
}

func TestStatusesOfOtherPairsAreMostlyRight(t *testing.T) {
	sharedtest.Costly(t)
	letters := map[Status]string{Resolved: "r", Partly: "p", StillThere: "s", NotMentioned: "n"}
	env := testEnv(t)
	a := assessor(t, env)
	var all, sure rightOf
	by := map[Status]*rightOf{Resolved: {}, Partly: {}, StillThere: {}, NotMentioned: {}}
	for _, row := range labelRows(t, "testdata/statuses.tsv") {
		c := Compare(realReport(t, env, a, row[0]), realReport(t, env, a, row[1]), env, Options{AsGiven: true})
		status := map[int]FollowUp{}
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
			if !f.Doubtful {
				sure.add(right)
			}
		}
	}
	t.Logf("right: all %+v, sure %+v, resolved %+v, nothing found %+v", all, sure, *by[Resolved], *by[NotMentioned])
	for _, f := range []struct {
		what  string
		is    rightOf
		floor float64
	}{
		{"statuses", all, 0.85},
		{"statuses shown as sure", sure, 0.93},
		{"resolved", *by[Resolved], 0.88},
		{"nothing found", *by[NotMentioned], 0.88},
	} {
		if f.is.share() < f.floor {
			t.Errorf("%s: %d of %d right, at least %.2f wanted", f.what, f.is.right, f.is.all, f.floor)
		}
	}
}

func TestBalancesOfOtherReportsAreMostlyRight(t *testing.T) {
	sharedtest.Costly(t)
	letters := map[Balance]string{AllStrength: "s", AllMixed: "m", AllWeak: "w", Absent: "a"}
	env := testEnv(t)
	a := assessor(t, env)
	var all, sure rightOf
	for _, row := range labelRows(t, "testdata/balances.tsv") {
		said := ThemesSaid(realReport(t, env, a, row[0]))
		for _, label := range strings.Fields(row[1]) {
			theme, want, _ := strings.Cut(label, ":")
			is, ok := said[theme]
			if !ok {
				is.Balance = Absent
			}
			right := letters[is.Balance] == strings.TrimSuffix(want, "!")
			all.add(right)
			if ok && is.Doubt == "" {
				sure.add(right)
			}
		}
	}
	t.Logf("right: all %+v, sure %+v", all, sure)
	if all.share() < 0.87 || sure.share() < 0.91 {
		t.Errorf("balances: %+v right, of sure ones %+v", all, sure)
	}
}
