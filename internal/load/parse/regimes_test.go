package parse

import (
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
	"reinspect/model"

	"github.com/google/go-cmp/cmp"
)

// sheet writes the lines of a fictional document as a PDF would give them.
type sheet struct {
	lines []layout.Line
	page  int
	y     float64
	block int
}

func newSheet() *sheet { return &sheet{page: 1, y: 80} }

// add adds a block of lines at a place, each a line below the one before. The
// pieces of a line are parted by " | ", the second one standing at x 320.
func (s *sheet) add(look layout.Line, rows ...string) *sheet {
	s.block++
	s.y += 14
	for i, row := range rows {
		l := look
		s.y += 14
		l.Page, l.Y, l.Block = s.page, s.y, s.block
		if i > 0 {
			l.Marker = ""
			if look.Role == layout.RoleListItem {
				l.X += 18
			}
		}
		x := l.X
		for piece := range strings.SplitSeq(row, " | ") {
			if piece != "" {
				l.Cells = append(l.Cells, layout.Cell{X: x, Right: x + 5*float64(len(piece)), Text: piece, Bold: l.Bold})
			}
			x = 320
		}
		l.X, l.Right = l.Cells[0].X, l.Cells[len(l.Cells)-1].Right
		l.Text = strings.ReplaceAll(strings.TrimPrefix(row, " | "), " | ", "\t")
		s.lines = append(s.lines, l)
	}
	return s
}

func (s *sheet) title(rows ...string) *sheet { return s.add(layout.Line{X: 57, Size: 24}, rows...) }
func (s *sheet) head(rows ...string) *sheet {
	return s.add(layout.Line{X: 57, Size: 14, Bold: true}, rows...)
}

func (s *sheet) bold(rows ...string) *sheet {
	return s.add(layout.Line{X: 57, Size: 12, Bold: true}, rows...)
}
func (s *sheet) text(rows ...string) *sheet  { return s.add(layout.Line{X: 57, Size: 12}, rows...) }
func (s *sheet) small(rows ...string) *sheet { return s.add(layout.Line{X: 57, Size: 10}, rows...) }
func (s *sheet) row(rows ...string) *sheet {
	return s.add(layout.Line{X: 57, Size: 12, Role: layout.RoleTableRow}, rows...)
}

func (s *sheet) item(rows ...string) *sheet {
	return s.add(layout.Line{X: 57, Size: 12, Role: layout.RoleListItem, Level: 1, Marker: "•"}, rows...)
}

func (s *sheet) inner(rows ...string) *sheet {
	return s.add(layout.Line{X: 90, Size: 12, Role: layout.RoleListItem, Level: 2, Marker: "–"}, rows...)
}

// tight moves the next block up, so that no white space parts it from the last.
func (s *sheet) tight() *sheet { s.y -= 14; return s }
func (s *sheet) next() *sheet  { s.page, s.y = s.page+1, 80; return s }

func (s *sheet) document() *layout.Document {
	return &layout.Document{Format: "pdf", Pages: s.page, Lines: s.lines}
}

func (s *sheet) report(t *testing.T) *model.Report {
	t.Helper()
	return Report(s.document(), mustLoad(t))
}

// grades lists the judgements as "area: grade".
func grades(r *model.Report) []string {
	var all []string
	for _, j := range r.Judgements {
		all = append(all, j.Area+": "+j.Grade)
	}
	return all
}

// items lists the improvement list as "group | text".
func items(r *model.Report) []string {
	var all []string
	for _, rec := range r.Recommendations {
		all = append(all, rec.Group+" | "+rec.Text)
	}
	return all
}

// texts lists the paragraphs of a section.
func texts(r *model.Report, title string) []string {
	var all []string
	for _, s := range r.Sections {
		if s.Title == title {
			for _, p := range s.Paragraphs {
				all = append(all, p.Text)
			}
		}
	}
	return all
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s: -want +got:\n%s", what, d)
	}
}

