package sections

import (
	"cmp"
	"slices"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// block is one text as the view shows it: a paragraph or an item of an
// improvement list, with its counterparts.
type block struct {
	*passage.Passage
	part  *part
	theme string        // of its band
	links []link        // its counterparts, the likest first
	also  []quote       // those of them that stand in another band
	diff  [][]pane.Line // by sentence: words that its best counterpart does not have

	row         int             // index into rows
	top, height int             // lines below the top of the row, and how many, with the blank one at the end
	flow        model.Pair[int] // its place on the ways through the text; -1 where it is on none
	measured    [2]measure      // at the widths last asked for
}

// measure is how many lines a text takes at a width.
type measure struct{ width, lines int }

// link is a counterpart, and why it is one.
type link struct {
	to    *block
	align *compare.Alignment
}

// quote is a counterpart that stands in another band, with its sentence that is
// most like the text here.
type quote struct {
	to       *block
	sentence int
}

// stops is how many things the cursor can be on in a block: its sentences, then
// its quoting lines.
func (b *block) stops() int { return b.said() + len(b.also) }

// said is how many of them are sentences.
func (b *block) said() int { return max(len(b.Sentences), 1) }

func (b *block) place() model.Place { return model.Place{Side: b.Side, Ref: b.Text.Ref.Key()} }

// partKind says what a part of the view is.
type partKind int

const (
	headingPart partKind = iota // a section begins
	bandPart                    // a theme of it
	foldPart                    // several bands, folded to one line
)

// part is a piece of the view that does not depend on its width.
type part struct {
	kind    partKind
	section int // index into Comparison.Sections
	bands   []int
	texts   model.Pair[[]*block] // of a band; of a fold, all that it hides
	row     int                  // its first row
}

// band is the band that a part shows, or the first one that it hides; nil for a
// heading.
func (v *tab) band(p *part) *compare.Band {
	if len(p.bands) == 0 {
		return nil
	}
	return &v.section(p).Bands[p.bands[0]]
}

func (v *tab) section(p *part) *compare.SectionRow { return &v.Comparison.Sections[p.section] }

// foldFrom is how many bands of one side in a row are folded to one line.
const foldFrom = 2

// buildBlocks makes the blocks of the comparison, with their counterparts.
func (v *tab) buildBlocks() {
	v.blocks = map[model.Place]*block{}
	for i := range v.Comparison.Sections {
		for _, b := range v.Comparison.Sections[i].Bands {
			for _, side := range []model.Side{model.Left, model.Right} {
				for _, ref := range b.Refs.At(side) {
					v.blocks[model.Place{Side: side, Ref: ref.Key()}] = &block{Passage: v.passage(side, ref), theme: b.Theme}
				}
			}
		}
	}
	v.link()
}

// buildParts makes the parts of the comparison: what is folded depends on what
// the reader opened, and on the filter.
func (v *tab) buildParts() {
	v.keepLine = v.lineOfCursor()
	v.parts, v.shape = nil, shape{}
	for i := range v.Comparison.Sections {
		if bands := v.Comparison.Sections[i].Bands; len(bands) > 0 {
			v.parts = append(v.parts, &part{kind: headingPart, section: i})
			for from := 0; from < len(bands); {
				n := v.run(i, from)
				v.parts = append(v.parts, v.partsOf(i, from, n)...)
				from += n
			}
		}
	}
	v.markSentences()
}

// run is how many bands from one on belong together: those of one side alone.
func (v *tab) run(section, from int) int {
	bands := v.Comparison.Sections[section].Bands
	side, only := bands[from].OnlySide()
	n := 1
	for only && from+n < len(bands) {
		if other, also := bands[from+n].OnlySide(); !also || other != side {
			break
		}
		n++
	}
	return n
}

// partsOf makes the parts of some bands: one fold, or one part for each.
func (v *tab) partsOf(section, from, n int) []*part {
	s := &v.Comparison.Sections[section]
	if n >= foldFrom || s.Area == compare.BackgroundArea {
		fold := &part{kind: foldPart, section: section}
		for i := range n {
			v.addBand(fold, from+i)
		}
		if first, ok := fold.first(); ok && !v.opened[first.place()] && !v.showsAny(fold) {
			return []*part{fold}
		}
	}
	var out []*part
	for i := range n {
		p := &part{kind: bandPart, section: section}
		v.addBand(p, from+i)
		out = append(out, p)
	}
	return out
}

func (v *tab) addBand(p *part, band int) {
	p.bands = append(p.bands, band)
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, ref := range v.section(p).Bands[band].Refs.At(side) {
			b := v.blocks[model.Place{Side: side, Ref: ref.Key()}]
			b.part = p
			p.texts.Set(side, append(p.texts.At(side), b))
		}
	}
}

