// Package compare compares two reports and says what moved.
//
// It takes two parsed and assessed reports and gives one Comparison value.
// It knows no file formats, no widths and no clock, and it is the only
// package that knows the word-diff library.
package compare

import (
	"strings"

	"reinspect/model"
)

// Comparison is everything that can be said about two reports together. It
// feeds the screen and every export alike.
type Comparison struct {
	Reports         model.Pair[*model.Report]
	Relation        Relation
	Versions        bool           // whether both are versions of one report, so that word differences matter most
	Judgements      []JudgementRow // the judgement on the whole first, then in the order of the framework
	OwnWords        []Evidence     // what the right report's summary says of the whole, in reading order; may be none
	Sections        []SectionRow
	Themes          []ThemeRow
	Visit           *Visit // which of them a visit looked at; nil unless a visit stands beside an inspection
	Recurring       []Recurring
	Recommendations []FollowUp
	Stated          []Stated
	StatedEarlier   []Stated // by the left of two reports in time (see InTime), of the time before it
	Warnings        []string

	paired *sides // how the paragraphs were paired, for Explain; nil for a value that Compare did not make
}

// InTime reports whether the right report is on the same authority and not the
// earlier one: only then has anything improved or declined between the two.
// Otherwise one is only stronger or weaker than the other.
func (c *Comparison) InTime() bool {
	left, right := c.Reports.Left, c.Reports.Right
	return c.Relation == SameAuthority && !left.Day().IsZero() && !right.Day().IsZero() && !isEarlier(right, left)
}

// called is what a reason calls each report. None goes by its side: the reader can
// swap those on the screen.
func (c *Comparison) called() model.Pair[string] {
	switch {
	case c.InTime():
		return model.Pair[string]{Left: "the earlier report", Right: "the later report"}
	case c.Relation == DifferentAuthorities && c.Reports.Left.Authority != "" && c.Reports.Right.Authority != "":
		return model.Pair[string]{Left: "the report of " + c.Reports.Left.Authority, Right: "the report of " + c.Reports.Right.Authority}
	}
	return model.Pair[string]{Left: "one report", Right: "the other report"}
}

// Relation says whether both reports are on one authority.
type Relation string

// The relations. Between different authorities, and if InTime does not hold,
// Improved means that the right report is stronger, and people are shown
// "stronger", never "improved".
const (
	SameAuthority        Relation = "same-authority"
	DifferentAuthorities Relation = "different-authorities"
)

// Movement is how the right side compares with the left.
type Movement string

// The movements. New is on the right only, Gone on the left only; neither is a
// rise or a fall.
const (
	Improved      Movement = "improved"
	Declined      Movement = "declined"
	Stayed        Movement = "stayed"
	New           Movement = "new"
	Gone          Movement = "gone"
	NotComparable Movement = "not-comparable"

	Unclear Movement = "unclear" // of a theme that may have improved and may have declined: see ThemeRow.Shown
)

// JudgementRow is an area that either report judges.
type JudgementRow struct {
	Area     string                       // area id under which people look for it
	Title    string                       // short title of the area for people, such as "Care leavers"
	Grades   model.Pair[*model.Judgement] // nil where a side has no such judgement
	Movement Movement
	Steps    int             // right against left on a common scale; positive is better
	Scales   model.Pair[int] // how many steps the scale of each grade has; 0 where it is no step of a scale
	Together *model.Side     // the side whose one grade covers two areas; nil otherwise
	Covers   []string        // further areas that this grade covers and that have no row of their own
	Nearest  bool            // whether the two judgements are only the nearest to each other
	Note     string          // what people should know about this row; "" for nothing
}

// SectionRow is an area of both reports: all that they say there, as bands of
// one theme each, and how their paragraphs are paired.
type SectionRow struct {
	Area     string
	Title    string             // short title for people, such as "Care leavers"
	Areas    model.Pair[string] // the areas of both reports whose own row this is; "" where a side has none
	Titles   model.Pair[string] // section headings as printed; "" where a side has none
	Movement Movement           // of the area's judgement; "" where there is none
	Bands    []Band             // each paragraph of the row once
	Pairs    []Alignment        // those of the left paragraphs of the row, and its right ones without a counterpart
}