// send is an area SEND report with an outcome in words.
func send(outcome ...string) *sheet {
	return newSheet().title("Area SEND inspection of Fenmoor", "Local Area Partnership").
		text("Inspection dates: 4 to 8 March 2024").text("Date of previous inspection: 6 June 2018").
		head("Inspection outcome").text(outcome...).
		text("The next full area SEND inspection will be within approximately three years.").
		head("Information about the local area partnership").
		text("Fenmoor Council and the Marshland board plan services together. The Marshland Health Board pays.").
		head("What is it like to be a child or young person with SEND in this area?").
		text("Children are seen early. Elsewhere in the county there are widespread", "failings, which families in Fenmoor do not meet.").
		head("What does the area partnership need to do better?").
		item("Plans drift. Some families wait for a year before anyone tells them", "what was decided.").
		item("Transport is late.")
}

func TestOutcomeInASentence(t *testing.T) {
	for _, c := range []struct{ name, grade, outcome string }{
		{"positive", "typically-positive", "The local area partnership’s arrangements typically lead to positive experiences and|outcomes for children and young people with SEND. It takes action where needed."},
		{"inconsistent", "inconsistent", "The local area partnership’s arrangements lead to inconsistent experiences and|outcomes for children and young people with special educational needs."},
		{"failings", "widespread-failings", "There are widespread and/or systemic failings leading to significant concerns about|the experiences and outcomes of children, which the partnership must address."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := send(strings.Split(c.outcome, "|")...).report(t)
			same(t, "judgements", grades(r), []string{"outcome: " + c.grade})
			if j := r.Judgements[0]; j.Source != model.FromSentence || j.Page != 1 || j.Rank == 0 {
				t.Errorf("judgement %+v", j)
			}
			// The parts of the findings have no grades: none is missing.
			if w := strings.Join(r.Warnings, "; "); strings.Contains(w, "judgement") {
				t.Errorf("warnings %q", w)
			}
			if r.Authority != "Fenmoor" || r.Framework.ID != "area-send-2023" || r.Inspected.String() != "4–8 March 2024" {
				t.Errorf("facts: %q, %q, %q", r.Authority, r.Framework.ID, r.Inspected)
			}
			same(t, "paragraphs", texts(r, "What does the area partnership need to do better?"), []string{
				"Plans drift. Some families wait for a year before anyone tells them what was decided.", "Transport is late.",
			})
		})
	}
}

func TestOutcomeThatCannotBeReadIsNoGuess(t *testing.T) {
	if r := send("The outcome is set out in a letter of its own.").report(t); len(r.Judgements) != 0 || !strings.Contains(strings.Join(r.Warnings, " "), `could not read the judgement "Outcome"`) {
		t.Errorf("judgements %v, warnings %q", grades(r), r.Warnings)
	}
}

func TestLeadInspectorsInTheListOfTheTeam(t *testing.T) {
	r := send("The arrangements lead to inconsistent experiences and outcomes.").
		head("Information about this inspection").text("The inspection was led by one of His Majesty’s Inspectors.").
		bold("Inspection team").row("Ofsted | Care Quality Commission").
		row("Ada Reedcutter HMI, Ofsted lead inspector | Bede Marsh, CQC Lead Inspector").
		row("Cuthbert Dyke, Ofsted HMI | Dora Sluice, CQC inspector").report(t)
	if r.LeadInspector != "Ada Reedcutter and Bede Marsh" {
		t.Errorf("lead inspector %q", r.LeadInspector)
	}
}

// letter is a joint inspection letter up to its headline findings.
func letter(title, told string) *sheet {
	return newSheet().text("3 May 2024").text("Ada Reedcutter, Director of Children’s Services, Fenmoor Council").
		text("Bede Marsh, Chief Constable, Marshland Police").text("Dear Fenmoor Safeguarding Partnership").
		bold(title).text("This letter summarises the findings of the joint targeted area inspection of the", "response to children who are hurt.").
		text(told, "Ofsted and others.").
		bold("Headline findings").text("Partners in Fenmoor know one another well, and children are seen soon.")
}

