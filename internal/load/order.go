package load

// InOrder runs work(0) … work(n-1) concurrently, with at most limit results
// started but not yet emitted, and passes every result to emit in order. It
// stops at emit's first error and returns it; results of work that is still
// running then are dropped.
func InOrder[T any](n, limit int, work func(i int) T, emit func(T) error) error {
	queue := make(chan chan T, limit-1)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(queue)
		for i := range n {
			result := make(chan T, 1)
			select {
			case queue <- result:
			case <-stop:
				return
			}
			go func() { result <- work(i) }()
		}
	}()
	for result := range queue {
		if err := emit(<-result); err != nil {
			return err
		}
	}
	return nil
}
