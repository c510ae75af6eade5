package theme

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"

	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
)

// FileName is the file of themes in a user's folder.
const FileName = "themes.toml"

//go:embed themes.toml
var builtIn []byte

// themesFile is the TOML form: a list of themes.
type themesFile struct {
	// Replace drops all built-in themes; without it the file's themes are
	// added to them, and one of a built-in id takes that one's place.
	Replace bool    `toml:"replace"`
	Themes  []Theme `toml:"theme"`
}

// BuiltIn returns the themes that the program brings along.
func BuiltIn() []Theme { return slices.Clone(builtInThemes()) }

var builtInThemes = sync.OnceValue(func() []Theme { return tomlfile.Must[themesFile](FileName, builtIn).Themes })

// Load returns the built-in themes together with those of themes.toml in the
// user's folder, where there is one; "" means no folder. Theme "other" is
// always there. Errors name the file and, where it can be told, the line.
func Load(userDir string) (*Catalogue, error) {
	themes := BuiltIn()
	if userDir == "" {
		return New(themes), nil
	}
	path := filepath.Join(userDir, FileName)
	data, err := tomlfile.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return New(themes), nil
	}
	if err != nil {
		return nil, fault.WithHint(err, "make the file readable, or move it away")
	}
	user, err := decode(path, data)
	if err != nil {
		return nil, err
	}
	if user.Replace {
		themes = user.Themes
		if _, ok := New(themes).ByID(Other); !ok {
			themes = append(themes, Theme{ID: Other, Title: "Other matters"})
		}
		return New(themes), nil
	}
	return New(append(themes, user.Themes...)), nil
}

// decode reads one file of themes and refuses what no reader could use.
func decode(name string, data []byte) (themesFile, error) {
	var f themesFile
	if err := tomlfile.Decode(name, data, &f); err != nil {
		return themesFile{}, err
	}
	seen := map[string]bool{}
	for i, t := range f.Themes {
		switch {
		case seen[t.ID]:
			return themesFile{}, fault.WithHint(fmt.Errorf("%s: theme %q is defined twice", name, t.ID), "give one of them another id, or merge them")
		case t.ID == "":
			return themesFile{}, fault.WithHint(fmt.Errorf("%s: theme %d has no id", name, i+1), `give it one, such as id = "youth-justice"`)
		case t.Title == "":
			return themesFile{}, fault.WithHint(fmt.Errorf("%s: theme %q has no title", name, t.ID), "add a title for people to read")
		}
		seen[t.ID] = true
	}
	return f, nil
}
