package view

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Fact is one line of an explanation: what it is about, and what is so.
type Fact struct{ About, Text string }

// How the screen says that the reader should check something: in a word, or
// with a sign behind a word.
const (
	Doubtful     = "doubtful"
	DoubtfulSign = " ?"
)

// ExplainTheme says what the movement of a theme rests on.
func (s *Context) ExplainTheme(id string) []Fact {
	t := s.Index.Themes[id]
	if t == nil {
		return nil
	}
	facts := []Fact{{"theme", s.ThemeTitle(id) + ": " + s.MovementMark(t.Movement).String()}}
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := s.OnScreen(screen)
		facts = append(facts, Fact{s.SideName(screen), s.balanceInWords(t, side)})
	}
	if t.Doubtful {
		facts = append(facts, Fact{"doubtful", "a side's balance lies close to a threshold, or rests on very little: read it yourself"})
	}
	return facts
}

// WeighingRule says how sentences become a balance.
func WeighingRule() Fact {
	text := fmt.Sprintf("Sentences on the theme are weighed, those of improvement lists more, those that touch it by the way half. Below %.0f %% critical the balance is a strength, above %.0f %% a weakness, between them mixed.",
		100*compare.StrengthBelow, 100*compare.WeaknessAbove)
	return Fact{"how", text}
}

// balanceInWords is a side's balance with what it was counted from:
// "+ strength: 3 strengths, 1 weakness; 20 % critical".
func (s *Context) balanceInWords(t *compare.ThemeRow, side model.Side) string {
	text := s.BalanceMark(t.Balance.At(side)).String() + ": " + countsInWords(t.Counts.At(side))
	if t.Balance.At(side) != compare.Absent {
		text += fmt.Sprintf("; %.0f %% critical", 100*t.Critical.At(side))
	}
	return text
}

// countsInWords is "3 strengths, 1 weakness, 2 neutral".
func countsInWords(c compare.Counts) string {
	var parts []string
	if c.Strength > 0 {
		parts = append(parts, Plural(c.Strength, "strength"))
	}
	if c.Weakness == 1 {
		parts = append(parts, "1 weakness")
	} else if c.Weakness > 1 {
		parts = append(parts, fmt.Sprintf("%d weaknesses", c.Weakness))
	}
	if c.Mixed > 0 {
		parts = append(parts, fmt.Sprintf("%d mixed", c.Mixed))
	}
	if c.Neutral > 0 {
		parts = append(parts, fmt.Sprintf("%d neutral", c.Neutral))
	}
	if len(parts) == 0 {
		return "no sentence speaks of it"
	}
	return strings.Join(parts, ", ")
}

// ExplainSentence says what decided the marks of a sentence.
func (s *Context) ExplainSentence(sentence *model.Sentence) []Fact {
	m := s.PolarityMark(sentence.Polarity)
	text := strings.TrimSpace(m.String())
	switch {
	case sentence.Corrected:
		text += ", marked by you"
	case sentence.Confidence > 0:
		text += fmt.Sprintf(", sure to %.0f %%", 100*sentence.Confidence)
	}
	facts := []Fact{{"sentence", text}}
	if len(sentence.Cues) > 0 {
		facts = append(facts, Fact{"because of", pane.Clean(strings.Join(sentence.Cues, ", "))})
	}
	if sentence.Change != "" && sentence.Change != model.NoChange {
		facts = append(facts, Fact{"it says", "over time: " + string(sentence.Change)})
	}
	return facts
}

// ExplainThemes says which words made a text be about its themes.
func (s *Context) ExplainThemes(marks []model.ThemeMark) []Fact {
	var facts []Fact
	label := "themes"
	for _, m := range marks {
		text := s.ThemeTitle(m.ID)
		if len(m.Phrases) > 0 {
			text += ": " + pane.Clean(strings.Join(m.Phrases, ", "))
		}
		facts = append(facts, Fact{label, text})
		label = ""
	}
	return facts
}
