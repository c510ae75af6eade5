package markdown

import (
	"bytes"

	"reinspect/internal/load/read/budget"
)

// What a text costs before it is parsed. The parser cannot be stopped, and some
// of what it does grows with the square of the text, so this is reckoned
// beforehand.
const (
	lineWork    = 10 // steps
	copies      = 12 // of the text in memory while it is decoded and parsed
	nodeMemory  = 300
	cellMemory  = 400
	columnsEach = 2 // spaces of indentation for each list inside another
)

// reckon counts what parsing a text will cost at most.
//
// Within a stretch of lines that no empty line divides, each character that can
// begin something (a link, code, emphasis, a tag) may be compared with all of
// the stretch. Each line is compared with all quotes and lists that are open, and what is in
// front of its text with each of them.
// Each line of a table gets as many cells as its head has. Each mark of a
// footnote is looked for among all footnotes.
func reckon(b *budget.Budget, source []byte) error {
	var s stretch
	notes, marks, deepest := 0, 0, 0
	for line := range bytes.Lines(source) {
		text := bytes.TrimLeft(line, " \t>")
		if len(bytes.TrimSpace(line)) == 0 {
			s.count(b)
			s = stretch{}
		}
		depth, front := nesting(line)
		deepest = max(deepest, depth)
		if err := b.Depth(depth); err != nil {
			return err
		}
		if err := b.Work(lineWork + deepest*(1+front/8)); err != nil {
			return err
		}
		if bytes.HasPrefix(text, []byte("[^")) {
			notes++
		}
		marks += bytes.Count(line, []byte("[^"))
		s.add(line)
	}
	s.count(b)
	return b.Work(notes * marks / 8)
}

// stretch is some lines that follow each other without an empty one.
type stretch struct {
	lines, bytes int
	openers      int // characters that can begin something
	columns      int // of the widest rule of a table
}

func (s *stretch) add(line []byte) {
	s.lines++
	s.bytes += len(line)
	bars := 0
	rule := true
	for _, c := range line {
		switch c {
		case '[', ']', '(', '!', '<', '`', '*', '_', '~', '&', '\\', '|':
			s.openers++
		}
		switch c {
		case '|':
			bars++
		case '-', ':', ' ', '\t', '>', '\r', '\n':
		default:
			rule = false
		}
	}
	if rule {
		s.columns = max(s.columns, bars)
	}
}

// count adds what the stretch costs. An error stays with the budget.
func (s *stretch) count(b *budget.Budget) {
	_ = b.Work(s.openers * (s.bytes / 64))
	_ = b.Memory(nodeMemory*(s.lines+s.openers) + cellMemory*s.columns*s.lines)
}

// nesting returns how many quotes and lists a line may stand in, by what is in
// front of its text, and how many bytes that is.
func nesting(line []byte) (depth, front int) {
	spaces := 0
	before := byte(' ')
	for i, c := range line {
		switch {
		case c == ' ':
			spaces++
		case c == '\t':
			spaces += 4
		case c == '>', isBullet(c) && (before == ' ' || before == '\t'), (c == '.' || c == ')') && isDigit(before):
			depth++
		case isDigit(c), c == '\r', c == '\n':
		default:
			return depth + spaces/columnsEach, i
		}
		before = c
	}
	return depth + spaces/columnsEach, len(line)
}

func isBullet(c byte) bool { return c == '-' || c == '+' || c == '*' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
