package cli

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"

	"reinspect/internal/config"
	"reinspect/internal/export"
	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui"
)

// open shows two files, or the built-in pair where none are given, in the app, or
// a list of many: with the name of a library, of what is stored in that. They are
// read after the first screen is drawn.
func (a *app) open(ctx context.Context, settings config.Settings, library string, paths []string) error {
	loader := a.loader()
	env, err := loader.Env()
	if err != nil {
		return err
	}
	var opened atomic.Bool
	disk := &files{app: a, loader: loader, remember: settings.Recent}
	var tour func() error
	if len(paths) == 0 && library == "" && !config.Toured(a.folders) {
		tour = func() error { return config.SetToured(a.folders) }
	}
	var list *tui.Reports
	switch {
	case library != "":
		list = disk.shelved(library, paths, env)
	case many(paths):
		list = disk.list(paths, env)
	}
	err = tui.Run(ctx, tui.Config{
		Reports: list,
		Load: func(ctx context.Context) (tui.Opened, error) {
			pair, err := disk.fromDisk(ctx, paths)
			opened.Store(err == nil)
			return pair, err
		},
		Files:     disk,
		Tour:      tour,
		Made:      func() export.Made { return a.madeBy(settings.Name) },
		Themes:    env.Themes,
		Look:      tui.Look(settings.Look),
		ASCII:     settings.ASCII,
		NoMouse:   !settings.Mouse,
		Keys:      settings.Keys,
		Spare:     spareFolder(),
		Clipboard: systemClipboard(),
	})
	if err != nil {
		return err
	}
	// Written after the screen is closed, so that a slow disk delays nothing.
	if settings.Recent && len(paths) == 2 && opened.Load() && !slices.Contains(paths, load.StandardInput) {
		return config.NewRecent(a.folders).Add(config.RecentPair{Left: paths[0], Right: paths[1]})
	}
	return nil
}

// noteFolders is where the reader's notes are kept.
func (a *app) noteFolders() notes.Folders {
	return notes.Folders{Own: a.folders.Data, Spare: spareFolder()}
}

// today is the date in the reader's time zone.
func (a *app) today() model.Date {
	year, month, day := a.now().Date()
	return model.Date{Year: year, Month: month, Day: day}
}

// spareFolder is where notes can be saved when their own folder cannot be
// written: a folder in the reader's home that is easy to find.
func spareFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return os.TempDir()
	}
	return filepath.Join(home, "reinspect-notes")
}
