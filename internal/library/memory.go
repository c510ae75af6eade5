package library

import (
	"context"
	"errors"
	"sync"
)

// Memory is a library that is written nowhere. It can be searched while further
// reports are put in.
type Memory struct {
	*Library
	has sync.Map // digests of the files whose reports are in it
}

// NewMemory returns an empty library in memory.
func NewMemory(ctx context.Context) (*Memory, error) {
	db, err := connect(":memory:")
	if err != nil {
		return nil, err
	}
	m := &Memory{Library: &Library{db: db}}
	if err := create(ctx, db); err != nil {
		m.Close()
		return nil, err
	}
	return m, nil
}

// Put adds a report, unless one of the same content is there. One that could not
// be stored is not there.
func (m *Memory) Put(ctx context.Context, e Entry) error {
	if _, there := m.has.LoadOrStore(e.FileSHA256, true); there {
		return nil
	}
	err := m.put(ctx, e)
	if err != nil {
		m.has.Delete(e.FileSHA256)
	}
	return err
}

func (m *Memory) put(ctx context.Context, e Entry) error {
	tx, err := m.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := newWriter(ctx, tx).put(e); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}
