package export

import (
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/internal/wording"
	"reinspect/model"
)

// Extras is what a comparison needs beside itself to be written.
type Extras struct {
	Themes *theme.Catalogue // the titles of themes
	Notes  notes.Content    // what the reader noted and corrected; may be empty
	Made   Made
	Choice
}

// noted lays out the reader's notes and corrections, apart from the reports' own
// words.
func (x *composer) noted() {
	if !x.extras.Notes.Empty() {
		x.page.add(heading{2, "The reader’s notes and corrections", "notes"}, items(x.notedItems()))
	}
}

// notedItems are the notes and corrections, in the order in which they were
// made.
func (x *composer) notedItems() []item {
	n := x.extras.Notes
	var list []item
	for _, note := range n.Notes {
		list = append(list, item{Lead: cell{Text: "note"}, Text: note.Text, Cite: x.noteDated(note)})
	}
	for _, m := range n.Marks {
		list = append(list, item{
			Lead: cell{Text: "marked " + string(m.Polarity), Mark: string(m.Polarity)},
			Text: m.Sentence, Cite: x.noteCite(m.At), Detail: changeWord(m.Change),
		})
	}
	for _, l := range n.Links {
		lead := "paired by hand"
		if l.Apart {
			lead = "unpaired by hand"
		}
		list = append(list, item{Lead: cell{Text: lead}, Text: x.noteCite(l.Places.Left) + " and " + x.noteCite(l.Places.Right)})
	}
	for _, d := range n.Decisions {
		list = append(list, x.decided(d))
	}
	return list
}

// readersNote stands before a note beside what it was written on.
const readersNote = "reader’s note"

// notesOn are the reader's notes on some places, for an entry that stands for these
// places. Whoever leaves the part of the notes out gets none anywhere.
func (x *composer) notesOn(places ...notes.Place) []quote {
	if !x.extras.has("notes") {
		return nil
	}
	var out []quote
	for _, at := range places {
		for _, n := range x.extras.Notes.On(at) {
			out = append(out, quote{Cite: x.noteCite(at), Text: n.Text})
		}
	}
	return out
}

// notesOnProof are those on what is quoted first for a claim.
func (x *composer) notesOnProof(evidence model.Pair[[]compare.Evidence]) []quote {
	return x.notesOn(slices.Concat(firstPlace(model.Left, evidence.Left), firstPlace(model.Right, evidence.Right))...)
}

// notesOnTheme are those on the sentences by which the reports tell what they say of a
// theme.
func (x *composer) notesOnTheme(t *compare.ThemeRow) []quote {
	var places []notes.Place
	for _, side := range []model.Side{model.Left, model.Right} {
		if e := x.c.Telling(t, side); e != nil {
			places = append(places, notes.At(side, e.Ref))
		}
	}
	return x.notesOn(places...)
}

func firstPlace(side model.Side, evidence []compare.Evidence) []notes.Place {
	if len(evidence) == 0 {
		return nil
	}
	return []notes.Place{notes.At(side, evidence[0].Ref)}
}

// askedIn is the place of a recommendation.
func askedIn(side model.Side, n int) notes.Place {
	return notes.At(side, model.Ref{Kind: model.RefBullet, N: n})
}

// inCell is notes in a cell of a table, which says itself what they are on.
func inCell(noted []quote) string {
	var texts []string
	for _, q := range noted {
		texts = append(texts, clean.Line(q.Text))
	}
	return strings.Join(texts, "; ")
}

func changeWord(c model.Change) string {
	if word := wording.Change(c); word != "" {
		return "states a change: " + word
	}
	return ""
}

// noteDated names the place of a note and the day it was written.
func (x *composer) noteDated(n notes.Note) string {
	cite := x.noteCite(n.At)
	if !n.Written.IsZero() {
		cite += ", written " + n.Written.Long()
	}
	return cite
}

// noteCite names what a note is on: a judgement, or a place in one report.
func (x *composer) noteCite(p notes.Place) string {
	switch {
	case p.Area != "":
		return "judgement: " + x.words.Area(p.Area)
	case p.Lost:
		return x.words.Side(p.Side) + ", text that can no longer be found: “" + p.Opening() + "”"
	}
	return x.words.CiteShort(p.Side, p.Ref)
}

type jsonNote struct {
	At      jsonPlace `json:"at"`
	Text    string    `json:"text"`
	Written *string   `json:"written"`
}

type jsonPlace struct {
	Area *string `json:"area"` // a judgement, or
	Side *string `json:"side"` // a place in one report
	Ref  any     `json:"ref"`  // null where the text can no longer be found
}

type jsonMark struct {
	At       jsonPlace      `json:"at"`
	Sentence string         `json:"sentence"`
	Polarity model.Polarity `json:"polarity"`
	Change   model.Change   `json:"change"`
}

type jsonLink struct {
	Left  jsonPlace `json:"left"`
	Right jsonPlace `json:"right"`
	Apart bool      `json:"apart"`
}

type jsonNotes struct {
	Notes     []jsonNote     `json:"notes"`
	Marks     []jsonMark     `json:"marks"`
	Links     []jsonLink     `json:"links"`
	Decisions []jsonDecision `json:"decisions"`
}

func notesJSON(c notes.Content) jsonNotes {
	out := jsonNotes{Notes: []jsonNote{}, Marks: []jsonMark{}, Links: []jsonLink{}, Decisions: []jsonDecision{}}
	for _, n := range c.Notes {
		out.Notes = append(out.Notes, jsonNote{placeJSON(n.At), n.Text, nullable(n.Written.String())})
	}
	for _, m := range c.Marks {
		out.Marks = append(out.Marks, jsonMark{placeJSON(m.At), m.Sentence, m.Polarity, m.Change})
	}
	for _, l := range c.Links {
		out.Links = append(out.Links, jsonLink{placeJSON(l.Places.Left), placeJSON(l.Places.Right), l.Apart})
	}
	for _, d := range c.Decisions {
		out.Decisions = append(out.Decisions, decisionJSON(d))
	}
	return out
}

func placeJSON(p notes.Place) jsonPlace {
	if p.Area != "" {
		return jsonPlace{Area: &p.Area}
	}
	side := p.Side.String()
	out := jsonPlace{Side: &side}
	if !p.Lost {
		out.Ref = refJSON(p.Ref)
	}
	return out
}
