package wording

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// Graded is one grade of an area, and how it moved against that of the inspection
// before.
type Graded struct {
	Grade    *model.Judgement
	Movement compare.Movement
	Year     string
}

// Course says in short how the grades of an area went over the years: "3 × Inad.,
// then up twice", "RI since 2015". It begins behind the last gap or change of
// scale, and says from when; "" where fewer than two grades are left. Current tells
// that the last of them is that of the last inspection: it is then said since when
// a grade holds.
func Course(grades []Graded, current bool) string {
	from := 0
	for i := range grades {
		if i > 0 && !Stepped(grades[i].Movement) {
			from = i
		}
	}
	part := grades[from:]
	if len(part) < 2 {
		return ""
	}
	legs := legsOf(part)
	legs[len(legs)-1].holds = current
	if len(legs) == 1 {
		return legs[0].alone(part)
	}
	texts := make([]string, len(legs))
	for i := range legs {
		texts[i] = legs[i].text(part)
	}
	text := strings.Join(texts, ", then ")
	if from > 0 && part[0].Year != "" {
		text = "from " + part[0].Year + " " + text
	}
	return text
}

// leg is a stretch of grades that all stay, or all move one way.
type leg struct {
	movement compare.Movement
	times    int // grades that stay, or movements
	end      int // its last grade
	holds    bool
}

// legsOf parts grades on one scale into stretches.
func legsOf(part []Graded) []leg {
	var legs []leg
	for i := 1; i < len(part); i++ {
		m := part[i].Movement
		if n := len(legs); n > 0 && legs[n-1].movement == m {
			legs[n-1].times++
			legs[n-1].end = i
			continue
		}
		times := 1
		if m == compare.Stayed {
			times = 2 // this grade, and that which it is like
		}
		legs = append(legs, leg{movement: m, times: times, end: i})
	}
	return legs
}

var ways = map[compare.Movement]string{compare.Improved: "up", compare.Declined: "down"}

func (l leg) text(part []Graded) string {
	grade, first := GradeLetters(part[l.end].Grade), part[l.end-l.times+1]
	switch {
	case l.movement != compare.Stayed && l.times == 1:
		return ways[l.movement]
	case l.movement != compare.Stayed && l.times == 2:
		return ways[l.movement] + " twice"
	case l.movement != compare.Stayed:
		return fmt.Sprintf("%s %d times", ways[l.movement], l.times)
	case l.holds && first.Year != "":
		return grade + " since " + first.Year
	}
	return fmt.Sprintf("%d × %s", l.times, grade)
}

// alone is the text of the only stretch: it says where a single movement led.
func (l leg) alone(part []Graded) string {
	last := part[l.end]
	text := l.text(part)
	if l.movement == compare.Stayed || last.Year == "" {
		return text
	}
	return text + " to " + GradeLetters(last.Grade) + " by " + last.Year
}
