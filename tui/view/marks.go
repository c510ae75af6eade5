package view

import (
	"fmt"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Glyphs are the signs that stand before words. None is wider than a column.
type Glyphs struct {
	Improved, Declined, Stayed, Added, Gone, Apart string
	Recurring                                      string
	Strength, Weakness, Mixed                      string
	Done                                           string
	Beside                                         string // between what two places are given
	Bar, Track, Thumb                              string // selection, scrollbar
	Arrow, Dot, Folded, Rule, Into                 string
	JoinTop, JoinMiddle, JoinBottom                string // judged together
	Blank, Note                                    string
}

var (
	// UnicodeGlyphs are the glyphs of a usual terminal.
	UnicodeGlyphs = Glyphs{
		Improved: "▲", Declined: "▼", Stayed: "=", Added: "◆", Gone: "◇", Apart: "≠",
		Recurring: "↻", Strength: "+", Weakness: "−", Mixed: "±", Done: "✓",
		Beside: "·", Bar: "▌", Track: "│", Thumb: "┃", Arrow: "→", Dot: "·", Folded: "▸", Rule: "─", Into: "›",
		JoinTop: "╭", JoinMiddle: "│", JoinBottom: "╰", Blank: "–", Note: "✎",
	}
	// ASCIIGlyphs are those of a terminal that has only ASCII.
	ASCIIGlyphs = Glyphs{
		Improved: "^", Declined: "v", Stayed: "=", Added: "*", Gone: "o", Apart: "#",
		Recurring: "@", Strength: "+", Weakness: "-", Mixed: "~", Done: "x",
		Beside: "|", Bar: ">", Track: "|", Thumb: "#", Arrow: "->", Dot: "-", Folded: ">", Rule: "-", Into: ">",
		JoinTop: "/", JoinMiddle: "|", JoinBottom: "\\", Blank: "-", Note: "%",
	}
)

// Mark is a movement or polarity as people see it: glyph, word and style.
type Mark struct {
	Glyph, Word string
	Style       pane.Style
}

// String returns glyph and word, unstyled.
func (m Mark) String() string {
	if m.Glyph == "" {
		return m.Word
	}
	return m.Glyph + " " + m.Word
}

// Paint returns glyph and word in the mark's style.
func (m Mark) Paint() string { return m.Style.Paint(m.String()) }

// MovementMark is how a movement looks between these two reports. Reports of
// different places are stronger or weaker, never improved or declined.
func (s *Context) MovementMark(m compare.Movement) Mark {
	g, st := &s.Glyphs, &s.Styles
	other := s.Comparison != nil && !s.Comparison.InTime()
	if other && s.Swapped {
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
		return Mark{g.Improved, word("improved", "stronger"), st.GoodStrong}
	case compare.Declined:
		return Mark{g.Declined, word("declined", "weaker"), st.BadStrong}
	case compare.Stayed:
		return Mark{g.Stayed, word("stayed", "level"), st.Quiet}
	case compare.New:
		return Mark{g.Added, word("new", "only "+s.SideName(model.Right)), st.Text}
	case compare.Gone:
		return Mark{g.Gone, word("gone", "only "+s.SideName(model.Left)), st.Text}
	case compare.NotComparable:
		return Mark{g.Apart, "not comparable", st.Quiet}
	}
	return Mark{}
}

// OnlyMark marks a paragraph that stands alone on a side of the comparison.
// It does not say "new" or "gone": a matter may simply not have been
// inspected before, or stand elsewhere.
func (s *Context) OnlyMark(side model.Side) Mark {
	glyph := s.Glyphs.Added
	if side == model.Left {
		glyph = s.Glyphs.Gone
	}
	return Mark{glyph, "only " + s.SideName(s.OnScreen(side)), s.Styles.Text}
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

// PolarityMark is how the polarity of a sentence looks; neutral has no sign.
func (s *Context) PolarityMark(p model.Polarity) Mark {
	g, st := &s.Glyphs, &s.Styles
	switch p {
	case model.Strength:
		return Mark{g.Strength, "strength", st.Good}
	case model.Weakness:
		return Mark{g.Weakness, "weakness", st.Bad}
	case model.Mixed:
		return Mark{g.Mixed, "mixed", st.Mixed}
	}
	return Mark{" ", "neutral", st.Text}
}

// BalanceMark is how the balance of a theme looks.
func (s *Context) BalanceMark(b compare.Balance) Mark {
	switch b {
	case compare.AllStrength:
		return s.PolarityMark(model.Strength)
	case compare.AllWeak:
		return s.PolarityMark(model.Weakness)
	case compare.AllMixed:
		return s.PolarityMark(model.Mixed)
	}
	return Mark{s.Glyphs.Blank, "absent", s.Styles.Faint}
}

// StatusMark is how the status of a recommendation looks. Of another place
// it says how that place stands in the same matter, for it was not asked.
func (s *Context) StatusMark(status compare.Status) Mark {
	g, st := &s.Glyphs, &s.Styles
	other := !s.Comparison.InTime()
	switch {
	case status == compare.NotMentioned:
		return Mark{g.Blank, "not mentioned", st.Quiet}
	case other && status == compare.Resolved:
		return s.PolarityMark(model.Strength)
	case other && status == compare.Partly:
		return s.PolarityMark(model.Mixed)
	case other && status == compare.StillThere:
		return s.PolarityMark(model.Weakness)
	}
	switch status {
	case compare.Resolved:
		return Mark{g.Done, "resolved", st.GoodStrong}
	case compare.Partly:
		return Mark{g.Mixed, "partly resolved", st.MixedStrong}
	case compare.StillThere:
		return Mark{g.Recurring, "persists", st.BadStrong}
	}
	return Mark{}
}

// ChangeMark is how a change looks that a report itself states.
func (s *Context) ChangeMark(c model.Change) Mark {
	switch c {
	case model.Improved:
		return Mark{s.Glyphs.Improved, "improved", s.Styles.GoodStrong}
	case model.Declined:
		return Mark{s.Glyphs.Declined, "declined", s.Styles.BadStrong}
	case model.Persists:
		return Mark{s.Glyphs.Recurring, "persists", s.Styles.BadStrong}
	}
	return Mark{}
}

// Plural returns "1 step" or "3 steps".
func Plural(n int, word string) string {
	if n == 1 || n == -1 {
		return fmt.Sprintf("%d %s", n, word)
	}
	return fmt.Sprintf("%d %ss", n, word)
}
