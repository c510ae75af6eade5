package pattern

import "testing"

func TestAPatternIsCompiledWhenItIsFirstUsed(t *testing.T) {
	wrong := Lazy("(")
	defer func() {
		if recover() == nil {
			t.Error("a wrong expression was not noticed at its first use")
		}
	}()
	if !Lazy(`^\d+$`)().MatchString("42") {
		t.Error("42 was not matched")
	}
	wrong()
}
