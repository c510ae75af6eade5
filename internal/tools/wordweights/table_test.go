package main

import (
	"fmt"
	"strings"
	"testing"
)

func TestAWordOfOneThemeWeighsMoreThanAWordOfAll(t *testing.T) {
	var samples []sample
	for i := range 60 {
		theme, word := "placements", "sofas"
		if i%2 == 1 {
			theme, word = "plans", "ladders"
		}
		samples = append(samples, sample{
			text:   "These " + word + " are there.",
			source: fmt.Sprint(i),
			themes: map[string]float64{theme: 1},
		})
	}
	lines := string(table(samples))
	weights := map[string]string{}
	for line := range strings.Lines(lines) {
		word, weight, _ := strings.Cut(strings.TrimSpace(line), "\t")
		weights[word] = weight
	}
	if weights["these"] != "0.00" || weights["sofas"] <= "0.20" || weights["sofas"] != weights["ladders"] {
		t.Errorf("table:\n%s", lines)
	}
	if again := string(table(samples)); again != lines {
		t.Error("the same samples gave another table")
	}
}
