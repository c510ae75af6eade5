package compare

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"

	"reinspect/model"
)

// wordDiff marks word by word what two texts share. It returns nil if they are
// the same, or not alike enough or too long for marks to help.
func wordDiff(left, right string) []DiffSpan {
	if left == right {
		return nil
	}
	l, r := strings.Fields(left), strings.Fields(right)
	if max(len(l), len(r)) > mostDiffWords {
		return nil
	}
	if commonShare(l, r) < WordDiffFloor {
		return nil
	}
	runes := map[string]rune{}
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // no time limit: the result must not depend on the machine
	diffs := dmp.DiffMainRunes(asRunes(l, runes), asRunes(r, runes), false)
	diffs = dmp.DiffCleanupSemantic(diffs)
	var out []DiffSpan
	var at model.Pair[int]
	for _, d := range diffs {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			out = append(out, DiffSpan{DiffLeft, span(l[at.Left:at.Left+n], out)})
			at.Left += n
		case diffmatchpatch.DiffInsert:
			out = append(out, DiffSpan{DiffRight, span(r[at.Right:at.Right+n], out)})
			at.Right += n
		default:
			out = append(out, DiffSpan{DiffSame, span(l[at.Left:at.Left+n], out)})
			at.Left += n
			at.Right += n
		}
	}
	return out
}

// span joins words, with a space before them unless they are the first.
func span(words []string, before []DiffSpan) string {
	text := strings.Join(words, " ")
	if len(before) > 0 {
		return " " + text
	}
	return text
}

// asRunes gives each distinct word a rune of its own. The runes begin in the
// private use area: the clean-up treats letters, digits and spaces specially,
// and no surrogate half may be among them.
func asRunes(words []string, runes map[string]rune) []rune {
	const first = 0xE000
	out := make([]rune, len(words))
	for i, w := range words {
		r, ok := runes[w]
		if !ok {
			r = first + rune(len(runes))
			runes[w] = r
		}
		out[i] = r
	}
	return out
}

// commonShare is the share of all words that both texts have, 0 to 1. A word
// counts as often as the text with fewer of it has it.
func commonShare(l, r []string) float64 {
	if len(l)+len(r) == 0 {
		return 0
	}
	count := map[string]int{}
	for _, w := range l {
		count[w]++
	}
	common := 0
	for _, w := range r {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(l)+len(r))
}

// versions reports whether both reports are versions of one.
func versions(s *sides) bool {
	left, right := sentenceSet(s.Left), sentenceSet(s.Right)
	common := 0
	for t := range left {
		if right[t] {
			common++
		}
	}
	fewer := min(len(left), len(right))
	return fewer > 0 && float64(common) >= versionsAbove*float64(fewer)
}

func sentenceSet(sd *side) map[string]bool {
	set := map[string]bool{}
	for i := range sd.paragraphs {
		for _, sn := range sd.paragraphs[i].sentences {
			set[sn.Text] = true
		}
	}
	return set
}
