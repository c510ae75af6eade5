package parse

import (
	"slices"
	"strings"

	"reinspect/internal/framework"
	"reinspect/internal/pattern"
	"reinspect/model"
)

// improvements collects the report's improvement lists.
type improvements struct {
	items  []model.Recommendation
	titles []string // the heading of the list that each item is in
	prose  []string // headings of lists that hold findings instead
}

// add reads the improvement list of a part. Its items are its numbered
// paragraphs, or its bullets, or, where it has neither, its paragraphs. Items
// of a list in a list belong to the item above them.
func (list *improvements) add(r *reader, p *part) {
	entries, group := listEntries(p.pieces, p.heading.items)
	if slices.ContainsFunc(group, func(g string) bool { return r.fw.NamesPart(framework.PartImprovement, label(g)) }) {
		for i := range group {
			if group[i] == "" {
				group[i] = p.heading.title // there is another list inside this one
			}
		}
	}
	for i, e := range entries {
		if anyIn(r.fw.None, framework.Fold(e.text)) {
			continue
		}
		text, reference := takeReference(e.text, slices.Concat(r.fw.References, words().Reference.Signs))
		item := model.Recommendation{
			N: len(list.items) + 1, Text: text, Reference: reference, Group: groupName(group[i], e.addressee),
			Board: p.board, Page: e.page, Sentences: sentences(text),
		}
		if e.kind == numberedPiece {
			item.Paragraph = e.number
		}
		list.items = append(list.items, item)
		list.titles = append(list.titles, p.heading.title)
	}
}

// grouped returns the items, those of a report with several lists ("Areas for
// priority action", "Areas for improvement") in groups of the lists' names.
func (list *improvements) grouped() []model.Recommendation {
	lists := map[bool]map[string]bool{true: {}, false: {}} // those of the board, and the others
	for i := range list.items {
		lists[list.items[i].Board][label(list.titles[i])] = true
	}
	for i := range list.items {
		if a := &list.items[i]; a.Group == "" && len(lists[a.Board]) > 1 {
			a.Group = list.titles[i]
		}
		if len(list.prose) > 0 && list.items[i].Group == "" {
			list.items[i].Group = list.titles[i]
		}
	}
	return list.items
}

// groupName names the group of an item by the heading above it and by whom the
// item is for; either may be "".
func groupName(heading, addressee string) string {
	if heading == "" || addressee == "" {
		return heading + addressee
	}
	return heading + ": " + addressee
}

// isProse reports whether what stands under a heading of improvements is text
// that finds something rather than a list of what to do: most of its items are
// of several sentences. That is so only where the framework says it can be.
func (r *reader) isProse(p *part) bool {
	if !p.heading.prose {
		return false
	}
	entries, _ := listEntries(p.pieces, p.heading.items)
	long := 0
	for _, e := range entries {
		if len(sentences(e.text)) > 1 {
			long++
		}
	}
	return 2*long > len(entries)
}

// listEntries returns the items among a list's pieces and the group of each.
func listEntries(pieces []piece, items framework.Items) (entries []piece, groups []string) {
	kind := itemKind(pieces)
	whole := items == framework.ItemsParagraphs && kind == bulletPiece && hasBody(pieces)
	if whole {
		kind = bodyPiece
	}
	outer := outermost(pieces, kind)
	lead := "" // the last line that introduced items, such as "Immediately:"
	for i, p := range pieces {
		nested := p.kind == bulletPiece && (kind == numberedPiece || whole || isDeeper(p, outer)) && len(entries) > 0
		lost := kind == bulletPiece && p.kind == bodyPiece && lostItsBullet(pieces, i)
		switch {
		case nested:
			last := &entries[len(entries)-1]
			last.text += "\n• " + p.text
		case items == framework.ItemsAll && p.kind == bodyPiece && !introducesItems(p), p.kind == kind && (kind != bodyPiece || whole || !introducesItems(p)) || lost:
			entries = append(entries, p)
			group := strings.TrimRight(p.heading, ": ")
			if lead != "" {
				group = lead
			}
			groups = append(groups, group)
		case p.kind == bodyPiece && introducesItems(p) && len(strings.Fields(p.text)) <= mostGroupWords:
			lead = strings.TrimRight(p.text, ": ")
		}
	}
	return entries, groups
}

