// Package compare sets two reports beside each other and says what moved.
//
// It takes two parsed and assessed reports and gives one Comparison value.
// It knows no file formats, no widths and no clock, and it is the only
// package that knows the word-diff library.
package compare

import "reinspect/model"

// Comparison is everything that can be said about two reports together. It
// feeds the screen and every export alike.
type Comparison struct {
	Reports         model.Pair[*model.Report]
	Relation        Relation
	Versions        bool // both are versions of one report: word differences are the main thing
	Judgements      []JudgementRow
	Sections        []SectionRow
	Themes          []ThemeRow
	Recurring       []Recurring
	Recommendations []FollowUp
	Stated          []Stated
	Warnings        []string

	paired *sides // how the paragraphs were paired, for Explain; nil for a value that Compare did not make
}

// InTime reports whether the right report is of the same place and not the
// earlier one: only then has anything improved or declined between the two.
// Otherwise the one merely stands stronger or weaker than the other.
func (c *Comparison) InTime() bool {
	left, right := day(c.Reports.Left), day(c.Reports.Right)
	return c.Relation == SameAuthority && !left.IsZero() && !right.IsZero() && !right.Before(left)
}

// Relation says whether both reports are of one place.
type Relation string

// The relations. Of different authorities, and where InTime does not hold,
// Improved means that the right report stands stronger, and people are shown
// "stronger", never "improved".
const (
	SameAuthority        Relation = "same-authority"
	DifferentAuthorities Relation = "different-authorities"
)

// Movement is how the right side stands against the left.
type Movement string

// The movements. New is only right, Gone only left: neither is a rise or fall.
const (
	Improved      Movement = "improved"
	Declined      Movement = "declined"
	Stayed        Movement = "stayed"
	New           Movement = "new"
	Gone          Movement = "gone"
	NotComparable Movement = "not-comparable"
)

// JudgementRow is one rung of the judgement ladder.
type JudgementRow struct {
	Area     string                       // area id under which people look for it
	Title    string                       // short title of the area for people, such as "Care leavers"
	Grades   model.Pair[*model.Judgement] // nil where a side has no such judgement
	Movement Movement
	Steps    int         // right against left on a common scale; positive is better
	Together *model.Side // the side whose one grade covers two areas; nil otherwise
	Nearest  bool        // the two judgements are the nearest of each other, not the same
	Note     string      // what a person should know of this row; ""
}

// SectionRow is one area of both reports with its aligned paragraphs.
type SectionRow struct {
	Area     string
	Title    string             // short title for people, such as "Care leavers"
	Areas    model.Pair[string] // the areas of both reports whose own row this is; "" where a side has none
	Titles   model.Pair[string] // section headings as printed; "" where a side has none
	Movement Movement           // of the area's judgement; "" where there is none
	Pairs    []Alignment
}

// Alignment is one row of two panes: a paragraph and its counterpart, or a
// paragraph alone. A paragraph can stand in several; the first one of a left
// paragraph in reading order of Pairs with Best set is its best.
type Alignment struct {
	Refs   model.Pair[*model.Ref] // nil on the side of the blank
	Theme  string                 // the theme they share, or the lone paragraph's main theme
	Score  float64                // 0 to 1; 0 for a lone paragraph
	Why    string                 // why they stand together, or why one stands alone; one clause
	Best   bool                   // the best pair of its left (or, if right only, right) paragraph
	Manual bool                   // a reader set them beside each other or apart
	Diff   []DiffSpan             // word marks; only for paragraphs alike above WordDiffFloor
}

// DiffSpan is a stretch of text that both texts share, or that one has. The
// spans of one side, joined and trimmed, are its text with single spaces.
type DiffSpan struct {
	Op   DiffOp
	Text string
}

// DiffOp says on which side a stretch of text stands.
type DiffOp int

// The operations: in both, only left, only right.
const (
	DiffSame DiffOp = iota
	DiffLeft
	DiffRight
)

// Balance is what a report says of a theme, all in all.
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
	Theme    string
	Area     string // the area the theme belongs to
	Balance  model.Pair[Balance]
	Movement Movement
	Counts   model.Pair[Counts]
	Refs     model.Pair[[]model.Ref] // where it is treated, the weightiest first
	Mentions model.Pair[[]Mention]   // the sentences counted, in the order of Refs, in a place as they stand there
	Critical model.Pair[float64]     // the critical share of what is said, 0 to 1; 0 for an absent balance
	Doubtful bool                    // a side's balance lies close to a threshold
}

// Mention is a sentence that speaks on a theme.
type Mention struct {
	Ref      model.Ref
	Sentence int  // its place among the sentences of Ref, from 0
	Aside    bool // it speaks on the theme by the way, and weighs half
}

// Counts is how many sentences on a theme speak how.
type Counts struct{ Strength, Weakness, Mixed, Neutral int }

// Recurring is a weakness that both reports carry.
type Recurring struct {
	Theme     string
	Rank      int                    // from 1
	Statement string                 // one line a person can read
	Phrases   []string               // terms that both sides use
	InLists   bool                   // both improvement lists ask for it
	Weight    float64                // the chance that a careful reader would call it a weakness of both, 0 to 1
	Evidence  model.Pair[[]Evidence] // the weightiest first
}

// Doubtful reports whether the reader had better look for himself.
func (r *Recurring) Doubtful() bool { return r.Weight < DoubtfulBelow }

// Evidence is a sentence at a place.
type Evidence struct {
	Ref      model.Ref
	Sentence string
}

// FollowUp is what became of one recommendation of the left report.
type FollowUp struct {
	N        int // the recommendation's number
	Text     string
	Themes   []string
	Status   Status
	Evidence []Evidence // right side, the most telling first; empty for NotMentioned
	Why      string     // one clause
	Again    *model.Ref // the item of the right list that asks for the same; nil for none
	Diff     []DiffSpan // word marks against that item; only where both are alike above WordDiffFloor
}

// Status is what became of a recommendation.
type Status string

// The statuses.
const (
	Resolved     Status = "resolved"
	Partly       Status = "partly"
	StillThere   Status = "persists"
	NotMentioned Status = "not-mentioned"
)

// Stated is a sentence in which a report itself speaks about movement.
type Stated struct {
	Side   model.Side
	Ref    model.Ref
	Text   string
	Change model.Change
	Themes []string
}
