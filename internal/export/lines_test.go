package export

import (
	"io"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/notes"
)

// A list in a note of the reader's is still one in what is handed over.
func TestTheLinesOfANoteStayApart(t *testing.T) {
	x := extras()
	x.Notes = notes.Content{Notes: []notes.Note{{At: notes.Place{Area: "leadership"}, Text: "Ask about:\nvisits\nPart: plans"}}}
	for name, c := range map[string]struct {
		write func(io.Writer, *compare.Comparison, Extras) error
		want  string
	}{
		"text":     {Plain, "Ask about:\n   visits\n   Part: plans"},
		"markdown": {Markdown, "Ask about:\\\n   visits\\\n   Part: plans"},
		"html":     {HTML, "<span class=\"words\">Ask about:\nvisits\nPart: plans</span>"},
		"docx":     {unzipped(Word), `Ask about:</w:t><w:br/><w:t xml:space="preserve">visits`},
	} {
		var out strings.Builder
		if err := c.write(&out, compared(), x); err != nil || !strings.Contains(out.String(), c.want) {
			t.Errorf("%s: no %q, %v", name, c.want, err)
		}
	}
}

func TestMarkdownShowsAnAmpersandAsItIs(t *testing.T) {
	if got := escape("&lt;b&gt; & &copy;"); got != `\&lt;b\&gt; \& \&copy;` {
		t.Errorf("it is %s", got)
	}
}

func TestWhatIsDroppedHidesNoFormula(t *testing.T) {
	for in, want := range map[string]string{"\u200b=1+1": "'=1+1", "\r=1": "'\n=1", "-3": "-3", "plans": "plans"} {
		if got := harmless(in); got != want {
			t.Errorf("%q becomes %q", in, got)
		}
	}
}
