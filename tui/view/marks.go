package view

import (
	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Glyphs are the signs before words. None is wider than a column.
type Glyphs struct {
	Improved, Declined, Stayed, Added, Gone, Apart string
	Recurring                                      string
	Strength, Weakness, Mixed, Undecided           string
	Done                                           string
	WorstFirst, RisenFirst                         string // beside the title of the column that rows are sorted by
	Full, Hollow                                   string // the steps that a grade has reached, and those above it
	Beside                                         string // between what two places are given
	Bar, Track, Thumb                              string // selection, scrollbar
	Arrow, Dot, Folded, Rule, Into                 string
	JoinTop, JoinMiddle, JoinBottom                string // judged together
	Blank, Note                                    string
	Lit                                            string    // beside a counterpart of what the cursor is on
	Levels                                         [4]string // a grade as a height, the worst first
}

var (
	// UnicodeGlyphs are the glyphs of a usual terminal.
	UnicodeGlyphs = Glyphs{
		Improved: "▲", Declined: "▼", Stayed: "=", Added: "◆", Gone: "◇", Apart: "≠",
		Recurring: "↻", Strength: "+", Weakness: "−", Mixed: "±", Undecided: "?", Done: "✓", WorstFirst: "↓", RisenFirst: "↑",
		Full: "●", Hollow: "○",
		Beside: "·", Bar: "▌", Track: "│", Thumb: "┃", Arrow: "→", Dot: "·", Folded: "▸", Rule: "─", Into: "›",
		JoinTop: "╭", JoinMiddle: "│", JoinBottom: "╰", Blank: "–", Note: "✎", Lit: "┆",
		Levels: [4]string{"▁", "▃", "▅", "▇"},
	}
	// ASCIIGlyphs are those of a terminal that has only ASCII.
	ASCIIGlyphs = Glyphs{
		Improved: "^", Declined: "v", Stayed: "=", Added: "*", Gone: "o", Apart: "#",
		Recurring: "@", Strength: "+", Weakness: "-", Mixed: "~", Undecided: "?", Done: "x", WorstFirst: "\\", RisenFirst: "/",
		Full: "#", Hollow: ".",
		Beside: "|", Bar: ">", Track: "|", Thumb: "#", Arrow: "->", Dot: "-", Folded: ">", Rule: "-", Into: ">",
		JoinTop: "/", JoinMiddle: "|", JoinBottom: "\\", Blank: "-", Note: "%", Lit: ":",
		Levels: [4]string{"_", "-", "+", "^"},
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
	mark := s.movementLook(s.Words.Shown(m))
	mark.Word = s.Words.Movement(m)
	return mark
}

// ThemeMovedMark is how the movement of a theme looks, with all that it may have been.
func (s *Context) ThemeMovedMark(t *compare.ThemeRow) Mark {
	mark := s.MovementMark(t.Shown())
	mark.Word = s.Words.ThemeMoved(t)
	return mark
}

// movementLook is the glyph and the style of a movement.
func (s *Context) movementLook(shown compare.Movement) Mark {
	g, st := &s.Glyphs, &s.Styles
	switch shown {
	case compare.Improved:
		return Mark{Glyph: g.Improved, Style: st.GoodStrong}
	case compare.Declined:
		return Mark{Glyph: g.Declined, Style: st.BadStrong}
	case compare.Stayed:
		return Mark{Glyph: g.Stayed, Style: st.Quiet}
	case compare.New:
		return Mark{Glyph: g.Added, Style: st.Text}
	case compare.Gone:
		return Mark{Glyph: g.Gone, Style: st.Text}
	case compare.NotComparable:
		return Mark{Glyph: g.Apart, Style: st.Quiet}
	case compare.Unclear:
		return Mark{Glyph: g.Blank, Style: st.Quiet}
	}
	return Mark{}
}

// MovedMark is how a grade or a balance moved from one inspection to the next, by a
// sign; none for what stayed, is new or gone.
func (s *Context) MovedMark(m compare.Movement) Mark {
	switch m {
	case compare.Improved, compare.Declined, compare.NotComparable:
		return s.movementLook(m)
	}
	return Mark{}
}

// OnlyMark marks a paragraph that only one side of the comparison has.
// It does not say "new" or "gone": a matter may simply not have been
// inspected before, or stand elsewhere.
func (s *Context) OnlyMark(side model.Side) Mark {
	glyph := s.Glyphs.Added
	if side == model.Left {
		glyph = s.Glyphs.Gone
	}
	return Mark{glyph, s.Words.OnlyIn(side), s.Styles.Text}
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

// SentenceMark is how the polarity of a sentence looks; one that is not decided
// has a sign and a word of its own.
func (s *Context) SentenceMark(x *model.Sentence) Mark {
	if x.Undecided() {
		return s.UndecidedMark()
	}
	return s.PolarityMark(x.Polarity)
}

// UndecidedMark is how a sentence looks whose polarity is not decided.
func (s *Context) UndecidedMark() Mark {
	return Mark{s.Glyphs.Undecided, wording.Undecided, s.Styles.Text}
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
	return Mark{s.Glyphs.Blank, wording.Balance(b), s.Styles.Faint}
}

// SaidMark is how what a side says of a theme looks, all in all; between two
// balances it looks as the likelier one.
func (s *Context) SaidMark(t *compare.ThemeRow, side model.Side) Mark {
	m := s.BalanceMark(t.Balance.At(side))
	m.Word = wording.BalanceOf(t, side)
	return m
}

// BriefMark is SaidMark where there is little room: "+ to ±" between two balances.
func (s *Context) BriefMark(t *compare.ThemeRow, side model.Side) Mark {
	m, or := s.BalanceMark(t.Balance.At(side)), t.Or.At(side)
	if or != "" && or != compare.Absent {
		better, worse := compare.BetterFirst(t.Balance.At(side), or)
		m.Glyph, m.Word = s.BalanceMark(better).Glyph, "to "+s.BalanceMark(worse).Glyph
	}
	return m
}

// StatusMark is how the status of a recommendation looks. Of another place
// it says how that place does in the same matter, since it was not asked.
func (s *Context) StatusMark(status compare.Status) Mark {
	mark := s.statusLook(status)
	mark.Word = s.Words.Status(status)
	return mark
}

// statusLook is the glyph and the style of a status.
func (s *Context) statusLook(status compare.Status) Mark {
	g, st := &s.Glyphs, &s.Styles
	inTime := s.Comparison.InTime()
	switch {
	case status == compare.NotMentioned:
		return Mark{Glyph: g.Blank, Style: st.Quiet}
	case status == compare.Resolved && inTime:
		return Mark{Glyph: g.Done, Style: st.GoodStrong}
	case status == compare.Partly && inTime:
		return Mark{Glyph: g.Mixed, Style: st.MixedStrong}
	case status == compare.StillThere && inTime:
		return Mark{Glyph: g.Recurring, Style: st.BadStrong}
	case status == compare.Resolved:
		return s.PolarityMark(model.Strength)
	case status == compare.Partly:
		return s.PolarityMark(model.Mixed)
	case status == compare.StillThere:
		return s.PolarityMark(model.Weakness)
	}
	return Mark{}
}

// ChangeMark is how a change looks that a report itself states.
func (s *Context) ChangeMark(c model.Change) Mark {
	switch c {
	case model.Improved:
		return Mark{s.Glyphs.Improved, wording.Change(c), s.Styles.GoodStrong}
	case model.Declined:
		return Mark{s.Glyphs.Declined, wording.Change(c), s.Styles.BadStrong}
	case model.Persists:
		return Mark{s.Glyphs.Recurring, wording.Change(c), s.Styles.BadStrong}
	}
	return Mark{}
}
