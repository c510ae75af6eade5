package tui

// filter says which marks the views show.
type filter struct{ only string }

// search is what people look for in both reports.
type search struct{ query string }
