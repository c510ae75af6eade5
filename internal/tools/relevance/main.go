// Command relevance learns from labelled sentences how likely a sentence of a
// report answers a recommendation of the one before it, and prints it for package
// compare. It prints to stderr how well that holds for authorities left out. The
// same labels and reports give the same bytes.
//
//	go run ./internal/tools/relevance internal/tools/relevance/labels.tsv ../shared/reports/pdf > compare/relevance.toml
//
// The labels name sentences by checksums of their texts; one that is no longer
// found is left out and counted.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/internal/framework"
	"reinspect/internal/load"
	"reinspect/internal/theme"
	"reinspect/internal/tools/corpus"
	"reinspect/internal/tools/logistic"
	"reinspect/model"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: relevance LABELS FOLDER > compare/relevance.toml")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "relevance:", err)
		os.Exit(1)
	}
}

// squarely is the label of a sentence that answers a recommendation; 1 is one
// that comes near, 0 one that does not.
const squarely = 2

// asked is a recommendation with its labelled sentences.
type asked struct {
	reports model.Pair[string] // files within the folder
	n       int
	labels  map[string]int // by the checksum of a sentence
}

// sample is a labelled sentence as features.
type sample struct {
	logistic.Case
	authority string
}

func run(labels, folder string, out, log io.Writer) error {
	data, err := os.ReadFile(labels)
	if err != nil {
		return err
	}
	all, err := parse(data)
	if err != nil {
		return err
	}
	samples, missing, err := samplesOf(all, folder)
	if err != nil {
		return err
	}
	cases, authorities := apart(samples)
	fmt.Fprintf(log, "%d sentences, %d not found, area under the curve with one authority in ten left out %.3f\n",
		len(samples), missing, logistic.Area(cases, logistic.LeftOut(cases, authorities)))
	_, err = fmt.Fprintf(out, "# Made by internal/tools/relevance; do not edit.\n%s", logistic.Fit(cases).TOML())
	return err
}

// parse reads the table of labels: two reports, the number of a recommendation,
// and checksums with labels.
func parse(data []byte) ([]asked, error) {
	rows, err := corpus.Rows(string(data), 4)
	if err != nil {
		return nil, err
	}
	var out []asked
	for _, cells := range rows {
		n, err := strconv.Atoi(cells[2])
		if err != nil {
			return nil, err
		}
		a := asked{model.Pair[string]{Left: cells[0], Right: cells[1]}, n, map[string]int{}}
		for _, l := range strings.Fields(cells[3]) {
			sum, label, _ := strings.Cut(l, ":")
			if a.labels[sum], err = strconv.Atoi(label); err != nil {
				return nil, err
			}
		}
		out = append(out, a)
	}
	return out, nil
}

// samplesOf reads the reports and works out the features of the labelled
// sentences. It counts the labels whose sentences are not found.
func samplesOf(all []asked, folder string) (samples []sample, missing int, err error) {
	frameworks, err := framework.Load("")
	if err != nil {
		return nil, 0, err
	}
	env := compare.Env{Frameworks: frameworks, Themes: theme.New(theme.BuiltIn())}
	loader := load.New(load.Config{})
	read := map[string]*model.Report{}
	report := func(file string) (*model.Report, error) {
		var err error
		if read[file] == nil {
			read[file], err = loader.Report(context.Background(), filepath.Join(folder, filepath.FromSlash(file)))
		}
		return read[file], err
	}
	var last model.Pair[string]
	var features map[int][]compare.Relevance
	for _, a := range all {
		if a.reports != last {
			left, err := report(a.reports.Left)
			if err != nil {
				return nil, 0, err
			}
			right, err := report(a.reports.Right)
			if err != nil {
				return nil, 0, err
			}
			features, last = compare.Relevances(left, right, env), a.reports
		}
		found := 0
		for _, r := range features[a.n] {
			if label, ok := a.labels[corpus.Checksum(r.Sentence)]; ok {
				found++
				samples = append(samples, sample{logistic.Case{Features: r.Features, Share: logistic.Is(label == squarely)}, filepath.Dir(a.reports.Left)})
			}
		}
		missing += max(0, len(a.labels)-found)
	}
	return samples, missing, nil
}

// apart is samples as cases and the authorities that they are of.
func apart(samples []sample) (cases []logistic.Case, authorities []string) {
	for _, s := range samples {
		cases = append(cases, s.Case)
		authorities = append(authorities, s.authority)
	}
	return cases, authorities
}
