package pdf

import "slices"

// colour is what letters are filled with.
type colour struct {
	light float64 // 0 black, 1 white
	clear float64 // 0 covers what is below it, 1 shows nothing of its own
	ink   bool    // numbers are amounts of ink, not of light
}

// shade returns how light letters look on white paper: 0 black, 1 white.
func (c colour) shade() float64 { return min(max(c.light+(1-c.light)*c.clear, 0), 1) }

// How much of the light of red, green and blue the eye sees.
const redShare, greenShare, blueShare = 0.3, 0.59, 0.11

// fill carries out an operator that sets the colour of what is filled.
func (in *interpreter) fill(op string) {
	c := &in.state.colour
	if op == "cs" {
		c.light, c.ink = 0, in.isInk()
		return
	}
	n := 0
	for n < len(in.args) && in.args[n].kind == kindNumber {
		n++
	}
	switch {
	case n == 1 && c.ink && op != "g":
		c.light = 1 - in.number(0)
	case n == 1:
		c.light = in.number(0)
	case n == 3:
		c.light = redShare*in.number(0) + greenShare*in.number(1) + blueShare*in.number(2)
	case n == 4:
		c.light = 1 - min(1, redShare*in.number(0)+greenShare*in.number(1)+blueShare*in.number(2)+in.number(3))
	default:
		c.light = 0
	}
}

// isInk reports whether the colour space named by the operand counts ink.
func (in *interpreter) isInk() bool {
	if len(in.args) == 0 {
		return false
	}
	a := in.objects.array(in.objects.dict(in.res["ColorSpace"])[string(in.args[0].text)])
	return len(a) > 0 && slices.Contains([]string{"Separation", "DeviceN"}, in.objects.name(a[0]))
}
