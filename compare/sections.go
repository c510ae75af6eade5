package compare

import (
	"cmp"
	"iter"
	"slices"

	"reinspect/internal/framework"
	"reinspect/model"
)

// layout sorts both reports into rows, one for each area, and each row into
// bands.
type layout struct {
	c        *Comparison
	s        *sides
	links    []framework.Link
	env      Env
	rows     []SectionRow
	at       map[string]int          // area → index in rows
	texts    model.Pair[[]*standing] // paragraphs by their positions, then items of the improvement list
	members  map[bandKey]model.Pair[[]*standing]
	partners map[*standing][]partner // counterparts, the likest first
	again    []standsFacing          // items that are asked for again
}

// sections lays both reports out by area: what was asked for, the summary, the
// areas in the order of the right report and of the left one, what belongs to
// none, and the background. The pairs of a row are those of its left paragraphs
// in their order; a right paragraph without a counterpart follows the nearest
// right paragraph before it.
func sections(c *Comparison, s *sides, links []framework.Link, env Env) []SectionRow {
	y := &layout{c: c, s: s, links: links, env: env, at: map[string]int{}}
	y.open(AskedForArea)
	y.open(model.Summary)
	for _, at := range []model.Side{model.Right, model.Left} {
		for _, sec := range c.Reports.At(at).Sections {
			for _, l := range links {
				if sec.Area != "" && sec.Area == areasOf(l).At(at) {
					y.open(l.Row)
				}
			}
		}
	}
	y.stand()
	y.nameDissolved()
	y.fill(y.leftGroups(s.pairs), y.loneRight(s.pairs))
	var out, last []SectionRow
	for _, row := range y.rows {
		switch row.Bands = y.bands(row.Area); {
		case len(row.Bands) == 0:
		case row.Area == BackgroundArea:
			last = append(last, row)
		default:
			out = append(out, row)
		}
	}
	return append(out, last...)
}

// link is how the areas of a row face each other. Where no framework says,
// both reports use the row's own id.
func (y *layout) link(row string) framework.Link {
	i := slices.IndexFunc(y.links, func(l framework.Link) bool { return l.Row == row })
	if i < 0 {
		return framework.Link{Row: row, Left: row, Right: row}
	}
	return y.links[i]
}

// titles are the printed headings of the first section of each side in a
// link's row; "" where a side has none.
func (y *layout) titles(l framework.Link) model.Pair[string] {
	var out model.Pair[string]
	for _, at := range []model.Side{model.Left, model.Right} {
		for _, sec := range y.c.Reports.At(at).Sections {
			if area := areasOf(l).At(at); sec.Area == area && (area != "" || l.Row == "") && out.At(at) == "" {
				out.Set(at, sec.Title)
			}
		}
	}
	return out
}

// nameDissolved gives a row without a section of its own on a side the heading of
// the section of which most was moved there.
func (y *layout) nameDissolved() {
	type from struct {
		row     string
		side    model.Side
		section int
	}
	words := map[from]int{}
	for _, t := range y.all() {
		if t.dissolved {
			words[from{t.row, t.side, t.p.ref.Section}] += t.words
		}
	}
	for i := range y.rows {
		for _, side := range []model.Side{model.Left, model.Right} {
			sections, most := y.c.Reports.At(side).Sections, 0
			own := y.rows[i].Titles.At(side) != ""
			for k := range sections {
				if n := words[from{y.rows[i].Area, side, k}]; n > most && !own {
					most = n
					y.rows[i].Titles.Set(side, sections[k].Title)
				}
			}
		}
	}
}

// title is what people call a row. A printed heading may be true of one report
// only ("The overall judgement is inadequate"), so it is used last.
func (y *layout) title(l framework.Link, printed model.Pair[string]) string {
	switch l.Row {
	case AskedForArea:
		return "What was asked for"
	case model.Summary:
		return "Summary"
	case BackgroundArea:
		return "About the place and the inspection"
	case "":
		return "Other parts"
	case model.OtherArea:
		return "Other judgements"
	}
	title := areaTitle(y.c.Reports, l, y.env.Frameworks)
	if title == l.Row {
		title = cmp.Or(printed.Right, printed.Left, title)
	}
	return title
}

