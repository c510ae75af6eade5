package config

import (
	"path/filepath"

	"github.com/adrg/xdg"
)

// Folders are where the program keeps its files. None needs to exist.
type Folders struct {
	User  string // config.toml, and the reader's own frameworks, themes and word lists
	Data  string // notes and corrections
	State string // the pairs opened recently
}

// FoldersOf returns the usual folders of this system and user, or folders
// within REINSPECT_FOLDER where it is set.
func FoldersOf(getenv func(string) (string, bool)) Folders {
	if dir, ok := getenv("REINSPECT_FOLDER"); ok && dir != "" {
		return Folders{User: dir, Data: filepath.Join(dir, "data"), State: filepath.Join(dir, "state")}
	}
	const name = "reinspect"
	return Folders{
		User:  filepath.Join(xdg.ConfigHome, name),
		Data:  filepath.Join(xdg.DataHome, name),
		State: filepath.Join(xdg.StateHome, name),
	}
}
