package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// explainer is a view that can say why the mark under its cursor is there.
type explainer interface {
	explain() (title string, facts []fact)
}

// fact is one line of an explanation: what it is about, and what is so.
type fact struct{ about, text string }

// explanation is the overlay that explains a mark.
type explanation struct {
	*state
	title  string
	facts  []fact
	offset int
}

// Update takes a key.
func (e *explanation) Update(msg tea.Msg) (bool, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return e.press(k)
	}
	return false, nil
}

func (e *explanation) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch e.keys.action(k.String()) {
	case actDown:
		e.offset++
	case actUp:
		e.offset = max(e.offset-1, 0)
	default:
		return true, nil
	}
	return false, nil
}

// explanationWidth is the widest that an explanation's text runs.
const explanationWidth = 72

func (e *explanation) Draw(width, height int) ([]string, *tea.Cursor) {
	about := 0
	for _, f := range e.facts {
		about = max(about, pane.Width(f.about))
	}
	room := max(min(explanationWidth, width-boxMargin)-about-2, 8)
	var lines []string
	for _, f := range e.facts {
		if f.about == "" && f.text == "" {
			lines = append(lines, "")
			continue
		}
		label := f.about
		for _, l := range pane.Wrap(f.text, room) {
			lines = append(lines, e.styles.quiet.Paint(pane.Pad(label, about))+"  "+e.styles.text.Paint(f.text[l.Start:l.End]))
			label = ""
		}
	}
	e.offset = max(min(e.offset, len(lines)-(height-boxLines)), 0)
	return e.box(e.title, lines[e.offset:], width, height), nil
}

// explainTheme says what the movement of a theme rests on.
func (s *state) explainTheme(id string) []fact {
	t := s.index.themes[id]
	if t == nil {
		return nil
	}
	facts := []fact{{"theme", s.themeTitle(id) + ": " + s.movementMark(t.Movement).String()}}
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := s.onScreen(screen)
		facts = append(facts, fact{s.sideName(screen), s.balanceInWords(t, side)})
	}
	if t.Doubtful {
		facts = append(facts, fact{"doubtful", "a side's balance lies close to a threshold, or rests on very little: read it yourself"})
	}
	return facts
}

// weighingRule says how sentences become a balance.
func weighingRule() fact {
	text := fmt.Sprintf("Sentences on the theme are weighed, those of improvement lists more, those that touch it by the way half. Below %.0f %% critical the balance is a strength, above %.0f %% a weakness, between them mixed.",
		100*compare.StrengthBelow, 100*compare.WeaknessAbove)
	return fact{"how", text}
}

// balanceInWords is a side's balance with what it was counted from:
// "+ strength: 3 strengths, 1 weakness; 20 % critical".
func (s *state) balanceInWords(t *compare.ThemeRow, side model.Side) string {
	text := s.balanceMark(t.Balance.At(side)).String() + ": " + countsInWords(t.Counts.At(side))
	if t.Balance.At(side) != compare.Absent {
		text += fmt.Sprintf("; %.0f %% critical", 100*t.Critical.At(side))
	}
	return text
}

// countsInWords is "3 strengths, 1 weakness, 2 neutral".
func countsInWords(c compare.Counts) string {
	var parts []string
	if c.Strength > 0 {
		parts = append(parts, plural(c.Strength, "strength"))
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

// explainSentence says what decided the marks of a sentence.
func (s *state) explainSentence(sentence *model.Sentence) []fact {
	m := s.polarityMark(sentence.Polarity)
	text := strings.TrimSpace(m.String())
	switch {
	case sentence.Corrected:
		text += ", marked by you"
	case sentence.Confidence > 0:
		text += fmt.Sprintf(", sure to %.0f %%", 100*sentence.Confidence)
	}
	facts := []fact{{"sentence", text}}
	if len(sentence.Cues) > 0 {
		facts = append(facts, fact{"because of", pane.Clean(strings.Join(sentence.Cues, ", "))})
	}
	if sentence.Change != "" && sentence.Change != model.NoChange {
		facts = append(facts, fact{"it says", "over time: " + string(sentence.Change)})
	}
	return facts
}

// explainThemes says which words made a text be about its themes.
func (s *state) explainThemes(marks []model.ThemeMark) []fact {
	var facts []fact
	label := "themes"
	for _, m := range marks {
		text := s.themeTitle(m.ID)
		if len(m.Phrases) > 0 {
			text += ": " + pane.Clean(strings.Join(m.Phrases, ", "))
		}
		facts = append(facts, fact{label, text})
		label = ""
	}
	return facts
}
