package compare

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"reinspect/compare/lexicon"
	"reinspect/internal/framework"
	"reinspect/model"
)

// layout puts out the aligned paragraphs in one row for each area.
type layout struct {
	c     *Comparison
	s     *sides
	links []framework.Link
	env   Env
	rows  []SectionRow
	at    map[string]int // area → place in rows
}

// sections lays the pairs out by area: the summary, then the areas in the
// order of the right report and of the left one, then what belongs to none. Within an area the left
// report's order rules; right paragraphs without a counterpart stand behind
// their nearest neighbour before them.
func sections(c *Comparison, s *sides, pairs []pairing, links []framework.Link, env Env) []SectionRow {
	b := &layout{c: c, s: s, links: links, env: env, at: map[string]int{}}
	b.open(model.Summary)
	for _, at := range []model.Side{model.Right, model.Left} {
		for _, sec := range c.Reports.At(at).Sections {
			for _, l := range links {
				if sec.Area != "" && sec.Area == sideOf(l).At(at) {
					b.open(l.Row)
				}
			}
		}
	}
	b.lay(b.leftGroups(pairs), b.loneRight(pairs))
	var out []SectionRow
	for _, row := range b.rows {
		if len(row.Pairs) > 0 {
			out = append(out, row)
		}
	}
	return out
}

// link is how the areas of a row face each other. Where no framework says,
// both reports use the row's own id.
func (b *layout) link(row string) framework.Link {
	i := slices.IndexFunc(b.links, func(l framework.Link) bool { return l.Row == row })
	if i < 0 {
		return framework.Link{Row: row, Left: row, Right: row}
	}
	return b.links[i]
}

// titles are the headings, as printed, of the sections that a link's row sets
// beside each other.
func (b *layout) titles(l framework.Link) model.Pair[string] {
	var out model.Pair[string]
	for _, at := range []model.Side{model.Left, model.Right} {
		for _, sec := range b.c.Reports.At(at).Sections {
			if sec.Area == sideOf(l).At(at) && out.At(at) == "" {
				out.Set(at, sec.Title)
			}
		}
	}
	return out
}

// title is what people call a row. A printed heading can speak of one report
// alone ("The overall judgement is inadequate"), so it is the last resort.
func (b *layout) title(l framework.Link, printed model.Pair[string]) string {
	switch l.Row {
	case model.Summary:
		return "Summary"
	case "":
		return "Other parts"
	case model.OtherArea:
		return "Other judgements"
	}
	title := areaTitle(b.c.Reports, l, b.env.Frameworks)
	if title == l.Row {
		title = cmp.Or(printed.Right, printed.Left, title)
	}
	return title
}

// open makes sure that there is a row for an area and returns its place.
func (b *layout) open(area string) int {
	if i, ok := b.at[area]; ok {
		return i
	}
	l := b.link(area)
	row := SectionRow{Area: area, Areas: sideOf(l), Titles: b.titles(l)}
	row.Title = b.title(l, row.Titles)
	for _, j := range b.c.Judgements {
		if j.Area == area {
			row.Movement = j.Movement
		}
	}
	b.at[area] = len(b.rows)
	b.rows = append(b.rows, row)
	return len(b.rows) - 1
}

// sideOf is the areas of a link by side.
func sideOf(l framework.Link) model.Pair[string] {
	return model.Pair[string]{Left: l.Left, Right: l.Right}
}

// group is what stands together: a left paragraph with its counterparts, or
// a lone right one.
type group struct {
	row   int
	right int // the right paragraph by which lone ones find their place; -1 for none
	rows  []Alignment
}

func (b *layout) leftGroups(pairs []pairing) []group {
	var out []group
	next := 0
	for l := range b.s.Left.paragraphs {
		g := group{right: -1}
		for ; next < len(pairs) && pairs[next].left == l; next++ {
			p := pairs[next]
			if p.best {
				g.row, g.right = b.rowOf(p), p.right
			}
			g.rows = append(g.rows, b.alignment(p))
		}
		if len(g.rows) == 0 {
			g.row = b.open(b.home(model.Left, l))
			g.rows = []Alignment{b.lone(model.Left, l)}
		}
		out = append(out, g)
	}
	return out
}

func (b *layout) loneRight(pairs []pairing) []group {
	taken := map[int]bool{}
	for _, p := range pairs {
		taken[p.right] = true
	}
	var out []group
	for r := range b.s.Right.paragraphs {
		if !taken[r] {
			out = append(out, group{row: b.open(b.home(model.Right, r)), right: r, rows: []Alignment{b.lone(model.Right, r)}})
		}
	}
	return out
}

// lay fills the rows: the left groups in order, each lone right one behind
// the group of the nearest right paragraph before it.
func (b *layout) lay(left, lone []group) {
	for row := range b.rows {
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
				b.rows[row].Pairs = append(b.rows[row].Pairs, mine[i].rows...)
			}
			for _, g := range follows[i] {
				b.rows[row].Pairs = append(b.rows[row].Pairs, g.rows...)
			}
		}
	}
}

