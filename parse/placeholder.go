// Package parse will turn lines and a framework into a report.
package parse

import (
	"reinspect/framework"
	"reinspect/layout"
	"reinspect/model"
)

// Report will find the facts of a report in its lines.
func Report(*layout.Document, *framework.Set) *model.Report {
	return &model.Report{Kind: model.OtherKind}
}