func TestJointInspectionLetter(t *testing.T) {
	r := letter("Joint targeted area inspection of Fenmoor", "This inspection took place from 8 to 12 April 2024. It was carried out by").
		bold("What needs to improve?").item("The use of what partners know", "about absent fathers.").item("Attendance at strategy meetings.").
		bold("Fenmoor Partnership (FP)").text("The partnership is strong and stable. It has brought about a shared view of what", "children need, and staff in all agencies know it, use it and speak well of it to others.").
		bold("Main findings").text("Referrals are read on the day, by people", "who know the family.").text("Strategy meetings are", "late.").report(t)
	if r.Title != "Joint targeted area inspection of Fenmoor" || r.Authority != "Fenmoor" || r.Framework.ID != "jtai" ||
		r.Inspected.String() != "8–12 April 2024" || len(r.Judgements) != 0 {
		t.Errorf("facts: %q, %q, %q, %q, %v", r.Title, r.Authority, r.Framework.ID, r.Inspected, grades(r))
	}
	if w := strings.Join(r.Warnings, "; "); strings.Contains(w, "judgement") {
		t.Errorf("a letter grades nothing, so none of its judgements is missing: %q", w)
	}
	same(t, "items", items(r), []string{" | The use of what partners know about absent fathers.", " | Attendance at strategy meetings."})
	same(t, "after the list", texts(r, "Fenmoor Partnership (FP)"), []string{
		"The partnership is strong and stable. It has brought about a shared view of what children need, and staff in all agencies know it, use it and speak well of it to others.",
	})
	same(t, "findings", texts(r, "Main findings"), []string{"Referrals are read on the day, by people who know the family.", "Strategy meetings are late."})
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			if strings.Contains(p.Text, "Chief Constable") {
				t.Errorf("an address is taken for a paragraph: %q", p.Text)
			}
		}
	}
}

func TestJointInspectionLetterOnATheme(t *testing.T) {
	r := letter("Joint targeted area inspection of the multi-agency response to neglect in the home in Fenmoor",
		"Between 30 April 2018 and 4 May 2018, a joint inspection was undertaken by").
		head("Area for priority action").item("The partnership must read every referral.").
		head("Areas for improvement").item("Police notices are late.").item("Training is thin.").report(t)
	if r.Authority != "Fenmoor" || r.Inspected.String() != "30 April – 4 May 2018" {
		t.Errorf("facts: %q, %q", r.Authority, r.Inspected)
	}
	same(t, "items", items(r), []string{
		"Area for priority action | The partnership must read every referral.",
		"Areas for improvement | Police notices are late.", "Areas for improvement | Training is thin.",
	})
}

