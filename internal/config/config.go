// Package config holds the reader's settings, the folders where the program
// keeps its files, and the pairs of reports opened recently. Flags override the
// environment, the environment overrides config.toml.
//
// It knows no report and no screen: settings are words and switches.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
)

// FileName is the name of the settings file in the reader's folder.
const FileName = "config.toml"

// Looks are the choices of Settings.Look; the first is the default.
var Looks = []string{"auto", "dark", "light"}

// Settings are what the reader can set.
type Settings struct {
	Look   string              `toml:"look"`   // the terminal background to choose colours for, one of Looks
	ASCII  bool                `toml:"ascii"`  // draw with ASCII characters only
	Mouse  bool                `toml:"mouse"`  // use the mouse
	Recent bool                `toml:"recent"` // remember the pairs of reports opened
	Name   string              `toml:"name"`   // the reader's name, which exports say
	Keys   map[string][]string `toml:"keys"`   // keys of the app's actions, which replace the built-in ones
}

// Defaults returns the settings that hold where the reader has set none.
func Defaults() Settings {
	return Settings{Look: Looks[0], Mouse: true, Recent: true}
}

// Load returns the settings of dir's config.toml, which need not exist,
// overridden by those of the environment. Getenv is os.LookupEnv outside tests.
// An error names the file and line, or the variable.
func Load(dir string, getenv func(string) (string, bool)) (Settings, error) {
	s := Defaults()
	path := filepath.Join(dir, FileName)
	data, err := tomlfile.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return s, fault.WithHint(err, "make the file readable, or move it elsewhere")
	default:
		if err := tomlfile.Decode(path, data, &s); err != nil {
			return s, err
		}
		if !slices.Contains(Looks, s.Look) {
			return s, wrongLook(path+": look", s.Look)
		}
	}
	return s, s.environment(getenv)
}

// environment overrides s by REINSPECT_LOOK, _ASCII, _MOUSE, _RECENT and _NAME.
func (s *Settings) environment(getenv func(string) (string, bool)) error {
	if v, ok := getenv("REINSPECT_NAME"); ok && v != "" {
		s.Name = clean.Line(v)
	}
	if v, ok := getenv("REINSPECT_LOOK"); ok && v != "" {
		if !slices.Contains(Looks, v) {
			return wrongLook("REINSPECT_LOOK", v)
		}
		s.Look = v
	}
	switches := []struct {
		name  string
		value *bool
	}{
		{"REINSPECT_ASCII", &s.ASCII},
		{"REINSPECT_MOUSE", &s.Mouse},
		{"REINSPECT_RECENT", &s.Recent},
	}
	for _, x := range switches {
		v, ok := getenv(x.name)
		if !ok || v == "" {
			continue
		}
		on, err := strconv.ParseBool(v)
		if err != nil {
			return fault.WithHint(fmt.Errorf("%s is %q", x.name, v), "set it to true or false, or unset it")
		}
		*x.value = on
	}
	return nil
}

func wrongLook(where, value string) error {
	return fault.WithHint(fmt.Errorf("%s is %q", where, value), "use one of "+strings.Join(Looks, ", "))
}
