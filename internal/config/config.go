// Package config is how the reader has set the program up: a flag before the
// environment before config.toml, the folders where things are kept, and the
// pairs of reports that were open lately.
//
// It knows no report and no screen: settings are words and switches.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
)

// FileName is the file of settings in the reader's folder.
const FileName = "config.toml"

// Looks are the choices of Settings.Look; the first is meant where none is made.
var Looks = []string{"auto", "dark", "light"}

// Settings is what the reader can choose.
type Settings struct {
	Look   string              `toml:"look"`   // the background that colours are chosen for, one of Looks
	ASCII  bool                `toml:"ascii"`  // draw with plain characters only
	Mouse  bool                `toml:"mouse"`  // the app listens to the mouse
	Recent bool                `toml:"recent"` // remember the pairs of reports opened
	Keys   map[string][]string `toml:"keys"`   // keys of the app's actions, in place of the built-in ones
}

// Defaults returns the settings of a reader who has made none.
func Defaults() Settings {
	return Settings{Look: Looks[0], Mouse: true, Recent: true}
}

// Load returns the settings of dir's config.toml, which need not exist, with
// those of the environment laid over them. Getenv is os.LookupEnv outside
// tests. An error names the file and line, or the variable.
func Load(dir string, getenv func(string) (string, bool)) (Settings, error) {
	s := Defaults()
	path := filepath.Join(dir, FileName)
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return s, fault.WithHint(err, "make the file readable, or move it away")
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

// environment lays REINSPECT_LOOK, _ASCII, _MOUSE and _RECENT over s.
func (s *Settings) environment(getenv func(string) (string, bool)) error {
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
	return fault.WithHint(fmt.Errorf("%s is %q", where, value), "use "+strings.Join(Looks, ", "))
}
