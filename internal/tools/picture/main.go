// Command picture draws the app as it really looks, as SVG: it opens the
// built-in example pair, presses keys, and sets the screen that the app then
// gives, letter for letter.
//
//	picture -size 120x36 -keys jj2j -look dark OUT.svg
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
//go:generate go run . -size 118x34 -keys 3 ../../../docs/pictures/themes.svg

func main() {
	size := flag.String("size", "112x34", "columns and rows of the screen")
	keys := flag.String("keys", "", "keys to press before the picture is taken, one a letter")
	look := flag.String("look", string(tui.Dark), "dark or light")
	flag.Parse()
	if err := run(*size, *keys, tui.Look(*look), flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

func run(size, keys string, look tui.Look, path string) error {
	var columns, rows int
	if _, err := fmt.Sscanf(size, "%dx%d", &columns, &rows); err != nil {
		return fmt.Errorf("size %q is not of the form 112x34", size)
	}
	screen, err := screenOf(context.Background(), columns, rows, keys, look)
	if err != nil {
		return err
	}
	g := dark
	if look == tui.Light {
		g = light
	}
	var out bytes.Buffer
	if err := svg(&out, screen, columns, rows, g, "reinspect with its example pair"); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
