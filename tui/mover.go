package tui

// Mover is what the movement keys move: a list, a page of evidence, a text.
// Way is 1 for onward and -1 for back.
type Mover interface {
	Step(way int)   // to what is next
	Turn(lines int) // on by lines, or back where negative
	ToEnd(way int)  // to the last, or to the first
	Change(way int) // to the next change
	Next(way int)   // to the next hit of a search; without one, the next change
	Window() int    // how many lines are visible at once
}

// Move carries out a movement; false means that the action is none.
func Move(m Mover, act action) bool {
	half, page := max(m.Window()/2, 1), max(m.Window()-1, 1)
	switch act {
	case actDown:
		m.Step(1)
	case actUp:
		m.Step(-1)
	case actHalfDown:
		m.Turn(half)
	case actHalfUp:
		m.Turn(-half)
	case actPageDown:
		m.Turn(page)
	case actPageUp:
		m.Turn(-page)
	case actTop:
		m.ToEnd(-1)
	case actBottom:
		m.ToEnd(1)
	case actNextChange:
		m.Change(1)
	case actPrevChange:
		m.Change(-1)
	case actNext:
		m.Next(1)
	case actPrev:
		m.Next(-1)
	default:
		return false
	}
	return true
}
