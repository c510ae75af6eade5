package sentence

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// Each case is a paragraph with a bar where a reader would divide it.
var cases = []struct{ name, marked string }{
	{"plain", "Visits are regular.|Plans are not."},
	{"question and exclamation", "Is it safe?|It is!|Children say so."},
	{"number abbreviation", "The policy is in annex No. 4 of the plan.|It is dated."},
	{"number abbreviation, plural", "See Nos. 3 and 4 below."},
	{"for example", "Some workers, e.g. Family Hub staff, stay longer, i.e. Two years or more."},
	{"section of an act", "Enquiries under s. 47 are prompt.|Those under s.17 Children Act are not."},
	{"several sections", "Under ss. 17 and 47 the threshold is clear."},
	{"titles", "Mr. Fen and Dr. Marsh met Cllr. Dyke.|They agreed."},
	{"title in lower case before a starter", "The dyke ends at the second st.|The quay is closed."},
	{"title before a starter", "They wrote to Dr. The of Fenmoor."},
	{"title in lower case before a name", "They live near st. Osyth."},
	{"a letter numbers what follows", "See fig. B for the rota, and fig. C, which is new."},
	{"the word A after a number abbreviation", "It is shown in the fig.|A plan is due.|It is in the app. vol.|I saw it."},
	{"roman numeral leads an item", "iii. Plans are late.|Visits are few."},
	{"three figures are no footnote", "The grant was £1.250.|It is spent."},
	{"saint", "The diocese of St. Osyth and the council work together."},
	{"decimals", "The rate rose by 2.5 per cent to 17.25.|It is now 3.0%.|This is high."},
	{"money", "The budget grew by £1.2 million.|£3 million more is promised."},
	{"initials", "The board, chaired by J. R. Fenwick, meets monthly.|It is effective."},
	{"dotted capitals", "Families from the U.K. Border region arrive daily.|Few stay."},
	{"a child's letter", "Inspectors followed Child A.|The plan was late."},
	{"letter at the end before a starter", "Workers praised team B.|This is unusual."},
	{"leading number", "16. Care leavers are in touch.|They are known."},
	{"leading letter", "a. Plans are late.|b. Visits are few."},
	{"letters in brackets", "Leaders should: (a) read plans.|(b) see children."},
	{"number at the end of a sentence", "Support ends at 16.|Care leavers feel alone."},
	{"year at the end", "The hub opened in March 2015.|It has grown."},
	{"hyphenated number at the end", "Fewer children were seen during COVID-19.|Visits have resumed."},
	{"figure begins a sentence", "Timeliness is poor.|61% of assessments are late."},
	{"quoted sentence", "One child said, ‘They listen to me.’|Another disagreed."},
	{"quote goes on", "Asked ‘who helps you?’ most children named their worker."},
	{"double curly quotes", "“It is home.”|“I am staying,” said one."},
	{"quote begins the next", "Children are heard.|‘Our Say’ is their council."},
	{"et cetera inside", "Housing, health, etc. are considered."},
	{"et cetera at the end", "They consider housing, health, etc.|Plans follow."},
	{"time of day", "Calls after 5 p.m. go to the duty team.|It closes at 8 a.m.|Staff are busy."},
	{"ellipsis inside", "The plan … and what follows from it … is clear.|Good."},
	{"three dots", "Plans drift...|Nobody asks why."},
	{"ellipsis in brackets", "It is ‘[...] Fenmoor’s duty’ to act."},
	{"reference in brackets", "Supervision is irregular. (Recommendation)|Audits are weak. (Paragraphs 22 to 23)|Data are sound."},
	{"reference in brackets, stop inside", "Supervision is irregular. (Recommendation.)|Audits are weak."},
	{"sentence in brackets", "Audits are weak.|(They had been praised at the last visit by the same inspectors.)|Data are sound."},
	{"footnote number glued on", "Leadership is inadequate.2|Plans are late."},
	{"footnote number after a quote", "This is a ‘family hub’.12|It is new."},
	{"web address", "See www.fenmoor.example for more.|It is current."},
	{"months", "From 3 Sept. 2014 to 4 Oct. 2015 visits fell."},
	{"lower case after a stop", "The team (approx. ten people) is stable. and so on"},
	{"bullets on lines of their own", "The service should:\n• improve plans\n• see children alone\n■ record visits"},
	{"wrapped lines", "Most plans\nare late and\nfew are read.|Some\nare good."},
	{"empty line", "Heading without a stop\n\nThen a sentence."},
}

func TestSplitAsAReaderWould(t *testing.T) {
	// Here the boundary is the line's end, so no bar can stand in its place.
	lineBoundaries := map[string][]string{
		"bullets on lines of their own": {"The service should:", "• improve plans", "• see children alone", "■ record visits"},
		"empty line":                    {"Heading without a stop", "Then a sentence."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			want := strings.Split(c.marked, "|")
			if w, ok := lineBoundaries[c.name]; ok {
				want = w
			}
			if got := Split(strings.ReplaceAll(c.marked, "|", " ")); !slices.Equal(got, want) {
				t.Errorf("\ngot  %q\nwant %q", got, want)
			}
		})
	}
}

func TestSplitOfNothing(t *testing.T) {
	for _, text := range []string{"", " ", "\n\t \u00a0"} {
		if got := Split(text); len(got) != 0 {
			t.Errorf("Split(%q) = %q", text, got)
		}
	}
}

func withoutSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// checkNothingLost fails where the sentences of text do not hold all of it,
// in order, or where one of them is empty or padded.
func checkNothingLost(t interface{ Fatalf(string, ...any) }, text string) {
	sentences := Split(text)
	if got, want := withoutSpace(strings.Join(sentences, "")), withoutSpace(text); got != want {
		t.Fatalf("of %q the sentences hold %q", text, sentences)
	}
	for _, s := range sentences {
		if s == "" || s != strings.TrimSpace(s) {
			t.Fatalf("of %q one sentence is %q", text, s)
		}
	}
}

func TestSplitLosesNothing(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"Plans", "late", ".", ". ", "? ", "!", "…", " ", "\n", "\n• ", "\n\n", "(", ")", "‘", "’", "“", "”", "No. ", "4", "16. ",
		"e.g. ", "Mr. ", "J. ", "2", "(Recommendation)", "The", "s. 47", "■ ", "é", "\u00a0",
	})
	rapid.Check(t, func(t *rapid.T) {
		checkNothingLost(t, strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), ""))
	})
}

func FuzzSplit(f *testing.F) {
	for _, c := range cases {
		f.Add(c.marked)
	}
	f.Add("\xff. \xfe(")
	f.Fuzz(func(t *testing.T, text string) {
		Split(text) // broken UTF-8 must not panic; joining its pieces could mend it, so it is not compared
		checkNothingLost(t, strings.ToValidUTF8(text, "?"))
	})
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("Most plans, e.g. those under s. 47, are late. (Recommendation) Some are good; all are read. ", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(text)
	}
}
