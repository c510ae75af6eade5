package compare

import (
	"iter"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// atOnce does several pieces of work at the same time and returns when all are
// done. Where one of them panics, so does atOnce.
func atOnce(work ...func()) {
	var all sync.WaitGroup
	panics := make([]any, len(work))
	do := func(i int) {
		defer func() { panics[i] = recover() }()
		work[i]()
	}
	for i := range work[1:] {
		all.Go(func() { do(i + 1) })
	}
	do(0)
	all.Wait()
	if i := slices.IndexFunc(panics, func(p any) bool { return p != nil }); i >= 0 {
		panic(panics[i])
	}
}

// share has a worker for each core take the numbers from 0 to n-1 between them,
// each number once, and returns when all are done. What a worker writes has to be
// its own, or that of a number that it took: no result depends on who takes which.
func share(n int, worker func(mine iter.Seq[int])) {
	var taken atomic.Int64
	mine := func(yield func(int) bool) {
		for i := int(taken.Add(1)) - 1; i < n && yield(i); i = int(taken.Add(1)) - 1 {
		}
	}
	workers := max(1, min(n, runtime.GOMAXPROCS(0)))
	atOnce(slices.Repeat([]func(){func() { worker(mine) }}, workers)...)
}