// open returns the index of an area's row, which it makes if there is none.
func (y *layout) open(area string) int {
	if i, ok := y.at[area]; ok {
		return i
	}
	l := y.link(area)
	row := SectionRow{Area: area, Areas: areasOf(l), Titles: y.titles(l)}
	row.Title = y.title(l, row.Titles)
	for _, j := range y.c.Judgements {
		if j.Area == area {
			row.Movement = j.Movement
		}
	}
	y.at[area] = len(y.rows)
	y.rows = append(y.rows, row)
	return len(y.rows) - 1
}

// areasOf is the areas of a link by side.
func areasOf(l framework.Link) model.Pair[string] {
	return model.Pair[string]{Left: l.Left, Right: l.Right}
}

// group is a left paragraph with its counterparts, or a lone right one.
type group struct {
	row   int // index in layout.rows
	right int // the right paragraph whose reading order counts; -1 for none
	rows  []Alignment
}

func (y *layout) leftGroups(pairs []pairing) []group {
	alignments := make([]Alignment, len(pairs))
	share(len(pairs), func(mine iter.Seq[int]) {
		for i := range mine {
			alignments[i] = y.alignment(pairs[i])
		}
	})
	var out []group
	next := 0
	for l := range y.s.Left.paragraphs {
		g := group{row: y.open(y.texts.Left[l].row), right: -1}
		for ; next < len(pairs) && pairs[next].left == l; next++ {
			p := pairs[next]
			if p.best {
				g.right = p.right
			}
			g.rows = append(g.rows, alignments[next])
		}
		if len(g.rows) == 0 {
			g.rows = []Alignment{y.lone(model.Left, l)}
		}
		out = append(out, g)
	}
	return out
}

func (y *layout) loneRight(pairs []pairing) []group {
	taken := map[int]bool{}
	for _, p := range pairs {
		taken[p.right] = true
	}
	var out []group
	for r := range y.s.Right.paragraphs {
		if !taken[r] {
			out = append(out, group{row: y.open(y.texts.Right[r].row), right: r, rows: []Alignment{y.lone(model.Right, r)}})
		}
	}
	return out
}

// fill puts the groups into their rows: the left ones in order, each lone
// right one after the group of the nearest right paragraph before it.
func (y *layout) fill(left, lone []group) {
	for row := range y.rows {
		var mine []group
		for _, g := range left {
			if g.row == row {
				mine = append(mine, g)
			}
		}
		follows := make(map[int][]group) // index in mine, -1 for the front
		for _, g := range lone {
			if g.row != row {
				continue
			}
			at, nearest := -1, -1
			for i, m := range mine {
				if m.right >= 0 && m.right < g.right && m.right > nearest {
					at, nearest = i, m.right
				}
			}
			follows[at] = append(follows[at], g)
		}
		for i := -1; i < len(mine); i++ {
			if i >= 0 {
				y.rows[row].Pairs = append(y.rows[row].Pairs, mine[i].rows...)
			}
			for _, g := range follows[i] {
				y.rows[row].Pairs = append(y.rows[row].Pairs, g.rows...)
			}
		}
	}
}

func (y *layout) alignment(p pairing) Alignment {
	l, r := &y.s.Left.paragraphs[p.left], &y.s.Right.paragraphs[p.right]
	a := Alignment{Refs: model.Pair[*model.Ref]{Left: &l.ref, Right: &r.ref}, Score: p.score, Best: p.best, Manual: p.outcome == ByReader}
	if shared := sharedThemes(l, r); len(shared) > 0 {
		a.Theme = shared[0]
	}
	a.Why = y.s.whyPaired(p, y.env.Themes)
	if y.c.Versions || p.score >= wordDiffScreen {
		a.Diff = wordDiff(l.text, r.text)
	}
	return a
}

func (y *layout) lone(at model.Side, i int) Alignment {
	p := &y.s.At(at).paragraphs[i]
	a := Alignment{Best: true, Alone: y.s.whyAlone(at, i)}
	a.Refs.Set(at, &p.ref)
	a.Manual = a.Alone.Reason == SetApart
	if len(p.themes) > 0 {
		a.Theme = p.themes[0].ID
	}
	return a
}
