package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"reinspect/model"
)

// bandsOf writes the bands of each row: theme, left texts | right texts.
func bandsOf(c *Comparison) string {
	var b strings.Builder
	for _, s := range c.Sections {
		fmt.Fprintf(&b, "%s:", s.Area)
		for _, band := range s.Bands {
			fmt.Fprintf(&b, " %s[%s|%s]", band.Theme, refNames(band.Refs.Left), refNames(band.Refs.Right))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func refNames(refs []model.Ref) string {
	var out []string
	for _, r := range refs {
		out = append(out, r.String())
	}
	return strings.Join(out, " ")
}

func wantBands(t *testing.T, c *Comparison, want string) {
	t.Helper()
	if got := bandsOf(c); got != want {
		t.Errorf("bands:\n%s\nwant:\n%s", got, want)
	}
}

// long is a sentence too long to be moved for its few words.
func long(words string) string { return "= " + strings.Repeat(words+" ", fewWords) + "." }

// standsInOneBand checks that every text stands in one band of one row, in the
// order of its report, and that one with counterparts faces one of them or
// names one that stands elsewhere.
func standsInOneBand(t *rapid.T, c *Comparison) {
	stands, named := map[model.Place]int{}, map[model.Place]bool{}
	for _, s := range c.Sections {
		for _, b := range s.Bands {
			for _, side := range []model.Side{model.Left, model.Right} {
				refs := b.Refs.At(side)
				for i, ref := range refs {
					stands[model.Place{Side: side, Ref: ref}]++
					if i > 0 && before(ref, refs[i-1]) {
						t.Fatalf("%s: %v after %v", b.Theme, ref, refs[i-1])
					}
				}
				for _, f := range b.Facing {
					named[model.Place{Side: side, Ref: refs[f.At.At(side)]}] = true
				}
				for _, a := range b.Also {
					if slices.Contains(refs, a.Refs.At(side)) {
						named[model.Place{Side: side, Ref: a.Refs.At(side)}] = true
					}
				}
			}
		}
	}
	for place, n := range stands {
		if n != 1 {
			t.Fatalf("%v stands %d times", place, n)
		}
	}
	if want := texts(c.Reports.Left) + texts(c.Reports.Right); len(stands) != want {
		t.Fatalf("%d texts stand in bands, of %d", len(stands), want)
	}
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			if a.Refs.Left != nil && a.Refs.Right != nil && (!named[model.Place{Side: model.Left, Ref: *a.Refs.Left}] || !named[model.Place{Side: model.Right, Ref: *a.Refs.Right}]) {
				t.Fatalf("one of %v and %v names no counterpart", a.Refs.Left, a.Refs.Right)
			}
		}
	}
}

// texts is how many paragraphs a report has, and items that are none.
func texts(r *model.Report) int {
	n, listed := 0, map[int]bool{}
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			n++
			listed[p.Number] = true
		}
	}
	for _, rec := range r.Recommendations {
		if !listed[rec.Paragraph] {
			n++
		}
	}
	return n
}

func before(a, b model.Ref) bool {
	switch {
	case a.Kind != b.Kind:
		return a.Kind < b.Kind
	case a.Kind == model.RefBullet:
		return a.N < b.N
	case a.Section != b.Section:
		return a.Section < b.Section
	}
	return a.Paragraph < b.Paragraph
}

