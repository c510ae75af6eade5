//go:build !linux

package cli

// useLargePages does nothing: only Linux can be asked.
func useLargePages() {}
