package export

import (
	"io"
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
)

// Whoever reads of a recommendation, a weakness or a theme reads there what was noted
// on it, and has it in the column for notes of where to look next.
func TestANoteStandsBesideWhatItWasWrittenOn(t *testing.T) {
	for part, c := range map[string]struct {
		at    notes.Place
		cited string
	}{
		"judgements": {notes.OnJudgement("care-leavers"), ""},
		"recurring":  {notes.At(model.Left, para(1, 0, 1)), "2019, para 1"},
		"follow-up":  {notes.At(model.Left, bullet(2)), "2019, recommendation 2"},
		"themes":     {notes.At(model.Left, bullet(1)), "2019, recommendation 1"},
		"stated":     {notes.At(model.Right, para(1, 1, 2)), "2024, para 2"},
		"next":       {notes.At(model.Left, bullet(1)), ""},
		"paragraphs": {notes.At(model.Left, para(1, 1, 2)), "2019, para 2"},
	} {
		all := extras()
		all.Notes = notes.Content{Notes: []notes.Note{{ID: "a", At: c.at, Text: "Ask the team."}}}
		for format, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{
			"text": Plain, "markdown": Markdown, "html": HTML, "docx": unzipped(Word),
		} {
			// Its own list is one place more at which a note stands.
			for times, parts := range map[int][]string{2: {part, "notes"}, 0: {part}} {
				all.Parts = parts
				var b strings.Builder
				if err := write(&b, compared(), all); err != nil {
					t.Fatal(err)
				}
				if page := b.String(); strings.Count(page, "Ask the team.") < times || times == 0 && strings.Contains(page, "Ask the team.") {
					t.Errorf("%s with the parts %v has the note %d times, want %d", format, parts, strings.Count(page, "Ask the team."), times)
				} else if times > 0 && !strings.Contains(page, c.cited) {
					t.Errorf("%s does not say that the note is on %s", format, c.cited)
				}
			}
		}
	}
}

// The notes on what is open stand in the last column, not below the table.
func TestTheColumnForNotesHasThem(t *testing.T) {
	all := extras()
	all.Notes = notes.Content{Notes: []notes.Note{
		{ID: "a", At: notes.At(model.Left, bullet(2)), Text: "Ask the\nboard."}, {ID: "b", At: notes.At(model.Left, bullet(2)), Text: "Twice."},
	}}
	x := newComposer(compared(), all)
	rows := x.openRecommendations()
	if i := slices.IndexFunc(rows, func(r []cell) bool { return strings.HasPrefix(r[0].Text, "2.") }); i < 0 || rows[i][3].Text != "Ask the board.; Twice." {
		t.Errorf("the rows are %v", rows)
	}
}
