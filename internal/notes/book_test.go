package notes

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"reinspect/internal/fault"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// reports gives two small reports of an invented place.
func reports() model.Pair[*model.Report] {
	report := func(hash string, texts ...string) *model.Report {
		r := &model.Report{Title: "Inspection of Larkhollow", Source: model.Source{SHA256: strings.Repeat(hash, 64), Path: hash + ".pdf"}}
		r.Recommendations = []model.Recommendation{{N: 1, Text: "The pace of plans.", Sentences: []model.Sentence{{Text: "The pace of plans."}}}}
		section := model.Section{Title: "Leaders", Area: "leadership"}
		for i, text := range texts {
			section.Paragraphs = append(section.Paragraphs, model.Paragraph{
				Number: i + 1, Numbered: true, Text: text + " More work is due.",
				Sentences: []model.Sentence{{Text: text, Polarity: model.Strength, Change: model.NoChange}, {Text: "More work is due.", Polarity: model.Weakness}},
			})
		}
		r.Sections = []model.Section{section}
		return r
	}
	return model.Pair[*model.Report]{
		Left:  report("b", "Plans are slow.", "Visits are regular.", "Staff stay."),
		Right: report("a", "Plans stall.", "Visits are frequent.", "Staff leave."),
	}
}

// asked is the place of the left report's recommendation.
var asked = At(model.Left, model.Ref{Kind: model.RefBullet, N: 1})

func paragraph(n int) model.Ref { return model.Ref{Section: 0, Paragraph: n - 1, N: n} }

func open(t *testing.T, dir string, r model.Pair[*model.Report]) *Book {
	t.Helper()
	return openIn(t, Folders{Own: dir}, r)
}

func openIn(t *testing.T, in Folders, r model.Pair[*model.Report]) *Book {
	t.Helper()
	b, err := Open(in, r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func save(t *testing.T, b *Book) Outcome {
	t.Helper()
	outcome, err := b.Save(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if b.Unsaved() {
		t.Error("unsaved after a save")
	}
	return outcome
}

// filled says one of everything.
func filled(t *testing.T, dir string) *Book {
	t.Helper()
	b := open(t, dir, reports())
	b.Add(At(model.Left, paragraph(2)), "ask about \"visits\"\nand records")
	b.Add(OnJudgement("leadership"), "new director")
	b.Add(At(model.Right, model.Ref{Kind: model.RefBullet, N: 1}), "asked for twice")
	b.Remark(At(model.Right, paragraph(1)), "Plans stall.", model.Weakness, model.Persists)
	b.Set(false, model.Pair[model.Ref]{Left: paragraph(1), Right: paragraph(3)})
	b.Set(true, model.Pair[model.Ref]{Left: paragraph(2), Right: paragraph(2)})
	b.Decide(Decision{About: Weakness, Theme: "front-door", Verdict: Dropped})
	b.Decide(Decision{About: Quote, Theme: "front-door", At: At(model.Left, paragraph(3)), Sentence: "Staff stay."})
	b.Decide(Decision{About: Balance, Theme: "front-door", At: At(model.Right, model.Ref{}), Verdict: "mixed"})
	b.Decide(Decision{About: Status, At: asked, Verdict: "partly"})
	b.Decide(Decision{About: Proof, At: asked, Proof: At(model.Right, paragraph(2)), Sentence: "Visits are frequent."})
	b.Decide(Decision{About: Second, At: asked, Proof: At(model.Right, paragraph(3)), Sentence: "Staff leave."})
	b.Decide(Decision{About: Stated, At: At(model.Right, paragraph(3)), Sentence: "Staff leave.", Verdict: Struck})
	b.Decide(Decision{About: Theme, At: At(model.Left, paragraph(3)), Sentence: "Staff stay.", Theme: "workforce"})
	return b
}

func TestWhatIsSavedIsReadBack(t *testing.T) {
	dir := t.TempDir()
	b := filled(t, dir)
	save(t, b)
	if got := open(t, dir, reports()).Content(); !same(got, b.Content()) {
		t.Errorf("read back\n%+v\nwant\n%+v", got, b.Content())
	}
}

func TestTheOrderOfTheReportsMakesNoDifference(t *testing.T) {
	dir := t.TempDir()
	save(t, filled(t, dir))
	other := open(t, dir, reports().Swap())
	c := other.Content()
	if at := c.Notes[0].At; at.Side != model.Right || at.Ref != paragraph(2) {
		t.Errorf("the left report's note stands at %+v after a swap", at)
	}
	if beside, apart := other.Links(); beside[0].Left != paragraph(3) || beside[0].Right != paragraph(1) || len(apart) != 1 {
		t.Errorf("beside %v, apart %v", beside, apart)
	}
}

func TestTheFileCanBeRead(t *testing.T) {
	dir := t.TempDir()
	b := filled(t, dir)
	save(t, b)
	data, err := os.ReadFile(b.Path())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"version = 1", `title = "Inspection of Larkhollow"`, "new director", `quote = "Visits are regular. More work is due."`, `polarity = "weakness"`, "apart = true"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s in\n%s", want, data)
		}
	}
}

func TestAHashThatIsNoneNamesNoFile(t *testing.T) {
	for _, hash := range []string{"", "../../../escaped", strings.Repeat("A/", 32), strings.Repeat("a", 65), "CON", "a\x00b"} {
		r, dir := reports(), t.TempDir()
		r.Left.Source.SHA256 = hash
		b := open(t, filepath.Join(dir, "data"), r)
		b.Add(OnJudgement("overall"), "kept")
		save(t, b)
		if found, _ := filepath.Glob(filepath.Join(dir, "data", "*.toml")); len(found) != 1 || len(filepath.Base(found[0])) != len(filepath.Base(open(t, dir, reports()).Path())) {
			t.Errorf("%q: files %q", hash, found)
		}
		if got := texts(open(t, filepath.Join(dir, "data"), r).Content()); len(got) != 1 {
			t.Errorf("%q: read back %q", hash, got)
		}
	}
}

func TestReadingCreatesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	b := open(t, dir, reports())
	save(t, b)
	if _, err := os.Stat(b.Path()); !os.IsNotExist(err) {
		t.Errorf("a book without notes left a file: %v", err)
	}
}

