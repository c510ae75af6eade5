package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// spdxPackage is one module of an SPDX 2.3 document.
type spdxPackage struct {
	Name          string `json:"name"`
	ID            string `json:"SPDXID"`
	Version       string `json:"versionInfo"`
	Location      string `json:"downloadLocation"`
	FilesAnalyzed bool   `json:"filesAnalyzed"`
	Licence       string `json:"licenseConcluded"`
	Declared      string `json:"licenseDeclared"`
	Copyright     string `json:"copyrightText"`
}

// spdxRelation says how two elements of an SPDX document belong together.
type spdxRelation struct {
	From string `json:"spdxElementId"`
	Kind string `json:"relationshipType"`
	To   string `json:"relatedSpdxElement"`
}

const (
	spdxDocument = "SPDXRef-DOCUMENT"
	spdxProgram  = "SPDXRef-reinspect"
	unsaid       = "NOASSERTION"
)

// bill writes the modules that any archive links, each with its licence, as an
// SPDX document. It fails where a licence is not listed.
func (r release) bill() error {
	modules, err := r.linked()
	if err != nil {
		return err
	}
	licences, err := licencesIn(r.licences)
	if err != nil {
		return err
	}
	packages := []spdxPackage{{"reinspect", spdxProgram, r.Version, unsaid, false, "MIT", "MIT", unsaid}}
	relations := []spdxRelation{{spdxDocument, "DESCRIBES", spdxProgram}}
	for _, line := range modules {
		path, version, _ := strings.Cut(line, "\t")
		licence := licences[path]
		if licence == "" {
			return fmt.Errorf("%s lists no licence of %s", r.licences, path)
		}
		id := fmt.Sprintf("SPDXRef-%x", sha256.Sum256([]byte(path)))[:24]
		packages = append(packages, spdxPackage{path, id, version, unsaid, false, licence, licence, unsaid})
		relations = append(relations, spdxRelation{spdxProgram, "DEPENDS_ON", id})
	}
	data, err := json.MarshalIndent(map[string]any{
		"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": spdxDocument,
		"name": "reinspect " + r.Version, "documentNamespace": r.Site + "/sbom/" + r.Version,
		"creationInfo":  map[string]any{"created": "1970-01-01T00:00:00Z", "creators": []string{"Tool: reinspect/internal/tools/manifests"}},
		"packages":      packages,
		"relationships": relations,
	}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(r.folder, "reinspect-"+r.Version+".spdx.json"), append(data, '\n'), 0o644)
}

// linked takes in the lists of modules beside the archives and returns their
// lines, "path<tab>version", each once and in order; the lists are removed.
func (r release) linked() ([]string, error) {
	lists, err := filepath.Glob(filepath.Join(r.folder, "*.modules"))
	if err != nil {
		return nil, err
	}
	var modules []string
	for _, name := range lists {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		modules = append(modules, strings.FieldsFunc(string(data), func(c rune) bool { return c == '\n' })...)
		if err := os.Remove(name); err != nil {
			return nil, err
		}
	}
	slices.Sort(modules)
	return slices.Compact(modules), nil
}

// licencesIn reads the tables of the page of dependencies, whose rows are
// "| `module` | version | day | licences | …", and returns the licence of each
// module as an SPDX expression.
func licencesIn(page string) (map[string]string, error) {
	data, err := os.ReadFile(page)
	if err != nil {
		return nil, err
	}
	licences := map[string]string{}
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(line, " | ")
		module, ok := strings.CutPrefix(cells[0], "| `")
		if !ok || len(cells) < 4 {
			continue
		}
		licences[strings.TrimSuffix(module, "`")] = strings.ReplaceAll(cells[3], ", ", " AND ")
	}
	return licences, nil
}
