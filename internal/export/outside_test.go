package export

// ClosedSchema is schema for tests outside the package.
var ClosedSchema = schema
