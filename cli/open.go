package cli

import (
	"context"
	"errors"

	"reinspect/config"
)

// open shows two files, or the built-in pair where none are named, in the app.
func (a *app) open(ctx context.Context, settings config.Settings, paths []string) error {
	return errors.New("the app is not built in yet")
}
