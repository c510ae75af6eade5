// Package load turns a file into a report: it opens the file, has it read,
// parsed and assessed, and puts the file's name and digest on the result. Two
// reports it joins with the reader's notes on them. It is the one place where
// those packages meet.
//
// It knows files and the user's folder; it decides nothing about a report
// but whether there is one.
package load

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"reinspect/compare"
	"reinspect/internal/fault"
	"reinspect/internal/framework"
	"reinspect/internal/load/assess"
	"reinspect/internal/load/read"
	"reinspect/internal/theme"
	"reinspect/model"
)

// Config is what a Loader needs to know.
type Config struct {
	// Dir is the user's folder, whose frameworks, themes and word lists
	// replace and extend the built-in ones. "" means none.
	Dir string

	// Stdin is what Report reads for the path StandardInput; nil means os.Stdin.
	Stdin io.Reader
}

// StandardInput is the path that stands for standard input.
const StandardInput = "-"

// Name returns what people are told a path is.
func Name(path string) string {
	if path == StandardInput {
		return "standard input"
	}
	return path
}

// Extensions returns the usual endings of the files that can be read, in small
// letters with their dots. What a file is, is decided by its content.
func Extensions() []string { return read.Extensions() }

// Loader reads reports. Its methods may be called from several goroutines.
type Loader struct {
	frameworks func() (*framework.Set, error)
	themes     func() (*theme.Catalogue, error) // those of the frameworks among them
	assessor   func() (*assess.Assessor, error) // for reports of frameworks without themes of their own
	assessors  sync.Map                         // by id of a framework with such themes
	stdin      func() ([]byte, error)
}

// New returns a loader and begins to load frameworks, themes and word lists,
// so that this runs beside the reading of the first file. Faults in the
// user's folder come out of the first call that needs it.
func New(c Config) *Loader {
	l := &Loader{}
	l.frameworks = sync.OnceValues(func() (*framework.Set, error) { return framework.Load(inDir(c.Dir, "frameworks")) })
	common := sync.OnceValues(func() (*theme.Catalogue, error) {
		themes, err := theme.Load(c.Dir)
		if err != nil {
			return nil, err
		}
		frameworks, err := l.frameworks()
		if err != nil {
			return nil, err
		}
		return themes, checkAreas(themes, frameworks, inDir(c.Dir, theme.FileName))
	})
	l.themes = sync.OnceValues(func() (*theme.Catalogue, error) {
		themes, err := common()
		if err != nil {
			return nil, err
		}
		frameworks, err := l.frameworks()
		if err != nil {
			return nil, err
		}
		all := themes
		for _, f := range frameworks.All() {
			if len(f.Themes) == 0 {
				continue
			}
			if err := checkFaced(themes, f); err != nil {
				return nil, err
			}
			all = all.With(themesOf(f))
		}
		return all, nil
	})
	l.assessor = sync.OnceValues(func() (*assess.Assessor, error) {
		themes, err := common()
		if err != nil {
			return nil, err
		}
		return assess.New(themes, c.Dir)
	})
	in := c.Stdin
	if in == nil {
		in = os.Stdin
	}
	l.stdin = sync.OnceValues(func() ([]byte, error) { return read.Stream(Name(StandardInput), in) })
	go func() { _, _ = l.frameworks() }()
	go func() { _, _ = l.assessor() }()
	return l
}

// checkAreas refuses a theme of an area that no framework has: it would stand
// by itself under a misspelt name, apart from its like.
func checkAreas(themes *theme.Catalogue, frameworks *framework.Set, file string) error {
	areas := map[string]bool{"": true}
	for _, f := range frameworks.All() {
		for _, a := range f.Areas {
			areas[a.ID] = true
		}
	}
	for _, t := range themes.All() {
		if !areas[t.Area] {
			return fault.WithHint(fmt.Errorf("%s: theme %q: no framework has an area %q", file, t.ID, t.Area),
				"use an area that another theme has, such as help-and-protection, or leave it out")
		}
	}
	return nil
}

