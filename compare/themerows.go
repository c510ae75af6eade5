package compare

import (
	"slices"
	"strings"

	"reinspect/internal/theme"
	"reinspect/model"
)

// themeRows returns a row for each theme that either report judges, in the
// order of the catalogue. The reports are called as called says.
func themeRows(themes *theme.Catalogue, by model.Pair[map[string]*tally], called model.Pair[string]) []ThemeRow {
	var rows []ThemeRow
	for _, t := range themes.All() {
		row := ThemeRow{Theme: t.ID, Area: t.Area}
		var open []string // why a balance is open, which matters only if the movement is as well
		for _, at := range []model.Side{model.Left, model.Right} {
			tl := by.At(at)[t.ID]
			balance, or, why := tl.balance(called.At(at))
			row.Balance.Set(at, balance)
			row.Or.Set(at, or)
			if or == "" {
				row.doubt(why)
			} else {
				open = append(open, why)
			}
			if tl != nil && balance != Absent {
				row.Counts.Set(at, tl.shown())
				refs := tl.refs()
				row.Refs.Set(at, refs)
				row.Mentions.Set(at, tl.inOrder(refs))
				row.Critical.Set(at, tl.share())
			}
		}
		if row.Balance.Left == Absent && row.Balance.Right == Absent {
			continue
		}
		row.Movement = BalanceMovement(row.Balance)
		if len(row.Movements()) > 1 || row.Or.Left == Absent || row.Or.Right == Absent {
			row.doubt(strings.Join(open, "; "))
		}
		if why := apart(t.ID, by, called); why != "" && (row.Movement == Improved || row.Movement == Declined) {
			row.Apart = true
			row.doubt(why)
		}
		rows = append(rows, row)
	}
	return rows
}

// apart says that two reports speak of different things under a theme, such as one
// of domestic abuse and one of neglect; "" where they do not, or say more than a
// few sentences.
func apart(id string, by model.Pair[map[string]*tally], called model.Pair[string]) string {
	l, r := by.Left[id], by.Right[id]
	if l == nil || r == nil || len(l.mentions) > fewMentions && len(r.mentions) > fewMentions {
		return ""
	}
	left, right := l.things(id), r.things(id)
	if len(left) == 0 || len(right) == 0 || slices.ContainsFunc(left, func(name string) bool { return slices.Contains(right, name) }) {
		return ""
	}
	return called.Left + " speaks of " + inWords(left) + ", " + called.Right + " of " + inWords(right)
}

// things names the fields of work of a theme that its sentences name.
func (t *tally) things(id string) []string {
	var names []string
	for _, m := range t.mentions {
		for _, o := range m.passage.spokenOf()[m.sentence].own {
			if o.Theme == id && o.Topic && !slices.Contains(names, o.Name) {
				names = append(names, o.Name)
			}
		}
	}
	return names
}

// rankOf orders the balances; Absent is not among them.
var rankOf = map[Balance]int{AllWeak: 1, AllMixed: 2, AllStrength: 3}

// BetterFirst returns two balances, of which neither is Absent, the better one first.
func BetterFirst(a, b Balance) (better, worse Balance) {
	if rankOf[a] < rankOf[b] {
		return b, a
	}
	return a, b
}

// Movements are how a theme may have moved: first by the balances shown, then by those
// that they may be instead, then as a recurring weakness or a stated change says; any
// way where the reports speak of different things.
func (r *ThemeRow) Movements() []Movement {
	all := []Movement{r.Movement}
	if r.Apart {
		return append(all, slices.DeleteFunc([]Movement{Improved, Stayed, Declined}, func(m Movement) bool { return m == r.Movement })...)
	}
	for _, left := range []Balance{r.Balance.Left, r.Or.Left} {
		for _, right := range []Balance{r.Balance.Right, r.Or.Right} {
			if left == "" || right == "" || left == Absent && right == Absent {
				continue
			}
			all = append(all, BalanceMovement(model.Pair[Balance]{Left: left, Right: right}))
		}
	}
	var out []Movement
	for _, m := range append(all, r.May...) {
		if !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// Shown is how a theme moved as people are shown it: Unclear where it may have moved
// either way.
func (r *ThemeRow) Shown() Movement {
	if all := r.Movements(); slices.Contains(all, Improved) && slices.Contains(all, Declined) {
		return Unclear
	}
	return r.Movement
}

// BalanceMovement is how the balance of a theme moved from the left report to the
// right one.
func BalanceMovement(b model.Pair[Balance]) Movement {
	switch {
	case b.Left == b.Right: // not covered among them
		return Stayed
	case b.Left == Absent:
		return New
	case b.Right == Absent:
		return Gone
	}
	return movementOf(rankOf[b.Right] - rankOf[b.Left])
}
