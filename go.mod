module reinspect

go 1.26