// checkFaced refuses a framework's theme that faces none: its reports would share
// no theme of that name with any other.
func checkFaced(themes *theme.Catalogue, f *framework.Framework) error {
	builtIn := theme.New(theme.BuiltIn())
	for _, t := range f.Themes {
		_, known := themes.ByID(t.Faces)
		if _, common := builtIn.ByID(t.Faces); !known && !common {
			return fault.WithHint(fmt.Errorf("framework %s: theme %q faces %q, which is no theme", f.ID, t.ID, t.Faces),
				"use the id of a common theme, such as health")
		}
	}
	return nil
}

// inDir names a folder inside the user's folder, "" where there is none.
func inDir(dir, name string) string {
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, name)
}

// Env returns what comparing needs beside the two reports.
func (l *Loader) Env() (compare.Env, error) {
	frameworks, err := l.frameworks()
	if err != nil {
		return compare.Env{}, err
	}
	themes, err := l.themes()
	if err != nil {
		return compare.Env{}, err
	}
	return compare.Env{Frameworks: frameworks, Themes: themes}, nil
}

// Report reads the file at path, or standard input. An error names the file and
// carries a hint.
func (l *Loader) Report(ctx context.Context, path string) (*model.Report, error) {
	open := func() ([]byte, error) { return read.File(path) }
	if path == StandardInput {
		open = l.stdin
	}
	data, err := open()
	if err != nil {
		return nil, err
	}
	return l.Bytes(ctx, Name(path), data)
}

// Unless reads the file at path as Report does, unless its content is known by its
// digest; the report is nil then. A file that is known is not parsed.
func (l *Loader) Unless(ctx context.Context, path string, known func(sha256 string) bool) (r *model.Report, digest string, err error) {
	digest, err = read.Digest(path)
	if err != nil || known(digest) {
		return nil, digest, err
	}
	data, err := read.File(path)
	if err != nil {
		return nil, "", err
	}
	digest = digestOf(data) // the file may have changed meanwhile
	r, err = l.Bytes(ctx, path, data)
	return r, digest, err
}

// digestOf is how a file is told by its content.
func digestOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Facts reads the file at path as Report does, but leaves its sentences without
// marks: what a report is, by whom and with which grades takes a fraction of the
// time.
func (l *Loader) Facts(ctx context.Context, path string) (*model.Report, error) {
	data, err := read.File(path)
	if err != nil {
		return nil, err
	}
	r, err := l.report(ctx, path, data)
	if err != nil {
		return nil, err
	}
	r.Source.Path = path
	return r, nil
}

// Bytes reads a report from the bytes of a file; name is used in the report's
// source and in errors.
func (l *Loader) Bytes(ctx context.Context, name string, data []byte) (*model.Report, error) {
	r, err := l.report(ctx, name, data)
	if err != nil {
		return nil, err
	}
	r.Source.Path = name
	if r.Source.SHA256 == "" {
		r.Source.SHA256 = digestOf(data)
	}
	assessor, err := l.assessorOf(r.Framework.ID)
	if err != nil {
		return nil, err
	}
	assessor.Report(r)
	return r, nil
}

// assessorOf returns the assessor of a framework's reports, which knows the themes
// that the framework brings.
func (l *Loader) assessorOf(id string) (*assess.Assessor, error) {
	common, err := l.assessor()
	if err != nil {
		return nil, err
	}
	frameworks, err := l.frameworks()
	if err != nil {
		return nil, err
	}
	f, known := frameworks.ByID(id)
	if !known || len(f.Themes) == 0 {
		return common, nil
	}
	if own, ok := l.assessors.Load(id); ok {
		return own.(*assess.Assessor), nil
	}
	own, err := common.With(themesOf(f), frameworks.Facing(id, ""))
	if err == nil {
		l.assessors.Store(id, own)
	}
	return own, err
}

// themesOf returns the themes that a framework brings.
func themesOf(f *framework.Framework) []theme.Theme {
	var all []theme.Theme
	for _, t := range f.Themes {
		all = append(all, theme.Theme{ID: t.ID, Title: t.Title, Phrases: t.Phrases})
	}
	return all
}