func TestSchoolReportInTwoColumns(t *testing.T) {
	s := newSheet().title("Reedham Lane Primary School").small("Reedham Lane, Fenmoor FE1 2XX").row("Inspection dates | 9–10 November 2016").
		row("Overall effectiveness | Inadequate").row("Effectiveness of leadership and management | Requires improvement").
		row("Quality of teaching, learning and assessment | Inadequate").row("Personal development, behaviour and welfare | Good").
		row("Outcomes for pupils | Inadequate").row("Overall effectiveness at previous inspection | Good").
		head("Summary of key findings for parents and pupils").add(layout.Line{X: 57, Size: 10, Bold: true}, "This is an inadequate school")
	left := layout.Line{X: 57, Size: 10, Role: layout.RoleListItem, Level: 1, Marker: "•"}
	top := s.y
	s.add(left, "Safeguarding is weak. Not enough", "attention is paid to risks.").add(left, "Governors ask too little.")
	s.y, left.X = top, 311
	s.add(left, "Pupils do not read well enough.").add(left, "Attendance is poor.")
	s.next().head("Full report").bold("What does the school need to do to improve further?").
		item("Improve leadership by:").inner("reading the safeguarding policy").inner("training governors.").
		item("Improve attendance, by:").inner("calling families").
		text("An external review of governance should be undertaken.").
		next().head("Inspection judgements").bold("Effectiveness of leadership and management | Requires improvement").
		item("Leaders have lost time. Their plans were", "not carried out.").
		bold("Governance of the school").item("Governors are new.").
		bold("Outcomes for pupils | Inadequate").item("Pupils read poorly. They do not catch up, and", "leaders do not know why.")
	r := s.report(t)
	same(t, "judgements", grades(r), []string{
		"overall: inadequate", "school-leadership: requires-improvement", "quality-of-teaching: inadequate",
		"behaviour-and-welfare: good", "pupil-outcomes: inadequate",
	})
	same(t, "items", items(r), []string{
		" | Improve leadership by:\n• reading the safeguarding policy\n• training governors.",
		" | Improve attendance, by:\n• calling families", " | An external review of governance should be undertaken.",
	})
	same(t, "key findings", texts(r, "Summary of key findings for parents and pupils"), []string{
		"Safeguarding is weak. Not enough attention is paid to risks.", "Governors ask too little.",
		"Pupils do not read well enough.", "Attendance is poor.",
	})
	same(t, "leadership", texts(r, "Effectiveness of leadership and management"), []string{
		"Leaders have lost time. Their plans were not carried out.", "Governors are new.",
	})
	if r.Authority != "Reedham Lane Primary School" || r.Title != r.Authority || r.Inspected.String() != "9–10 November 2016" {
		t.Errorf("facts: %q, %q, %q", r.Authority, r.Title, r.Inspected)
	}
}

func TestSchoolTableWithThePreviousGradeAboveTheNewOne(t *testing.T) {
	r := newSheet().title("Reedham Lane School").row("Inspection dates | 3–4 March 2015").
		row("Overall effectiveness | Previous inspection: | Good | 2").row("This inspection: | Requires improvement | 3").
		row("Leadership and management | Requires improvement | 3").row("Behaviour and safety of pupils | Good | 2").
		row("Quality of teaching | Requires improvement | 3").row("Achievement of pupils | Requires improvement | 3").
		head("Summary of key findings for parents and pupils").text("This is a school that requires improvement.").report(t)
	same(t, "judgements", grades(r), []string{
		"overall: requires-improvement", "school-leadership: requires-improvement", "behaviour-and-welfare: good",
		"quality-of-teaching: requires-improvement", "pupil-outcomes: requires-improvement",
	})
}

func TestSchoolReportOf2022(t *testing.T) {
	r := newSheet().title("Inspection of Saltby High School").text("Saltby Road, Saltby FE2 3YY").row("Inspection dates: | 8 and 9 March 2022").
		row("Overall effectiveness | Good").row("The quality of education | Good").row("Behaviour and attitudes | Outstanding").
		row("Personal development | Good").row("Leadership and management | Good").row("Sixth-form provision | Requires improvement").
		row("Previous inspection grade | Inadequate").
		next().bold("What is it like to attend this school?").text("Pupils like it here. They feel safe.").
		bold("What does the school do well and what does it need to do better?").text("Teachers know their subjects.").
		bold("Safeguarding").text("The arrangements for safeguarding are effective.").
		bold("What does the school need to do to improve?").bold("(Information for the school and appropriate authority)").
		item("In the sixth form, too few students finish their courses. Leaders should find", "out why.").item("Attendance is low.").report(t)
	same(t, "judgements", grades(r), []string{
		"overall: good", "quality-of-teaching: good", "behaviour-and-welfare: outstanding", "personal-development: good",
		"school-leadership: good", "sixth-form: requires-improvement",
	})
	same(t, "findings", texts(r, "What does the school do well and what does it need to do better?"), []string{"Teachers know their subjects."})
	if got := items(r); len(got) != 2 || !strings.HasSuffix(got[0], "Leaders should find out why.") {
		t.Errorf("items %q", got)
	}
	if r.Authority != "Saltby High School" || r.Framework.ID != "school-2019" {
		t.Errorf("facts: %q, %q", r.Authority, r.Framework.ID)
	}
}