// What was asked for comes first; themes of both reports come before those of
// one; what is about nothing in particular stays with the paragraph before it.
func TestTheOrderOfBands(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		para("private-fostering", long("zebras")).para("front-door", long("quolls")).para("", long("newts")).para("plans", long("otters")).
		asked("workforce", "- Caseloads.").asked("plans", "- Plans.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("plans", long("herons")).para("front-door", long("badgers")).para("early-help", long("lynxes")).
		asked("workforce", "- Caseloads that allow good work.").asked("health", "- Health checks.")
	c := compared(t, left, right)
	wantBands(t, c, `asked-for: workforce[bullet 1|bullet 1] [bullet 2|] [|bullet 2]
help-and-protection: front-door[2 3|2] plans[4|1] private-fostering[1|] early-help[|3]
`)
	for _, b := range c.Sections[1].Bands {
		want := map[string]string{"plans": "[2] []"}[b.Theme]
		if got := fmt.Sprint(b.Asked.Left, b.Asked.Right); got != want && (want != "" || got != "[] []") {
			t.Errorf("%s is asked for by %s, want %s", b.Theme, got, want)
		}
	}
}

// Items that ask for the same thing face each other, whatever they are mainly about;
// what one list alone asks for stands opposite nothing.
func TestWhatIsAskedForAgainFacesTheItemThatAsksForIt(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("plans", long("zebras")).
		asked("plans", "- The timeliness of return home interviews.").asked("health", "- Health checks.").asked("workforce", "- Caseloads.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("plans", long("herons")).
		asked("adoption", "- Adopters.").asked("exploitation-and-missing", "- The timeliness of return home interviews.")
	c := compared(t, left, right)
	if again := c.Recommendations[0].Again; again == nil || again.N != 2 {
		t.Fatalf("item 1 is asked for again by %v", again)
	}
	wantBands(t, c, `asked-for: exploitation-and-missing[bullet 1|bullet 2] [bullet 2 bullet 3|] [|bullet 1]
help-and-protection: plans[1|1]
`)
	if facing := c.Sections[0].Bands[0].Facing; len(facing) != 1 {
		t.Errorf("they face each other as %v", facing)
	}
}

// An inspection of services for looked after children has sections on outcomes
// and provision; all of it is read beside what others say of children in care.
func TestAnInspectionOfOneAreaFacesThatArea(t *testing.T) {
	left := report("Larkhollow", "looked-after-2013", "2013-07-10").
		section(model.OtherArea).para("health", long("checks")).para("exploitation-and-missing", long("otters")).para("", long("newts")).
		section("leadership").para("workforce", long("caseloads"))
	right := report("Larkhollow", "sif", "2015-07-10").
		section("help-and-protection").para("exploitation-and-missing", long("badgers")).
		section("children-in-care").para("health", long("herons")).para("placements", long("lynxes")).
		section("leadership").para("workforce", long("staff"))
	c := compared(t, left, right)
	wantBands(t, c, `help-and-protection: exploitation-and-missing[2 3|1]
children-in-care: health[1|2] placements[|3]
leadership: workforce[4|4]
`)
	left.Sections[0].Title = "Outcomes"
	if got := rows(compared(t, left, right)); !strings.Contains(got, "children-in-care [Outcomes | The children-in-care section]") {
		t.Errorf("the left sections are not named:\n%s", got)
	}
}

// A section that no other report has is read theme by theme; one on a subject
// of its own, or on the safeguarding board, stays together.
func TestASectionThatFacesNone(t *testing.T) {
	left := report("Larkhollow", "sif", "2015-05-10").
		section("lscb").para("partnerships", long("zebras")).
		section("").para("partnerships", long("otters")).para("quality-assurance", long("newts")).
		section("adoption").para("adoption", long("adopters")).para("workforce", long("staff"))
	right := report("Larkhollow", "ilacs-2023", "2024-05-10").
		section("children-in-care").para("health", long("herons")).
		section("leadership").para("partnerships", long("badgers")).para("workforce", long("lynxes"))
	wantBands(t, compared(t, left, right), `children-in-care: health[|1]
leadership: partnerships[2|2] workforce[|3]
lscb: partnerships[1|]
adoption: adoption[4|] workforce[5|]
: quality-assurance[3|]
`)
}

// A few words that one side alone has on a theme join a band of both: of a
// further theme of theirs, else of the same theme in another section.
func TestFewWordsJoinABandOfBoth(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		para("direct-work plans", "+ Visits are regular.").para("management-oversight", "- Supervision is irregular.").
		section("leadership").para("workforce", long("staff"))
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("plans", long("plans")).
		section("leadership").para("management-oversight", long("managers")).para("workforce", long("teams"))
	wantBands(t, compared(t, left, right), `help-and-protection: plans[1|1]
leadership: management-oversight[2|2] workforce[3|3]
`)
}

// A summary is read as a whole, and so are two versions of one report.
func TestWhatIsNotDividedByThemes(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		section(model.Summary).para("plans", long("plans")).para("health", long("checks"))
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		section(model.Summary).para("workforce", long("staff"))
	wantBands(t, compared(t, left, right), "summary: [1 2|1]\n")
	draft := report("Larkhollow", "ilacs-2018", "2019-05-10").para("plans", "= Zebras.").para("health", "= Quolls.")
	final := report("Larkhollow", "ilacs-2018", "2019-05-10").para("plans", "= Zebras.").para("health", "= Quolls, too.")
	wantBands(t, compared(t, draft, final), "help-and-protection: [1 2|1 2]\n")
}

// Two paragraphs that the reader set beside each other stand in one band.
func TestAReadersPairStandsInOneBand(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("plans", long("zebras")).para("health", long("newts"))
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce", long("badgers")).para("plans", long("herons"))
	pair := model.Pair[model.Ref]{Left: model.Ref{Paragraph: 0, N: 1}, Right: model.Ref{Paragraph: 0, N: 1}}
	c := Compare(&left.Report, &right.Report, testEnv(t), Options{Paired: []model.Pair[model.Ref]{pair}})
	wantBands(t, c, "help-and-protection: plans[1|1 2] health[2|]\n")
}

// A text whose own band has a counterpart names no more than the likest one elsewhere,
// also where the reader paired it with a text that has nothing in common with it.
func TestWhichCounterpartsElsewhereATextNames(t *testing.T) {
	own, here := &standing{bandKey: bandKey{row: "leadership", theme: "plans"}}, &standing{bandKey: bandKey{row: "leadership", theme: "plans"}}
	likest, next := &standing{}, &standing{}
	elsewhere := []partner{{likest, 0.5}, {next, 0.45}}
	for _, c := range []struct {
		name     string
		partners []partner
		next     bool
	}{
		{"none in its band", elsewhere, true},
		{"one in its band", append(slices.Clone(elsewhere), partner{here, 0.3}), false},
		{"the reader's in its band", append(slices.Clone(elsewhere), partner{here, 0}), false},
	} {
		y := &layout{partners: map[*standing][]partner{own: c.partners}}
		if !y.quotes(own, likest, 0.5) || y.quotes(own, next, 0.45) != c.next {
			t.Errorf("%s: the next one %t", c.name, !c.next)
		}
	}
}

// Counterparts start level where it costs few blank lines, the likeliest ones
// where they cross; each side keeps its order, and no text is lost.
func TestCounterpartsStartLevel(t *testing.T) {
	facing := func(pairs ...Facing) []Facing { return pairs }
	at := func(l, r int, score float64) Facing { return Facing{model.Pair[int]{Left: l, Right: r}, score} }
	for _, c := range []struct {
		name        string
		left, right []int // heights
		facing      []Facing
		want        string
	}{
		{"no counterparts", []int{5, 5}, []int{5}, nil, "0-2|0-1"},
		{"the first two", []int{5, 5}, []int{9}, facing(at(0, 0, .5)), "0-2|0-1"},
		{"after some of each", []int{5, 5, 5}, []int{8, 9}, facing(at(2, 1, .5)), "0-2|0-1 2-3|1-2"},
		{"too many blank lines", []int{5, 5, 5}, []int{3, 9}, facing(at(2, 1, .5)), "0-3|0-2"},
		{"crossing, the likelier", []int{5, 5}, []int{5, 5}, facing(at(0, 1, .3), at(1, 0, .5)), "0-2|0-2"},
		{"crossing, both near", []int{4, 4}, []int{4, 4}, facing(at(0, 1, .5), at(1, 0, .3)), "0-0|0-1 0-2|1-2"},
		{"one after the other", []int{5, 7, 5}, []int{5, 4, 9}, facing(at(0, 0, .5), at(1, 1, .4), at(2, 2, .6)), "0-1|0-1 1-2|1-2 2-3|2-3"},
	} {
		b := Band{Facing: c.facing}
		b.Refs.Left, b.Refs.Right = make([]model.Ref, len(c.left)), make([]model.Ref, len(c.right))
		heights := model.Pair[[]int]{Left: c.left, Right: c.right}
		var got []string
		for _, s := range b.Level(func(side model.Side, i int) int { return heights.At(side)[i] }, 4) {
			got = append(got, fmt.Sprintf("%d-%d|%d-%d", s.From.Left, s.To.Left, s.From.Right, s.To.Right))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}
