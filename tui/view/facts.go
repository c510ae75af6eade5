package view

import (
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Fact is one line of an explanation: what it is about, and what is so.
type Fact struct{ About, Text string }

// DoubtfulSign says wording.Doubtful where there is no room for the word.
const DoubtfulSign = " ?"

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
		facts = append(facts, Fact{wording.Doubtful, "a side's balance lies close to a threshold or rests on very little, or something else said here speaks against it: read it yourself"})
	}
	return facts
}

// WeighingRule says how sentences become a balance.
func WeighingRule() Fact {
	text := "Sentences on the theme are weighed: those of improvement lists count more, those that mention it in passing count half. Below " +
		wording.Percent(compare.StrengthBelow) + " critical the balance is a strength, above " + wording.Percent(compare.WeaknessAbove) + " a weakness, between them mixed."
	return Fact{"how", text}
}

// balanceInWords is a side's balance with what it was counted from:
// "+ strength: 3 strengths, 1 weakness; 20 % critical".
func (s *Context) balanceInWords(t *compare.ThemeRow, side model.Side) string {
	text := s.BalanceMark(t.Balance.At(side)).String() + ": " + countsInWords(t.Counts.At(side))
	if t.Balance.At(side) != compare.Absent {
		text += "; " + wording.Percent(t.Critical.At(side)) + " critical"
	}
	return text
}

// countsInWords is "3 strengths, 1 weakness, 2 neutral".
func countsInWords(c compare.Counts) string {
	if text := wording.Counts(c); text != "" {
		return text
	}
	return "no sentence is about it"
}

// ExplainSentence says what decided the marks of a sentence.
func (s *Context) ExplainSentence(sentence *model.Sentence) []Fact {
	m := s.SentenceMark(sentence)
	text := strings.TrimSpace(m.String())
	if sure := wording.Confidence(sentence); sure != "" {
		text += ", " + sure
	}
	facts := []Fact{{"sentence", text}}
	if len(sentence.Cues) > 0 {
		facts = append(facts, Fact{"because of", pane.Clean(strings.Join(sentence.Cues, ", "))})
	}
	if change := wording.Change(sentence.Change); change != "" {
		facts = append(facts, Fact{"it says", "over time: " + change})
	}
	if sentence.Rethemed {
		facts = append(facts, Fact{"speaks of", s.ThemeTitle(sentence.Themes[0]) + ", as you decided"})
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
