// Package framework is inspection regimes as data: the judgements a report
// carries under each, their scales, the headings and labels that announce
// them, and how the areas of one regime stand beside those of another.
//
// It knows no report and no file but its own TOML.
package framework

// Relation says how an area of one framework stands to one of another.
type Relation string

// The relations. Together means that one side judges in one grade what the
// other side judges in two; Nearest is the closest judgement, not the same.
const (
	Same     Relation = "same"
	Together Relation = "together"
	Nearest  Relation = "nearest"
	None     Relation = "none"
)

// Link sets an area of the left framework beside one of the right. Either
// id is "" where the area has no counterpart. Row is the area id under which
// people look for the judgement (of a combined area facing two: one of the two).
type Link struct {
	Row      string
	Left     string
	Right    string
	Relation Relation
	Note     string // what a person should know, such as "judged together with care leavers"; "" for Same
}
