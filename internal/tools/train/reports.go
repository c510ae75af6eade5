package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse"
	"reinspect/internal/load/read"
)

// readReports returns all paragraphs of the reports of a folder, in order.
func readReports(dir string) ([]*paragraph, error) {
	frameworks, err := framework.Load("")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.pdf"))
	if err != nil {
		return nil, err
	}
	var out []*paragraph
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		doc, err := read.Bytes(context.Background(), path, data)
		if err != nil {
			fmt.Fprintln(os.Stderr, err) // some files are not reports
			continue
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return nil, err
		}
		file := filepath.ToSlash(name)
		for _, s := range parse.Report(doc, frameworks).Sections {
			for _, p := range s.Paragraphs {
				one := &paragraph{File: file, Authority: authorityOf(file), Number: p.Number, Area: s.Area}
				for _, sentence := range p.Sentences {
					one.Sentences = append(one.Sentences, sentence.Text)
				}
				out = append(out, one)
			}
		}
	}
	return out, nil
}

// setAreas sets the area of labelled paragraphs from the paragraph with the same
// number in the report.
func setAreas(labelled, reports []*paragraph) {
	type numbered struct {
		file   string
		number int
	}
	area := map[numbered]string{}
	for _, p := range reports {
		key := numbered{p.File, p.Number}
		if _, known := area[key]; p.Number > 0 && !known {
			area[key] = p.Area
		}
	}
	for _, p := range labelled {
		p.Area = area[numbered{p.File, p.Number}]
	}
}

// withoutSharedSentences returns the paragraphs that have no sentence in common
// with labelled ones.
func withoutSharedSentences(ps, labelled []*paragraph) []*paragraph {
	met := map[string]bool{}
	for _, p := range labelled {
		for _, s := range p.Sentences {
			met[lettersOf(s)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p *paragraph) bool {
		return slices.ContainsFunc(p.Sentences, func(s string) bool { return met[lettersOf(s)] })
	})
}

// lettersOf returns the letters of a text in lower case, to compare texts
// regardless of spaces and punctuation.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
