package parse

import (
	"strings"
	"testing"
)

// front reads the front page of a report that is drawn as plain lines, each a
// block of its own; a line that begins with a blank belongs to the block above.
func front(t *testing.T, rows string) (facts, *reader) {
	t.Helper()
	s := newSheet()
	for row := range strings.SplitSeq(rows, "\n") {
		if rest, ok := strings.CutPrefix(row, " "); ok {
			s.tight().text(rest)
		} else {
			s.text(row)
		}
	}
	r := &reader{page: prepare(s.document()), fw: mustFramework(t, "ilacs-2023")}
	r.listed = map[string]bool{}
	r.markContents()
	return r.readFacts(), r
}

func TestFieldsOfTheFrontPage(t *testing.T) {
	for _, c := range []struct{ name, rows, inspected, published, lead string }{
		{"label and value on one line", "A title\nInspection dates: 4 to 8 March 2024\nLead inspector: Ada Quill", "4–8 March 2024", "", "Ada Quill"},
		{"the value on the next line", "A title\nInspection dates:\n4 to 8 March 2024\nLead inspector\nAda Quill", "4–8 March 2024", "", "Ada Quill"},
		{"the year on the next line", "A title\nInspection dates: 4 to 8 March\n2024\nLead inspector: Ada Quill", "4–8 March 2024", "", "Ada Quill"},
		{"two fields on one line", "A title\nInspection dates: 4 to 8 March 2024 Lead inspector: Ada Quill", "4–8 March 2024", "", "Ada Quill"},
		{"the blank between two fields is lost", "A title\nInspection dates: 4 to 8 March 2024Lead inspector: Ada Quill", "4–8 March 2024", "", "Ada Quill"},
		{"a day of publication", "A title\nInspection dates: 4 to 8 March 2024\nPublished: 7 May 2024", "4–8 March 2024", "2024-05-07", ""},
		{"a deputy is no lead", "A title\nDeputy lead inspector: Ben Tarn\nLead inspector: Ada Quill", "", "", "Ada Quill"},
		{"a deputy alone", "A title\nDeputy lead inspector: Ben Tarn", "", "", ""},
		{"a label within a sentence", "A title\nThe report published nothing on 7 May 2024", "", "", ""},
		{"a label within a word", "A title\nUnpublished: 7 May 2024\nPublishedness: 8 May 2024", "", "", ""},
		{"a label before a figure", "A title\nPublished7 May 2024", "", "2024-05-07", ""},
		{"a label after words, with a colon", "A title\nFirst published: 7 May 2024", "", "2024-05-07", ""},
		{"a field in the contents is none", "A title\nContents\nPublished 7 May 2024\nand more 3", "", "", ""},
		{"a long line holds no field", "A title\nPublished: 7 May 2024 " + strings.Repeat("and so on ", 30), "", "", ""},
		{"the first value that is there counts", "A title\nPublished:\nPublished: 7 May 2024", "", "2024-05-07", ""},
		{"told in a sentence", "A title\nThis inspection took place from 4 to 8 March 2024, in the rain of 9 May 2023.", "4–8 March 2024", "", ""},
		{"told in a sentence without days", "A title\nThe inspection took place in the rain. Inspectors visited on 4 March 2024.", "4 March 2024", "", ""},
		{"the team's list names the lead", "A title\nAda Quill HMI, lead inspector\nBen Tarn HMI, lead inspector\nAda Quill HMI, lead inspector\nCy Dell, inspector", "", "", "Ada Quill and Ben Tarn"},
		{"the lead of something else", "A title\nAda Quill, lead inspector of ropes", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _ := front(t, c.rows)
			if f.inspected.String() != c.inspected || f.published.String() != c.published || f.lead != c.lead {
				t.Errorf("inspected %q, published %q, lead inspector %q", f.inspected, f.published, f.lead)
			}
		})
	}
}

func TestTheTitleEndsBeforeTheFirstField(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"one line", "A title\nPublished: 7 May 2024\nText.", "A title"},
		{"several lines", "A title that\n goes on\nPublished: 7 May 2024\nText.", "A title that goes on"},
		{"run together with a field", "A title Published: 7 May 2024\nText.", "A title"},
		{"with the mark of a footnote", "A title1\nPublished: 7 May 2024", "A title"},
		{"no field: the first line alone", "A title\nText.", "A title"},
		{"a table above the first field", "A title\nJudgement\nPublished: 7 May 2024", "A title"},
		{"no field and a first line too long for a title", strings.Repeat("word ", 25) + "\nText.", ""},
		{"no field and a first line just short enough", strings.Repeat("word ", 23) + "word\nText.", strings.Repeat("word ", 23) + "word"},
		{"a field too far down", "A title\n" + strings.Repeat("line\n", 12) + "Published: 7 May 2024", "A title"},
		{"a field just near enough", "A title\n" + strings.Repeat("on\n", 10) + "Published: 7 May 2024", "A title" + strings.Repeat(" on", 10)},
	} {
		if f, _ := front(t, c.rows); f.title != c.want {
			t.Errorf("%s: %q", c.name, f.title)
		}
	}
}

