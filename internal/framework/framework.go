// Package framework holds inspection regimes as data: the judgements that their
// reports make, the scales, the headings and labels that introduce them, and how
// the areas of one regime correspond to those of another.
//
// It knows no report and no file but its own TOML.
package framework

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/model"
)

// Framework is one inspection regime. docs/frameworks.md explains each key.
type Framework struct {
	ID     string   `toml:"id"`
	Name   string   `toml:"name"`
	Like   string   `toml:"like"`   // id of the framework whose keys this one takes where it sets none of its own
	Family string   `toml:"family"` // only frameworks of one family are set beside each other
	Since  string   `toml:"since"`  // year and month of first use, "2018-01"; orders the frameworks of a family
	Kind   Kind     `toml:"kind"`   // of document, such as "monitoring-visit"; "" is an inspection
	About  string   `toml:"about"`  // area of other frameworks that all its findings belong to; "" where it inspects several
	Scale  Scale    `toml:"scale"`
	Areas  []Area   `toml:"area"`   // in the order in which reports print them
	Parts  []Part   `toml:"part"`   // headings of the report that belong to no judgement
	Themes []Theme  `toml:"theme"`  // what its reports speak about beyond the common themes
	Titles []Phrase `toml:"titles"` // wordings in the title that mark the framework where no judgement table does

	// TitleIsPlace says that the title is the name of what was inspected, as
	// of a school, and no wording with the name of an authority in it.
	TitleIsPlace bool `toml:"title_is_place"`

	Frames     []Frame  `toml:"frames"`      // titles, with … where the name of what was inspected stands
	TableHeads []Phrase `toml:"table_heads"` // first words of the judgement table or of a section's box
	References []Phrase `toml:"references"`  // what a cross-reference at the end of an improvement item names
	Whole      []Phrase `toml:"whole"`       // what an article calls all that is judged, where it names no area

	Scope []Phrase `toml:"scope"` // wordings of a letter's first paragraphs that say what was inspected and how
	None  []Phrase `toml:"none"`  // an item of an improvement list with one of these says that there are none
	End   []Phrase `toml:"end"`   // what begins the publisher's notes after the report's last word

	file string // where it was read from, for errors
}

// Scale is the steps on which a framework grades. Grades are compared by
// rank, and only between scales of one family.
type Scale struct {
	Family string  `toml:"family"`
	Grades []Grade `toml:"grade"`
}

// Grade is one step of a scale.
type Grade struct {
	ID    string   `toml:"id"`
	Label string   `toml:"label"` // as the framework prints it
	Rank  int      `toml:"rank"`  // 1 is the best; 0 is no step of the scale ("not judged")
	Text  []Phrase `toml:"text"`  // how reports write it
	Verb  bool     `toml:"verb"`  // it is its own verb: "services require improvement"

	// Sentences are wordings that give the grade within a sentence of the
	// judgement's own section, for regimes that say in words what they found.
	Sentences []Phrase `toml:"sentences"`
}

// Area is one judgement that a framework makes, and the part of the report
// about it.
type Area struct {
	ID       string   `toml:"id"`
	Title    string   `toml:"title"`    // short, for people
	Subject  string   `toml:"subject"`  // what is judged, where the same area id means something else elsewhere
	Covers   []string `toml:"covers"`   // areas which this one judges together in one grade
	TakesIn  []string `toml:"takes_in"` // areas with grades of their own which this judgement includes
	Labels   []Phrase `toml:"labels"`   // how the judgement table names it
	Headings []Phrase `toml:"headings"` // other wordings that head its section
	Verdicts []Phrase `toml:"verdicts"` // openings of a sentence or heading that ends in its grade
	Optional bool     `toml:"optional"` // not every place has it, as not every school has a sixth form
	Within   PartKind `toml:"within"`   // PartBoard where the verdict stands in that part; "" is the front page
}

// Part is a piece of the report that belongs to no judgement. Its kind says
// what its text is.
type Part struct {
	Kind     PartKind `toml:"kind"`
	Headings []Phrase `toml:"headings"`
	Prose    PartKind `toml:"prose"`   // PartFindings where an improvement list can be text that finds something instead
	Items    Items    `toml:"items"`   // what the items of an improvement list are, where its marks do not tell
	Columns  []Phrase `toml:"columns"` // heads of the columns where the list is a table; the last column holds the items
}

// Theme is a theme that a framework brings: it is looked for in its reports only.
// Beside a report of another framework it counts as the common theme that it
// faces.
type Theme struct {
	ID      string   `toml:"id"`
	Title   string   `toml:"title"`
	Faces   string   `toml:"faces"`   // id of a common theme
	Phrases []string `toml:"phrases"` // words that name it, lower case
}

// Kind is the kind of document that a framework's reports are.
type Kind model.Kind

