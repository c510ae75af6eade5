package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"reinspect/framework"
	"reinspect/model"
	"reinspect/parse"
	"reinspect/read"
)

// writeAreas reads all reports of a folder and writes which of their
// paragraphs stand under which area, as runs of paragraph numbers.
func writeAreas(reports, path string) error {
	frameworks, err := framework.Load("")
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(reports, "*", "*.pdf"))
	if err != nil {
		return err
	}
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	defer out.Close()
	w := csv.NewWriter(out)
	_ = w.Write([]string{"file", "from", "to", "area"}) // Flush tells
	for _, file := range files {
		name, err := filepath.Rel(reports, file)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		doc, err := read.Bytes(context.Background(), file, data)
		if err != nil {
			fmt.Fprintln(os.Stderr, err) // some files are no reports
			continue
		}
		for _, r := range runsOf(parse.Report(doc, frameworks)) {
			_ = w.Write([]string{filepath.ToSlash(name), strconv.Itoa(r.from), strconv.Itoa(r.to), r.area})
		}
	}
	w.Flush()
	return w.Error()
}

// areaRun is paragraphs from one number to another under one area.
type areaRun struct {
	from, to int
	area     string
}

func runsOf(r *model.Report) []areaRun {
	area := map[int]string{}
	var numbers []int
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			if _, met := area[p.Number]; p.Number > 0 && !met {
				area[p.Number] = s.Area
				numbers = append(numbers, p.Number)
			}
		}
	}
	slices.Sort(numbers)
	var runs []areaRun
	for _, n := range numbers {
		if last := len(runs) - 1; last >= 0 && runs[last].to == n-1 && runs[last].area == area[n] {
			runs[last].to = n
			continue
		}
		runs = append(runs, areaRun{n, n, area[n]})
	}
	return runs
}
