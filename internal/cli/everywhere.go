package cli

import (
	"context"
	"sync"

	"reinspect/compare"
	"reinspect/internal/library"
	"reinspect/internal/query"
	"reinspect/tui/dialog"
)

// mostFound is how many sentences a search in the app lists.
const mostFound = 100

// findIn searches a library for what was typed.
func findIn(ctx context.Context, l *library.Library, typed string, env compare.Env) (dialog.Found, error) {
	q, err := query.Parse(typed, known(env))
	if err != nil || q.Empty() {
		return dialog.Found{}, err
	}
	hits, all, err := l.Search(ctx, q, mostFound)
	found := dialog.Found{All: all}
	for _, h := range hits {
		found.Hits = append(found.Hits, dialog.FoundSentence(h))
	}
	return found, err
}

// pool is a library in memory that is made when it is first needed.
type pool struct {
	mu     sync.Mutex
	memory *library.Memory
}

func (p *pool) get() (*library.Memory, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.memory != nil {
		return p.memory, nil
	}
	var err error
	p.memory, err = library.NewMemory(context.Background())
	return p.memory, err
}

// clear forgets what was stored.
func (p *pool) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.memory != nil {
		p.memory.Close()
		p.memory = nil
	}
}

func (p *pool) find(ctx context.Context, typed string, env compare.Env) (dialog.Found, error) {
	m, err := p.get()
	if err != nil {
		return dialog.Found{}, err
	}
	return findIn(ctx, m.Library, typed, env)
}

// store reads a report into the pool.
func (p *pool) store(ctx context.Context, path string, read reading) error {
	r, err := read(ctx, path)
	if err != nil {
		return err
	}
	m, err := p.get()
	if err != nil {
		return err
	}
	return m.Put(ctx, entryOf(r))
}
