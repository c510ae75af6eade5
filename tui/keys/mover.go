package keys

// Mover is what the movement keys move: a list, a page of evidence, a text.
// Way is 1 for onward and -1 for back.
type Mover interface {
	Step(way int)   // to what is next
	Turn(lines int) // on by lines, or back where negative
	ToEnd(way int)  // to the last, or to the first
	Change(way int) // to the next change
	Window() int    // how many lines are visible at once
}

// Move carries out a movement; false means that the action is none.
func Move(m Mover, act Action) bool {
	half, page := max(m.Window()/2, 1), max(m.Window()-1, 1)
	switch act {
	case Down:
		m.Step(1)
	case Up:
		m.Step(-1)
	case HalfDown:
		m.Turn(half)
	case HalfUp:
		m.Turn(-half)
	case PageDown:
		m.Turn(page)
	case PageUp:
		m.Turn(-page)
	case Top:
		m.ToEnd(-1)
	case Bottom:
		m.ToEnd(1)
	case NextChange, Next: // the hits of a search are the app's
		m.Change(1)
	case PrevChange, Prev:
		m.Change(-1)
	default:
		return false
	}
	return true
}
