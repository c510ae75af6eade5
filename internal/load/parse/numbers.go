package parse

// Paragraph numbers are distinguished from other figures at the beginning of a
// line by their sequence: of all rising sequences of candidates, the one with the
// highest score is chosen. A figure outside that sequence is text.

// Costs of a break in the sequence. A good candidate scores about 1.5, so a
// single figure never makes up for a skipped number, and a second report in the
// same file (a sequence that starts again) needs several paragraphs.
const (
	skipCost    = 1.6 // for each number left out
	repeatCost  = 1.0 // for a number printed twice
	restartCost = 6.0
	mostSkipped = 8
	lateStart   = 0.4 // for each number before the first
)

// numberAt is a line chosen to begin a numbered paragraph.
type numberAt struct {
	line   int
	number int
}

type runNode struct {
	numberAt
	score float64
	prev  int // index of the node before, -1 at the start
}

// numberRun returns the lines that begin numbered paragraphs, in order.
func (p *page) numberRun() []numberAt {
	column := p.numberColumn()
	var nodes []runNode
	last := map[int]int{} // number → best node so far that ends in it
	best := -1            // best node of all
	for i := range p.lines {
		l := &p.lines[i]
		if l.number == 0 || l.taken != free || l.ownNumber {
			continue
		}
		worth := p.worth(i, column)
		if worth <= 0 {
			continue
		}
		n := runNode{numberAt: numberAt{i, l.number}, prev: -1, score: worth - lateStart*float64(min(l.number-1, 20))}
		for from := l.number - 1 - mostSkipped; from <= l.number; from++ {
			j, ok := last[from]
			if !ok {
				continue
			}
			cost := skipCost * float64(l.number-1-from)
			if from == l.number {
				cost = repeatCost
			}
			if s := nodes[j].score + worth - cost; s > n.score {
				n.score, n.prev = s, j
			}
		}
		if best >= 0 && l.number == 1 {
			if s := nodes[best].score + worth - restartCost; s > n.score {
				n.score, n.prev = s, best
			}
		}
		nodes = append(nodes, n)
		k := len(nodes) - 1
		if j, ok := last[l.number]; !ok || n.score > nodes[j].score {
			last[l.number] = k
		}
		if best < 0 || n.score > nodes[best].score {
			best = k
		}
	}
	return traceRun(nodes, best)
}

func traceRun(nodes []runNode, best int) []numberAt {
	var back []numberAt
	for i := best; i >= 0; i = nodes[i].prev {
		back = append(back, nodes[i].numberAt)
	}
	if len(back) < 3 {
		return nil // two figures are no run
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back
}

// worth scores how likely it is that the line begins a numbered paragraph.
func (p *page) worth(i int, column float64) float64 {
	l := &p.lines[i]
	w := 0.6
	switch {
	case l.marked:
		w += 0.5
	case l.dotted:
		w += 0.3
	default:
		w -= 0.3
	}
	if body := l.bodyText(); startsLower(body) {
		w -= 0.5
	}
	if i > 0 && !endsSentence(p.lines[i-1].text) && p.lines[i-1].taken == free && !p.headingLike(i-1) && !l.gap {
		w -= 0.6
	}
	if l.gap {
		w += 0.2
	}
	if column > 0 {
		if d := l.X - column; d < 8 && d > -45 {
			w += 0.2
		} else {
			w -= 0.4
		}
	}
	return w
}

// numberColumn returns where the text of numbered lines most often begins,
// or 0 without geometry.
func (p *page) numberColumn() float64 {
	count := map[int]int{}
	best, at := 0, 0
	for i := range p.lines {
		l := &p.lines[i]
		if l.number == 0 || !l.dotted || l.X == 0 || l.taken != free {
			continue
		}
		x := int(l.X+2) / 4
		if count[x]++; count[x] > best || count[x] == best && x < at {
			best, at = count[x], x
		}
	}
	return float64(at * 4)
}

// headingLike reports whether a line is set in bold or in another size.
func (p *page) headingLike(i int) bool {
	l := &p.lines[i]
	return l.odd || l.Bold
}