// Alignment is a paragraph and its counterpart, or a paragraph on its own. A
// paragraph can be in several; that with Best set is shown first.
type Alignment struct {
	Refs   model.Pair[*model.Ref] // nil on the side of the blank
	Theme  string                 // the theme they share, or the lone paragraph's main theme
	Score  float64                // 0 to 1; 0 for a lone paragraph
	Why    string                 // why they are paired; one clause
	Alone  *Alone                 // why one is alone; nil for a pair
	Best   bool                   // the best pair of its left paragraph; set on every one without a left
	Manual bool                   // the reader paired or unpaired them
	Diff   []DiffSpan             // word marks; only for paragraphs alike above WordDiffFloor
}

// Doubtful reports whether a pair may be on different matters: it is only loosely
// alike.
func (a *Alignment) Doubtful() bool {
	return a.Refs.Left != nil && a.Refs.Right != nil && !a.Manual && a.Score < PairSureAbove
}

// DiffSpan is a stretch of text that both texts share, or that one has. The
// spans of one side, joined and trimmed, are its text with single spaces.
type DiffSpan struct {
	Op   DiffOp
	Text string
}

// DiffOp says which side has a stretch of text.
type DiffOp int

// The operations: in both, only left, only right.
const (
	DiffSame DiffOp = iota
	DiffLeft
	DiffRight
)

// Balance is what a report says about a theme as a whole.
type Balance string

// The balances.
const (
	Absent      Balance = "absent"
	AllWeak     Balance = "weakness"
	AllMixed    Balance = "mixed"
	AllStrength Balance = "strength"
)

// ThemeRow is one theme on both sides.
type ThemeRow struct {
	Theme     string
	Area      string // the area the theme belongs to
	Balance   model.Pair[Balance]
	Or        model.Pair[Balance] // what a balance may be as well, the next one or, of a theme spoken of in passing, absent; "" where it is clear
	Movement  Movement
	May       []Movement // how it may have moved as well, as a stated change or a recurring weakness says
	Apart     bool       // whether the reports speak of different things under it, so that nothing is known of how it moved
	Counts    model.Pair[Counts]
	Refs      model.Pair[[]model.Ref] // the places that count for it, the weightiest first
	Mentions  model.Pair[[]Mention]   // the sentences counted, in the order of Refs and of the text
	Critical  model.Pair[float64]     // the critical share of what is said, 0 to 1; 0 for an absent balance
	Doubt     string                  // why the reader should check it, such as "the same weakness recurs"; "" where it is sure
	Corrected model.Pair[bool]        // the reader set the balance of a side
}

// Doubtful reports whether the reader should check it.
func (r *ThemeRow) Doubtful() bool { return r.Doubt != "" }

// ByReader reports whether the reader set a balance: the row is the reader's then, and
// sure.
func (r *ThemeRow) ByReader() bool { return r.Corrected.Left || r.Corrected.Right }

// doubt adds a reason to check it; "" is none.
func (r *ThemeRow) doubt(reason string) {
	if !r.ByReader() {
		r.Doubt = alsoDoubt(r.Doubt, reason)
	}
}

// alsoDoubt adds a reason to others; "" is none.
func alsoDoubt(doubt, reason string) string {
	switch {
	case reason == "" || strings.Contains(doubt, reason):
		return doubt
	case doubt == "":
		return reason
	}
	return doubt + "; " + reason
}

// Mention is a sentence that counts for a theme.
type Mention struct {
	Ref      model.Ref
	Sentence int  // its index among the sentences of Ref
	Aside    bool // it mentions the theme in passing, and counts half
	Critical bool // it criticises the theme, and not only another one that it names
}

// Counts is how many sentences on a theme praise, criticise, do both or neither, as
// its balance takes them: a fault that has been put right does neither, and an
// undecided sentence is left out. Where the theme is only mentioned in passing, it is
// how many of those.
type Counts struct{ Strength, Weakness, Mixed, Neutral int }

// Critical is how many criticise, alone or beside praise.
func (c Counts) Critical() int { return c.Weakness + c.Mixed }

// Judging is how many praise, criticise or do both.
func (c Counts) Judging() int { return c.Strength + c.Critical() }

