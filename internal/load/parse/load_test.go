package parse

import (
	"sync"
	"testing"

	"reinspect/internal/framework"
)

// builtIn reads the built-in frameworks once for all tests; none changes them.
var builtIn = sync.OnceValues(func() (*framework.Set, error) { return framework.Load("") })

func mustFramework(t testing.TB, id string) *framework.Framework {
	t.Helper()
	fw, ok := mustLoad(t).ByID(id)
	if !ok {
		t.Fatal("no framework ", id)
	}
	return fw
}

func mustLoad(t testing.TB) *framework.Set {
	t.Helper()
	frameworks, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return frameworks
}
