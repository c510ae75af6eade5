package tone

import (
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// The outputs of every stage: four polarities, then four stated changes.
const (
	PolStrength = iota
	PolWeakness
	PolMixed
	PolNeutral
	ChgNone
	ChgImproved
	ChgDeclined
	ChgPersists
	Outputs
)

// split is where the polarities end and the changes begin.
const split = ChgNone

// Shares is a chance for each output; polarities and changes sum to 1 each.
type Shares [Outputs]float32

// settle turns outputs into shares.
func (s *Shares) settle() {
	weights.Softmax(s[:split])
	weights.Softmax(s[split:])
}

// Views is what the first stage makes of a sentence alone: of the whole, of
// its first clause and of its last, each by signs and by the run of words.
type Views struct {
	Signs, Run [3]Shares
	counts     [weights.Groups]int // of signs known in the whole
}

// Figures is all that training has fixed.
type Figures struct {
	Signs *weights.Linear
	Run   *weights.Conv
	Nets  []*weights.Net    // of the second stage, whose mean and
	Trees [2]*weights.Trees // whose answers for polarity and for change decide together
	Lean  Shares            // factors on the shares before the highest decides
	Torn  float32           // a strength or weakness whose opposite has more than this part of its share is shown as neither
	Trust []float32         // how often a reader agrees, at even steps of the winner's share from 0 to 1
}

// Reader reads sentences. It belongs to one goroutine.
type Reader struct {
	figures *Figures
	tally   *weights.Tally
	pool    *weights.Pool
	rows    []int
	work    []float32
	letters map[string]*letters // by word
}

// NewReader returns a reader by the given figures.
func NewReader(f *Figures) *Reader {
	r := NewJudge(f)
	r.tally, r.pool, r.letters = f.Signs.NewTally(), f.Run.NewPool(), map[string]*letters{}
	return r
}

// NewJudge returns a reader that knows the second stage only.
func NewJudge(f *Figures) *Reader {
	r := &Reader{figures: f}
	for _, n := range f.Nets {
		r.work = make([]float32, max(len(r.work), n.Hidden))
	}
	return r
}

// Look is the first stage: what one sentence says by itself.
func (r *Reader) Look(s *Sentence) Views {
	var v Views
	if len(s.Words) == 0 {
		v.Signs[0][PolNeutral], v.Signs[0][ChgNone] = 1, 1
		v.Run[0] = v.Signs[0]
		return v
	}
	r.run(s, &v)
	for i, span := range [3]tokens.Span{s.Whole(), s.First(), s.Last()} {
		if i > 0 && len(s.Clauses) == 1 {
			break
		}
		r.tally.Reset()
		s.Signs(span, r.tally.Add)
		for w := span.First; w < span.Last; w++ {
			for _, slot := range r.lettersOf(&s.Words[w]).slots {
				r.tally.AddSlot(int(slot), ofLetters)
			}
		}
		r.tally.Outputs(v.Signs[i][:])
		if i == 0 {
			v.counts = r.tally.Counts()
		}
		v.Signs[i].settle()
	}
	return v
}

// letters is the signs of a word's letters.
type letters struct {
	slots []int32
	leans Shares // what they weigh together for each output
}

// lettersOf returns the signs of a word's letters that have weights.
func (r *Reader) lettersOf(w *tokens.Word) *letters {
	if met, ok := r.letters[w.Text]; ok {
		return met
	}
	out := &letters{}
	LetterSigns(w, func(s weights.Sign) {
		if slot := r.figures.Signs.Slot(s.Hash); slot >= 0 {
			out.slots = append(out.slots, int32(slot))
			for k := range out.leans {
				out.leans[k] += r.figures.Signs.WeightOf(slot, k)
			}
		}
	})
	r.letters[w.Text] = out
	return out
}

// run fills in the views by the run of words.
func (r *Reader) run(s *Sentence, v *Views) {
	r.rows = Rows(r.figures.Run, s, r.rows[:0])
	p := r.pool
	r.figures.Run.Strongest(r.rows, s.First().Last, s.Last().First, p)
	r.figures.Run.Outputs(p.Whole, p.First, p.Last, v.Run[0][:])
	v.Run[0].settle()
	if len(s.Clauses) > 1 {
		r.figures.Run.Outputs(p.First, p.First, p.First, v.Run[1][:])
		r.figures.Run.Outputs(p.Last, p.Last, p.Last, v.Run[2][:])
		v.Run[1].settle()
		v.Run[2].settle()
	}
}

// ending is how many of a word's last bytes stand for its kind.
const ending = 3

// Ending returns the hash of a word's ending.
func Ending(text string) uint32 { return tokens.Hash(text[max(0, len(text)-ending):]) }

// Rows appends the rows of a convolution for the words of a sentence.
func Rows(c *weights.Conv, s *Sentence, rows []int) []int {
	for i := range s.Words {
		rows = append(rows, c.RowOf(s.Words[i].Shape, Ending(s.Words[i].Text)))
	}
	return rows
}

// Judge is the second stage: shares for each sentence of a paragraph of an
// area, seen beside its neighbours. Views are those of the sentences, in order.
func (r *Reader) Judge(area string, sentences []Sentence, views []Views) []Shares {
	out := make([]Shares, len(sentences))
	measures := make([]float32, 0, MeasureCount)
	blends := blend(views)
	for i := range sentences {
		measures = Measure(area, sentences, views, blends, i, measures[:0])
		for _, n := range r.figures.Nets {
			var one Shares
			n.Outputs(measures, r.work, one[:])
			one.settle()
			for k := range one {
				out[i][k] += one[k] / float32(2*len(r.figures.Nets))
			}
		}
		var grown Shares
		r.figures.Trees[0].Add(measures, grown[:split])
		r.figures.Trees[1].Add(measures, grown[split:])
		grown.settle()
		for k := range grown {
			out[i][k] += grown[k] / 2
		}
	}
	return out
}

// Lead returns which polarity and which change win, the figures' lean
// considered, and the share of the winning polarity among the leaning shares.
// Where strength and weakness are nearly as likely, neither wins: shown the
// wrong way round they do the most harm.
func (f *Figures) Lead(s Shares) (polarity, change int, share float32) {
	for k := range s {
		s[k] *= f.Lean[k]
	}
	polarity, change = top(s[:split]), split+top(s[split:])
	if polarity <= PolWeakness && s[PolStrength+PolWeakness-polarity] > f.Torn*s[polarity] {
		polarity = PolMixed + top(s[PolMixed:split])
	}
	return polarity, change, s[polarity] / (s[PolStrength] + s[PolWeakness] + s[PolMixed] + s[PolNeutral])
}

// top returns the place of the highest share.
func top(s []float32) int {
	best := 0
	for k, v := range s {
		if v > s[best] {
			best = k
		}
	}
	return best
}

// Agreement returns the chance that a careful reader agrees with a polarity
// that won with the given share.
func (f *Figures) Agreement(share float32) float32 {
	steps := len(f.Trust) - 1
	at := share * float32(steps)
	i := min(int(at), steps-1)
	return f.Trust[i] + (at-float32(i))*(f.Trust[i+1]-f.Trust[i])
}

// Write writes the figures.
func (f *Figures) Write(w *weights.Writer) {
	w.Linear(f.Signs)
	w.Conv(f.Run)
	w.Floats(append(f.Lean[:], f.Torn))
	w.Floats(f.Trust)
	for _, n := range f.Nets {
		w.Net(n)
	}
	for _, t := range f.Trees {
		w.Trees(t)
	}
}

// NetCount is how many networks the second stage has.
const NetCount = 3

// Read reads what Write wrote.
func Read(r *weights.Reader) *Figures {
	f := &Figures{Signs: r.Linear(), Run: r.Conv()}
	decision := r.Floats()
	if copy(f.Lean[:], decision) == Outputs && len(decision) > Outputs {
		f.Torn = decision[Outputs]
	}
	f.Trust = r.Floats()
	for range NetCount {
		f.Nets = append(f.Nets, r.Net())
	}
	for i := range f.Trees {
		f.Trees[i] = r.Trees()
	}
	return f
}
