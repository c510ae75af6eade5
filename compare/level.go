package compare

import (
	"cmp"
	"slices"

	"reinspect/model"
)

// Stretch is a part of a band at whose top both sides start level: the texts
// from From to before To of each side.
type Stretch struct{ From, To model.Pair[int] }

// Level cuts a band into stretches so that as many counterparts as can be start
// level, the likeliest first, where none of it costs more than most blank lines.
// Height is how many lines a text takes. Each side keeps its order.
func (b *Band) Level(height func(side model.Side, i int) int, most int) []Stretch {
	tops := model.Pair[[]int]{Left: sums(model.Left, b, height), Right: sums(model.Right, b, height)}
	facing := slices.Clone(b.Facing)
	slices.SortFunc(facing, func(x, y Facing) int {
		return cmp.Or(cmp.Compare(x.At.Left, y.At.Left), cmp.Compare(x.At.Right, y.At.Right))
	})
	// blank is how many lines one side must leave blank for two texts to start
	// level that follow two others.
	blank := func(from, to model.Pair[int]) int {
		d := (tops.Left[to.Left] - tops.Left[from.Left]) - (tops.Right[to.Right] - tops.Right[from.Right])
		return max(d, -d)
	}
	worth, after := make([]float64, len(facing)), make([]int, len(facing)) // of the best chain that ends with each, and what comes before it
	best := -1
	for k, f := range facing {
		after[k] = -1
		if n := blank(model.Pair[int]{}, f.At); n <= most {
			worth[k] = worthOf(f, n, most)
		}
		for j, g := range facing[:k] {
			if worth[j] == 0 || g.At.Left >= f.At.Left || g.At.Right >= f.At.Right {
				continue
			}
			if n := blank(g.At, f.At); n <= most && worth[j]+worthOf(f, n, most) > worth[k] {
				worth[k], after[k] = worth[j]+worthOf(f, n, most), j
			}
		}
		if worth[k] > 0 && (best < 0 || worth[k] > worth[best]) {
			best = k
		}
	}
	to := model.Pair[int]{Left: len(b.Refs.Left), Right: len(b.Refs.Right)}
	var out []Stretch
	for k := best; k >= 0; k = after[k] {
		out = append(out, Stretch{facing[k].At, to})
		to = facing[k].At
	}
	if to != (model.Pair[int]{}) || len(out) == 0 {
		out = append(out, Stretch{To: to})
	}
	slices.Reverse(out)
	return out
}

// worthOf is what it is worth that two counterparts start level, less the blank
// lines that it costs; always above 0.
func worthOf(f Facing, blank, most int) float64 {
	return 1 + f.Score - float64(blank)/float64(most+1)
}

// sums is the line on which each text of a side would start without any blank,
// and that below the last.
func sums(side model.Side, b *Band, height func(model.Side, int) int) []int {
	out := make([]int, len(b.Refs.At(side))+1)
	for i := range b.Refs.At(side) {
		out[i+1] = out[i] + height(side, i)
	}
	return out
}
