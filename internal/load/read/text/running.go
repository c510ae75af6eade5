package text

import "strings"

// Where a text was printed on pages, which form feeds part, headers and footers
// are the same on several of them but for their numbers.
const (
	topLines     = 3 // of a page, among which its header stands
	footLines    = 4 // of a page, among which its footer stands
	runningPages = 3 // with the same line; a text of three pages or fewer needs all but one, and two
)

// runningLines returns which lines of a text are headers and footers.
func runningLines(lines []string) map[int]bool {
	pages := pagesOf(lines)
	if len(pages) < 2 {
		return nil
	}
	count := map[string]int{}
	places := make([][]int, len(pages))
	for i, page := range pages {
		places[i] = append(places[i], page[:min(topLines, len(page))]...)
		places[i] = append(places[i], page[max(min(topLines, len(page)), len(page)-footLines):]...)
		seen := map[string]bool{}
		for _, k := range places[i] {
			if f := withoutFigures(lines[k]); !seen[f] {
				seen[f] = true
				count[f]++
			}
		}
	}
	enough := min(runningPages, max(2, len(pages)-1))
	out := map[int]bool{}
	for _, page := range places {
		for _, k := range page {
			out[k] = out[k] || count[withoutFigures(lines[k])] >= enough
		}
	}
	return out
}

// pagesOf returns the lines that hold anything, page by page.
func pagesOf(lines []string) [][]int {
	pages := [][]int{nil}
	for i, l := range lines {
		if strings.HasPrefix(l, "\f") {
			pages = append(pages, nil)
		}
		if last := len(pages) - 1; strings.TrimSpace(l) != "" {
			pages[last] = append(pages[last], i)
		}
	}
	return pages
}

// withoutFigures returns a line's words with its numbers as "#".
func withoutFigures(line string) string {
	fields := strings.Fields(line)
	for i, f := range fields {
		if strings.Trim(f, "0123456789") == "" {
			fields[i] = "#"
		}
	}
	return strings.Join(fields, " ")
}
