package cli

import "runtime/debug"

// release is the version that a release is built as, such as "0.1.0". The
// linker sets it (see .ci/release); it is "" in any other build.
var release string

// version is the version that this was built as, else the module's where the
// build recorded one.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "built from source"
	}
	return info.Main.Version
}