// What belongs to the front page is no paragraph.
func TestLinesOfTheFrontPage(t *testing.T) {
	for _, c := range []struct{ name, rows, text string }{
		{"title and fields", "A title\nPublished: 7 May 2024\nLead inspector: Ada Quill\nText.", "Text."},
		{"the lead inspector's post", "A title\nLead inspector: Ada Quill\nHis Majesty’s Inspector\nText.", "Text."},
		{"a year on a line of its own", "A title\nInspection dates: 4 to 8 March\n2024\nText.", "Text."},
		{"another figure is text", "A title\nPublished: 7 May 2024\n31 boats\nText.", "31 boats|Text."},
		{"a field below text is no front page", "A title\nPublished: 7 May 2024\nText.\nWebsite: example", "Text.|Website: example"},
		{"the title again on the next page", "A title of more than twenty letters\nPublished: 7 May 2024\nText.\nA title of more than twenty letters\nMore.", "Text.|More."},
		{"the beginning of the title again", "A title of more than twenty letters that goes on\nPublished: 7 May 2024\nA title of more than twenty letters\nMore.", "More."},
		{"a short line that begins the title is text", "Ropes and sheds of Saltby\nPublished: 7 May 2024\nRopes\nMore.", "Ropes|More."},
		{"a note of the publisher's", "A title\nPublished: 7 May 2024\n© Crown copyright 2024\n You may use it\n as you like.\nText.", "Text."},
		{"a note after the first paragraph's number is text", "A title\nPublished: 7 May 2024\n1. Ropes.\n© Crown copyright 2024", "1. Ropes.|© Crown copyright 2024"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, r := front(t, c.rows)
			r.markAsides(f.title)
			var left []string
			for _, l := range r.lines {
				if l.taken == free {
					left = append(left, l.text)
				}
			}
			if got := strings.Join(left, "|"); got != c.text {
				t.Errorf("%q is left as text, want %q", got, c.text)
			}
		})
	}
}

func TestANameWithoutTitlesAndPosts(t *testing.T) {
	for value, want := range map[string]string{
		"Mrs Ada Quill":                 "Ada Quill",
		"Ada Quill; Ben Tarn & Cy Dell": "Ada Quill and Ben Tarn and Cy Dell",
		"Ada Quill, Ofsted":             "Ada Quill",
		"Ada Quill senior inspector":    "Ada Quill",
		"Ada":                           "",
		"Ada Bea Cy Di Eve":             "Ada Bea Cy Di Eve",
		"Ada Bea Cy Di Eve Fay":         "",
		"the lead inspector":            "",
		"Room 12":                       "",
		"Ada: Quill":                    "",
		"HMI":                           "",
		"":                              "",
	} {
		if got := personIn(value); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

func TestAPlaceIsFoundInItsFrame(t *testing.T) {
	for title, want := range map[string]string{
		"Inspection of children’s services in the County of Marsh":                                    "Marsh",
		"Inspection of the City of Marsh children’s services":                                         "Marsh",
		"Inspection of Marsh Council's children’s services":                                           "Marsh",
		"Inspection of Marsh's children’s services":                                                   "Marsh",
		"Joint targeted area inspection of the multi-agency response to neglect in the home in Marsh": "Marsh",
		"Inspection of the council children’s services":                                               "",
		"Inspection of " + strings.Repeat("word ", 8) + "children’s services":                         "",
		"Inspection of One Two Three Four Five Six Seven children’s services":                         "One Two Three Four Five Six Seven",
	} {
		if got := authorityIn(title, words().Place.Frames); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	for text, want := range map[string]string{
		"1/6/24":                        "1 June 2024",
		"31/12/99":                      "31 December 2099",
		"1-6-2024":                      "1 June 2024",
		"32/1/2024":                     "",
		"1/13/2024":                     "",
		"29 February 2023":              "",
		"29 February 2024":              "29 February 2024",
		"1 June 1989":                   "",
		"1 June 1990":                   "1 June 1990",
		"1/6/2024 and 4 May 2023":       "1 June 2024",
		"12 to 16 June":                 "",
		"12 and 2024":                   "",
		"4 December to 8 January 2024":  "4 December 2023 – 8 January 2024",
		"4 January to 8 December 2024":  "4 January – 8 December 2024",
		"4 May to 8 May 2024":           "4–8 May 2024",
		"4 December 2022 to 8 May 2024": "4 December 2022 – 8 May 2024",
	} {
		if got := period(text).String(); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
