package parse

import (
	"strings"

	"reinspect/internal/load/parse/sentence"
	"reinspect/model"
)

// longItemWords is how long a list item must be to be a paragraph of its own
// where nothing else says whether it is: findings written as bullets run to
// whole sentences, lists inside a paragraph to a few words.
const longItemWords = 25

// paragraphs makes paragraphs of a part's pieces. A list belongs to the
// numbered paragraph before it, or to the sentence that introduces it with a
// colon; other bullets are paragraphs of their own.
func paragraphs(pieces []piece) []model.Paragraph {
	var all []model.Paragraph
	var lists [][]string // what follows the text of each paragraph, set together at the end
	begin := func(p piece) {
		all = append(all, paragraph(p))
		lists = append(lists, nil)
	}
	inList := false // the last paragraph carries a list
	for i, p := range pieces {
		last := len(all) - 1
		samePlace := last >= 0 && all[last].Heading == p.heading
		switch {
		case p.kind == numberedPiece:
			begin(p)
			inList = false
		case samePlace && all[last].Number > 0:
			lists[last] = append(lists[last], bullet(p)+p.text)
		case p.kind == bulletPiece && samePlace && (inList || introduces(all[last].Text, pieces[i:])):
			lists[last] = append(lists[last], bullet(p)+p.text)
			inList = true
		default:
			begin(p)
			inList = false
		}
	}
	for i := range all {
		all[i].Text = strings.Join(append([]string{all[i].Text}, lists[i]...), "\n")
		all[i].Sentences = sentences(all[i].Text)
	}
	return all
}

// listStart is how many items of a list are looked at to tell how long they are.
const listStart = 50

// introduces reports whether text leads into the list that begins a stretch
// of pieces: it ends in a colon and the items are short.
func introduces(text string, list []piece) bool {
	if !strings.HasSuffix(strings.TrimSpace(text), ":") {
		return false
	}
	words, items := 0, 0
	for _, p := range list {
		if p.kind != bulletPiece || items == listStart {
			break
		}
		words += len(strings.Fields(p.text))
		items++
	}
	return items > 0 && words < longItemWords*items
}

func bullet(p piece) string {
	if p.kind == bulletPiece {
		return "• "
	}
	return ""
}

func paragraph(p piece) model.Paragraph {
	return model.Paragraph{Number: p.number, Numbered: p.printed, Page: p.page, Heading: p.heading, Text: p.text}
}

func sentences(text string) []model.Sentence {
	var all []model.Sentence
	for _, s := range sentence.Split(text) {
		all = append(all, model.Sentence{Text: s})
	}
	return all
}

func firstSentence(text string) string {
	if all := sentence.Split(text); len(all) > 0 {
		return all[0]
	}
	return ""
}

// numberInOrder numbers the paragraphs of a document that prints no numbers.
func numberInOrder(sections []model.Section) {
	n := 0
	for i := range sections {
		for j := range sections[i].Paragraphs {
			n++
			sections[i].Paragraphs[j].Number = n
		}
	}
}
