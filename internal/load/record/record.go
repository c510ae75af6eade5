// Package record is the project's own form of a report: a TOML file that
// holds everything that was read, in a form that a person can correct by hand.
//
// It knows model.Report and TOML. It knows no other file format, and it does
// not keep what is worked out anew on each reading: themes and the marks on
// sentences.
package record

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/load/parse/sentence"
	"reinspect/internal/pattern"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

// Version is the version of the form that Encode writes and Decode reads.
const Version = 1

// versionKey is the key by which a TOML file says that it is a report.
const versionKey = "reinspect"

// Is reports whether data is meant to be a report in the project's own form:
// its first line that is neither empty nor a comment gives the version.
func Is(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	for line := range bytes.Lines(data) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		rest, ok := bytes.CutPrefix(line, []byte(versionKey))
		return ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte("="))
	}
	return false
}

// The form: what the TOML file holds. Keys that are absent are unknown facts.
type form struct {
	Version         int              `toml:"reinspect"`
	Title           string           `toml:"title"`
	Authority       string           `toml:"authority"`
	Kind            string           `toml:"kind"`
	Framework       frameworkForm    `toml:"framework"`
	Inspected       periodForm       `toml:"inspected"`
	Published       date             `toml:"published"`
	LeadInspector   string           `toml:"lead_inspector"`
	Warnings        []string         `toml:"warnings"`
	Source          sourceForm       `toml:"source"`
	Judgements      []judgementForm  `toml:"judgement"`
	Recommendations []recommendation `toml:"recommendation"`
	Sections        []section        `toml:"section"`
}

type frameworkForm struct {
	ID   string `toml:"id"`
	Name string `toml:"name"`
}

type periodForm struct {
	Start date `toml:"start"`
	End   date `toml:"end"`
}

type sourceForm struct {
	Path   string `toml:"path"`
	Format string `toml:"format"`
	SHA256 string `toml:"sha256"`
	Pages  int    `toml:"pages"`
}

type judgementForm struct {
	Area       string `toml:"area"`
	Label      string `toml:"label"`
	Grade      string `toml:"grade"`
	GradeLabel string `toml:"grade_label"`
	Rank       int    `toml:"rank"`
	Source     string `toml:"source"`
	Page       int    `toml:"page"`
}

type recommendation struct {
	Text      string `toml:"text"`
	Reference string `toml:"reference"`
	Group     string `toml:"group"`
	Board     bool   `toml:"board"`
	Paragraph int    `toml:"paragraph"`
	Page      int    `toml:"page"`
}

type section struct {
	Title      string      `toml:"title"`
	Area       string      `toml:"area"`
	Grade      string      `toml:"grade"`
	Background bool        `toml:"background"`
	Paragraphs []paragraph `toml:"paragraph"`
}

type paragraph struct {
	Number   int    `toml:"number"`
	Numbered *bool  `toml:"numbered"` // absent: a paragraph with a number prints it
	Page     int    `toml:"page"`
	Heading  string `toml:"heading"`
	Text     string `toml:"text"`
}

// date is a model.Date written as a TOML date or as a string.
type date model.Date

// UnmarshalTOML reads a date such as 2023-12-11, bare or in quotation marks.
func (d *date) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case time.Time:
		*d = date{v.Year(), v.Month(), v.Day()}
		return nil
	case string:
		day, err := model.ParseDate(v)
		*d = date(day)
		return err
	}
	return fmt.Errorf("a date is written as 2023-12-11, not as %v", v)
}

