package dialog

// scrolled is a text of which a box shows as many lines as fit: the movement keys
// scroll it.
type scrolled struct{ offset, lines, window int }

// part returns the lines of a text from the first that is shown, in a box of some
// height.
func (s *scrolled) part(text []string, height int) []string {
	s.lines, s.window = len(text), max(height-boxLines, 1)
	s.Turn(0)
	return text[s.offset:]
}

// Turn scrolls by lines.
func (s *scrolled) Turn(lines int) {
	s.offset = max(min(s.offset+lines, s.lines-s.window), 0)
}

// Step scrolls by a line.
func (s *scrolled) Step(way int) { s.Turn(way) }

// Change scrolls by a line: nothing in it counts as a change.
func (s *scrolled) Change(way int) { s.Turn(way) }

// ToEnd shows the end, or the beginning.
func (s *scrolled) ToEnd(way int) { s.Turn(way * s.lines) }

// Window is how many lines are shown at once.
func (s *scrolled) Window() int { return s.window }
