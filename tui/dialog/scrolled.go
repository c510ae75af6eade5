package dialog

// scrolled is a text of which a box shows as many lines as fit: the movement keys
// scroll it.
type scrolled struct{ offset, lines, window int }

// part returns the lines of a text from the first that is shown, in a box of some
// height. A box is drawn to be measured too: the offset is kept.
func (s *scrolled) part(text []string, height int) []string {
	s.lines, s.window = len(text), max(height-boxLines, 1)
	return text[s.within(s.offset):]
}

// within is the nearest offset that leaves no line of the box blank.
func (s *scrolled) within(offset int) int { return max(min(offset, s.lines-s.window), 0) }

// Turn scrolls by lines.
func (s *scrolled) Turn(lines int) { s.offset = s.within(s.within(s.offset) + lines) }

// Step scrolls by a line.
func (s *scrolled) Step(way int) { s.Turn(way) }

// Change scrolls by a line: nothing in it counts as a change.
func (s *scrolled) Change(way int) { s.Turn(way) }

// ToEnd shows the end, or the beginning.
func (s *scrolled) ToEnd(way int) { s.Turn(way * s.lines) }

// Window is how many lines are shown at once.
func (s *scrolled) Window() int { return s.window }
