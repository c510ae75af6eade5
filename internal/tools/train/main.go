// Train makes the trained figures that package assess carries, from labelled
// paragraphs, and says by cross-validation how well they do.
//
//	go run ./internal/tools/train          write internal/load/assess/weights.bin
//	go run ./internal/tools/train -held    say how a model that has never seen the
//	                              authorities of the kept-back paragraphs
//	                              reads those; write nothing
//
// The labels are those of ../shared/labels. The reports of
// ../shared/reports/pdf tell under which area a paragraph stands, and lend the
// words of their other paragraphs. The same input gives the same bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
	"reinspect/internal/theme"
)

func main() {
	labels := flag.String("labels", "../shared/labels", "folder of the labelled paragraphs")
	pdfs := flag.String("reports", "../shared/reports/pdf", "folder of the reports")
	held := flag.Bool("held", false, "score on the kept-back paragraphs; write nothing")
	flag.Parse()
	if err := work(*labels, *pdfs, *held); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

const output = "internal/load/assess/weights.bin"

func work(labels, pdfs string, held bool) error {
	train, err := readLabelled(labels, "train.jsonl", "train_labels.jsonl")
	if err != nil {
		return err
	}
	kept, err := readLabelled(labels, "sentences.jsonl", "sentence_labels.jsonl")
	if err != nil {
		return err
	}
	reports, err := readReports(pdfs)
	if err != nil {
		return err
	}
	place(train, reports)
	place(kept, reports)
	plain := without(reports, append(slices.Clone(train), kept...))
	if held {
		train, plain = apart(train, kept), apart(plain, kept)
	} else {
		train, kept = append(train, kept...), nil
	}
	divide(train)
	follow(plain, train)
	catalogue, err := theme.Load("")
	if err != nil {
		return err
	}
	cues, err := tone.LoadCues("")
	if err != nil {
		return err
	}
	t := newThemes(catalogue)
	topics := trainTopics(t, train, kept)
	tones := trainTones(cues, train, plain, kept)
	if held {
		return nil
	}
	var file bytes.Buffer
	w := weights.NewWriter(&file)
	tones.Write(w)
	topics.Write(w)
	if w.Err() != nil {
		return w.Err()
	}
	fmt.Printf("%s: %d bytes\n", output, file.Len())
	return os.WriteFile(filepath.FromSlash(output), file.Bytes(), 0o644)
}

// trainTones learns polarity and stated change, printing how well.
func trainTones(cues *tone.Cues, train, plain, kept []*paragraph) *tone.Figures {
	cs, read := newToneCases(cues, train), newToneCases(cues, plain)
	teachers := crossFirst(cs, nil, nil)
	crossSecond(teachers, cs)
	unleaning := tone.Figures{Lean: even(), Torn: 1}
	fmt.Println("cross-validated, labels alone:", scoreTone(&unleaning, cs))
	teacher := fitFirst(cs)
	fitSecond(teacher, cs)

	crossSecond(crossFirst(cs, read, teachers), cs)
	fmt.Println("cross-validated, even:", scoreTone(&unleaning, cs))
	for _, most := range []float64{100, mostFlips, 2.5, 2} {
		var d tone.Figures
		decide(&d, cs, most)
		fmt.Printf("cross-validated, flips at most %.1f %%: %v (lean %.2f, torn %.2f)\n", most, scoreTone(&d, cs), d.Lean, d.Torn)
		fmt.Println("    of the first thousand paragraphs:", scoreTone(&d, cs[:min(1000, len(cs))]))
	}
	f := fitFirst(append(slices.Clone(cs), taught(teacher, read)...))
	fitSecond(f, cs)
	decide(f, cs, mostFlips)
	f.Trust = trust(f, cs)
	if len(kept) > 0 {
		ks := newToneCases(cues, kept)
		look(f, ks)
		judge(f, ks)
		fmt.Println("kept back, even:  ", scoreTone(&unleaning, ks))
		fmt.Println("kept back, leaning:", scoreTone(f, ks))
	}
	return f
}

// trainTopics learns themes, printing how well.
func trainTopics(t *themes, train, kept []*paragraph) *topic.Figures {
	cs := newTopicCases(t, train)
	crossTopicFirst(t, cs)
	crossTopicSecond(t, cs)
	fmt.Println("cross-validated:", scoreTopics(chosen(t, cs)))
	f := fitTopicFirst(t, cs)
	fitTopicSecond(f, t, cs)
	if len(kept) > 0 {
		ks := newTopicCases(t, kept)
		lookTopics(f, t, ks)
		judgeTopics(f, t, ks)
		fmt.Println("kept back:      ", scoreTopics(chosen(t, ks)))
	}
	return f
}
