// Package ooxml writes the files of word processors and spreadsheets (Office
// Open XML): a zip of XML parts with a list of their types and of how they
// point at each other.
//
// It knows neither documents nor sheets, and nothing of reports. It is written
// here because the libraries for it fill tables when the program starts, even
// if nothing is exported: excelize for 6 ms. The same parts give the same
// bytes; there is no clock in them.
package ooxml

import (
	"archive/zip"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
)

// The namespaces of relations and of what documents and sheets have in common.
const (
	OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	DrawingMain     = "http://schemas.openxmlformats.org/drawingml/2006/main"

	packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
	typesNamespace   = "http://schemas.openxmlformats.org/package/2006/content-types"
	relationsType    = "application/vnd.openxmlformats-package.relationships+xml"
)

// Part is one file of the zip.
type Part struct {
	Name      string // such as "word/document.xml"
	Type      string // its content type
	Data      []byte
	Relations []Relation // the parts that it points at, rId1 first
}

// Relation points at another part of the file.
type Relation struct {
	Type   string // the last word of the relation's type, such as "styles"
	Target string // the name of the part
}

// RelationID is the id by which a part names its nth relation, from 1.
func RelationID(n int) string { return "rId" + strconv.Itoa(n) }

// Properties are what a file manager shows of a document.
type Properties struct {
	Title   string
	Creator string
	Created string // a day, such as 2026-11-29; "" for none
}

// Write writes a file whose first part is its main one, such as the document
// itself.
func Write(w io.Writer, p Properties, parts []Part) error {
	parts = append(parts, Part{
		Name: "docProps/core.xml", Type: "application/vnd.openxmlformats-package.core-properties+xml", Data: p.xml(),
	})
	out := zip.NewWriter(w)
	add := func(name string, data []byte) error {
		f, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	}
	if err := add("[Content_Types].xml", contentTypes(parts)); err != nil {
		return err
	}
	root := relations("", []Relation{{"officeDocument", parts[0].Name}, {coreProperties, "docProps/core.xml"}})
	if err := add("_rels/.rels", root); err != nil {
		return err
	}
	for _, part := range parts {
		if err := add(part.Name, part.Data); err != nil {
			return err
		}
		if len(part.Relations) == 0 {
			continue
		}
		folder, file := path.Split(part.Name)
		if err := add(folder+"_rels/"+file+".rels", relations(folder, part.Relations)); err != nil {
			return err
		}
	}
	return out.Close()
}

func contentTypes(parts []Part) []byte {
	x := New()
	x.Open("Types", "xmlns", typesNamespace)
	x.Leaf("Default", "Extension", "rels", "ContentType", relationsType)
	x.Leaf("Default", "Extension", "xml", "ContentType", "application/xml")
	for _, p := range parts {
		x.Leaf("Override", "PartName", "/"+p.Name, "ContentType", p.Type)
	}
	return x.Bytes()
}

// coreProperties is the one relation whose type stands in the namespace of
// packages.
const coreProperties = "core-properties"

// relations lists what a part in a folder points at; targets are relative to
// the folder.
func relations(folder string, to []Relation) []byte {
	x := New()
	x.Open("Relationships", "xmlns", packageRelations)
	for i, r := range to {
		kind := OfficeRelations + "/" + r.Type
		if r.Type == coreProperties {
			kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
		}
		x.Leaf("Relationship", "Id", RelationID(i+1), "Type", kind, "Target", relative(folder, r.Target))
	}
	return x.Bytes()
}

// relative is the way from a folder such as "xl/worksheets/" to a part.
func relative(folder, target string) string {
	if rest, ok := strings.CutPrefix(target, folder); ok {
		return rest
	}
	return "/" + target
}

func (p Properties) xml() []byte {
	x := New()
	x.Open("cp:coreProperties",
		"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	x.Element("dc:title", p.Title)
	x.Element("dc:creator", p.Creator)
	if p.Created != "" {
		x.Element("dcterms:created", fmt.Sprintf("%sT00:00:00Z", p.Created), "xsi:type", "dcterms:W3CDTF")
	}
	return x.Bytes()
}
