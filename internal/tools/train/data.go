package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reinspect/internal/tools/corpus"
)

// paragraph is one paragraph of a report; the last three fields are set if it is
// labelled.
type paragraph struct {
	ID        string
	File      string
	Authority string
	Number    int
	Area      string
	Sentences []string
	Fold      int // of the cross-validation; -1 for one that is in no fold
	Themes    []string
	Polarity  []int // by sentence: outputs of package tone, 0 to 3
	Change    []int // the same, 4 to 7

	// What each sentence itself speaks about, and what it merely mentions; nil
	// where that is not labelled. ByModels, the labels are those of language models
	// and no reader's.
	Own, Passing [][]string
	ByModels     bool
}

var (
	polarities = []string{"strength", "weakness", "mixed", "neutral"}
	changes    = []string{"none", "improved", "declined", "persists"}
)

// readLabelled reads paragraphs and their labels, in the order of the file.
func readLabelled(dir, texts, labels string) ([]*paragraph, error) {
	type label struct {
		ID       string   `json:"id"`
		Themes   []string `json:"themes"`
		Polarity []string `json:"polarity"`
		Change   []string `json:"change"`
	}
	byID := map[string]label{}
	err := eachLine(filepath.Join(dir, labels), func(data []byte) error {
		var l label
		if err := json.Unmarshal(data, &l); err != nil {
			return err
		}
		byID[l.ID] = l
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []*paragraph
	err = eachLine(filepath.Join(dir, texts), func(data []byte) error {
		var t struct {
			ID        string   `json:"id"`
			File      string   `json:"file"`
			Para      int      `json:"para"`
			Sentences []string `json:"sentences"`
		}
		if err := json.Unmarshal(data, &t); err != nil {
			return err
		}
		l, ok := byID[t.ID]
		if !ok || len(l.Polarity) != len(t.Sentences) || len(l.Change) != len(t.Sentences) || len(l.Themes) == 0 {
			return fmt.Errorf("%s: no label, or one for another number of sentences", t.ID)
		}
		p := &paragraph{ID: t.ID, File: t.File, Authority: authorityOf(t.File), Number: t.Para, Sentences: t.Sentences, Themes: l.Themes}
		for i := range t.Sentences {
			polarity, change := slices.Index(polarities, l.Polarity[i]), slices.Index(changes, l.Change[i])
			if polarity < 0 || change < 0 {
				return fmt.Errorf("%s: sentence %d has the labels %q and %q", t.ID, i+1, l.Polarity[i], l.Change[i])
			}
			p.Polarity = append(p.Polarity, polarity)
			p.Change = append(p.Change, len(polarities)+change)
		}
		out = append(out, p)
		return nil
	})
	return out, err
}

// readSentenceThemes adds the labels of a file of themes of single sentences to
// the paragraphs of the same ids.
func readSentenceThemes(path string, paragraphs []*paragraph) error {
	byID := indexed(paragraphs)
	return eachLine(path, func(data []byte) error {
		var l struct {
			ID      string     `json:"id"`
			Own     [][]string `json:"own"`
			Passing [][]string `json:"passing"`
		}
		if err := json.Unmarshal(data, &l); err != nil {
			return err
		}
		p := byID[l.ID]
		if p == nil {
			return nil // of a paragraph that is left out
		}
		if len(l.Own) != len(p.Sentences) || len(l.Passing) != len(p.Sentences) {
			return fmt.Errorf("%s: labels for another number of sentences", l.ID)
		}
		p.Own, p.Passing = l.Own, l.Passing
		return nil
	})
}

// indexed returns paragraphs by their ids.
func indexed(paragraphs []*paragraph) map[string]*paragraph {
	byID := map[string]*paragraph{}
	for _, p := range paragraphs {
		byID[p.ID] = p
	}
	return byID
}

// readModelsThemes adds the labels of a table of themes of single sentences, as
// language models gave them, to those of the paragraphs that have none. Its
// columns are the id of the paragraph and the themes of its sentences: what a
// sentence speaks about, after a slash what it merely mentions, one sentence
// after the other with a bar between.
func readModelsThemes(table string, paragraphs []*paragraph) error {
	byID := indexed(paragraphs)
	rows, err := corpus.Rows(table, 2)
	if err != nil {
		return err
	}
	for _, row := range rows {
		p := byID[row[0]]
		if p == nil || p.Own != nil {
			continue // of a paragraph that is left out, or that a reader labelled
		}
		sentences := strings.Split(row[1], "|")
		if len(sentences) != len(p.Sentences) {
			return fmt.Errorf("%s: labels for another number of sentences", p.ID)
		}
		for _, s := range sentences {
			own, passing, _ := strings.Cut(s, "/")
			p.Own, p.Passing = append(p.Own, idsOf(own)), append(p.Passing, idsOf(passing))
		}
		p.ByModels = true
	}
	return nil
}

func idsOf(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// authorityOf returns the authority inspected: the folder of the report.
func authorityOf(file string) string {
	authority, _, _ := strings.Cut(file, "/")
	return authority
}

func eachLine(path string, do func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if err := do(lines.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// assignFolds gives every paragraph its fold. Authorities stay whole; the largest
// go first, each into the fold that is smallest so far.
func assignFolds(ps []*paragraph) {
	size := map[string]int{}
	for _, p := range ps {
		size[p.Authority] += len(p.Sentences)
	}
	var names []string
	for a := range size {
		names = append(names, a)
	}
	slices.SortFunc(names, func(a, b string) int {
		if size[a] != size[b] {
			return size[b] - size[a]
		}
		return strings.Compare(a, b)
	})
	filled := make([]int, folds)
	fold := map[string]int{}
	for _, a := range names {
		least := 0
		for f := range filled {
			if filled[f] < filled[least] {
				least = f
			}
		}
		fold[a] = least
		filled[least] += size[a]
	}
	for _, p := range ps {
		p.Fold = fold[p.Authority]
	}
}

// copyFolds gives unlabelled paragraphs the fold of their authority, or -1 where
// no labelled paragraph has that authority.
func copyFolds(ps, labelled []*paragraph) {
	fold := map[string]int{}
	for _, p := range labelled {
		fold[p.Authority] = p.Fold
	}
	for _, p := range ps {
		p.Fold = -1
		if f, met := fold[p.Authority]; met {
			p.Fold = f
		}
	}
}

// withoutAuthorities returns the paragraphs without those of the authorities
// that others are from.
func withoutAuthorities(ps, others []*paragraph) []*paragraph {
	held := map[string]bool{}
	for _, p := range others {
		held[p.Authority] = true
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p *paragraph) bool { return held[p.Authority] })
}

// inFold returns the paragraph's fold.
func (p *paragraph) inFold() int { return p.Fold }

// splitFold returns the cases of all other folds, and those of one, in order.
func splitFold[C interface{ inFold() int }](cases []C, fold int) (others, own []C) {
	for _, c := range cases {
		if c.inFold() == fold {
			own = append(own, c)
		} else {
			others = append(others, c)
		}
	}
	return others, own
}