func TestSchoolThatStaysGood(t *testing.T) {
	r := newSheet().title("Inspection of a good school: Saltby", "Infant School").text("Saltby Road, Saltby FE2 3YY").row("Inspection dates: | 8 and 9 March 2022").
		bold("Outcome").text("Saltby Infant School continues to be a good school.").
		bold("What is it like to attend this school?").text("Pupils like it here. In other places they say that nobody", "continues to be a good friend.").
		bold("What does the school need to do to improve?").item("Attendance is low.").report(t)
	same(t, "judgements", grades(r), []string{"overall: good"})
	if r.Authority != "Saltby Infant School" || r.Framework.ID != "school-2019" || len(r.Recommendations) != 1 {
		t.Errorf("facts: %q, %q, %v", r.Authority, r.Framework.ID, items(r))
	}
}

func TestLetterAfterAShortSchoolInspection(t *testing.T) {
	r := newSheet().text("3 May 2018").text("Mrs Ada Reedcutter").text("Reedham Lane, Fenmoor").text("Dear Mrs Reedcutter").
		bold("Short inspection of Reedham Lane Primary School").
		text("Following my visit to the school on 17 April 2018, I write on behalf of the Chief Inspector", "to report the findings.").
		bold("This school continues to be good.").
		text("Leaders have kept up the good quality of education since the last inspection. Pupils", "are happy.").report(t)
	if r.Framework.ID != "school-2015" || r.Authority != "Reedham Lane Primary School" || r.Inspected.String() != "17 April 2018" || len(r.Judgements) != 0 {
		t.Errorf("%q, %q, %q, %v", r.Framework.ID, r.Authority, r.Inspected, grades(r))
	}
}

func TestSchoolReportCard(t *testing.T) {
	r := newSheet().title("Saltby High School").text("Report card").row("Inspection dates | 3 and 4 February 2026").
		row("Inclusion | Strong standard").row("Curriculum and teaching | Expected standard").row("Achievement | Needs attention").
		row("Attendance and behaviour | Urgent improvement").row("Personal development and well-being | Exceptional").
		row("Leadership and governance | Expected standard").row("Safeguarding | Met").
		head("What it's like to be a pupil at this school").text("Pupils speak well of it.").
		head("Achievement: needs attention").text("Too few pupils catch up.").
		head("Next steps").item("Leaders should see that pupils catch up.").report(t)
	same(t, "judgements", grades(r), []string{
		"inclusion: strong-standard", "curriculum-and-teaching: expected-standard", "achievement: needs-attention",
		"attendance-and-behaviour: urgent-improvement", "personal-development: exceptional",
		"school-leadership: expected-standard", "safeguarding: met",
	})
	same(t, "items", items(r), []string{" | Leaders should see that pupils catch up."})
	same(t, "achievement", texts(r, "Achievement"), []string{"Too few pupils catch up."})
	if r.Framework.ID != "school-2025" || r.Authority != "Saltby High School" {
		t.Errorf("facts: %q, %q", r.Framework.ID, r.Authority)
	}
}

// A text without any break is cut into paragraphs of a bounded length.
func TestTextWithoutBreaks(t *testing.T) {
	const lines, wordsInLine = 1500, 40
	s := &sheet{}
	for range lines {
		text := strings.Repeat("on ", wordsInLine)
		s.lines = append(s.lines, layout.Line{Block: 1, Text: text, Cells: []layout.Cell{{Text: text}}})
	}
	r := s.report(t)
	words := 0
	for _, sec := range r.Sections {
		for _, p := range sec.Paragraphs {
			words += len(strings.Fields(p.Text))
			if len(p.Text) > 2*longestParagraph {
				t.Fatalf("a paragraph of %d bytes", len(p.Text))
			}
		}
	}
	if words < lines*wordsInLine*95/100 {
		t.Errorf("%d of %d words kept", words, lines*wordsInLine)
	}
}
