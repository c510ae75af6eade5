package tokens

// Span is consecutive words: from First up to, not including, Last.
type Span struct{ First, Last int }

// Clauses splits words at the contrasts (given as ascending word indices), at
// semicolons, at full stops before the end, and at the comma that ends an
// opening contrast ("Although …, …"). It appends the clauses to buf: at least
// one where there are words.
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
			opened = start == 0
		case begins, w.Punctuation && (w.Text == ";" || w.Text == "." && i < len(ws)-1):
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
