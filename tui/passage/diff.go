package passage

import (
	"unicode"
	"unicode/utf8"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// ChangedWords returns, for each sentence of a passage, the stretches that only
// its side has. Both are compared letter by letter, spaces left out; where
// the spans do not spell the sentences, nothing is marked.
func ChangedWords(spans []compare.DiffSpan, c *Passage) [][]pane.Line {
	letters, changed := sideLetters(spans, c.Side)
	out := make([][]pane.Line, len(c.Sentences))
	at := 0
	for i := range c.Sentences {
		open := -1 // where the stretch under way begins
		last := 0  // behind its last letter
		for b, r := range c.Sentences[i].Text {
			if unicode.IsSpace(r) {
				continue
			}
			if at >= len(letters) || letters[at] != r {
				return nil
			}
			switch {
			case changed[at] && open < 0:
				open = b
			case !changed[at] && open >= 0:
				out[i] = append(out[i], pane.Line{Start: open, End: last})
				open = -1
			}
			last = b + utf8.RuneLen(r)
			at++
		}
		if open >= 0 {
			out[i] = append(out[i], pane.Line{Start: open, End: last})
		}
	}
	return out
}

// sideLetters spells what the spans say of a side, without spaces, and which
// letters only that side has.
func sideLetters(spans []compare.DiffSpan, side model.Side) (letters []rune, changed []bool) {
	own := compare.DiffLeft
	if side == model.Right {
		own = compare.DiffRight
	}
	for _, s := range spans {
		if s.Op != compare.DiffSame && s.Op != own {
			continue
		}
		for _, r := range pane.Clean(s.Text) {
			if !unicode.IsSpace(r) {
				letters = append(letters, r)
				changed = append(changed, s.Op == own)
			}
		}
	}
	return letters, changed
}
