package tone

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"reinspect/internal/load/assess/tokens"
)

// What moves, which way, and what it is set against: a sentence tells of
// movement by words that stand near each other ("fewer … adopters … than last
// year") and by numbers ("from 61% to 54%").
var (
	moving  = [...]Kind{Rise, Fall, More, Less, Improved, Declined}
	against = [...]Kind{Burden, Asset, Lives, Before, Peers, Negation}
	lasting = [...]Kind{Weakness, Negation, Burden, Asset, Before}
)

const (
	movementMeasures = len(moving)*len(against) + len(lasting) + 7

	far       = 25 // words apart, or more, that two cues have nothing to do with each other
	headReach = 12 // words within which a burden or an asset is what rises or falls
)

// movement appends what a sentence tells of movement.
func movement(s *Sentence, m []float32) []float32 {
	gap := s.gaps()
	for _, a := range moving {
		for _, b := range against {
			m = append(m, distance[gap[a][b]])
		}
	}
	for _, b := range lasting {
		m = append(m, distance[gap[Persists][b]])
	}
	numbers, years := s.numbers()
	turn, beside := turns(s, numbers)
	weight := s.count(Asset) - s.count(Burden)
	return append(m, s.heading(Rise, Fall), s.heading(More, Less), turn, turn*weight, beside*weight,
		float32(min(len(numbers), 6)), float32(min(years, 4)))
}

// distance is the measure of each gap, a logarithm: the first words between
// two cues part them most.
var distance = func() (out [far + 1]float32) {
	for gap := range out {
		out[gap] = float32(math.Log1p(float64(gap)))
	}
	return out
}()

// gaps returns how many words part the nearest cues of every two kinds; far
// where there are none, or none nearer.
func (s *Sentence) gaps() *[kinds][kinds]uint8 {
	var out [kinds][kinds]uint8
	for a := range out {
		for b := range out[a] {
			out[a][b] = far
		}
	}
	for i, x := range s.Cues {
		for _, y := range s.Cues[:i] {
			if x.First == y.First && x.Last == y.Last {
				continue
			}
			d := uint8(min(max(x.First-y.Last, 0), far))
			out[x.Kind][y.Kind] = min(out[x.Kind][y.Kind], d)
			out[y.Kind][x.Kind] = min(out[y.Kind][x.Kind], d)
		}
	}
	return &out
}

func (s *Sentence) count(k Kind) float32 {
	n := 0
	for _, c := range s.Cues {
		if c.Kind == k {
			n++
		}
	}
	return float32(min(n, 3))
}

// heading tells whether more is told of what is good and less of what is
// bad, above 0, or the reverse, below.
func (s *Sentence) heading(up, down Kind) float32 {
	sum := 0
	for _, x := range s.Cues {
		if x.Kind != up && x.Kind != down {
			continue
		}
		least, sign := headReach, 0
		for _, y := range s.Cues {
			if y.Kind != Burden && y.Kind != Asset {
				continue
			}
			if d := max(y.First-x.Last, x.First-y.Last); d < least {
				least, sign = d, 1
				if (y.Kind == Burden) != (x.Kind == down) {
					sign = -1
				}
			}
		}
		sum += sign
	}
	return float32(min(max(sum, -2), 2))
}

// number is a number told in a sentence.
type number struct {
	at    int // which word
	value float64
}

// numbers returns the numbers of a sentence but its years, and how many years
// there are.
func (s *Sentence) numbers() (out []number, years int) {
	for i, w := range s.Words {
		switch {
		case w.Text[0] < '0' || w.Text[0] > '9':
		case tokens.IsYear(w.Text):
			years++
		default:
			if v, err := strconv.ParseFloat(strings.ReplaceAll(w.Text, ",", ""), 64); err == nil {
				out = append(out, number{i, v})
			}
		}
	}
	return out, years
}

// peersReach is how many words after a number those may be named whose it is.
const peersReach = 5

// turns tells whether numbers set against each other rise or fall: those of
// now against those of before, and those of the place against its peers'.
func turns(s *Sentence, numbers []number) (turn, beside float32) {
	for i := 1; i < len(numbers); i++ {
		x, y := numbers[i-1], numbers[i]
		var way float32
		switch s.link(x.at, y.at) {
		case fromTo:
			way = float32(cmp.Compare(y.value, x.value))
		case setAgainst:
			way = float32(cmp.Compare(x.value, y.value))
		}
		if slices.ContainsFunc(s.Cues, func(c Cue) bool {
			return c.Kind == Peers && c.First > x.at && c.First < y.at+peersReach
		}) {
			beside += way
		} else {
			turn += way
		}
	}
	return turn, beside
}

// How one number is linked to the next.
type link int

const (
	unlinked   link = iota
	fromTo          // "from 61 to 54"
	setAgainst      // "54, compared with 61"
)

// fromReach is how many words before a number its "from" may stand.
const fromReach = 5

// link returns how the numbers at two words are linked, by the last word
// between them that can link numbers.
func (s *Sentence) link(first, second int) link {
	for i := second - 1; i > first; i-- {
		switch s.Words[i].Text {
		case "to":
			switch {
			case s.Words[i-1].Text == "compared":
				return setAgainst
			case s.says("from", first-fromReach, first):
				return fromTo
			}
			return unlinked
		case "from":
			if s.says("to", second, second+fromReach) {
				return unlinked // it begins "from … to …"
			}
			return setAgainst
		case "than", "with", "against":
			return setAgainst
		}
	}
	return unlinked
}

// says tells whether a word stands from one place up to another.
func (s *Sentence) says(text string, from, to int) bool {
	return slices.ContainsFunc(s.Words[max(from, 0):min(to, len(s.Words))], func(w tokens.Word) bool { return w.Text == text })
}
