package view

import (
	"cmp"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Fact is one line of an explanation: what it is about, what is so, and which
// words of that are underlined.
type Fact struct {
	About, Text string
	Under       []string
}

// Stretches are where the underlined words of a fact stand in its text, in
// bytes: each once, behind the one before where it is found there. They are
// ordered by place and do not overlap, whatever the order of the words.
func (f Fact) Stretches() []pane.Line {
	var out []pane.Line
	folded, from := Fold(f.Text), 0
	for _, words := range f.Under {
		word := Fold(words)
		at := strings.Index(folded[from:], word) + from
		if at < from {
			if at = strings.Index(folded, word); at < 0 || word == "" {
				continue
			}
		}
		out = append(out, pane.Line{Start: Unfold(f.Text, at), End: Unfold(f.Text, at+len(word))})
		from = at + len(word)
	}
	slices.SortFunc(out, func(a, b pane.Line) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	end := 0
	return slices.DeleteFunc(out, func(l pane.Line) bool {
		if l.Start < end {
			return true
		}
		end = l.End
		return false
	})
}

// DoubtfulSign says wording.Doubtful where there is no room for the word.
const DoubtfulSign = " ?"

// SetByYou marks a theme of which the reader said what a report says, all in all.
const SetByYou = "set by you"

// ExplainTheme says what the movement of a theme rests on.
func (s *Context) ExplainTheme(id string) []Fact {
	t := s.Index.Themes[id]
	if t == nil {
		return nil
	}
	var facts []Fact
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := s.OnScreen(screen)
		facts = append(facts, Fact{About: s.SideName(screen), Text: s.balanceInWords(t, side)})
	}
	if t.Doubtful() {
		facts = append(facts, Fact{About: wording.Doubtful, Text: t.Doubt})
	}
	return facts
}

// WeighingRule says how sentences become a balance.
func WeighingRule() Fact {
	text := "Sentences on the theme are weighed: those that mention it in passing count half, and criticism of a few cases counts less. Below " +
		wording.Percent(compare.StrengthBelow) + " critical the balance is a strength, above " + wording.Percent(compare.WeaknessAbove) + " a weakness, between them mixed; close to either, or where one sentence decides, it may be both. What the report's own list asks to improve is at most mixed."
	return Fact{About: "how", Text: text}
}

// balanceInWords is a side's balance with what it was counted from:
// "+ strength: 3 strengths, 1 weakness; 20 % critical".
func (s *Context) balanceInWords(t *compare.ThemeRow, side model.Side) string {
	text := s.SaidMark(t, side).String()
	if t.Corrected.At(side) {
		text += ", as you decided"
		if t.Balance.At(side) == compare.Absent {
			return text
		}
	}
	counts := t.Counts.At(side)
	text += ": " + countsInWords(counts)
	if t.Balance.At(side) != compare.Absent && wording.Counts(counts) != "" { // else there is nothing to have a share of
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

// ExplainSentence quotes a sentence, the words that decided its marks underlined,
// and says what speaks for them and against.
func (s *Context) ExplainSentence(sentence *model.Sentence) []Fact {
	m := s.SentenceMark(sentence)
	text := strings.TrimSpace(m.String())
	if sure := wording.Confidence(sentence); sure != "" {
		text += ", " + sure
	}
	facts := []Fact{{Text: "“" + pane.Clean(sentence.Text) + "”", Under: cleaned(sentence.Cues)}, {About: "read as", Text: text}}
	for _, words := range []struct {
		about string
		list  []string
	}{{"for it", sentence.Cues}, {"against it", sentence.Against}} {
		if len(words.list) > 0 && !sentence.Corrected {
			facts = append(facts, Fact{About: words.about, Text: strings.Join(cleaned(words.list), ", ")})
		}
	}
	if change := wording.Change(sentence.Change); change != "" {
		facts = append(facts, Fact{About: "it says", Text: "over time: " + change})
	}
	if sentence.Rethemed {
		facts = append(facts, Fact{About: "about", Text: s.ThemeTitle(sentence.Themes[0]) + ", as you decided"})
	}
	return facts
}

// cleaned are words that are safe to show.
func cleaned(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = pane.Clean(w)
	}
	return out
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
		facts = append(facts, Fact{About: label, Text: text})
		label = ""
	}
	return facts
}
