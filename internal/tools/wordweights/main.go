// Command wordweights makes the table of word weights of package lexicon from
// a folder of reports. The same reports give the same bytes.
//
//	go run ./internal/tools/wordweights ../shared/reports/pdf > compare/lexicon/weights.tsv
//
// Run it again when the reports, the synonyms or the themes have changed.
package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"reinspect/compare/lexicon"
	"reinspect/internal/load"
	"reinspect/model"
)

// leastLength is how many bytes of text a paragraph needs to tell what its
// words are about; shorter ones are headings and remnants.
const leastLength = 200

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: wordweights FOLDER > compare/lexicon/weights.tsv")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "wordweights:", err)
		os.Exit(1)
	}
}

func run(folder string) error {
	var paths []string
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if err == nil && strings.EqualFold(filepath.Ext(path), ".pdf") {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		return err
	}
	loader := load.New(load.Config{})
	var samples []lexicon.Sample
	for _, path := range paths { // WalkDir goes in lexical order
		report, err := loader.Report(context.Background(), path)
		if err != nil {
			fmt.Fprintln(os.Stderr, "left out:", err)
			continue
		}
		samples = append(samples, paragraphs(report, path)...)
	}
	_, err = os.Stdout.Write(lexicon.Learn(samples))
	return err
}

func paragraphs(r *model.Report, path string) []lexicon.Sample {
	var out []lexicon.Sample
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			if len(p.Text) < leastLength {
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
			out = append(out, lexicon.Sample{Text: p.Text, Source: path, Themes: themes})
		}
	}
	return out
}
