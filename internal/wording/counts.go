package wording

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"reinspect/compare"
	"reinspect/model"
)

// Count writes a number with its noun: "1 step", "3 steps", "2 weaknesses".
func Count(n int, noun string) string {
	switch {
	case n == 1:
	case strings.HasSuffix(noun, "s"):
		noun += "es"
	case strings.HasSuffix(noun, "ty"):
		noun = strings.TrimSuffix(noun, "y") + "ies"
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// Counts says how many sentences say what: "3 strengths, 1 weakness, 2 mixed,
// 4 neutral"; "" where there are none.
func Counts(c compare.Counts) string {
	var parts []string
	add := func(n int, text string) {
		if n > 0 {
			parts = append(parts, text)
		}
	}
	add(c.Strength, Count(c.Strength, "strength"))
	add(c.Weakness, Count(c.Weakness, "weakness"))
	add(c.Mixed, fmt.Sprintf("%d mixed", c.Mixed))
	add(c.Neutral, fmt.Sprintf("%d neutral", c.Neutral))
	return strings.Join(parts, ", ")
}

// Judging counts the sentences that praise or criticise; neutral and
// undecided ones are left out.
func Judging(sentences []model.Sentence) compare.Counts {
	var c compare.Counts
	for _, s := range sentences {
		if s.Undecided() {
			continue
		}
		switch s.Polarity {
		case model.Strength:
			c.Strength++
		case model.Weakness:
			c.Weakness++
		case model.Mixed:
			c.Mixed++
		}
	}
	return c
}

// MovementOrder is the order in which movements are counted and listed.
var MovementOrder = []compare.Movement{
	compare.Improved, compare.Declined, compare.Stayed, compare.Unclear, compare.New, compare.Gone, compare.NotComparable,
}

// Movements says how many rows moved which way: "1 declined, 2 stayed".
func (w Words) Movements(n, doubtful map[compare.Movement]int) string {
	var parts []string
	for _, m := range MovementOrder {
		if n[m] > 0 {
			part := fmt.Sprintf("%d %s", n[m], w.Movement(m))
			if of := DoubtfulOf(doubtful[m], n[m]); of != "" {
				part += " (" + of + ")"
			}
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// DoubtfulOf says how many of some rows are doubtful; "" for none.
func DoubtfulOf(doubtful, all int) string {
	switch {
	case doubtful == 0:
		return ""
	case all == 1:
		return Doubtful
	}
	return fmt.Sprintf("%d of them %s", doubtful, Doubtful)
}

// Percent writes a share of 1: "87 %".
func Percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// Capital begins a text with a capital letter.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Sentence ends a text with a full stop unless it ends a sentence already.
func Sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") {
		return s
	}
	return s + "."
}
