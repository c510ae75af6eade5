// Command picture draws the app as it really looks, as SVG, for the README.
package main

func main() {}