// first is the first text of a part.
func (p *part) first() (*block, bool) {
	for _, texts := range [][]*block{p.texts.Left, p.texts.Right} {
		if len(texts) > 0 {
			return texts[0], true
		}
	}
	return nil, false
}

// passage returns the text of a place.
func (v *tab) passage(side model.Side, ref model.Ref) *passage.Passage {
	key := model.Place{Side: side, Ref: ref.Key()}
	c := v.passages[key]
	if c == nil {
		t, ok := v.TextAt(side, ref)
		if !ok {
			t.Ref = ref
		}
		c = passage.New(v.Context, side, t)
		c.SetNotes(v.NotesOn(notes.At(side, ref)))
		v.passages[key] = c
	}
	return c
}

// link tells each block its counterparts.
func (v *tab) link() {
	for i := range v.Comparison.Sections {
		s := &v.Comparison.Sections[i]
		for k := range s.Pairs {
			a := &s.Pairs[k]
			l, r := v.blockAt(model.Left, a.Refs.Left), v.blockAt(model.Right, a.Refs.Right)
			if l != nil && r != nil {
				l.links, r.links = append(l.links, link{r, a}), append(r.links, link{l, a})
			}
		}
		for k := range s.Bands {
			v.quote(&s.Bands[k])
		}
	}
	for _, b := range v.blocks {
		slices.SortStableFunc(b.links, func(x, y link) int {
			if x.align.Manual != y.align.Manual {
				return cmp.Compare(weigh(y.align.Manual), weigh(x.align.Manual))
			}
			return cmp.Compare(y.align.Score, x.align.Score)
		})
		if len(b.links) > 0 && len(b.links[0].align.Diff) > 0 {
			b.diff = passage.ChangedWords(b.links[0].align.Diff, b.Passage)
		}
	}
}

func weigh(manual bool) int {
	if manual {
		return 1
	}
	return 0
}

// blockAt is the block of a place; nil for none.
func (v *tab) blockAt(side model.Side, ref *model.Ref) *block {
	if ref == nil {
		return nil
	}
	return v.blocks[model.Place{Side: side, Ref: ref.Key()}]
}

// quote adds the quoting lines of a band to its texts.
func (v *tab) quote(band *compare.Band) {
	for i := range band.Also {
		a := &band.Also[i]
		for _, side := range []model.Side{model.Left, model.Right} {
			ref, other := a.Refs.At(side), a.Refs.At(side.Other())
			if !slices.Contains(band.Refs.At(side), ref) {
				continue
			}
			here, there := v.blockAt(side, &ref), v.blockAt(side.Other(), &other)
			if here != nil && there != nil {
				here.also = append(here.also, quote{there, a.Sentence.At(side.Other())})
			}
		}
	}
}

// mark is how a band moved, as people see it; no mark where nothing can be said.
func (v *tab) mark(p *part) view.Mark {
	if p.kind == headingPart {
		return v.MovementMark(v.section(p).Movement)
	}
	b := v.band(p)
	if side, only := b.OnlySide(); only {
		if v.section(p).Area == compare.BackgroundArea {
			return view.Mark{}
		}
		mark := v.OnlyMark(side)
		mark.Word = pane.Clean(v.Words.OnlyHere(b))
		return mark
	}
	if v.section(p).Area == compare.AskedForArea || p.kind == foldPart {
		return view.Mark{}
	}
	m := v.Index.ThemeMovement(b.Theme)
	mark := v.MovementMark(m)
	if m == compare.New || m == compare.Gone { // both speak of it, but only one judges
		mark.Word = "judged " + mark.Word
	}
	return mark
}

// movement is what the texts of a part are filtered by, and what counts as a
// change: that of their theme, or which side alone has them.
func (v *tab) movement(p *part) compare.Movement {
	b := v.band(p)
	switch side, only := b.OnlySide(); {
	case only && side == model.Left:
		return compare.Gone
	case only:
		return compare.New
	}
	return v.Index.ThemeMovement(b.Theme)
}
