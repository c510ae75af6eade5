package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// licences are known by phrases of theirs that no other has; the first that
// has all of its phrases is meant.
var licences = []struct {
	name    string
	phrases []string
}{
	{"Apache-2.0", []string{"apache license", "version 2.0"}},
	{"MPL-2.0", []string{"mozilla public license", "version 2.0"}},
	{"MIT", []string{"permission is hereby granted, free of charge", "the above copyright notice and this permission notice"}},
	{"MIT-0", []string{"permission is hereby granted, free of charge", "mit no attribution"}},
	{"BSD-3-Clause", []string{"redistribution and use in source and binary forms", "to endorse or promote products"}},
	{"BSD-2-Clause", []string{"redistribution and use in source and binary forms"}},
	{"ISC", []string{"permission to use, copy, modify, and or distribute this software for any purpose"}},
}

var (
	licenceFile = regexp.MustCompile(`(?i)^(apache-)?(licen[cs]e|copying)[^/]*$`)
	forbidden   = regexp.MustCompile(`gnu (affero |lesser )?general public license|\bagpl\b`)
	space       = regexp.MustCompile(`[\s*/#]+`)
)

// licenceOf returns the short names of the licences in a module's folder.
func licenceOf(folder string) (string, error) {
	files, err := os.ReadDir(folder)
	if err != nil {
		return "", err
	}
	var names []string
	for _, f := range files {
		if f.IsDir() || !licenceFile.MatchString(f.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			return "", err
		}
		name, err := licenceIn(string(text))
		if err != nil {
			return "", fmt.Errorf("%s: %w", f.Name(), err)
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return "", fmt.Errorf("no licence in %s", folder)
	}
	return strings.Join(names, ", "), nil
}

// licenceIn names the licence that a text gives.
func licenceIn(text string) (string, error) {
	text = strings.ToLower(space.ReplaceAllString(text, " "))
	for _, l := range licences {
		all := true
		for _, phrase := range l.phrases {
			all = all && strings.Contains(text, phrase)
		}
		if all {
			return l.name, nil
		}
	}
	if forbidden.MatchString(text) {
		return "", fmt.Errorf("a licence of the GPL family, which this program cannot use")
	}
	return "", fmt.Errorf("a licence that is not known")
}
