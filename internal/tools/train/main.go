// Train trains the models of package assess on labelled paragraphs, prints how
// good they are in cross-validation, and writes the weights file.
//
//	go run ./internal/tools/train          write internal/load/assess/weights.bin
//	go run ./internal/tools/train -held    leave out the authorities of the
//	                                       held-out paragraphs, print how good the
//	                                       models are on those, write nothing
//
// docs/training.md has the format of the labels and what to check afterwards.
// The same input gives the same bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"reinspect/internal/load/assess"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/theme"
)

const (
	output       = "internal/load/assess/weights.bin"
	modelsThemes = "internal/tools/train/sentences.tsv"
)

func main() {
	labels := flag.String("labels", "../shared/labels", "folder of the labelled paragraphs")
	pdfs := flag.String("reports", "../shared/reports/pdf", "folder of the reports")
	held := flag.Bool("held", false, "score the held-out paragraphs; write nothing")
	flag.IntVar(&folds, "folds", folds, "parts of cross-validation")
	flag.Parse()
	if err := run(*labels, *pdfs, *held); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(labels, pdfs string, held bool) error {
	d, err := readData(labels, pdfs, held)
	if err != nil {
		return err
	}
	catalogue, err := theme.Load("")
	if err != nil {
		return err
	}
	cues, err := tone.LoadCues("")
	if err != nil {
		return err
	}
	models := assess.Models{Topic: trainTopic(newThemes(catalogue, cues), d.train, d.heldOut), Tone: trainTone(cues, d)}
	if held {
		return nil
	}
	var file bytes.Buffer
	if err := models.Write(&file); err != nil {
		return err
	}
	if _, err := assess.ReadModels(file.Bytes()); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", output, file.Len())
	return os.WriteFile(filepath.FromSlash(output), file.Bytes(), 0o644)
}

// data is what is learned from and scored.
type data struct {
	train      []*paragraph
	unlabelled []*paragraph // of the same reports
	heldOut    []*paragraph // empty unless they are to be scored
}

// readData reads labels and reports. With held, the authorities of the
// held-out paragraphs are left out of the rest; without it, those paragraphs
// are learned from too.
func readData(labels, pdfs string, held bool) (data, error) {
	train, err := readLabelled(labels, "train.jsonl", "train_labels.jsonl")
	if err != nil {
		return data{}, err
	}
	heldOut, err := readLabelled(labels, "sentences.jsonl", "sentence_labels.jsonl")
	if err != nil {
		return data{}, err
	}
	if err := readSentenceThemes(filepath.Join(labels, "sentence_themes.jsonl"), train); err != nil {
		return data{}, err
	}
	table, err := os.ReadFile(filepath.FromSlash(modelsThemes))
	if err != nil {
		return data{}, err
	}
	if err := readModelsThemes(string(table), train); err != nil {
		return data{}, fmt.Errorf("%s: %w", modelsThemes, err)
	}
	reports, err := readReports(pdfs)
	if err != nil {
		return data{}, err
	}
	setAreas(train, reports)
	setAreas(heldOut, reports)
	unlabelled := withoutSharedSentences(reports, append(slices.Clone(train), heldOut...))
	if held {
		train, unlabelled = withoutAuthorities(train, heldOut), withoutAuthorities(unlabelled, heldOut)
	} else {
		train, heldOut = append(train, heldOut...), nil
	}
	assignFolds(train)
	copyFolds(unlabelled, train)
	return data{train, unlabelled, heldOut}, nil
}

// trainTone trains the tone model and prints its scores. It trains twice: a
// first model, of the labels alone, labels the unlabelled sentences; the first
// stage of the second model learns from those too.
func trainTone(cues *tone.Cues, d data) *tone.Model {
	cases, unlabelled := newToneCases(cues, d.train), newToneCases(cues, d.unlabelled)
	byFold := crossValidateFirst(cases, nil, nil)
	crossValidateSecond(byFold, cases)
	untuned := tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}
	fmt.Println("cross-validated, labels alone:", scoreTone(&untuned, cases))
	labeller := fitFirst(cases)
	fitSecond(labeller, cases)

	crossValidateSecond(crossValidateFirst(cases, unlabelled, byFold), cases)
	fmt.Println("cross-validated, untuned:", scoreTone(&untuned, cases))
	limits := []float64{100, maxReversals, 2.5, 2}
	if len(d.heldOut) > 0 {
		limits = nil // what is asked for are the scores of the held-out paragraphs
	}
	for _, most := range limits {
		var tuned tone.Model
		tuneThresholds(&tuned, cases, most)
		fmt.Printf("cross-validated, reversals at most %.1f %%: %v (class weights %.2f, ambiguity ratio %.2f)\n",
			most, scoreTone(&tuned, cases), tuned.ClassWeights, tuned.AmbiguityRatio)
		fmt.Println("    of the first thousand paragraphs:", scoreTone(&tuned, cases[:min(1000, len(cases))]))
	}
	m := fitFirst(append(slices.Clone(cases), pseudoLabelled(labeller, unlabelled)...))
	fitSecond(m, cases)
	tuneThresholds(m, cases, maxReversals)
	m.Calibration = calibrate(m, cases)
	if len(d.heldOut) > 0 {
		heldOut := newToneCases(cues, d.heldOut)
		scoreCases(m, heldOut)
		rescoreCases(m, heldOut)
		fmt.Println("held out, untuned:", scoreTone(&untuned, heldOut))
		fmt.Println("held out, tuned:  ", scoreTone(m, heldOut))
	}
	return m
}

// trainTopic trains the topic model and prints its scores.
func trainTopic(t *themes, train, heldOut []*paragraph) *topic.Model {
	cases := newTopicCases(t, train)
	crossValidateTopicFirst(t, cases)
	pseudoLabelSentences(t, cases)
	crossValidateTopicFirst(t, cases)
	crossValidateTopicSecond(t, cases)
	fmt.Println("cross-validated:", scoreTopics(chosenThemes(t, cases)))
	fmt.Println("cross-validated:", crossValidateSentences(t, cases))
	m := fitTopicFirst(t, cases)
	fitTopicSecond(m, t, cases)
	fitSentences(m, t, cases)
	if len(heldOut) > 0 {
		held := newTopicCases(t, heldOut)
		scoreTopicCases(m, t, held)
		rescoreTopicCases(m, t, held)
		fmt.Println("held out:       ", scoreTopics(chosenThemes(t, held)))
	}
	return m
}