// UnmarshalText refuses a word that is none of them: programs that read our
// output know no others.
func (k *Kind) UnmarshalText(text []byte) error {
	return oneOf(k, text, Kind(model.Inspection), Kind(model.MonitoringVisit), Kind(model.FocusedVisit),
		Kind(model.PressRelease), Kind(model.News), Kind(model.OtherKind))
}

// Items says what the items of an improvement list are.
type Items string

// What the items can be: each paragraph, with the bullets below it as its own,
// or each paragraph and each outermost bullet alike.
const (
	ItemsParagraphs Items = "paragraphs"
	ItemsAll        Items = "all"
)

// UnmarshalText refuses a word that is none of them.
func (i *Items) UnmarshalText(text []byte) error {
	return oneOf(i, text, ItemsParagraphs, ItemsAll)
}

// PartKind says what the text under a heading is.
type PartKind string

// The kinds of part.
const (
	PartSummary     PartKind = "summary"     // what was found, all in all
	PartImprovement PartKind = "improvement" // list of what has to improve
	PartBoard       PartKind = "board"       // opens what is said of the safeguarding board
	PartAuthority   PartKind = "authority"   // opens what is said of the authority, after the board
	PartBackground  PartKind = "background"  // about the place or the inspection; its grades are nobody's now
	PartContents    PartKind = "contents"    // table of contents
	PartFindings    PartKind = "findings"    // findings which belong to no one judgement
	PartSub         PartKind = "sub"         // stands within the section above it, however large its heading
)

// UnmarshalText refuses a word that is none of them: under a misspelt kind the
// list of improvements would be lost without a word.
func (k *PartKind) UnmarshalText(text []byte) error {
	return oneOf(k, text, PartSummary, PartImprovement, PartBoard, PartAuthority, PartBackground, PartContents, PartFindings, PartSub)
}

func oneOf[T ~string](into *T, text []byte, known ...T) error {
	if !slices.Contains(known, T(text)) {
		var words []string
		for _, k := range known {
			words = append(words, string(k))
		}
		return fmt.Errorf("%q is not one of %s", text, strings.Join(words, ", "))
	}
	*into = T(text)
	return nil
}

// ByArea returns the area of that id, and whether the framework has one.
func (f *Framework) ByArea(id string) (Area, bool) {
	for _, a := range f.Areas {
		if a.ID == id {
			return a, true
		}
	}
	return Area{}, false
}

// NamesPart reports whether a folded heading holds one that opens a part of
// that kind.
func (f *Framework) NamesPart(kind PartKind, folded string) bool {
	return slices.ContainsFunc(f.Parts, func(p Part) bool {
		return p.Kind == kind && slices.ContainsFunc(p.Headings, func(h Phrase) bool {
			_, _, found := h.Find(folded)
			return found
		})
	})
}

// ByGrade returns the grade of that id, and whether the scale has one.
func (f *Framework) ByGrade(id string) (Grade, bool) {
	for _, g := range f.Scale.Grades {
		if g.ID == id {
			return g, true
		}
	}
	return Grade{}, false
}

// Steps returns how many steps the scale has; 0 where two grades share a step,
// so that it is more than one scale.
func (s Scale) Steps() int {
	taken := map[int]bool{}
	for _, g := range s.Grades {
		if taken[g.Rank] && g.Rank > 0 {
			return 0
		}
		taken[g.Rank] = true
	}
	delete(taken, 0)
	return len(taken)
}

// Graded reports whether the framework makes judgements at all; letters give
// none.
func (f *Framework) Graded() bool { return len(f.Areas) > 0 && len(f.Scale.Grades) > 0 }

// Judges reports whether there is any way in which a report of the framework
// could grade an area: a part of the findings can be an area without.
func (f *Framework) Judges(a Area) bool {
	inWords := func(g Grade) bool { return len(g.Sentences) > 0 }
	return len(f.Scale.Grades) > 0 && (len(a.Labels)+len(a.Verdicts) > 0 || slices.ContainsFunc(f.Scale.Grades, inWords))
}

// fillFrom takes each key that f leaves unset from base.
func (f *Framework) fillFrom(base *Framework) {
	if f.Family == "" {
		f.Family = base.Family
	}
	if f.About == "" {
		f.About = base.About
	}
	if f.Scale.Family == "" && f.Scale.Grades == nil {
		f.Scale = base.Scale
	}
	if f.Areas == nil {
		f.Areas = base.Areas
	}
	if f.Parts == nil {
		f.Parts = base.Parts
	}
	if f.Themes == nil {
		f.Themes = base.Themes
	}
	f.TitleIsPlace = f.TitleIsPlace || base.TitleIsPlace
	if f.Frames == nil {
		f.Frames = base.Frames
	}
	for _, list := range []struct{ own, base *[]Phrase }{
		{&f.Scope, &base.Scope}, {&f.None, &base.None}, {&f.End, &base.End}, {&f.TableHeads, &base.TableHeads}, {&f.References, &base.References}, {&f.Whole, &base.Whole},
	} {
		if *list.own == nil {
			*list.own = *list.base
		}
	}
}
