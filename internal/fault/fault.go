// Package fault is how the program says that something is wrong: one line
// that names the file and the fault, and a hint what to do about it.
//
// It knows nothing of reports or screens.
package fault

import "errors"

// Fault is an error with a hint for the person who can mend it.
type Fault struct {
	Err  error
	Hint string
}

// Error returns the one-line reason, without the hint.
func (f *Fault) Error() string { return f.Err.Error() }

// Unwrap returns the reason.
func (f *Fault) Unwrap() error { return f.Err }

// WithHint returns err with a hint; nil stays nil.
func WithHint(err error, hint string) error {
	if err == nil {
		return nil
	}
	return &Fault{Err: err, Hint: hint}
}

// Hint returns the hint nearest to the surface of err, or "".
func Hint(err error) string {
	var f *Fault
	if errors.As(err, &f) {
		return f.Hint
	}
	return ""
}
