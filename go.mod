module reinspect

go 1.26

require (
	github.com/BurntSushi/toml v1.6.0
	github.com/kljensen/snowball v0.10.0
	github.com/sergi/go-diff v1.4.0
	pgregory.net/rapid v1.3.0
)

require github.com/google/go-cmp v0.7.0
