package view

import (
	"image/color"
	"math"
	"testing"
)

// backgrounds are what the two looks are read on: the common ones of
// terminals, not only pure black and white.
var backgrounds = map[string]struct {
	palette palette
	colours []color.Color
}{
	"dark":  {darkPalette, []color.Color{hex("#000000"), hex("#16181d"), hex("#1e1e2e"), hex("#282c34")}},
	"light": {lightPalette, []color.Color{hex("#ffffff"), hex("#fafafa"), hex("#f6f1e7")}},
}

// Contrast: text that is read needs 4.5 to 1, quiet captions 3 to 1 (the
// thresholds of the Web Content Accessibility Guidelines 2.1).
func TestColoursCanBeRead(t *testing.T) {
	for name, b := range backgrounds {
		p := b.palette
		read := map[string]color.Color{
			"text": p.text, "accent": p.accent, "good": p.good, "bad": p.bad, "mixed": p.mixed,
			"recurring": p.recurring, "quiet": p.quiet,
		}
		for _, bg := range b.colours {
			for what, c := range read {
				if r := contrast(c, bg); r < 4.5 {
					t.Errorf("%s: %s on %v has contrast %.1f", name, what, bg, r)
				}
			}
			if r := contrast(p.faint, bg); r < 3 {
				t.Errorf("%s: faint on %v has contrast %.1f", name, bg, r)
			}
		}
		if r := contrast(p.onHit, p.hit); r < 4.5 {
			t.Errorf("%s: a search hit has contrast %.1f", name, r)
		}
	}
}

// What means different things looks different to eyes without red, green or
// blue cones as well.
func TestColoursDifferForColourBlindEyes(t *testing.T) {
	const enough = 12 // CIE76 units; 2.3 is just noticeable side by side
	for name, b := range backgrounds {
		p := b.palette
		pairs := map[string][2]color.Color{
			"good and bad": {p.good, p.bad}, "good and mixed": {p.good, p.mixed}, "bad and recurring": {p.bad, p.recurring},
			"good and recurring": {p.good, p.recurring}, "good and quiet": {p.good, p.quiet}, "bad and quiet": {p.bad, p.quiet},
		}
		for eyes, matrix := range blindness {
			for what, pair := range pairs {
				if d := distance(seen(pair[0], matrix), seen(pair[1], matrix)); d < enough {
					t.Errorf("%s, %s: %s are only %.1f apart", name, eyes, what, d)
				}
			}
		}
	}
}

// blindness maps linear colours to what eyes without one kind of cone see
// (Machado, Oliveira and Fernandes 2009, severity 1).
var blindness = map[string][9]float64{
	"all cones":    {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

func linear(c color.Color) [3]float64 {
	r, g, b, _ := c.RGBA()
	var out [3]float64
	for i, v := range []uint32{r, g, b} {
		f := float64(v) / 0xffff
		if f <= 0.04045 {
			out[i] = f / 12.92
		} else {
			out[i] = math.Pow((f+0.055)/1.055, 2.4)
		}
	}
	return out
}

func seen(c color.Color, m [9]float64) [3]float64 {
	l := linear(c)
	var out [3]float64
	for i := range out {
		out[i] = min(max(m[3*i]*l[0]+m[3*i+1]*l[1]+m[3*i+2]*l[2], 0), 1)
	}
	return out
}

func luminance(l [3]float64) float64 { return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] }

func contrast(a, b color.Color) float64 {
	x, y := luminance(linear(a)), luminance(linear(b))
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// distance is the difference of two linear colours in CIELAB.
func distance(a, b [3]float64) float64 {
	x, y := lab(a), lab(b)
	return math.Sqrt((x[0]-y[0])*(x[0]-y[0]) + (x[1]-y[1])*(x[1]-y[1]) + (x[2]-y[2])*(x[2]-y[2]))
}

func lab(l [3]float64) [3]float64 {
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*l[0] + 0.3576*l[1] + 0.1805*l[2]) / 0.95047)
	y := f(luminance(l))
	z := f((0.0193*l[0] + 0.1192*l[1] + 0.9505*l[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
