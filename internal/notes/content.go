package notes

import (
	"slices"

	"reinspect/model"
)

// Place is what a note or correction belongs to: one judgement (Area, which
// both reports share), or a paragraph or recommendation of one side.
type Place struct {
	Area string // area id; "" for a paragraph or recommendation
	model.Place
	Quote string // the text's opening words, by which it is found again; filled by the Book
	Lost  bool   // the report as now read has no such text; Ref is then of no use
}

// At returns the place of a paragraph or recommendation.
func At(side model.Side, ref model.Ref) Place {
	return Place{Place: model.Place{Side: side, Ref: ref}}
}

// OnJudgement returns the place of the judgement on an area.
func OnJudgement(area string) Place { return Place{Area: area} }

// Note is what the reader wrote on a place.
type Note struct {
	ID      string // given by the Book; stays the same when the text changes
	At      Place
	Text    string
	Written model.Date // when the text was written or last changed; zero where unknown
}

// Mark is what the reader says about a sentence in place of what the program
// found.
type Mark struct {
	At       Place // never a judgement
	Sentence string
	Polarity model.Polarity
	Change   model.Change
}

// Link says that the reader paired two paragraphs, or unpaired them (Apart).
type Link struct {
	Places model.Pair[Place]
	Apart  bool
}

// Content is all notes and corrections on a pair, in the order in which they
// were first made.
type Content struct {
	Notes     []Note
	Marks     []Mark
	Links     []Link
	Decisions []Decision
}

// Len returns how many notes and corrections there are.
func (c Content) Len() int {
	return len(c.Notes) + len(c.Marks) + len(c.Links) + len(c.Decisions)
}

// Empty reports whether there is nothing.
func (c Content) Empty() bool { return c.Len() == 0 }

// On returns the notes on a place.
func (c Content) On(at Place) []Note {
	var found []Note
	for _, n := range c.Notes {
		if n.At.Same(at) {
			found = append(found, n)
		}
	}
	return found
}

// Same reports whether two notes on these places are on the same thing.
func (p Place) Same(other Place) bool {
	if p.Area != "" || other.Area != "" {
		return p.Area == other.Area
	}
	return p.Side == other.Side && p.Ref.Key() == other.Ref.Key() && !p.Lost && !other.Lost
}

// key returns the place by which two entries on the same text compare equal:
// whether the text is found can differ from one reading to the next.
func (p Place) key() Place {
	p.Lost = false
	return p
}

// markKey is what a mark is about; a later mark on the same replaces it.
type markKey struct {
	at       Place
	sentence string
}

func (n Note) key() string { return n.ID }

func (m Mark) key() markKey { return markKey{m.At.key(), m.Sentence} }

func (l Link) key() model.Pair[Place] {
	return model.Pair[Place]{Left: l.Places.Left.key(), Right: l.Places.Right.key()}
}

// says reports whether two notes say the same on the same place.
func (n Note) says(other Note) bool { return n.At.key() == other.At.key() && n.Text == other.Text }

// changed reports whether a note is not as c has it: new, or rewritten.
func (c Content) changed(n Note) bool {
	was := c.note(n.ID)
	return was == nil || !was.says(n)
}

// copied returns the content with slices of its own.
func (c Content) copied() Content {
	return Content{slices.Clone(c.Notes), slices.Clone(c.Marks), slices.Clone(c.Links), slices.Clone(c.Decisions)}
}

func (c Content) note(id string) *Note {
	for i := range c.Notes {
		if c.Notes[i].ID == id {
			return &c.Notes[i]
		}
	}
	return nil
}

// like returns the note that says what n says on the same place, or nil.
func (c Content) like(n Note) *Note {
	for i := range c.Notes {
		if c.Notes[i].says(n) {
			return &c.Notes[i]
		}
	}
	return nil
}