func TestMarksReachTheReportAndCanBeTakenBack(t *testing.T) {
	given := reports()
	b := open(t, t.TempDir(), given)
	at := At(model.Right, paragraph(1))
	b.Remark(at, "Plans stall.", model.Weakness, model.Persists)
	b.Remark(At(model.Left, model.Ref{Kind: model.RefBullet, N: 1}), "The pace of plans.", model.Neutral, model.NoChange)
	got := b.Reports()
	s := got.Right.Sections[0].Paragraphs[0].Sentences
	if s[0].Polarity != model.Weakness || s[0].Change != model.Persists || !s[0].Corrected || s[1].Corrected {
		t.Errorf("marked sentences: %+v", s)
	}
	if rec := got.Left.Recommendations[0].Sentences[0]; rec.Polarity != model.Neutral || !rec.Corrected {
		t.Errorf("marked recommendation: %+v", rec)
	}
	if given.Right.Sections[0].Paragraphs[0].Sentences[0].Corrected {
		t.Error("the given report was changed")
	}
	b.Unmark(at, "Plans stall.")
	if b.Reports().Right != given.Right {
		t.Error("a report without marks is not the given one")
	}
}

func TestLaterWordReplacesTheEarlierOnTheSameMatter(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	at := At(model.Left, paragraph(1))
	b.Remark(at, "Plans are slow.", model.Mixed, model.NoChange)
	b.Remark(at, "Plans are slow.", model.Weakness, model.NoChange)
	b.Set(false, model.Pair[model.Ref]{Left: paragraph(1), Right: paragraph(1)})
	b.Set(true, model.Pair[model.Ref]{Left: paragraph(1), Right: paragraph(1)})
	c := b.Content()
	if len(c.Marks) != 1 || c.Marks[0].Polarity != model.Weakness || len(c.Links) != 1 || !c.Links[0].Apart {
		t.Errorf("content %+v", c)
	}
	b.Unset(model.Pair[model.Ref]{Left: paragraph(1), Right: paragraph(1)})
	if len(b.Content().Links) != 0 {
		t.Error("link still there")
	}
}

