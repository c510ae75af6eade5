// Command picture draws the app as it really looks, as SVG: it opens the
// built-in example pair, presses keys, and sets the screen that the app then
// gives, letter for letter.
//
//	picture -size 120x36 -keys jj2j -look dark OUT.svg
//	picture -demo OUT.svg
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"reinspect/tui"
)

//go:generate go run . -size 112x34 ../../../docs/pictures/grades.svg
//go:generate go run . -size 132x38 -keys jj2j ../../../docs/pictures/sections.svg
//go:generate go run . -demo ../../../docs/pictures/demo.svg
//go:generate go run . -size 118x34 -keys 3 ../../../docs/pictures/themes.svg

func main() {
	size := flag.String("size", "112x34", "columns and rows of the screen")
	keys := flag.String("keys", "", "keys to press before the picture is taken, one a letter")
	look := flag.String("look", string(tui.Dark), "dark or light")
	film := flag.Bool("demo", false, "draw the demo of demo.toml, whatever the size and the keys")
	flag.Parse()
	if err := run(*size, *keys, tui.Look(*look), *film, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

// run draws one screen, or the demo, and writes it.
func run(size, keys string, look tui.Look, film bool, path string) error {
	g := dark
	if look == tui.Light {
		g = light
	}
	draw := func() ([]byte, error) { return still(size, keys, look, g) }
	if film {
		draw = func() ([]byte, error) { return demo(context.Background(), look, g) }
	}
	drawn, err := draw()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, drawn, 0o644)
}

// still draws the screen after some keys.
func still(size, keys string, look tui.Look, g ground) ([]byte, error) {
	columns, rows, err := sizeOf(size)
	if err != nil {
		return nil, err
	}
	screen, err := screenOf(context.Background(), columns, rows, keys, look)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = svg(&out, screen, columns, rows, g, "reinspect with its example pair")
	return out.Bytes(), err
}

func sizeOf(text string) (columns, rows int, err error) {
	if _, err := fmt.Sscanf(text, "%dx%d", &columns, &rows); err != nil {
		return 0, 0, fmt.Errorf("size %q is not of the form 112x34", text)
	}
	return columns, rows, nil
}
