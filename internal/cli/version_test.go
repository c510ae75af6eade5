package cli

import (
	"os"
	"regexp"
	"testing"
)

// A release says the version of its first entry in the list of changes:
// .ci/release takes it from there.
func TestTheListOfChangesBeginsWithAVersion(t *testing.T) {
	data, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^# Changes\n\n## \d+\.\d+\.\d+\b`).Match(data) {
		t.Errorf("CHANGELOG.md begins with %.60q", data)
	}
	before := release
	defer func() { release = before }()
	if release = "1.2.3"; version() != "1.2.3" {
		t.Errorf("a release says %s", version())
	}
}
