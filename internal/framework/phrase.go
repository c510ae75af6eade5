package framework

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Phrase is a wording to look for in folded text (see Fold). In TOML it is
// written as plain words, where [x] may be missing and (a|b) is a choice:
// "[the] experience[s] and progress of (children in care|looked after children)".
type Phrase struct {
	text     string
	wordings []string // every wording it stands for, folded, the longest first
}

// maxWordings limits the wordings of one phrase, so that a mistake in a data
// file cannot use up the memory.
const maxWordings = 4096

// NewPhrase reads a phrase, or says what is wrong with it.
func NewPhrase(text string) (Phrase, error) {
	var p Phrase
	err := p.UnmarshalText([]byte(text))
	return p, err
}

// UnmarshalText reads a phrase as it stands in TOML.
func (p *Phrase) UnmarshalText(text []byte) error {
	p.text = string(text)
	e := expander{rest: Fold(p.text)}
	all, err := e.choice()
	if err == nil && e.rest != "" {
		err = fmt.Errorf("%q closes nothing", e.rest[:1])
	}
	if err != nil {
		return fmt.Errorf("phrase %q: %w", p.text, err)
	}
	for i, w := range all {
		if all[i] = Fold(w); all[i] == "" {
			return fmt.Errorf("phrase %q would match nothing at all", p.text)
		}
	}
	slices.SortFunc(all, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	p.wordings = slices.Compact(all)
	return nil
}

// expander turns phrase notation into all the wordings it stands for.
type expander struct{ rest string }

// choice reads wordings parted by | up to a closing bracket or the end.
func (e *expander) choice() ([]string, error) {
	var all []string
	for {
		some, err := e.sequence()
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
		if !strings.HasPrefix(e.rest, "|") {
			return all, nil
		}
		e.rest = e.rest[1:]
	}
}

// sequence reads words and bracketed parts in a row.
func (e *expander) sequence() ([]string, error) {
	all := []string{""}
	for e.rest != "" && !strings.ContainsRune("|])", rune(e.rest[0])) {
		var parts []string
		switch open := e.rest[0]; open {
		case '[', '(':
			e.rest = e.rest[1:]
			inner, err := e.choice()
			if err != nil {
				return nil, err
			}
			if shut := map[byte]string{'[': "]", '(': ")"}[open]; !strings.HasPrefix(e.rest, shut) {
				return nil, fmt.Errorf("a %q is not closed", string(open))
			}
			e.rest = e.rest[1:]
			if parts = inner; open == '[' {
				parts = append(parts, "")
			}
		default:
			n := strings.IndexAny(e.rest, "[](|)")
			if n < 0 {
				n = len(e.rest)
			}
			parts, e.rest = []string{e.rest[:n]}, e.rest[n:]
		}
		if len(all)*len(parts) > maxWordings {
			return nil, fmt.Errorf("it stands for more than %d wordings", maxWordings)
		}
		var longer []string
		for _, a := range all {
			for _, p := range parts {
				longer = append(longer, a+p)
			}
		}
		all = longer
	}
	return all, nil
}

// String returns the phrase as it was written.
func (p Phrase) String() string { return p.text }

// Is reports whether folded text is the phrase and nothing else.
func (p Phrase) Is(folded string) bool { return slices.Contains(p.wordings, folded) }

// Find returns the position of the phrase in folded text, as whole words. The
// longest wording is tried first; ok is false if there is no match.
func (p Phrase) Find(folded string) (start, end int, ok bool) {
	for _, w := range p.wordings {
		for from := 0; ; {
			i := strings.Index(folded[from:], w)
			if i < 0 {
				break
			}
			i += from
			if wordEdge(folded, i) && wordEdge(folded, i+len(w)) {
				return i, i + len(w), true
			}
			from = i + 1
		}
	}
	return 0, 0, false
}

// Starts returns the length of the phrase at the beginning of folded text; ok is
// false if the text does not begin with it.
func (p Phrase) Starts(folded string) (end int, ok bool) {
	for _, w := range p.wordings {
		if strings.HasPrefix(folded, w) && wordEdge(folded, len(w)) {
			return len(w), true
		}
	}
	return 0, false
}

// A misprint must not hide a judgement: a long wording still matches with up to
// misprints letters wrong, missing or added. Short ones are too similar to one
// another for that.
const (
	misprints     = 2
	shortestNear  = 24
	leastNearPart = 12
)

// Nearly reports whether folded text is the phrase with a misprint.
func (p Phrase) Nearly(folded string) bool {
	for _, w := range p.wordings {
		if len(w) >= shortestNear && near(w, folded) {
			return true
		}
	}
	return false
}

// NearlyContinues is Continues for text with a misprint.
func (p Phrase) NearlyContinues(folded string) bool {
	if len(folded) < leastNearPart {
		return false
	}
	for _, w := range p.wordings {
		if len(w) >= shortestNear && len(w) > len(folded)+misprints && near(w[:len(folded)], folded) {
			return true
		}
	}
	return false
}

// near reports whether two texts differ in no more than a misprint's letters:
// their Levenshtein distance, in bytes, is at most misprints.
func near(a, b string) bool {
	if d := len(a) - len(b); d > misprints || d < -misprints {
		return false
	}
	// Only distances within the band of misprints around the diagonal matter:
	// further out, two lengths alone differ by more. at[k] belongs to the first
	// i letters of a and the first i+k-misprints of b.
	const width, tooFar = 2*misprints + 1, misprints + 1
	var before [width + 1]int
	for k := range before {
		before[k] = tooFar
	}
	for k := misprints; k < width; k++ {
		before[k] = k - misprints
	}
	for i := range len(a) {
		now, least := [width + 1]int{width: tooFar}, tooFar
		left := tooFar
		for k := range width {
			j := i + 1 + k - misprints // letters of b
			distance := tooFar
			switch {
			case j == 0:
				distance = i + 1
			case j > 0 && j <= len(b):
				distance = min(before[k+1], left) + 1
				if a[i] == b[j-1] {
					distance = min(distance, before[k])
				} else {
					distance = min(distance, before[k]+1)
				}
			}
			now[k], left, least = distance, distance, min(least, distance)
		}
		if least > misprints { // what follows only adds to it
			return false
		}
		before = now
	}
	return before[len(b)-len(a)+misprints] <= misprints
}

// Continues reports whether folded text is the beginning of the phrase, up to
// the end of a word, so that the next line may hold the rest.
func (p Phrase) Continues(folded string) bool {
	for _, w := range p.wordings {
		if len(w) > len(folded) && strings.HasPrefix(w, folded) && wordEdge(w, len(folded)) {
			return true
		}
	}
	return false
}

// Wordings returns every wording that the phrase matches, folded, the longest
// first. The caller must not change the slice.
func (p Phrase) Wordings() []string { return p.wordings }

// wordEdge reports whether no word runs across position i of s.
func wordEdge(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return !(unicode.IsLetter(before) && (unicode.IsLetter(after) || unicode.IsDigit(after)) ||
		unicode.IsDigit(before) && unicode.IsDigit(after))
}

// Fold returns text in the form in which phrases are matched: lower case,
// straight apostrophes, plain hyphens, single spaces, no bold marks.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := true
	for _, r := range s {
		switch r {
		case '\u2018', '\u2019', '\u02bc', '\u00b4', '`':
			r = '\''
		case '\u201c', '\u201d':
			r = '"'
		case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2500', '\u2212':
			r = '-'
		case '\u00ad', '*':
			continue
		}
		if unicode.IsSpace(r) {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.TrimRight(b.String(), " ")
}
