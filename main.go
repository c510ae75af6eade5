// Reinspect sets two inspection reports of children's services side by side
// in the terminal.
package main

import (
	"os"
	"time"

	"reinspect/internal/cli"
)

func main() { os.Exit(cli.Main(time.Now)) }
