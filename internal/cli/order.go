package cli

// inOrder runs work(0) … work(n-1) at the same time, at most limit of them
// begun and not yet handed over, and hands every result to emit in order. It
// stops at emit's first error and returns it; work begun by then runs out
// unseen.
func inOrder[T any](n, limit int, work func(i int) T, emit func(T) error) error {
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
