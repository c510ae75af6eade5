package atomicfile

// hold does nothing: Windows refuses to remove a file that a program has open.
func hold(string) (release func()) { return func() {} }

// abandoned always says so: where it is wrong, removing the file fails.
func abandoned(string) bool { return true }

// syncFolder does nothing: Windows cannot sync a folder.
func syncFolder(string) error { return nil }
