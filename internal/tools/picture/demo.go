package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"reinspect/internal/tomlfile"
	"reinspect/tui"
)

//go:embed demo.toml
var demoTOML []byte

// script is a demo: what is pressed, and what is said of it.
type script struct {
	Size, Title string
	Step        []struct {
		Keys    string // parted by spaces; none at the first step
		Says    string
		Seconds float64
	}
}

// frame is a screen of the demo and for how long it stays.
type frame struct {
	screen, says string
	seconds      float64
}

// demo plays the script in the app and draws its screens as one SVG that shows
// them in turn.
func demo(ctx context.Context, look tui.Look, g ground) ([]byte, error) {
	s := tomlfile.Must[script]("internal/tools/picture/demo.toml", demoTOML)
	columns, rows, err := sizeOf(s.Size)
	if err != nil {
		return nil, err
	}
	app, err := appOf(columns, rows, look)
	if err != nil {
		return nil, err
	}
	var frames []frame
	for _, step := range s.Step {
		for _, key := range strings.Fields(step.Keys) {
			app.View() // keys move over what was drawn
			send(app, keyNamed(key))
		}
		frames = append(frames, frame{app.View().Content, step.Says, step.Seconds})
	}
	var out bytes.Buffer
	err = animate(&out, frames, columns, rows, g, s.Title)
	return out.Bytes(), errors.Join(err, ctx.Err())
}

// keyNamed is a key by its name: "enter", "esc", or the letter on it.
func keyNamed(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// animate draws frames one after the other, for ever. A line that several frames
// share is drawn once. Where nothing may move, or styles are not understood, the
// first frame stays.
func animate(w io.Writer, frames []frame, columns, rows int, g ground, title string) error {
	total := 0.0
	for _, f := range frames {
		total += f.seconds
	}
	var style, lines, shown strings.Builder
	names := map[string]string{} // a line as it is drawn → its id
	from := 0.0
	for i, f := range frames {
		to := from + f.seconds
		fmt.Fprintf(&style, "@keyframes k%d{0%%{visibility:%s}%.2f%%{visibility:visible}%.2f%%,100%%{visibility:hidden}}\n",
			i, map[bool]string{true: "visible", false: "hidden"}[i == 0], 100*from/total, 100*to/total)
		fmt.Fprintf(&style, "#f%d{animation:k%d %gs step-end infinite}\n", i, i, total)
		from = to
		fmt.Fprintf(&shown, `<g id="f%d"%s>`, i, map[bool]string{false: ` visibility="hidden"`}[i == 0])
		cells := cellsOf(f.screen+"\n\n "+"\x1b[1m"+f.says+"\x1b[m", columns, rows+2)
		for y := range rows + 2 {
			drawn := drawLine(cells, columns, y, g)
			if drawn == "" {
				continue
			}
			if names[drawn] == "" {
				names[drawn] = fmt.Sprintf("l%d", len(names))
				fmt.Fprintf(&lines, `<g id="%s">%s</g>`+"\n", names[drawn], drawn)
			}
			fmt.Fprintf(&shown, `<use href="#%s" y="%.0f"/>`, names[drawn], float64(y)*lineHeight)
		}
		shown.WriteString("</g>\n")
	}
	head := opening(columns, rows+2, g, title)
	_, err := fmt.Fprintf(w, "%s<style>@media (prefers-reduced-motion: no-preference){\n%s}</style>\n<defs>\n%s</defs>\n%s</svg>\n", head, style.String(), lines.String(), shown.String())
	return err
}

// drawLine is a line of cells, drawn as if it were the first.
func drawLine(cells uv.ScreenBuffer, columns, y int, g ground) string {
	var out strings.Builder
	for _, r := range stretches(cells, columns, y) {
		r.draw(&out, 0, g)
	}
	return out.String()
}
