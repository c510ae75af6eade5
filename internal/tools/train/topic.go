package main

import (
	"math"
	"slices"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
	"reinspect/internal/theme"
)

// topicCase is a labelled paragraph taken apart for its themes.
type topicCase struct {
	*paragraph
	text          topic.Text
	signs         []weights.Sign
	want          []bool // by theme trained, and last whether none fits
	view          topic.View
	chances       []float32
	before, after *topicCase // the labelled neighbours, nil where there is none
}

// themes is the catalogue as training sees it.
type themes struct {
	ids  []string // without "other"
	keys []uint32 // of these, and last that none fits
	book *tokens.Book
}

func newThemes(c *theme.Catalogue) *themes {
	t := &themes{book: tokens.NewBook()}
	for _, th := range c.All() {
		if th.ID == theme.Other {
			continue
		}
		for _, p := range th.Phrases {
			t.book.Add(p, len(t.ids))
		}
		t.ids = append(t.ids, th.ID)
		t.keys = append(t.keys, tokens.Hash(th.ID))
	}
	t.keys = append(t.keys, topic.Nothing)
	return t
}

func newTopicCases(t *themes, ps []*paragraph) []*topicCase {
	type place struct {
		file   string
		number int
	}
	at := map[place]*topicCase{}
	var out []*topicCase
	for _, p := range ps {
		c := &topicCase{paragraph: p, text: topic.Text{Area: p.Area}}
		for _, s := range p.Sentences {
			part := topic.Part{Words: tokens.Words(s, nil)}
			t.book.Find(part.Words, func(h tokens.Hit) { part.Hits = append(part.Hits, h) })
			c.text.Sentences = append(c.text.Sentences, part)
		}
		topic.TextSigns(c.text.Sentences, t.keys, func(s weights.Sign) { c.signs = append(c.signs, s) })
		for _, id := range t.ids {
			c.want = append(c.want, slices.Contains(p.Themes, id))
		}
		c.want = append(c.want, slices.Contains(p.Themes, theme.Other))
		at[place{p.File, p.Number}] = c
		out = append(out, c)
	}
	for _, c := range out {
		c.before, c.after = at[place{c.File, c.Number - 1}], at[place{c.File, c.Number + 1}]
	}
	return out
}

const (
	topicRounds    = 15
	topicRate      = 0.5
	topicBias      = -4
	topicDecay     = 5e-4
	topicDropped   = 0.5
	topicHidden    = 32
	topicNetRounds = 8
)

// fitTopicFirst learns the first stage of themes.
func fitTopicFirst(t *themes, cs []*topicCase) *topic.Figures {
	var signs [][]weights.Sign
	for _, c := range cs {
		signs = append(signs, c.signs)
	}
	tab := tabulate(once(signs), leastTopicSign)
	xs := make([]vector, len(signs))
	for i, s := range signs {
		xs[i] = tab.vector(s)
	}
	m := tab.fit(xs, len(t.keys), fitting{rounds: topicRounds, rate: topicRate, bias: topicBias, head: 1, decay: topicDecay, dropped: topicDropped}, func(i int, out []float32) {
		for k := range out {
			out[k] = weights.Chance(out[k])
			if cs[i].want[k] {
				out[k]--
			}
		}
	})
	f := &topic.Figures{Themes: t.keys, Signs: tab.figures(m), Bag: fitBag(t, cs)}
	f.Areas, f.Usual = usual(cs, len(t.keys))
	return f
}

const leastTopicSign = 4

// usual returns the areas met and how usual each theme is in each, as the
// logarithm of its part there against its part everywhere.
func usual(cs []*topicCase, n int) ([]uint32, []float32) {
	total, everywhere := 0.0, make([]float64, n)
	byArea, size := map[uint32][]float64{}, map[uint32]float64{}
	for _, c := range cs {
		key := tokens.Hash(c.Area)
		if byArea[key] == nil {
			byArea[key] = make([]float64, n)
		}
		total++
		size[key]++
		for k, w := range c.want {
			if w {
				everywhere[k]++
				byArea[key][k]++
			}
		}
	}
	var areas []uint32
	for key := range byArea {
		areas = append(areas, key)
	}
	slices.Sort(areas)
	var out []float32
	for _, key := range areas {
		for k := range n {
			there := (byArea[key][k] + 5*everywhere[k]/total) / (size[key] + 5)
			out = append(out, float32(math.Log(there/((everywhere[k]+0.5)/total))))
		}
	}
	return areas, out
}

// crossTopicFirst sets the views of every case by a first stage learned from
// the other folds, and returns what is usual by fold for the second stage.
func crossTopicFirst(t *themes, cs []*topicCase) {
	eachFold(func(fold int) {
		others, own := parted(cs, fold)
		lookTopics(fitTopicFirst(t, others), t, own)
	})
}

func lookTopics(f *topic.Figures, t *themes, cs []*topicCase) {
	r := topic.NewReader(f, t.ids)
	for _, c := range cs {
		c.view = r.Look(&c.text)
	}
}

func viewOf(c *topicCase) *topic.View {
	if c == nil || c.view.Whole == nil {
		return nil
	}
	return &c.view
}

// fitTopicSecond learns the second stage from cases with views into f.
func fitTopicSecond(f *topic.Figures, t *themes, cs []*topicCase) {
	f.Areas, f.Usual = usual(cs, len(t.keys))
	r := topic.NewReader(f, t.ids)
	type row struct {
		k    int
		want float32
	}
	var xs [][]float32
	var rows []row
	for _, c := range cs {
		r.Measure(&c.text, &c.view, viewOf(c.before), viewOf(c.after), func(k int, m []float32) {
			xs = append(xs, slices.Clone(m))
			want := float32(0)
			if c.want[k] {
				want = 1
			}
			rows = append(rows, row{k, want})
		})
	}
	f.Own = make([]float32, len(t.keys))
	steep := make([]float32, len(t.keys))
	f.Net = fitNet(xs, netting{hidden: topicHidden, outputs: 1, rounds: topicNetRounds, seed: 1}, func(i int, out []float32) {
		k := rows[i].k
		out[0] = weights.Chance(out[0]+f.Own[k]) - rows[i].want
		steep[k] += out[0] * out[0]
		f.Own[k] -= 0.05 * out[0] / (float32(math.Sqrt(float64(steep[k]))) + 1e-3)
	})
}

func judgeTopics(f *topic.Figures, t *themes, cs []*topicCase) {
	r := topic.NewReader(f, t.ids)
	for _, c := range cs {
		c.chances = r.Judge(&c.text, &c.view, viewOf(c.before), viewOf(c.after))
	}
}

// unseeing returns figures without a first stage, for cases with views.
func unseeing(t *themes) *topic.Figures {
	none := &weights.Linear{Outputs: len(t.keys), Slots: []uint32{0}}
	return &topic.Figures{Themes: t.keys, Signs: none, Bag: &weights.Bag{Signs: none}}
}

// crossTopicSecond sets the chances of every case by a second stage learned
// from the other folds.
func crossTopicSecond(t *themes, cs []*topicCase) {
	eachFold(func(fold int) {
		others, own := parted(cs, fold)
		f := unseeing(t)
		fitTopicSecond(f, t, others)
		judgeTopics(f, t, own)
	})
}

// chosen returns the wanted and the chosen themes of cases with chances.
func chosen(t *themes, cs []*topicCase) (want, have [][]string) {
	for _, c := range cs {
		want = append(want, c.Themes)
		var ids []string
		for _, k := range topic.Choose(c.chances) {
			ids = append(ids, t.ids[k])
		}
		have = append(have, ids)
	}
	return want, have
}
