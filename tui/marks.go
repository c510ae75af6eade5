package tui

import (
	"fmt"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// glyphs are the signs that stand before words. None is wider than a column.
type glyphs struct {
	improved, declined, stayed, added, gone, apart string
	recurring                                      string
	strength, weakness, mixed                      string
	done                                           string
	beside                                         string // between what two places are given
	bar, track, thumb                              string // selection, scrollbar
	arrow, dot, folded, rule, into                 string
	joinTop, joinMid, joinBottom                   string // judged together
	blank, note                                    string
}

var (
	fineGlyphs = glyphs{
		improved: "▲", declined: "▼", stayed: "=", added: "◆", gone: "◇", apart: "≠",
		recurring: "↻", strength: "+", weakness: "−", mixed: "±", done: "✓",
		beside: "·", bar: "▌", track: "│", thumb: "┃", arrow: "→", dot: "·", folded: "▸", rule: "─", into: "›",
		joinTop: "╭", joinMid: "│", joinBottom: "╰", blank: "–", note: "✎",
	}
	asciiGlyphs = glyphs{
		improved: "^", declined: "v", stayed: "=", added: "*", gone: "o", apart: "#",
		recurring: "@", strength: "+", weakness: "-", mixed: "~", done: "x",
		beside: "|", bar: ">", track: "|", thumb: "#", arrow: "->", dot: "-", folded: ">", rule: "-", into: ">",
		joinTop: "/", joinMid: "|", joinBottom: "\\", blank: "-", note: "%",
	}
)

// mark is a movement or polarity as people see it: glyph, word and style.
type mark struct {
	glyph, word string
	style       pane.Style
}

// String returns glyph and word, unstyled.
func (m mark) String() string {
	if m.glyph == "" {
		return m.word
	}
	return m.glyph + " " + m.word
}

// paint returns glyph and word in the mark's style.
func (m mark) paint() string { return m.style.Paint(m.String()) }

// movementMark is how a movement looks between these two reports. Reports of
// different places are stronger or weaker, never improved or declined.
func (s *state) movementMark(m compare.Movement) mark {
	g, st := &s.glyphs, &s.styles
	other := s.cmp != nil && !s.cmp.InTime()
	if other && s.swapped {
		m = mirrored(m)
	}
	word := func(same, different string) string {
		if other {
			return different
		}
		return same
	}
	switch m {
	case compare.Improved:
		return mark{g.improved, word("improved", "stronger"), st.goodStrong}
	case compare.Declined:
		return mark{g.declined, word("declined", "weaker"), st.badStrong}
	case compare.Stayed:
		return mark{g.stayed, word("stayed", "level"), st.quiet}
	case compare.New:
		return mark{g.added, word("new", "only "+s.sideName(model.Right)), st.text}
	case compare.Gone:
		return mark{g.gone, word("gone", "only "+s.sideName(model.Left)), st.text}
	case compare.NotComparable:
		return mark{g.apart, "not comparable", st.quiet}
	}
	return mark{}
}

// onlyMark marks a paragraph that stands alone on a side of the comparison.
// It does not say "new" or "gone": a matter may simply not have been
// inspected before, or stand elsewhere.
func (s *state) onlyMark(side model.Side) mark {
	glyph := s.glyphs.added
	if side == model.Left {
		glyph = s.glyphs.gone
	}
	return mark{glyph, "only " + s.sideName(s.onScreen(side)), s.styles.text}
}

// mirrored is a movement between two places seen from the other one.
func mirrored(m compare.Movement) compare.Movement {
	switch m {
	case compare.Improved:
		return compare.Declined
	case compare.Declined:
		return compare.Improved
	case compare.New:
		return compare.Gone
	case compare.Gone:
		return compare.New
	}
	return m
}

// polarityMark is how the polarity of a sentence looks; neutral has no sign.
func (s *state) polarityMark(p model.Polarity) mark {
	g, st := &s.glyphs, &s.styles
	switch p {
	case model.Strength:
		return mark{g.strength, "strength", st.good}
	case model.Weakness:
		return mark{g.weakness, "weakness", st.bad}
	case model.Mixed:
		return mark{g.mixed, "mixed", st.mixed}
	}
	return mark{" ", "neutral", st.text}
}

// balanceMark is how the balance of a theme looks.
func (s *state) balanceMark(b compare.Balance) mark {
	switch b {
	case compare.AllStrength:
		return s.polarityMark(model.Strength)
	case compare.AllWeak:
		return s.polarityMark(model.Weakness)
	case compare.AllMixed:
		return s.polarityMark(model.Mixed)
	}
	return mark{s.glyphs.blank, "absent", s.styles.faint}
}

// statusMark is how the status of a recommendation looks. Of another place
// it says how that place stands in the same matter, for it was not asked.
func (s *state) statusMark(status compare.Status) mark {
	g, st := &s.glyphs, &s.styles
	other := !s.cmp.InTime()
	switch {
	case status == compare.NotMentioned:
		return mark{g.blank, "not mentioned", st.quiet}
	case other && status == compare.Resolved:
		return s.polarityMark(model.Strength)
	case other && status == compare.Partly:
		return s.polarityMark(model.Mixed)
	case other && status == compare.StillThere:
		return s.polarityMark(model.Weakness)
	}
	switch status {
	case compare.Resolved:
		return mark{g.done, "resolved", st.goodStrong}
	case compare.Partly:
		return mark{g.mixed, "partly resolved", st.mixedStrong}
	case compare.StillThere:
		return mark{g.recurring, "persists", st.badStrong}
	}
	return mark{}
}

// changeMark is how a change looks that a report itself states.
func (s *state) changeMark(c model.Change) mark {
	switch c {
	case model.Improved:
		return mark{s.glyphs.improved, "improved", s.styles.goodStrong}
	case model.Declined:
		return mark{s.glyphs.declined, "declined", s.styles.badStrong}
	case model.Persists:
		return mark{s.glyphs.recurring, "persists", s.styles.badStrong}
	}
	return mark{}
}

// plural returns "1 step" or "3 steps".
func plural(n int, word string) string {
	if n == 1 || n == -1 {
		return fmt.Sprintf("%d %s", n, word)
	}
	return fmt.Sprintf("%d %ss", n, word)
}