func TestUndoTakesBackOneChangeAtATime(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	id := b.Add(At(model.Left, paragraph(1)), "first")
	b.Rewrite(*b.now.note(id), "second")
	b.Rewrite(*b.now.note(id), " ")
	for _, want := range []string{"second", "first"} {
		if !b.Undo() || b.Content().Notes[0].Text != want {
			t.Fatalf("after undo: %+v, want %q", b.Content(), want)
		}
	}
	if !b.Undo() || !b.Content().Empty() || b.Undo() {
		t.Error("the last undo should empty the book, a further one do nothing")
	}
}

func TestTwoWindowsKeepEachOthersNotes(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir, reports()), open(t, dir, reports().Swap())
	a.Add(OnJudgement("leadership"), "from a")
	b.Add(OnJudgement("leadership"), "from b")
	if save(t, a).Merged {
		t.Error("the first to save met nobody")
	}
	if !save(t, b).Merged {
		t.Error("the second was not told that it met the first")
	}
	var texts []string
	for _, n := range b.Content().Notes {
		texts = append(texts, n.Text)
	}
	if !slices.Equal(texts, []string{"from a", "from b"}) {
		t.Errorf("notes %q", texts)
	}
	b.Undo()
	save(t, b)
	if c := open(t, dir, reports()).Content(); len(c.Notes) != 1 || c.Notes[0].Text != "from a" {
		t.Errorf("undo in one window took %+v from the other", c)
	}
}

func TestAFolderThatCannotBeWrittenKeepsTheNotes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b := open(t, t.TempDir(), reports())
	b.dir = dir
	b.Add(OnJudgement("overall"), "do not lose me")
	if _, err := b.Save(context.Background()); err == nil || fault.Hint(err) == "" {
		t.Fatalf("err %v, hint %q", err, fault.Hint(err))
	}
	if !b.Unsaved() || len(b.Content().Notes) != 1 {
		t.Error("the note is gone from memory")
	}
	other := filepath.Join(t.TempDir(), "other")
	if _, err := b.SaveTo(context.Background(), other); err != nil {
		t.Fatal(err)
	}
	if b.Unsaved() || len(open(t, other, reports()).Content().Notes) != 1 {
		t.Error("the note did not reach the other folder")
	}
}

func TestABrokenFileIsNamedAndLeftAlone(t *testing.T) {
	dir := t.TempDir()
	path := open(t, dir, reports()).Path()
	for _, broken := range []string{"not = [toml", "schema = 1\nnonsense = 2\n", "schema = 9\n", "schema = 2\nversion = 3\n", "", "\n", "version = 3\n" + lastLine} {
		if err := os.WriteFile(path, []byte(broken), 0o600); err != nil {
			t.Fatal(err)
		}
		b, err := Open(Folders{Own: dir}, reports())
		if err == nil || !strings.Contains(err.Error(), path) || fault.Hint(err) == "" {
			t.Fatalf("%q: err %v, hint %q", broken, err, fault.Hint(err))
		}
		b.Add(OnJudgement("overall"), "new")
		if _, err := b.Save(context.Background()); err == nil {
			t.Errorf("%q: saved over the broken file", broken)
		}
		if data, _ := os.ReadFile(path); string(data) != broken {
			t.Errorf("the broken file became %q", data)
		}
	}
}

func TestWhatCouldNotBeReadAgainIsNotWritten(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	b.Add(OnJudgement("overall"), "old")
	save(t, b)
	id := b.Add(OnJudgement("overall"), strings.Repeat("a \"b\" ", 800_000))
	_, err := b.Save(context.Background())
	if err == nil || !strings.Contains(err.Error(), b.Path()+": would be larger than 4 MB") || !strings.Contains(fault.Hint(err), "shorten") {
		t.Fatalf("error %v, hint %q", err, fault.Hint(err))
	}
	if got := texts(open(t, b.dir, reports()).Content()); !slices.Equal(got, []string{"old"}) || !b.Unsaved() {
		t.Errorf("on disk %.40q, unsaved %t", got, b.Unsaved())
	}
	b.Rewrite(*b.now.note(id), "short")
	save(t, b)
}

