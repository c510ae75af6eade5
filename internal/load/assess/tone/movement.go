package tone

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"reinspect/internal/load/assess/tokens"
)

// What moves, which way, and what it is compared with: a sentence tells of
// movement by cues that are close to each other ("fewer … adopters … than last
// year") and by numbers ("from 61% to 54%").
var (
	movementKinds = [...]Kind{Rise, Fall, More, Less, Improved, Declined}
	contextKinds  = [...]Kind{Burden, Asset, Lives, Before, Peers, Negation}
	persistKinds  = [...]Kind{Weakness, Negation, Burden, Asset, Before} // what may persist
)

const (
	movementInputs = len(movementKinds)*len(contextKinds) + len(persistKinds) + 7

	noGap      = 25 // words: two cues this far apart, or absent, have nothing to do with each other
	trendReach = 12 // words within which a burden or an asset is what rises or falls
)

// appendMovement appends what a sentence says of movement.
func appendMovement(in []float32, s *Sentence) []float32 {
	gap := s.gaps()
	for _, a := range movementKinds {
		for _, b := range contextKinds {
			in = append(in, logGap[gap[a][b]])
		}
	}
	for _, b := range persistKinds {
		in = append(in, logGap[gap[Persists][b]])
	}
	numbers, years := s.numbers()
	overTime, versusPeers := s.numberChange(numbers)
	direction := s.count(Asset) - s.count(Burden)
	return append(in, s.trend(Rise, Fall), s.trend(More, Less), overTime, overTime*direction, versusPeers*direction,
		float32(min(len(numbers), 6)), float32(min(years, 4)))
}

// logGap is the input for each gap in words: near the start of the scale a
// word more makes the most difference.
var logGap = func() (out [noGap + 1]float32) {
	for gap := range out {
		out[gap] = float32(math.Log1p(float64(gap)))
	}
	return out
}()

// gaps returns how many words are between the nearest cues of every two kinds,
// at most noGap.
func (s *Sentence) gaps() *[kinds][kinds]uint8 {
	var out [kinds][kinds]uint8
	for a := range out {
		for b := range out[a] {
			out[a][b] = noGap
		}
	}
	for i, x := range s.Cues {
		for _, y := range s.Cues[:i] {
			if x.First == y.First && x.Last == y.Last {
				continue
			}
			d := uint8(min(max(x.First-y.Last, 0), noGap))
			out[x.Kind][y.Kind] = min(out[x.Kind][y.Kind], d)
			out[y.Kind][x.Kind] = min(out[y.Kind][x.Kind], d)
		}
	}
	return &out
}

// count returns how many cues of a kind there are, at most 3.
func (s *Sentence) count(k Kind) float32 {
	n := 0
	for _, c := range s.Cues {
		if c.Kind == k {
			n++
		}
	}
	return float32(min(n, 3))
}

// trend is positive where there is more of what is good or less of what is
// bad, and negative the other way round; it lies between -2 and 2.
func (s *Sentence) trend(up, down Kind) float32 {
	sum := 0
	for _, x := range s.Cues {
		if x.Kind != up && x.Kind != down {
			continue
		}
		nearest, sign := trendReach, 0
		for _, y := range s.Cues {
			if y.Kind != Burden && y.Kind != Asset {
				continue
			}
			if d := max(y.First-x.Last, x.First-y.Last); d < nearest {
				nearest, sign = d, 1
				if (y.Kind == Burden) != (x.Kind == down) {
					sign = -1
				}
			}
		}
		sum += sign
	}
	return float32(min(max(sum, -2), 2))
}

// number is a number in a sentence.
type number struct {
	word  int // which word it is
	value float64
}

// numbers returns the numbers of a sentence without its years, and how many
// years there are.
func (s *Sentence) numbers() (out []number, years int) {
	for i, w := range s.Words {
		switch {
		case !isNumber(w.Text):
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

// peersReach is how many words after a number its owner may be named
// ("… than the 80 of similar authorities").
const peersReach = 5

// numberChange returns whether numbers that are compared with each other rise
// (above 0) or fall: today's against earlier ones, and this place's against
// those of others.
func (s *Sentence) numberChange(numbers []number) (overTime, versusPeers float32) {
	for i := 1; i < len(numbers); i++ {
		x, y := numbers[i-1], numbers[i]
		var sign float32
		switch s.relation(x.word, y.word) {
		case fromTo:
			sign = float32(cmp.Compare(y.value, x.value))
		case comparedWith:
			sign = float32(cmp.Compare(x.value, y.value))
		}
		if slices.ContainsFunc(s.Cues, func(c Cue) bool {
			return c.Kind == Peers && c.First > x.word && c.First < y.word+peersReach
		}) {
			versusPeers += sign
		} else {
			overTime += sign
		}
	}
	return overTime, versusPeers
}

// relation is how one number relates to the next.
type relation int

const (
	unrelated    relation = iota
	fromTo                // "from 61 to 54"
	comparedWith          // "54, compared with 61"
)

// fromReach is how many words before a number its "from" may be.
const fromReach = 5

// relation returns how the numbers at two words relate, by the last word
// between them that can relate numbers.
func (s *Sentence) relation(first, second int) relation {
	for i := second - 1; i > first; i-- {
		switch s.Words[i].Text {
		case "to":
			switch {
			case s.Words[i-1].Text == "compared":
				return comparedWith
			case s.contains("from", first-fromReach, first):
				return fromTo
			}
			return unrelated
		case "from":
			if s.contains("to", second, second+fromReach) {
				return unrelated // this is the start of "from … to …"
			}
			return comparedWith
		case "than", "with", "against":
			return comparedWith
		}
	}
	return unrelated
}

// contains tells whether a word occurs from one index up to another.
func (s *Sentence) contains(text string, from, to int) bool {
	return slices.ContainsFunc(s.Words[max(from, 0):min(to, len(s.Words))], func(w tokens.Word) bool { return w.Text == text })
}
