package compare

import (
	"testing"

	"reinspect/model"
)

// balanced compares two reports with the balance of plans as the reader set it.
func balanced(t *testing.T, set model.Pair[Balance]) *Comparison {
	t.Helper()
	left := earlier().para("plans", "- Plans are late.").para("workforce", "- Caseloads are too high.")
	right := later().para("plans", "+ Plans are good.", "- Plans are late.").para("workforce", "- Caseloads are too high.")
	decisions := Decisions{Balances: map[string]model.Pair[Balance]{"plans": set.Swap()}}
	return Compare(&right.Report, &left.Report, testEnv(t), Options{Decisions: decisions}) // the later one is given first
}

// The movement of a theme follows the balances that the reader sets, and the row is
// sure, whatever else speaks against it.
func TestTheReadersBalanceStands(t *testing.T) {
	for _, c := range []struct {
		set  model.Pair[Balance]
		want Movement
	}{
		{model.Pair[Balance]{Right: AllStrength}, Improved},
		{model.Pair[Balance]{Right: AllWeak}, Stayed},
		{model.Pair[Balance]{Left: AllStrength}, Declined},
		{model.Pair[Balance]{Right: Absent}, Gone},
		{model.Pair[Balance]{Left: Absent, Right: AllMixed}, New},
	} {
		of := balanced(t, c.set)
		row := of.ThemeRow("plans")
		if row.Movement != c.want || row.Doubtful() || row.Doubt != "" || !row.ByReader() || row.Corrected.Left != (c.set.Left != "") {
			t.Errorf("%+v: %+v, want it to have %s", c.set, row, c.want)
		}
		if c.set.Right == "" && (row.Or.Left != "" || row.Or.Right != AllStrength) {
			t.Errorf("%+v: the side that is not set is %s or %q", c.set, row.Balance.Right, row.Or.Right)
		}
		for _, at := range []model.Side{model.Left, model.Right} {
			covered := row.Balance.At(at) != Absent
			if (len(row.Refs.At(at)) > 0) != covered || (row.Counts.At(at) != Counts{}) != covered {
				t.Errorf("%+v: the %s side has %+v and %v", c.set, at, row.Counts.At(at), row.Refs.At(at))
			}
		}
		if all, doubtful := of.ThemeMovements(); all[c.want] == 0 || doubtful[c.want] > all[c.want]-1 {
			t.Errorf("%+v: counted are %v, doubtful %v", c.set, all, doubtful)
		}
		if other := of.ThemeRow("workforce"); other.ByReader() {
			t.Errorf("%+v: another row is the reader's: %+v", c.set, other)
		}
	}
	row := balanced(t, model.Pair[Balance]{Left: Absent, Right: Absent}).ThemeRow("plans")
	if row == nil || row.Movement != Stayed || !row.ByReader() {
		t.Errorf("a theme that the reader says neither report covers cannot be set again: %+v", row)
	}
}
