// Command wordweights computes the table of word weights of package lexicon
// from a folder of reports. The same reports give the same bytes.
//
//	go run ./internal/tools/wordweights ../shared/reports/pdf > compare/lexicon/weights.tsv
//
// Run it again when the reports, the synonyms or the themes have changed.
package main

import (
	"fmt"
	"io"
	"os"

	"reinspect/internal/tools/corpus"
	"reinspect/model"
)

// minLength is how many bytes a paragraph needs to be used; shorter ones are
// headings and remnants.
const minLength = 200

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: wordweights FOLDER > compare/lexicon/weights.tsv")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "wordweights:", err)
		os.Exit(1)
	}
}

// run writes the table of a folder's reports, and to log those that cannot be read.
func run(folder string, out, log io.Writer) error {
	var samples []sample
	err := corpus.Each(folder, log, func(path string, r *model.Report) { samples = append(samples, paragraphs(r, path)...) })
	if err != nil {
		return err
	}
	_, err = out.Write(table(samples))
	return err
}

func paragraphs(r *model.Report, path string) []sample {
	var out []sample
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			if len(p.Text) < minLength {
				continue
			}
			sum := 0.0
			for _, m := range p.Themes {
				sum += m.Score
			}
			themes := map[string]float64{}
			for _, m := range p.Themes {
				themes[m.ID] = m.Score / sum
			}
			out = append(out, sample{text: p.Text, source: path, themes: themes})
		}
	}
	return out
}
