package export

import (
	"fmt"
	"strings"

	"reinspect/internal/export/ooxml"

	"reinspect/internal/measured"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
)

// Made says by what, when and for whom an export was made.
type Made struct {
	Version string     // of the program
	On      model.Date // zero where it is not said
	By      string     // the reader's name; "" where none is set
}

// line says it in one sentence.
func (m Made) line() string {
	text := "Made with reinspect"
	switch {
	case m.Version == "":
	case strings.ContainsAny(m.Version, "0123456789"):
		text += " " + m.Version
	default: // such as "built from source"
		text += " (" + m.Version + ")"
	}
	if m.By != "" {
		text += " by " + m.By
	}
	if !m.On.IsZero() {
		text += " on " + m.On.Long()
	}
	return text + "."
}

// properties are those of an office file with a title.
func (m Made) properties(title string) ooxml.Properties {
	return ooxml.Properties{Title: title, Creator: orElse(m.By, "reinspect"), Created: m.On.String()}
}

// machineMade is what every export says of itself, whatever was chosen.
const machineMade = "Marks, pairings, statuses and recurring weaknesses were worked out by a program, not by a person, and are wrong now and then: read the sentence that is quoted before you act on one."

const methodText = "Facts and grades are printed in the reports. What each sentence says and is about, what stands beside what, which weaknesses recur and what became of a recommendation was worked out by rules and trained models; nobody has checked it but where it is said to be the reader’s."

// method says how the document came about, how often each kind of claim is
// right, and what the reader changed.
func (x *composer) method() {
	figures := measured.All()
	x.page.add(
		heading{2, "How this was made", "method"},
		textBlock(methodText),
		textBlock(changed(x.extras.Notes)),
		textBlock(figures.Basis),
	)
	rows := figureRows(figures)
	t := table{About: "How often each kind of claim was right", Head: rows[0]}
	for _, row := range rows[1:] {
		t.Rows = append(t.Rows, []cell{plainCell(row[0]), plainCell(row[1]), plainCell(row[2])})
	}
	x.page.add(t)
}

// figureRows are the figures as a table, its heading first.
func figureRows(figures measured.Figures) [][]string {
	rows := [][]string{{"Claim", "Right", "Right with each pair left out while weights and thresholds were chosen"}}
	for _, f := range figures.ForPeople() {
		rows = append(rows, []string{f.People, f.Right, f.Apart})
	}
	return rows
}

// changed says how much of the comparison is the reader's own.
func changed(n notes.Content) string {
	claims := map[notes.Claim]int{}
	for _, d := range n.Decisions {
		claims[d.About]++
	}
	var parts []string
	add := func(count int, noun, done string) {
		if count > 0 {
			parts = append(parts, wording.Count(count, noun)+" "+done)
		}
	}
	add(len(n.Marks), "sentence", "marked anew")
	add(claims[notes.Theme], "sentence", "given another theme")
	add(len(n.Links), "pair", "of paragraphs set or parted")
	add(claims[notes.Weakness], "recurring weakness", "kept, dropped or added")
	add(claims[notes.Status], "status", "set")
	add(claims[notes.Proof]+claims[notes.Second]+claims[notes.Quote], "proof", "chosen")
	add(claims[notes.Balance], "balance", "of themes set")
	add(claims[notes.Stated], "stated change", "struck")
	if len(parts) == 0 {
		return "The reader changed nothing."
	}
	return fmt.Sprintf("The reader changed: %s.", strings.Join(parts, ", "))
}
