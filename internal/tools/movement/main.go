// Command movement learns from labelled sentences how likely a reader agrees that a
// sentence of a report says that the service has moved, and prints it for package
// compare. It prints to stderr how well that holds for authorities left out. The
// same labels and reports give the same bytes.
//
//	go run ./internal/tools/movement internal/tools/movement/labels.tsv ../shared/reports/pdf > compare/movement.toml
//
// The labels name sentences by checksums of their texts. Those that the rules of
// compare do not take to say that something moved are not learnt from.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"reinspect/compare"
	"reinspect/internal/load"
	"reinspect/internal/tools/corpus"
	"reinspect/internal/tools/logistic"
	"reinspect/model"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: movement LABELS FOLDER > compare/movement.toml")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "movement:", err)
		os.Exit(1)
	}
}

// unsure is how sure a reader is who marks a label as one that a colleague could
// give differently.
const unsure = 0.7

// labelled is the labels of a report’s sentences by their checksums, one of each
// reader: the first letter of a change, or n for none, after ? where it is unsure.
type labelled struct {
	report  string // a file within the folder
	readers map[string][]string
}

// sample is a labelled sentence that may say that something moved.
type sample struct {
	logistic.Case
	change    model.Change
	authority string
}

func run(labels, folder string, out, log io.Writer) error {
	data, err := os.ReadFile(labels)
	if err != nil {
		return err
	}
	all, err := parse(string(data))
	if err != nil {
		return err
	}
	samples, unused, err := samplesOf(all, folder)
	if err != nil {
		return err
	}
	improved, worse := ofKind(samples, true), ofKind(samples, false)
	fmt.Fprintf(log, "%d sentences, %d labels of others; with one authority in ten left out:\n", len(samples), unused)
	report(log, improved, worse)
	_, err = fmt.Fprintf(out, "# Made by internal/tools/movement; do not edit.\n\n[improved]\n%s\n[worse]\n%s", written(improved), written(worse))
	return err
}

// parse reads the table of labels: a report, and checksums with labels; lines that
// open with # are comments.
func parse(data string) ([]labelled, error) {
	var out []labelled
	for line := range strings.Lines(data) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		file, sentences, found := strings.Cut(strings.TrimSpace(line), "\t")
		if !found {
			return nil, fmt.Errorf("no labels: %q", line)
		}
		one := labelled{file, map[string][]string{}}
		for _, s := range strings.Fields(sentences) {
			sum, given, _ := strings.Cut(s, ":")
			for _, label := range strings.Split(given, ",") {
				if letter := strings.TrimPrefix(label, "?"); len(letter) != 1 || !strings.Contains("idpn", letter) {
					return nil, fmt.Errorf("%s: %q is no label", file, s)
				}
				one.readers[sum] = append(one.readers[sum], label)
			}
		}
		out = append(out, one)
	}
	return out, nil
}

// samplesOf reads the reports and what their labelled sentences show. It counts the
// labels that it has no use for.
func samplesOf(all []labelled, folder string) (samples []sample, unused int, err error) {
	loader := load.New(load.Config{})
	for _, l := range all {
		r, err := loader.Report(context.Background(), filepath.Join(folder, filepath.FromSlash(l.report)))
		if err != nil {
			return nil, 0, err
		}
		used := map[string]bool{}
		for _, s := range compare.Statements(r) {
			sum := corpus.Checksum(s.Sentence)
			if l.readers[sum] == nil {
				continue
			}
			used[sum] = true
			c := logistic.Case{Share: agreed(l.readers[sum], s.Change)}
			for _, shown := range s.Signs {
				c.Features = append(c.Features, logistic.Is(shown))
			}
			samples = append(samples, sample{c, s.Change, filepath.Dir(l.report)})
		}
		unused += len(l.readers) - len(used)
	}
	return samples, unused, nil
}

// agreed is how much readers agree, 0 to 1, that a sentence says that something
// changed so.
func agreed(readers []string, change model.Change) float64 {
	sum := 0.0
	for _, label := range readers {
		letter, doubted := strings.CutPrefix(label, "?")
		sure := 1.0
		if doubted {
			sure = unsure
		}
		if strings.HasPrefix(string(change), letter) {
			sum += sure
		} else {
			sum += 1 - sure
		}
	}
	return sum / float64(len(readers))
}

// kind is the sentences that one model is learnt from.
type kind struct {
	cases       []logistic.Case
	authorities []string
}

// ofKind is the sentences that are to say that something improved, or the others.
func ofKind(samples []sample, improved bool) kind {
	var k kind
	for _, s := range samples {
		if (s.change == model.Improved) == improved {
			k.cases = append(k.cases, s.Case)
			k.authorities = append(k.authorities, s.authority)
		}
	}
	return k
}

// written is what is learnt from sentences of a kind, with the name of each sign.
func written(k kind) string {
	m := logistic.Fit(k.cases)
	var b strings.Builder
	fmt.Fprintf(&b, "base = %.4f\n", m.Base)
	for i, name := range compare.MovementSigns() {
		fmt.Fprintf(&b, "weights.%s = %.4f\n", name, m.Weights[i])
	}
	return b.String()
}
