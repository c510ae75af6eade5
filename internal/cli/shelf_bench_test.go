package cli

import (
	"bytes"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"reinspect/internal/load"
	"reinspect/internal/sharedtest"
	"reinspect/tui"
)

// BenchmarkStored measures what the app asks of a library of the real reports:
// all rows of the list, and the answers to searches, the library opened for each.
func BenchmarkStored(b *testing.B) {
	a := &app{shared: load.New(load.Config{}), now: time.Now, stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}}
	path := filepath.Join(b.TempDir(), "all.sqlite")
	if _, err := a.build(b.Context(), path, sharedtest.PDFs(b, 1, 1), false); err != nil && !errors.Is(err, errTold) {
		b.Fatal(err)
	}
	env, err := a.loader().Env()
	if err != nil {
		b.Fatal(err)
	}
	open := func() *tui.Reports { return (&files{app: a, loader: a.loader()}).shelved(path, nil, env) }
	b.Run("list", func(b *testing.B) {
		for b.Loop() {
			if _, rows, err := open().Find(b.Context()); err != nil || len(rows) == 0 {
				b.Fatal(rows, err)
			}
		}
	})
	for _, typed := range []string{"neglect delay", "children", `"social workers" mark:weakness`, "theme:permanence mark:weakness from:2020", "theme:permanence children", "section:leadership neglect", "section:leadership authority:Barnet", "theme:permanence authority:Barnet"} {
		b.Run("search "+typed, func(b *testing.B) {
			list := open()
			for b.Loop() {
				if found, err := list.Search(b.Context(), typed); err != nil || len(found.Hits) == 0 {
					b.Fatal(found.All, err)
				}
			}
		})
	}
}
