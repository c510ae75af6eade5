package budget_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
)

var limits = budget.Limits{Work: 5000, Memory: 2 << 20, Text: 3 << 10, Lines: 4, Depth: 5}

// Whatever is spent, the limit itself is still allowed; one more is not, and
// the error says which limit it was.
func TestEachLimitMayBeReachedAndNotPassed(t *testing.T) {
	for name, c := range map[string]struct {
		spend func(*budget.Budget, int) error
		most  int
		want  string
	}{
		"work":   {(*budget.Budget).Work, limits.Work, "takes more than 5 thousand steps to read"},
		"memory": {(*budget.Budget).Memory, limits.Memory, "takes more than 2 MB of memory to read"},
		"text":   {(*budget.Budget).Text, limits.Text, "holds more than 3 KB of text"},
		"lines":  {(*budget.Budget).Lines, limits.Lines, "holds more than 4 lines of text"},
		"depth":  {(*budget.Budget).Depth, limits.Depth, "has parts nested more than 5 deep"},
	} {
		b := budget.New(context.Background(), limits)
		if err := c.spend(b, c.most); err != nil || b.Err() != nil {
			t.Errorf("%s: the limit itself is refused: %v", name, err)
		}
		err := c.spend(b, c.most+1)
		if err == nil || !strings.Contains(err.Error(), c.want) || fault.Hint(err) == "" {
			t.Errorf("%s: error %v, hint %q", name, err, fault.Hint(err))
		}
		if !errors.Is(b.Err(), err) {
			t.Errorf("%s: the error is forgotten", name)
		}
	}
}

func TestCostsAddUp(t *testing.T) {
	b := budget.New(context.Background(), limits)
	for range 4 {
		if err := b.Lines(1); err != nil {
			t.Fatal(err)
		}
	}
	if b.Lines(1) == nil {
		t.Error("a fifth line of four is allowed")
	}
}

// The first limit passed is the one that is said, whatever comes after.
func TestTheFirstErrorStays(t *testing.T) {
	b := budget.New(context.Background(), limits)
	first := b.Lines(9)
	if second := b.Work(9000); second == nil || second.Error() != first.Error() {
		t.Errorf("%v after %v", second, first)
	}
	if err := b.Text(0); err == nil {
		t.Error("goes on after a limit was passed")
	}
}

func TestMemoryLeft(t *testing.T) {
	b := budget.New(context.Background(), limits)
	_ = b.Memory(1 << 20)
	if got := b.MemoryLeft(); got != 1<<20 {
		t.Errorf("%d bytes left", got)
	}
	_ = b.Memory(3 << 20)
	if got := b.MemoryLeft(); got != 0 {
		t.Errorf("%d bytes left of a spent budget", got)
	}
}

// Asking the caller costs more than most work, so that this is done now and
// then; but soon enough to stop within a hundredth of a second.
func TestReadingEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	b := budget.New(ctx, budget.Standard())
	if err := b.Work(1000); err != nil {
		t.Fatal(err)
	}
	cancel()
	if !errors.Is(b.Err(), context.Canceled) {
		t.Error("Err does not look at the context")
	}
	b = budget.New(ctx, budget.Standard())
	for range 1_000_000 {
		if err := b.Work(1); err != nil {
			if !errors.Is(err, context.Canceled) {
				t.Errorf("error %v", err)
			}
			return
		}
	}
	t.Error("a million steps after it ended")
}
