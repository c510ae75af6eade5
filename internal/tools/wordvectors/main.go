// Command wordvectors learns the word vectors of package lexicon from a folder of
// reports: words that stand beside the same words come to lie close to each other.
// The same reports give the same bytes.
//
//	go run ./internal/tools/wordvectors ../shared/reports/pdf > compare/lexicon/wordvectors.bin
//
// Run it again when the table of word weights has changed.
package main

import (
	"fmt"
	"io"
	"os"

	"reinspect/compare/lexicon"
	"reinspect/internal/tools/corpus"
	"reinspect/model"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: wordvectors FOLDER > compare/lexicon/wordvectors.bin")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "wordvectors:", err)
		os.Exit(1)
	}
}

// run writes the vectors of a folder's reports, and to log those that cannot be
// read. A sentence that stands in several reports is read once.
func run(folder string, out, log io.Writer) error {
	v := lexicon.New()
	beside := newCounts(len(v.Table()))
	place := map[int32]int{} // by term: its place in the table
	for i, term := range v.Table() {
		place[term] = i
	}
	seen := map[string]bool{}
	err := corpus.Each(folder, log, func(_ string, r *model.Report) {
		for _, s := range r.Sections {
			for _, p := range s.Paragraphs {
				for _, sn := range p.Sentences {
					if !seen[sn.Text] {
						seen[sn.Text] = true
						beside.add(placesOf(v.Terms(sn.Text), place))
					}
				}
			}
		}
	})
	if err != nil {
		return err
	}
	_, err = out.Write(quantised(vectors(beside.information(), lexicon.Dimensions)))
	return err
}

// placesOf is the terms of a sentence that stand in the table, by their places.
func placesOf(terms []int32, place map[int32]int) []int {
	var out []int
	for _, t := range terms {
		if i, ok := place[t]; ok {
			out = append(out, i)
		}
	}
	return out
}

// quantised is vectors as whole numbers, one byte each, row after row.
func quantised(rows [][]float64) []byte {
	var out []byte
	for _, row := range rows {
		for _, x := range row {
			out = append(out, byte(int8(max(-127, min(127, x*lexicon.VectorScale)))))
		}
	}
	return out
}
