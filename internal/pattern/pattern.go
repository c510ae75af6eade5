// Package pattern holds regular expressions until they are needed: a program
// that only prints its version should not compile those that read reports.
package pattern

import (
	"regexp"
	"sync"
)

// Lazy returns a function that gives the compiled expression. It is compiled
// at the first call, which panics if the expression is wrong.
func Lazy(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
