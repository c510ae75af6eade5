// Package budget counts what reading one file costs, and ends the reading of
// a file that costs more than any report does. Readers count where the work is
// done, so that a file gives the same answer on every machine.
//
// It knows no file format and nothing of inspections.
package budget

import (
	"context"
	"fmt"

	"reinspect/internal/fault"
)

// Limits is the most that reading one file may cost.
type Limits struct {
	Work   int // steps; one takes about ten nanoseconds
	Memory int // bytes unpacked or built from the file, none of which count as freed
	Text   int // bytes of text that come out
	Lines  int // lines that come out
	Depth  int // parts nested inside each other
	Pieces int // pieces of text that are laid out on one page; further ones are left out with a warning
}

// Standard returns the limits that the program reads with. The longest of 173
// published reports (54 pages) takes 1.5 million steps and 7 MB of memory,
// and gives 130,000 bytes of text in 1,900 lines.
func Standard() Limits {
	return Limits{
		Work:   100_000_000,
		Memory: 96 << 20,
		Text:   2 << 20,
		Lines:  20_000,
		Depth:  600,
		Pieces: 10_000,
	}
}

// Budget is what reading one file has cost so far. Once a limit is passed,
// every further call returns the same error, which says which one and carries
// a hint. It serves one goroutine.
type Budget struct {
	ctx    context.Context
	limits Limits
	spent  Limits
	asked  int // the work spent when the context was last looked at
	err    error
}

// New returns a budget with nothing spent. Reading also ends when ctx does.
func New(ctx context.Context, limits Limits) *Budget {
	return &Budget{ctx: ctx, limits: limits}
}

// askEvery is how much work lies between two looks at the context.
const askEvery = 1 << 16

// Work counts n steps.
func (b *Budget) Work(n int) error {
	b.spent.Work += n
	if b.spent.Work > b.limits.Work {
		b.exceed("takes more than %d thousand steps to read", b.limits.Work/1000)
	}
	if b.err == nil && b.spent.Work-b.asked >= askEvery {
		b.asked = b.spent.Work
		b.err = b.ctx.Err()
	}
	return b.err
}

// Memory counts n bytes unpacked or built.
func (b *Budget) Memory(n int) error {
	b.spent.Memory += n
	if b.spent.Memory > b.limits.Memory {
		b.exceed("takes more than %d MB of memory to read", b.limits.Memory>>20)
	}
	return b.err
}

// MemoryLeft returns how many more bytes may be unpacked or built.
func (b *Budget) MemoryLeft() int { return max(0, b.limits.Memory-b.spent.Memory) }

// Text counts n bytes of text that come out.
func (b *Budget) Text(n int) error {
	b.spent.Text += n
	if b.spent.Text > b.limits.Text {
		b.exceed("holds more than %d KB of text", b.limits.Text>>10)
	}
	return b.err
}

// Lines counts n lines that come out.
func (b *Budget) Lines(n int) error {
	b.spent.Lines += n
	if b.spent.Lines > b.limits.Lines {
		b.exceed("holds more than %d lines of text", b.limits.Lines)
	}
	return b.err
}

// Depth checks that parts nested n deep are allowed.
func (b *Budget) Depth(n int) error {
	if n > b.limits.Depth {
		b.exceed("has parts nested more than %d deep", b.limits.Depth)
	}
	return b.err
}

// Pieces returns how many pieces of text are laid out on one page.
func (b *Budget) Pieces() int { return b.limits.Pieces }

// Context is the caller's, for a library that watches one.
func (b *Budget) Context() context.Context { return b.ctx }

// Spent returns what was counted so far; Depth and Pieces are 0.
func (b *Budget) Spent() Limits { return b.spent }

// Err returns the limit that was passed, or why the context ended; nil while
// reading may go on.
func (b *Budget) Err() error {
	if b.err == nil {
		b.err = b.ctx.Err()
	}
	return b.err
}

const hint = "is this a report? save the report alone, or print it to a new PDF, and open that"

func (b *Budget) exceed(format string, limit int) {
	if b.err == nil {
		b.err = fault.WithHint(fmt.Errorf(format+", more than any report does", limit), hint)
	}
}
