package parse

import (
	"reinspect/framework"
	"reinspect/model"
)

func (r *reader) readUngraded(report *model.Report, frameworks *framework.Set) {
	report.Kind = model.OtherKind
}
