// Train makes the trained figures that package assess carries, from labelled
// paragraphs, and says by cross-validation how well they do.
//
//	go run ./tools/train          write assess/figures.bin
//	go run ./tools/train -held    say how a model that has never seen the
//	                              authorities of the kept-back paragraphs
//	                              reads those; write nothing
//	go run ./tools/train -areas   write tools/train/areas.csv from the reports
//
// The labels are those of ../shared/labels, the reports of
// ../shared/reports/pdf. The same input gives the same bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"reinspect/internal/figures"
	"reinspect/internal/tone"
	"reinspect/internal/topic"
	"reinspect/theme"
)

func main() {
	labels := flag.String("labels", "../shared/labels", "folder of the labelled paragraphs")
	held := flag.Bool("held", false, "score on the kept-back paragraphs; write nothing")
	areas := flag.Bool("areas", false, "write areas.csv from the reports")
	flag.Parse()
	if err := work(*labels, *held, *areas); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

const output = "assess/figures.bin"

func work(labels string, held, areas bool) error {
	if areas {
		return writeAreas("../shared/reports/pdf", "tools/train/areas.csv")
	}
	train, err := readLabelled(labels, "train.jsonl", "train_labels.jsonl")
	if err != nil {
		return err
	}
	kept, err := readLabelled(labels, "sentences.jsonl", "sentence_labels.jsonl")
	if err != nil {
		return err
	}
	if err := place(append(append([]*paragraph{}, train...), kept...)); err != nil {
		return err
	}
	if held {
		apart := map[string]bool{}
		for _, p := range kept {
			apart[p.Authority] = true
		}
		var others []*paragraph
		for _, p := range train {
			if !apart[p.Authority] {
				others = append(others, p)
			}
		}
		train = others
	} else {
		train, kept = append(train, kept...), nil
	}
	divide(train)
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
	tones := trainTones(cues, train, kept)
	if held {
		return nil
	}
	var file bytes.Buffer
	w := figures.NewWriter(&file)
	tones.Write(w)
	topics.Write(w)
	if w.Err() != nil {
		return w.Err()
	}
	fmt.Printf("%s: %d bytes\n", output, file.Len())
	return os.WriteFile(filepath.FromSlash(output), file.Bytes(), 0o644)
}

// trainTones learns polarity and stated change, printing how well.
func trainTones(cues *tone.Cues, train, kept []*paragraph) *tone.Figures {
	cs := newToneCases(cues, train)
	crossFirst(cs)
	crossSecond(cs)
	var d tone.Figures
	d.Lean, d.Torn = even(), 1
	fmt.Println("cross-validated, even:", scoreTone(&d, cs))
	for _, most := range []float64{100, 3.5, mostFlips, 2.5, 2} {
		decide(&d, cs, most)
		fmt.Printf("cross-validated, flips at most %.1f %%: %v (lean %.2f, torn %.2f)\n", most, scoreTone(&d, cs), d.Lean, d.Torn)
	}
	f := fitFirst(cs)
	f.Nets = fitSecond(cs)
	decide(f, cs, mostFlips)
	f.Trust = trust(f, cs)
	if len(kept) > 0 {
		ks := newToneCases(cues, kept)
		look(f, ks)
		judge(f, ks)
		d.Lean, d.Torn = even(), 1
		fmt.Println("kept back, even:  ", scoreTone(&d, ks))
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
