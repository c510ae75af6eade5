// Package examples holds invented inspection reports: a newcomer's first
// pair, and the tests' main material. Larkhollow and Quillmarsh do not exist.
//
// It knows only its own files; what they say is for others to read.
package examples

import (
	"embed"
	"fmt"
)

//go:generate go run ../internal/tools/examplepdf larkhollow-2024.md larkhollow-2024.pdf

//go:embed *.txt *.md
var files embed.FS

// File is one example report as it would lie on a disk.
type File struct {
	Name string // file name with extension, without folder
	Data []byte // the whole file
}

// The names of the reports: Larkhollow under the framework of 2018 and again
// under that of 2023, and Quillmarsh under that of 2023.
const (
	Larkhollow2019 = "larkhollow-2019.txt"
	Larkhollow2024 = "larkhollow-2024.md"
	Quillmarsh2025 = "quillmarsh-2025.md"
)

// Pair returns Larkhollow's two reports, the earlier one first.
func Pair() (left, right File) {
	return mustRead(Larkhollow2019), mustRead(Larkhollow2024)
}

// All returns every example report once, by place and then by date.
func All() []File {
	return []File{mustRead(Larkhollow2019), mustRead(Larkhollow2024), mustRead(Quillmarsh2025)}
}

// mustRead panics where a file is missing, which only a broken build can bring about.
func mustRead(name string) File {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("examples: %v", err))
	}
	return File{Name: name, Data: data}
}
