package main

import "testing"

func TestTheListOfEquivalentChangesCanBeRead(t *testing.T) {
	known, err := readEquivalents("equivalent.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range known {
		if e.File == "" || e.Line == "" || e.Change == "" || e.Why == "" {
			t.Errorf("an entry is incomplete: %+v", e)
		}
	}
}