// Decode reads a report from its TOML form. An error gives the line where it is
// known, and a hint. It does not name the file, which only the caller knows. Sentences are split again and have no marks yet.
func Decode(data []byte) (*model.Report, error) {
	var f form
	if err := tomlfile.Decode("", data, &f); err != nil {
		return nil, err
	}
	if f.Version != Version {
		return nil, fault.WithHint(
			fmt.Errorf("%s = %d: this program knows version %d of the form", versionKey, f.Version, Version),
			"convert the original report again, or get a newer reinspect")
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	return f.report(), nil
}

var (
	kinds = []string{
		"", string(model.Inspection), string(model.MonitoringVisit), string(model.FocusedVisit),
		string(model.PressRelease), string(model.News), string(model.OtherKind),
	}
	sources = []string{
		"", string(model.FromTable), string(model.FromHeading), string(model.FromSentence), string(model.Reported),
	}
)

// hash is the form of a SHA-256 hash. Notes files are named by it.
var hash = pattern.Lazy(`^[0-9a-f]{64}$`)

// check refuses values that no report can have.
func (f *form) check() error {
	if !slices.Contains(kinds, f.Kind) {
		return wrongValue("kind", f.Kind, kinds)
	}
	if f.Inspected.End != (date{}) && model.Date(f.Inspected.End).Before(model.Date(f.Inspected.Start)) {
		return fault.WithHint(fmt.Errorf("the inspection ends before it starts"), "correct the line that begins with inspected")
	}
	if f.Source.SHA256 != "" && !hash().MatchString(f.Source.SHA256) {
		return fault.WithHint(fmt.Errorf("sha256 in [source] is not a SHA-256 hash"),
			"leave that line out, or convert the original report again")
	}
	if f.Source.Pages < 0 {
		return negative("pages in [source]", f.Source.Pages)
	}
	for i, j := range f.Judgements {
		switch {
		case !slices.Contains(sources, j.Source):
			return wrongValue(fmt.Sprintf("source of judgement %d", i+1), j.Source, sources)
		case j.Rank < 0 || j.Page < 0:
			return negative(fmt.Sprintf("a number of judgement %d", i+1), min(j.Rank, j.Page))
		}
	}
	for i, r := range f.Recommendations {
		if r.Page < 0 || r.Paragraph < 0 {
			return negative(fmt.Sprintf("a number of recommendation %d", i+1), min(r.Page, r.Paragraph))
		}
	}
	for i, s := range f.Sections {
		for k, p := range s.Paragraphs {
			if p.Number < 0 || p.Page < 0 {
				return negative(fmt.Sprintf("a number of paragraph %d in section %d", k+1, i+1), min(p.Number, p.Page))
			}
		}
	}
	return nil
}

func wrongValue(what, got string, allowed []string) error {
	return fault.WithHint(fmt.Errorf("%s cannot be %q", what, got), "write one of: "+strings.Join(allowed[1:], ", "))
}

func negative(what string, got int) error {
	return fault.WithHint(fmt.Errorf("%s is %d", what, got), "numbers count from 1; leave the line out if the number is not known")
}

// report returns what the form says. Decode has cleaned every text; only texts
// of recommendations and paragraphs can have more than one line.
func (f *form) report() *model.Report {
	r := &model.Report{
		Source:        model.Source(f.Source),
		Title:         clean.Line(f.Title),
		Authority:     clean.Line(f.Authority),
		Framework:     model.FrameworkRef{ID: clean.Line(f.Framework.ID), Name: clean.Line(f.Framework.Name)},
		Kind:          model.Kind(f.Kind),
		Inspected:     model.Period{Start: model.Date(f.Inspected.Start), End: model.Date(f.Inspected.End)},
		Published:     model.Date(f.Published),
		LeadInspector: clean.Line(f.LeadInspector),
		Warnings:      f.Warnings,
	}
	for _, j := range f.Judgements {
		r.Judgements = append(r.Judgements, model.Judgement{
			Area: clean.Line(j.Area), Label: clean.Line(j.Label), Grade: clean.Line(j.Grade), GradeLabel: clean.Line(j.GradeLabel), Rank: j.Rank,
			Source: model.JudgementSource(j.Source), Page: j.Page,
		})
	}
	for i, rec := range f.Recommendations {
		r.Recommendations = append(r.Recommendations, model.Recommendation{
			N: i + 1, Text: rec.Text, Sentences: sentences(rec.Text), Reference: clean.Line(rec.Reference),
			Group: clean.Line(rec.Group), Board: rec.Board, Paragraph: rec.Paragraph, Page: rec.Page,
		})
	}
	for _, s := range f.Sections {
		sec := model.Section{Title: clean.Line(s.Title), Area: clean.Line(s.Area), Grade: clean.Line(s.Grade), Background: s.Background}
		for _, p := range s.Paragraphs {
			numbered := p.Number != 0
			if p.Numbered != nil {
				numbered = *p.Numbered
			}
			sec.Paragraphs = append(sec.Paragraphs, model.Paragraph{
				Number: p.Number, Numbered: numbered, Page: p.Page, Heading: clean.Line(p.Heading),
				Text: p.Text, Sentences: sentences(p.Text),
			})
		}
		r.Sections = append(r.Sections, sec)
	}
	return r
}

func sentences(text string) []model.Sentence {
	var out []model.Sentence
	for _, s := range sentence.Split(text) {
		out = append(out, model.Sentence{Text: s})
	}
	return out
}
