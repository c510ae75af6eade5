package across_test

import (
	"testing"

	"reinspect/tui/internal/uitest"
)

func TestScreens(t *testing.T) { uitest.Scripts(t) }