// rowOf is the row of a pair: the one in which both areas face each other, or
// else that of the left paragraph.
func (b *layout) rowOf(p pairing) int {
	left, right := b.s.Left.paragraphs[p.left].area, b.s.Right.paragraphs[p.right].area
	for _, l := range b.links {
		if l.Left == left && l.Right == right && left != "" {
			return b.open(l.Row)
		}
	}
	return b.open(b.home(model.Left, p.left))
}

// home is the row in which a paragraph stands by itself: that of its area, or,
// where its area faces two, the one to which its main theme belongs.
func (b *layout) home(at model.Side, i int) string {
	p := &b.s.At(at).paragraphs[i]
	var rows []string
	for _, l := range b.links {
		if p.area != "" && sideOf(l).At(at) == p.area {
			rows = append(rows, l.Row)
		}
	}
	if len(rows) == 0 {
		return p.area
	}
	for _, m := range p.themes {
		if t, ok := b.env.Themes.ByID(m.ID); ok {
			for _, r := range rows {
				if r == t.Area {
					return r
				}
			}
		}
	}
	return rows[0]
}

func (b *layout) alignment(p pairing) Alignment {
	l, r := &b.s.Left.paragraphs[p.left], &b.s.Right.paragraphs[p.right]
	a := Alignment{Refs: model.Pair[*model.Ref]{Left: &l.ref, Right: &r.ref}, Score: p.score, Best: p.best, Manual: p.manual}
	shared := sharedThemes(l, r)
	if len(shared) > 0 {
		a.Theme = shared[0]
	}
	a.Why = b.why(p, shared)
	if b.c.Versions || p.score >= wordDiffScreen {
		a.Diff = wordDiff(l.text, r.text)
	}
	return a
}

// sharedThemes lists the themes of both paragraphs, the one that weighs most
// in both first.
func sharedThemes(l, r *passage) []string {
	var ids []string
	weight := map[string]float64{}
	for _, a := range l.themes {
		for _, c := range r.themes {
			if a.ID == c.ID {
				ids = append(ids, a.ID)
				weight[a.ID] = a.Score * c.Score
			}
		}
	}
	sort.Slice(ids, func(i, j int) bool {
		if weight[ids[i]] != weight[ids[j]] {
			return weight[ids[i]] > weight[ids[j]]
		}
		return ids[i] < ids[j]
	})
	return ids
}

// why says in one clause why two paragraphs stand together.
func (b *layout) why(p pairing, shared []string) string {
	if p.manual {
		return "set beside each other by the reader"
	}
	if p.score == 1 {
		return "the same words"
	}
	var parts []string
	var titles []string
	for _, id := range shared {
		titles = append(titles, b.env.Themes.Title(id))
	}
	if len(titles) > 0 {
		parts = append(parts, "both about "+strings.Join(titles, ", "))
	}
	words := model.Pair[lexicon.Vector]{Left: b.s.Left.paragraphs[p.left].words, Right: b.s.Right.paragraphs[p.right].words}
	if terms := b.s.inCommon(words); len(terms) > 0 {
		parts = append(parts, "both say "+strings.Join(terms, ", "))
	}
	if len(parts) == 0 {
		return "alike in their words"
	}
	return strings.Join(parts, "; ")
}

func (b *layout) lone(at model.Side, i int) Alignment {
	p := &b.s.At(at).paragraphs[i]
	a := Alignment{Best: true}
	a.Refs.Set(at, &p.ref)
	a.Why, a.Manual = b.whyLone(at, i)
	if len(p.themes) > 0 {
		a.Theme = p.themes[0].ID
	}
	return a
}

// whyLone says in one clause why a paragraph faces a blank, and whether a
// reader decided it.
func (b *layout) whyLone(at model.Side, i int) (why string, manual bool) {
	if b.s.At(at).paragraphs[i].asked {
		return "an item of the improvement list: its follow-up says what became of it", false
	}
	other := at.Other().String()
	near := b.s.nearest.At(at)[i]
	if near.score == 0 {
		return "nothing in the " + other + " report shares its subject or its words", false
	}
	name := "paragraph " + b.s.At(at.Other()).paragraphs[near.at].ref.String()
	if name == "paragraph summary" {
		name = "the summary"
	}
	key := [2]int{i, near.at}
	if at == model.Right {
		key = [2]int{near.at, i}
	}
	switch {
	case b.s.unpaired[key]:
		return "set apart by the reader from " + name, true
	case near.score >= AloneBelow:
		return fmt.Sprintf("%s comes near (%.2f) but stands closer to others", name, near.score), false
	}
	return fmt.Sprintf("nothing in the %s report comes close enough: %s is the nearest (%.2f, %.2f is needed)", other, name, near.score, AloneBelow), false
}
