package tokens

// Span is a run of words: from First up to, not including, Last.
type Span struct{ First, Last int }

// Clauses splits words where a contrast begins (the word indices given, in
// order), at semicolons and at full stops inside, and at the comma that
// closes an opening contrast ("Although …, …"). It appends to buf; there is
// at least one span where there are words.
func Clauses(ws []Word, contrasts []int, buf []Span) []Span {
	start, opened, next := 0, false, 0
	for i, w := range ws {
		begins := false
		for next < len(contrasts) && contrasts[next] <= i {
			begins = contrasts[next] == i
			next++
		}
		switch {
		case begins && i == start:
			opened = start == 0 || ws[start-1].Text == "."
		case begins, w.Mark && (w.Text == ";" || w.Text == "." && i < len(ws)-1):
			if i > start {
				buf = append(buf, Span{start, i})
			}
			start, opened = i, false
		case opened && w.Text == "," && i > start+2:
			buf = append(buf, Span{start, i})
			start, opened = i+1, false
		}
	}
	if start < len(ws) {
		buf = append(buf, Span{start, len(ws)})
	}
	return buf
}
