// Command alike learns from labelled pairs of critical sentences how likely two of
// them find the same fault, and prints it for package compare/alike. It prints to
// stderr how well that holds for pairs of reports left out, and authorities. The same
// labels and reports give the same bytes.
//
//	go run ./internal/tools/alike ../shared/labels/same_weakness.jsonl internal/tools/alike/labels.tsv ../shared/reports/pdf > compare/alike/learnt.toml
//
// The table labels.tsv names sentences by checksums of their texts; a pair of which one
// is no longer found is left out and counted.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/internal/tools/corpus"
	"reinspect/internal/tools/logistic"
	"reinspect/model"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: alike LABELS TABLE FOLDER > compare/alike/learnt.toml")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "alike:", err)
		os.Exit(1)
	}
}

func run(labels, table, folder string, out, report io.Writer) error {
	v := lexicon.New()
	cases, err := compared(v, labels)
	if err != nil {
		return err
	}
	pairs, err := parse(table)
	if err != nil {
		return err
	}
	read, err := pairs.read(v, folder, report)
	if err != nil {
		return err
	}
	more, missing := pairs.samples(read)
	cases = append(cases, more...)
	fmt.Fprintf(report, "%d pairs of sentences, %d not found, average precision with one pair of reports or authority left out %.3f\n", len(cases), missing, leftOut(cases))
	write(out, learn(cases))
	return nil
}

// compared reads pairs of sentences that a reader compared, with their texts.
func compared(v *lexicon.Vocabulary, path string) ([]sample, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var cases []sample
	for line := range strings.Lines(string(data)) {
		var x struct {
			LeftFile  string `json:"left_file"`
			RightFile string `json:"right_file"`
			LeftRef   any    `json:"left_ref"`
			RightRef  any    `json:"right_ref"`
			LeftText  string `json:"left_text"`
			RightText string `json:"right_text"`
			Theme     string `json:"theme"`
			Label     string `json:"label"`
		}
		if err := json.Unmarshal([]byte(line), &x); err != nil {
			return nil, err
		}
		l := alike.Read(v, x.LeftText, "", isItem(x.LeftRef))
		r := alike.Read(v, x.RightText, "", isItem(x.RightRef))
		cases = append(cases, sample{alike.Features(l, r), x.Label == same, x.Theme, x.LeftFile + "\n" + x.RightFile})
	}
	return cases, nil
}

// same is the label of two sentences that find the same fault.
const same = "same"

// table is labelled pairs of sentences, by checksum.
type table []row

type row struct {
	files model.Pair[string] // within the folder of reports
	theme string
	pairs []labelledPair
}

type labelledPair struct {
	sums model.Pair[string]
	same bool
}

// parse reads a table of labels: two reports, a theme, and pairs of checksums with
// their labels.
func parse(path string) (table, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	rows, err := corpus.Rows(string(data), 4)
	if err != nil {
		return nil, err
	}
	var out table
	for _, cells := range rows {
		r := row{files: model.Pair[string]{Left: cells[0], Right: cells[1]}, theme: cells[2]}
		for _, pair := range strings.Fields(cells[3]) {
			parts := strings.Split(pair, ":")
			if len(parts) != 3 {
				return nil, fmt.Errorf("no pair with its label: %q", pair)
			}
			r.pairs = append(r.pairs, labelledPair{model.Pair[string]{Left: parts[0], Right: parts[1]}, parts[2] == same})
		}
		out = append(out, r)
	}
	return out, nil
}

// read reads the reports of a folder that a table names: their sentences by file
// and checksum.
func (t table) read(v *lexicon.Vocabulary, folder string, log io.Writer) (map[string]map[string]*alike.Weakness, error) {
	named := map[string]bool{}
	for _, r := range t {
		named[r.files.Left], named[r.files.Right] = true, true
	}
	out := map[string]map[string]*alike.Weakness{}
	err := corpus.Each(folder, log, func(path string, r *model.Report) {
		if file := corpus.Within(folder, path); named[file] {
			out[file] = weaknesses(v, r)
		}
	})
	return out, err
}

// samples is the pairs of a table as features, and how many have a sentence that was
// not read.
func (t table) samples(read map[string]map[string]*alike.Weakness) (cases []sample, missing int) {
	for _, r := range t {
		authority, _, _ := strings.Cut(r.files.Left, "/")
		for _, p := range r.pairs {
			left, right := read[r.files.Left][p.sums.Left], read[r.files.Right][p.sums.Right]
			if left == nil || right == nil {
				missing++
				continue
			}
			cases = append(cases, sample{alike.Features(left, right), p.same, r.theme, authority})
		}
	}
	return cases, missing
}

// weaknesses reads the sentences of a report and the items of its list, by checksum.
func weaknesses(v *lexicon.Vocabulary, r *model.Report) map[string]*alike.Weakness {
	out := map[string]*alike.Weakness{}
	read := func(sentences []model.Sentence, item bool) {
		for i, s := range sentences {
			before := ""
			if i > 0 && alike.Leans(s.Text) {
				before = sentences[i-1].Text
			}
			out[corpus.Checksum(s.Text)] = alike.Read(v, s.Text, before, item)
		}
	}
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			read(p.Sentences, false)
		}
	}
	for _, rec := range r.Recommendations {
		read([]model.Sentence{{Text: rec.Text}}, true)
		read(rec.Sentences, true)
	}
	return out
}

// isItem reports whether a place is an item of an improvement list: "bullet 3".
func isItem(ref any) bool {
	name, text := ref.(string)
	return text && strings.HasPrefix(name, "bullet")
}

func write(out io.Writer, l alike.Learnt) {
	model := logistic.Model{Base: l.Base, Weights: l.Weights}
	fmt.Fprintf(out, "# Made by internal/tools/alike; do not edit.\n%s\n[themes]\n", model.TOML())
	var ids []string
	for id := range l.Themes {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		fmt.Fprintf(out, "%s = %.4f\n", id, l.Themes[id])
	}
}