func TestAFileOfALaterVersionIsNamedAsSuch(t *testing.T) {
	dir := t.TempDir()
	text := "schema = 5\nlater = true\n[[picture]]\nid = 'A'\n"
	if err := os.WriteFile(open(t, dir, reports()).Path(), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(Folders{Own: dir}, reports())
	if err == nil || !strings.Contains(err.Error(), "version 5") || !strings.Contains(fault.Hint(err), "newer version") {
		t.Errorf("error %v, hint %q", err, fault.Hint(err))
	}
}

// Wherever a file was cut short, by a copy that broke off or a folder that was
// half synced: it is never taken for one with fewer notes.
func TestHalfAFileIsNeverTakenForAWholeOne(t *testing.T) {
	b := filled(t, t.TempDir())
	save(t, b)
	whole, err := os.ReadFile(b.Path())
	if err != nil {
		t.Fatal(err)
	}
	step := 29
	if sharedtest.Thorough() {
		step = 1
	}
	for n := 0; n < len(whole); n += step {
		if err := os.WriteFile(b.Path(), whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readFile(b.Path()); err == nil {
			t.Fatalf("cut after %q it is read as a whole one", whole[:n])
		}
	}
}

func TestWritingGoesOnWhileTheDiskIsSlow(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	saved := make(chan error)
	for range 4 {
		go func() {
			var err error
			for range 4 {
				_, failed := b.Save(context.Background())
				err = errors.Join(err, failed)
			}
			saved <- err
		}()
	}
	for range 50 {
		b.Add(OnJudgement("overall"), "one more")
	}
	for range 4 {
		if err := <-saved; err != nil {
			t.Error(err)
		}
	}
	save(t, b)
	if n := len(open(t, dir, reports()).Content().Notes); n != 50 {
		t.Errorf("%d notes on disk, want 50", n)
	}
}

func TestANoteSaysWhenItWasWritten(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	b.Today = func() model.Date { return model.Date{Year: 2031, Month: time.March, Day: 7} }
	id := b.Add(OnJudgement("leadership"), "new director")
	b.Today = func() model.Date { return model.Date{Year: 2031, Month: time.April, Day: 1} }
	b.Add(OnJudgement("overall"), "later")
	save(t, b)
	c := open(t, dir, reports()).Content()
	if got := c.Notes[0].Written.Long() + ", " + c.Notes[1].Written.Long(); got != "7 March 2031, 1 April 2031" {
		t.Errorf("written %s", got)
	}
	b.Rewrite(*b.now.note(id), "acting director")
	if got := b.Content().Notes[0].Written.Long(); got != "1 April 2031" {
		t.Errorf("after a change: written %s", got)
	}
}

// Notes of before notes had a date are read as they are.
func TestANoteWithoutADateIsRead(t *testing.T) {
	dir := t.TempDir()
	b := open(t, dir, reports())
	text := "schema = 1\n[[note]]\nid = 'A'\ntext = 'old'\n[note.at]\narea = 'overall'\n"
	if err := os.WriteFile(b.Path(), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if c := open(t, dir, reports()).Content(); len(c.Notes) != 1 || !c.Notes[0].Written.IsZero() {
		t.Errorf("%+v", c)
	}
}

func TestABookIsEmptyOnlyWithoutAnything(t *testing.T) {
	if !(Content{}).Empty() {
		t.Error("nothing is not empty")
	}
	note, mark, link, decision := []Note{{}}, []Mark{{}}, []Link{{}}, []Decision{{}}
	for name, c := range map[string]Content{
		"a note": {Notes: note}, "a mark": {Marks: mark}, "a link": {Links: link}, "a decision": {Decisions: decision},
		"a note and a mark": {Notes: note, Marks: mark}, "a mark and a link": {Marks: mark, Links: link}, "all": {note, mark, link, decision},
	} {
		if c.Empty() {
			t.Errorf("with %s it is empty", name)
		}
	}
}

func TestOnlyWhatWasChangedCanBeUndone(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	if b.Undoable() {
		t.Error("a new book has something to undo")
	}
	b.Add(OnJudgement("overall"), "one")
	b.Unmark(At(model.Left, paragraph(1)), "never marked") // changes nothing
	if !b.Undoable() || !b.Undo() || b.Undoable() {
		t.Error("one change should be undone once")
	}
}
