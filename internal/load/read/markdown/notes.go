package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	nodes "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// longestLabel is how many bytes a footnote's label may have.
const longestLabel = 999

var notesKey = parser.NewContextKey()

// notesOf returns the footnotes of the text being parsed, nil where it has none.
func notesOf(pc parser.Context) *nodes.FootnoteList {
	list, _ := pc.Get(notesKey).(*nodes.FootnoteList)
	return list
}

// noteLabel returns the label of "[^label]" at the beginning of a line, nil where
// there is none, and what follows.
func noteLabel(line []byte) (label, rest []byte) {
	inner, found := bytes.CutPrefix(line, []byte("[^"))
	if !found {
		return nil, nil
	}
	end := util.FindClosure(inner[:min(len(inner), longestLabel)], '[', ']', false, false) //nolint:staticcheck // a label ends on its line
	if end < 0 {
		return nil, nil
	}
	return inner[:end], inner[end+1:]
}

// noteTexts parses footnotes, "[^1]: What it says", and the lines set in below.
type noteTexts struct{}

func (noteTexts) Trigger() []byte { return []byte{'['} }

func (noteTexts) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if pc.BlockOffset() < 0 {
		return nil, parser.NoChildren
	}
	label, rest := noteLabel(line[pc.BlockOffset():])
	if util.IsBlank(label) || !bytes.HasPrefix(rest, []byte(":")) {
		return nil, parser.NoChildren
	}
	note := nodes.NewFootnote(bytes.Clone(label))
	after := len(line) - len(rest) + 1 - segment.Padding
	if after >= len(line) {
		reader.Advance(after)
		return note, parser.NoChildren
	}
	reader.AdvanceAndSetPadding(after, segment.Padding)
	return note, parser.HasChildren
}

func (noteTexts) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	start, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if start < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(start, padding)
	return parser.Continue | parser.HasChildren
}

// Close moves a footnote to the others, where the first of them stood.
func (noteTexts) Close(note ast.Node, _ text.Reader, pc parser.Context) {
	list := notesOf(pc)
	if list == nil {
		list = nodes.NewFootnoteList()
		pc.Set(notesKey, list)
		note.Parent().InsertBefore(note.Parent(), note, list)
	}
	note.Parent().RemoveChild(note.Parent(), note)
	list.AppendChild(list, note)
}

func (noteTexts) CanInterruptParagraph() bool { return true }
func (noteTexts) CanAcceptIndentedLine() bool { return false }

// noteMarks parses the marks of footnotes in the text, "[^1]".
type noteMarks struct{}

// Trigger names "!" too, or "![^1]" would be taken for a picture.
func (noteMarks) Trigger() []byte { return []byte{'!', '['} }

// Parse numbers the footnote that is referred to, if none before referred to it.
func (noteMarks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	list := notesOf(pc)
	if list == nil {
		return nil
	}
	line, segment := block.PeekLine()
	mark, afterBang := bytes.CutPrefix(line, []byte("!"))
	label, rest := noteLabel(mark)
	if label == nil {
		return nil
	}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		note := n.(*nodes.Footnote)
		if !bytes.Equal(note.Ref, label) {
			continue
		}
		if note.Index < 0 {
			list.Count++
			note.Index = list.Count
		}
		block.Advance(len(line) - len(rest))
		if afterBang {
			parent.AppendChild(parent, ast.NewTextSegment(segment.WithStop(segment.Start+1)))
		}
		return nodes.NewFootnoteLink(note.Index)
	}
	return nil
}

// noteOrder moves the footnotes that are referred to behind the text, in that
// order, and drops the others.
type noteOrder struct{}

func (noteOrder) Transform(doc *ast.Document, _ text.Reader, pc parser.Context) {
	list := notesOf(pc)
	if list == nil {
		return
	}
	used := make([]ast.Node, list.Count)
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if note := n.(*nodes.Footnote); note.Index > 0 {
			used[note.Index-1] = note
		}
	}
	list.Parent().RemoveChild(list.Parent(), list)
	list = nodes.NewFootnoteList()
	for _, note := range used {
		list.AppendChild(list, note)
	}
	doc.AppendChild(doc, list)
}
