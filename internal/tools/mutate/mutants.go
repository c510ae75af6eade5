package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// mutant is one change of one token.
type mutant struct {
	path   string // of the file, absolute
	file   string // of the file, from the root of the module
	line   int
	text   string // the line before the change, without surrounding space
	change string // what became what: "< -> >"
	source string // the whole file after the change
	edits  []edit // what puts the change behind a switch instead

	firstLine, lastLine int  // of the expression that is changed
	switched            bool // it is in the binary that has all changes
}

// turned is what becomes of each operator.
var turned = map[token.Token]string{
	token.EQL: "!=", token.NEQ: "==",
	token.LSS: ">", token.GTR: "<", token.LEQ: ">=", token.GEQ: "<=",
	token.LAND: "||", token.LOR: "&&",
	token.ADD: "-", token.SUB: "+",
	token.ADD_ASSIGN: "-=", token.SUB_ASSIGN: "+=", token.INC: "--", token.DEC: "++",
}

// mutantsOf returns every change of a package's files, in the order of the
// files and the places in them.
func mutantsOf(pkg string) ([]mutant, error) {
	out, err := exec.Command("go", "list", "-json=Dir,GoFiles,Module", pkg).Output()
	if err != nil {
		return nil, err
	}
	var listed struct {
		Dir     string
		GoFiles []string
		Module  struct{ Dir string }
	}
	if err := json.Unmarshal(out, &listed); err != nil {
		return nil, err
	}
	var mutants []mutant
	for _, name := range listed.GoFiles {
		path := filepath.Join(listed.Dir, name)
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		file, err := filepath.Rel(listed.Module.Dir, path)
		if err != nil {
			return nil, err
		}
		found, err := mutantsIn(string(source))
		if err != nil {
			return nil, err
		}
		for _, m := range found {
			m.path, m.file = path, filepath.ToSlash(file)
			mutants = append(mutants, m)
		}
	}
	return mutants, nil
}

// mutantsIn returns every change of one file's source.
func mutantsIn(source string) ([]mutant, error) {
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, "", source, 0)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(source, "\n")
	var mutants []mutant
	replace := func(at token.Pos, before, after string, edits ...edit) {
		place := files.Position(at)
		first, last := place.Line, place.Line
		for i := range edits {
			at := files.Position(edits[i].pos)
			edits[i].at, first, last = at.Offset, min(first, at.Line), max(last, at.Line)
		}
		mutants = append(mutants, mutant{
			line:   place.Line,
			text:   strings.TrimSpace(lines[place.Line-1]),
			change: before + " -> " + after,
			source: source[:place.Offset] + after + source[place.Offset+len(before):],
			edits:  edits, firstLine: first, lastLine: last,
		})
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if after := turned[n.Op]; after != "" && !(n.Op == token.ADD && (isText(n.X) || isText(n.Y))) {
				replace(n.OpPos, n.Op.String(), after, switchedBinary(n)...)
			}
		case *ast.AssignStmt:
			if after := turned[n.Tok]; after != "" && !isText(n.Rhs[0]) {
				replace(n.TokPos, n.Tok.String(), after, wrapped(n.Rhs[0], "mutantSign(#, ", ")")...)
			}
		case *ast.IncDecStmt:
			replace(n.TokPos, n.Tok.String(), turned[n.Tok],
				edit{pos: n.TokPos, removes: 2, text: " " + n.Tok.String()[:1] + "= mutantSign(#, 1)"})
		case *ast.UnaryExpr:
			switch n.Op {
			case token.NOT:
				replace(n.OpPos, "!", "", edit{pos: n.OpPos, removes: 1, text: "(mutantIs(#) == "}, edit{pos: n.End(), text: ")", closes: true})
			case token.SUB:
				replace(n.OpPos, "-", "+", edit{pos: n.OpPos, removes: 1, text: "(-mutantSign(#, "}, edit{pos: n.End(), text: "))", closes: true})
			}
		case *ast.ReturnStmt:
			for _, result := range n.Results {
				if name, ok := result.(*ast.Ident); ok && name.Name == "true" {
					replace(name.Pos(), "true", "false", edit{pos: name.Pos(), removes: 4, text: "!mutantIs(#)"})
				} else if ok && name.Name == "false" {
					replace(name.Pos(), "false", "true", edit{pos: name.Pos(), removes: 5, text: "mutantIs(#)"})
				}
			}
		}
		return true
	})
	return mutants, nil
}

// isText reports whether an operand is plainly a string: a minus there does not
// compile.
func isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.BinaryExpr:
		return isText(e.X) || isText(e.Y)
	}
	return false
}
