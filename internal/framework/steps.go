package framework

// Steps returns how many steps the right grade is above the left one (negative:
// below) if both scales belong to one family. Otherwise comparable is false and
// reason says why, in words for people.
func (s *Set) Steps(leftFramework, leftGrade, rightFramework, rightGrade string) (steps int, comparable bool, reason string) {
	left, okL := s.ByID(leftFramework)
	right, okR := s.ByID(rightFramework)
	if !okL || !okR {
		return 0, false, "the framework of one report is not known"
	}
	if left.Scale.Family == "" || left.Scale.Family != right.Scale.Family {
		return 0, false, "the grades of " + left.Name + " and " + right.Name + " are different scales"
	}
	a, okA := left.ByGrade(leftGrade)
	b, okB := right.ByGrade(rightGrade)
	switch {
	case !okA || !okB:
		return 0, false, "a grade is not one of its framework's scale"
	case a.Rank == 0 && b.Rank == 0:
		return 0, false, "not judged in either report"
	case a.Rank == 0 || b.Rank == 0:
		return 0, false, "not judged in one of the reports"
	}
	return a.Rank - b.Rank, true, ""
}
