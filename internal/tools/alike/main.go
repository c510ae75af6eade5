// Command alike learns from pairs of critical sentences that people compared
// how likely two of them find the same fault, and prints it for package
// compare/alike. It prints to stderr how well that holds on pairs of reports
// left out. The same pairs give the same bytes.
//
//	go run ./internal/tools/alike ../shared/labels/same_weakness.jsonl > compare/alike/learnt.toml
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
	"reinspect/internal/tools/logistic"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: alike LABELS > compare/alike/learnt.toml")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "alike:", err)
		os.Exit(1)
	}
}

// labelled is a pair of critical sentences that a reader compared.
type labelled struct {
	LeftFile  string `json:"left_file"`
	RightFile string `json:"right_file"`
	LeftRef   any    `json:"left_ref"`
	RightRef  any    `json:"right_ref"`
	LeftText  string `json:"left_text"`
	RightText string `json:"right_text"`
	Theme     string `json:"theme"`
	Label     string `json:"label"`
}

func run(path string, out, report io.Writer) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var cases []sample
	v := lexicon.New()
	for line := range strings.Lines(string(data)) {
		var x labelled
		if err := json.Unmarshal([]byte(line), &x); err != nil {
			return err
		}
		l := alike.Read(v, x.LeftText, "", isItem(x.LeftRef))
		r := alike.Read(v, x.RightText, "", isItem(x.RightRef))
		cases = append(cases, sample{alike.Features(l, r), x.Label == "same", x.Theme, x.LeftFile + "\n" + x.RightFile})
	}
	fmt.Fprintf(report, "%d pairs of sentences, average precision with one pair of reports left out %.3f\n", len(cases), leftOut(cases))
	write(out, learn(cases))
	return nil
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
