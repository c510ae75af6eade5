package parse

import (
	"testing"

	"reinspect/internal/framework"
)

func mustLoad(t *testing.T) *framework.Set {
	t.Helper()
	frameworks, err := framework.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return frameworks
}
