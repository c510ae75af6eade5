package framework

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
)

//go:embed *.toml
var builtIn embed.FS

// Set is all frameworks that the program knows.
type Set struct {
	list []*Framework
	byID map[string]*Framework
}

// Load returns the built-in frameworks and those of the *.toml files in
// userDir, where a file with the id of a built-in framework replaces it.
// userDir may be "" or not exist. A faulty file gives an error that names it
// and the line.
func Load(userDir string) (*Set, error) {
	s := &Set{byID: map[string]*Framework{}}
	if err := s.addAll(builtIn, ""); err != nil {
		return nil, err
	}
	if userDir != "" {
		if err := s.addAll(os.DirFS(userDir), userDir); err != nil {
			return nil, err
		}
	}
	for _, f := range s.list {
		if err := s.inherit(f, nil); err != nil {
			return nil, err
		}
	}
	for _, f := range s.list {
		if err := check(f); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// ByID returns the framework of that id, and whether there is one.
func (s *Set) ByID(id string) (*Framework, bool) {
	f, ok := s.byID[id]
	return f, ok
}

// All returns the frameworks, oldest first.
func (s *Set) All() []*Framework {
	all := slices.Clone(s.list)
	slices.SortFunc(all, func(a, b *Framework) int {
		if newer(a, b) {
			return 1
		}
		return -1
	})
	return all
}

// addAll reads every *.toml of a folder, if there is one; dir is put before the names in errors.
func (s *Set) addAll(folder fs.FS, dir string) error {
	entries, err := fs.ReadDir(folder, ".")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return unreadable(dir, err)
	}
	for _, e := range entries {
		if e.IsDir() || filepath.Ext(e.Name()) != ".toml" {
			continue
		}
		f := &Framework{file: filepath.Join(dir, e.Name())}
		info, err := fs.Stat(folder, e.Name())
		if err != nil {
			return unreadable(f.file, err)
		}
		if err := tomlfile.Check(f.file, info); err != nil {
			return err
		}
		data, err := fs.ReadFile(folder, e.Name())
		if err != nil {
			return unreadable(f.file, err)
		}
		if err := tomlfile.Decode(f.file, data, f); err != nil {
			return err
		}
		if f.ID == "" {
			return fault.WithHint(fmt.Errorf("%s:1: no id", f.file), `give the framework an id, such as id = "`+strings.TrimSuffix(e.Name(), ".toml")+`"`)
		}
		s.add(f)
	}
	return nil
}

// unreadable is why a file or folder cannot be read, by its whole path.
func unreadable(path string, err error) error {
	return fault.OfFile(path, "cannot be read", err, "check that you may read it, or move it elsewhere")
}

func (s *Set) add(f *Framework) {
	if old, ok := s.byID[f.ID]; ok {
		s.list[slices.Index(s.list, old)] = f
	} else {
		s.list = append(s.list, f)
	}
	s.byID[f.ID] = f
}

// inherit fills what a framework leaves unset from the one it is like.
func (s *Set) inherit(f *Framework, seen []string) error {
	if f.Like == "" {
		return nil
	}
	base, ok := s.byID[f.Like]
	if !ok {
		return fault.WithHint(fmt.Errorf("%s: like = %q is not the id of a framework", f.file, f.Like), "use the id of an existing framework")
	}
	if slices.Contains(seen, f.ID) {
		return fault.WithHint(fmt.Errorf("%s: like = %q leads back to itself", f.file, f.Like), "remove like from one of the frameworks")
	}
	if err := s.inherit(base, append(seen, f.ID)); err != nil {
		return err
	}
	f.fillFrom(base)
	return nil
}

// worstRank is the highest rank of a grade, far above that of any scale.
const worstRank = 100

// check refuses data that would silently give wrong grades.
func check(f *Framework) error {
	if _, err := time.Parse("2006-01", f.Since); f.Since != "" && err != nil {
		return fault.WithHint(fmt.Errorf("%s: since = %q is not a year and month", f.file, f.Since), `write it as since = "2031-04"`)
	}
	ids := map[string]bool{}
	for _, g := range f.Scale.Grades {
		if g.ID == "" || g.Label == "" || ids[g.ID] {
			return fault.WithHint(fmt.Errorf("%s: a grade lacks id or label, or repeats %q", f.file, g.ID), "each grade needs its own id and a label")
		}
		if g.Rank < 0 || g.Rank > worstRank {
			return fault.WithHint(fmt.Errorf("%s: grade %q has rank %d", f.file, g.ID, g.Rank),
				fmt.Sprintf("1 is the best rank, and %d the last that there can be; 0 is for what is not a grade", worstRank))
		}
		ids[g.ID] = true
	}
	if len(ids) > 0 && f.Scale.Family == "" {
		return fault.WithHint(fmt.Errorf("%s: the scale has no family", f.file), `set family under [scale]: only grades of one family are compared`)
	}
	for _, a := range f.Areas {
		if a.ID == "" || a.Title == "" {
			return fault.WithHint(fmt.Errorf("%s: an area lacks id or title", f.file), "each [[area]] needs an id and a title")
		}
		if a.Within != "" && a.Within != PartBoard {
			return fault.WithHint(fmt.Errorf("%s: area %q: no verdict is looked for within %q", f.file, a.ID, a.Within), `write within = "board", or leave it out for the front page`)
		}
	}
	for _, t := range f.Themes {
		if t.ID == "" || t.Title == "" || len(t.Phrases) == 0 || t.Faces == "" {
			return fault.WithHint(fmt.Errorf("%s: theme %q lacks id, title, phrases or faces", f.file, t.ID),
				`each [[theme]] needs words that name it, and the common theme that it faces, such as faces = "health"`)
		}
	}
	if f.Name == "" {
		return fault.WithHint(fmt.Errorf("%s: the framework has no name", f.file), `set name to what people call it, such as name = "Fire and rescue inspection"`)
	}
	return nil
}
