package main

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"reinspect/examples"
	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui"
)

// screenOf returns the app's screen with the example pair, after some keys.
func screenOf(ctx context.Context, columns, rows int, keys string, look tui.Look) (string, error) {
	app, err := appOf(columns, rows, look)
	if err != nil {
		return "", err
	}
	for _, letter := range keys {
		app.View() // keys move over what was drawn
		send(app, tea.KeyPressMsg{Code: letter, Text: string(letter)})
	}
	return app.View().Content, ctx.Err()
}

// appOf is the app with the example pair.
func appOf(columns, rows int, look tui.Look) (*tui.App, error) {
	loader := load.New(load.Config{})
	env, err := loader.Env()
	if err != nil {
		return nil, err
	}
	app, err := tui.New(tui.Config{
		Load:   func(ctx context.Context) (tui.Opened, error) { return opened(ctx, loader) },
		Themes: env.Themes, Look: look,
	})
	if err != nil {
		return nil, err
	}
	perform(app, app.Init())
	send(app, tea.WindowSizeMsg{Width: columns, Height: rows})
	return app, nil
}

func send(app *tui.App, msg tea.Msg) {
	_, cmd := app.Update(msg)
	perform(app, cmd)
}

// perform runs commands one after another and hands back what they give.
func perform(app *tui.App, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			perform(app, c)
		}
	default:
		send(app, msg)
	}
}

func opened(ctx context.Context, loader *load.Loader) (tui.Opened, error) {
	left, right := examples.Pair()
	var reports model.Pair[*model.Report]
	for side, f := range map[model.Side]examples.File{model.Left: left, model.Right: right} {
		r, err := loader.Bytes(ctx, f.Name, f.Data)
		if err != nil {
			return tui.Opened{}, err
		}
		reports.Set(side, r)
	}
	pair, err := loader.Workspace(reports, notes.Folders{}, false)
	if err != nil {
		return tui.Opened{}, err
	}
	return tui.Opened{Comparison: pair.Compare(), Book: pair.Book, Compare: pair.Compare}, nil
}