// Recurring is a weakness of both reports.
type Recurring struct {
	Theme     string
	Rank      int                    // from 1, the number that people see everywhere: sure ones first, each kind by weight; those that the reader added are the last of the sure ones
	Statement string                 // one line for people
	Also      []string               // further themes that rest on the same two sentences
	Phrases   []string               // what both quotes name, such as "supervision"
	MayDiffer bool                   // the quotes name no one thing and may find different faults, as the statement says
	InLists   bool                   // an item of each improvement list asks for the same thing
	Weight    float64                // the chance that a careful reader would call it a weakness of both, 0 to 1
	Doubt     string                 // why the reader should check it; "" where it is sure
	Evidence  model.Pair[[]Evidence] // the quotes first: the sentences of both that are most alike; then what else bears them out
	Corrected bool                   // the reader kept or added it: it is sure
	Added     bool                   // the reader added it
	Chosen    model.Pair[bool]       // the reader chose the quote of a side
}

// Doubtful reports whether the reader should check it.
func (r *Recurring) Doubtful() bool {
	return !r.Corrected && r.Doubt != ""
}

// Requoted reports whether the reader chose a quote.
func (r *Recurring) Requoted() bool { return r.Chosen.Left || r.Chosen.Right }

// Evidence is a sentence at a place.
type Evidence struct {
	Ref      model.Ref
	Sentence string
	Before   string // the sentence before it, without which it cannot be understood; "" for none
}

// Refs returns the places of some evidence.
func Refs(evidence []Evidence) []model.Ref {
	refs := make([]model.Ref, 0, len(evidence))
	for _, e := range evidence {
		refs = append(refs, e.Ref)
	}
	return refs
}

// Quote is the sentence as it is quoted: after the one that it leans on.
func (e Evidence) Quote() string {
	if e.Before == "" {
		return e.Sentence
	}
	return e.Before + " " + e.Sentence
}

// Same reports whether both are the same sentence of a report.
func (e Evidence) Same(other Evidence) bool {
	return e.Ref.Key() == other.Ref.Key() && e.Sentence == other.Sentence
}

// FollowUp is what became of one recommendation of the left report.
type FollowUp struct {
	N         int // the recommendation's number
	Text      string
	Themes    []string
	Status    Status
	Evidence  []Evidence // right side, the most telling first; empty for NotMentioned
	Nearest   []Evidence // right side, for NotMentioned: what comes nearest without being about it
	Why       string     // one clause
	Doubt     string     // why the reader should check the status; "" where it is sure
	Again     *model.Ref // the item of the right list that asks for the same; nil for none
	Chance    float64    // that the likeliest sentence answers it, 0 to 1
	Corrected bool       // the reader set the status
	Chosen    bool       // the reader chose the evidence
	Second    bool       // the reader chose the second sentence of the evidence
	Diff      []DiffSpan // word marks against that item; only where both are alike above WordDiffFloor
}

// Doubtful reports whether the reader should check the status.
func (f *FollowUp) Doubtful() bool { return f.Doubt != "" }

// doubt adds a reason to check it; "" is none.
func (f *FollowUp) doubt(reason string) { f.Doubt = alsoDoubt(f.Doubt, reason) }

// Status is what became of a recommendation.
type Status string

// The statuses.
const (
	Resolved     Status = "resolved"
	Partly       Status = "partly"
	StillThere   Status = "persists"
	NotMentioned Status = "not-mentioned"
)

// Stated is a sentence in which a report itself says that something moved.
type Stated struct {
	Side   model.Side
	Ref    model.Ref
	Text   string
	Before string // the sentences before it, without which it cannot be understood; "" for none
	Change model.Change
	Themes []string
	Chance float64 // that a careful reader agrees, 0 to 1
	Doubt  string  // why the reader should check it; "" where it is sure
}

// Doubtful reports whether the reader should check it.
func (s *Stated) Doubtful() bool { return s.Doubt != "" }

// Quote is the sentence as it is quoted: after those that it leans on.
func (s *Stated) Quote() string { return Evidence{s.Ref, s.Text, s.Before}.Quote() }

// ThemeRow returns the row of a theme; nil where no report covers it.
func (c *Comparison) ThemeRow(id string) *ThemeRow {
	for i := range c.Themes {
		if c.Themes[i].Theme == id {
			return &c.Themes[i]
		}
	}
	return nil
}
