package cli

import (
	"context"
	"sync"

	"reinspect/compare"
	"reinspect/internal/library"
	"reinspect/internal/query"
	"reinspect/model"
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
	stored map[string]bool // paths whose reports are in it
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
	p.stored = nil
}

func (p *pool) find(ctx context.Context, typed string, env compare.Env) (dialog.Found, error) {
	m, err := p.get()
	if err != nil {
		return dialog.Found{}, err
	}
	return findIn(ctx, m.Library, typed, env)
}

// store reads a report into the pool, unless it is there.
func (p *pool) store(ctx context.Context, path string, read reading) error {
	p.mu.Lock()
	there := p.stored[path]
	p.mu.Unlock()
	if there {
		return nil
	}
	_, err := p.read(ctx, path, read)
	return err
}

// read reads a report and stores it, so that it is not read again for a search.
func (p *pool) read(ctx context.Context, path string, read reading) (*model.Report, error) {
	r, err := read(ctx, path)
	if err != nil {
		return nil, err
	}
	m, err := p.get()
	if err != nil {
		return nil, err
	}
	if err := m.Put(ctx, entryOf(r)); err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.memory == m {
		if p.stored == nil {
			p.stored = map[string]bool{}
		}
		p.stored[path] = true
	}
	return r, nil
}