// mostGroupWords is the most words in the name of a group of items.
const mostGroupWords = 8

// itemKind says which pieces are the list's items.
func itemKind(pieces []piece) pieceKind {
	numbered, bullets := 0, 0
	for _, p := range pieces {
		switch p.kind {
		case numberedPiece:
			numbered++
		case bulletPiece:
			bullets++
		}
	}
	switch {
	case bullets > numbered && numbered <= 1:
		return bulletPiece // one numbered paragraph leads into the bullets
	case numbered > 0:
		return numberedPiece
	}
	return bodyPiece
}

func hasBody(pieces []piece) bool {
	return slices.ContainsFunc(pieces, func(p piece) bool { return p.kind == bodyPiece })
}

// outermost returns the place of the leftmost items of a kind.
func outermost(pieces []piece, kind pieceKind) piece {
	var out piece
	found := false
	for _, p := range pieces {
		if p.kind == kind && (!found || p.x < out.x || p.level < out.level) {
			out, found = p, true
		}
	}
	return out
}

func isDeeper(p, outer piece) bool { return p.x > outer.x+7 || p.level > outer.level && p.level > 1 }

func introducesItems(p piece) bool { return strings.HasSuffix(strings.TrimSpace(p.text), ":") }

// lostItsBullet reports whether a piece among bullets is an item whose bullet is
// missing: it is between the introduction and further items, and begins in lower
// case.
func lostItsBullet(pieces []piece, i int) bool {
	return i > 0 && i+1 < len(pieces) && introducesItems(pieces[i-1]) && pieces[i+1].kind == bulletPiece && startsLower(pieces[i].text)
}

// listParagraphs returns what is a paragraph of the report as well: the numbered
// items of a list, and text that leads into it and says more than the name of a
// group.
func listParagraphs(pieces []piece, items framework.Items) []model.Paragraph {
	var all []model.Paragraph
	bulletsAreItems := itemKind(pieces) == bulletPiece
	for i, p := range pieces {
		switch {
		case items == "" && p.kind == bodyPiece && bulletsAreItems && len(strings.Fields(p.text)) > mostGroupWords && !lostItsBullet(pieces, i):
			all = append(all, paragraph(p))
		case p.kind == numberedPiece:
			all = append(all, paragraph(p))
		case p.kind == bulletPiece && len(all) > 0 && !bulletsAreItems:
			all[len(all)-1].Text += "\n• " + p.text
		}
	}
	for i := range all {
		all[i].Sentences = sentences(all[i].Text)
	}
	return all
}

var closingBracket = pattern.Lazy(`\s*\(([^()]{3,80})\)\s*[.;]?\s*$`)

// takeReference removes the cross-reference at the end of an item and returns
// it in one form: "(National Framework, Outcome Two)" gives "outcome 2".
func takeReference(text string, signs []framework.Phrase) (rest, reference string) {
	m := closingBracket().FindStringSubmatchIndex(text)
	if m == nil {
		return text, ""
	}
	inside := framework.Fold(text[m[2]:m[3]])
	if !anyIn(signs, inside) {
		return text, ""
	}
	for _, sign := range signs {
		if start, end, ok := sign.Find(inside); ok {
			inside = inside[:start] + inside[end:]
		}
	}
	fields := strings.FieldsFunc(inside, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == ':' })
	for i, f := range fields {
		if n := slices.Index(words().Reference.Numbers, f); n >= 0 {
			fields[i] = string(rune('1' + n))
		}
	}
	return strings.TrimSpace(text[:m[0]]), strings.Join(fields, " ")
}
