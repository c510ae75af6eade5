package list

import (
	"reinspect/model"
)

// identity tells an item from the others, before and after a correction.
type identity struct {
	kind            int
	theme, sentence string
	refs            model.Pair[model.Ref]
}

func (v *List) identityOf(it *Item) identity {
	sel := v.of.SelectionOf(it)
	id := identity{kind: it.Kind, theme: sel.Theme, sentence: sel.Sentence}
	for _, side := range []model.Side{model.Left, model.Right} {
		if ref := sel.Refs.At(side); ref != nil {
			id.refs.Set(side, ref.Key())
		}
	}
	return id
}

// settle remembers what the cursor is on.
func (v *List) settle() {
	v.lost, v.followed, v.own = false, v.Selection, identity{}
	if it := v.Current(); it != nil {
		v.own = v.identityOf(it)
	}
}
