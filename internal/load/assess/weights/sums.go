package weights

import "encoding/binary"

// sums adds up lists of signed bytes, eight at a time: four in every second
// sixteenth of a number's bits, each with 128 added so that none is negative.
type sums struct {
	done      []int32
	even, odd []uint64 // by eights of the list
	added     int      // how many lists are in even and odd
}

// mostAdded is how many lists even and odd have room for.
const mostAdded = 256

const (
	signs = 0x8080808080808080 // turns a signed byte into one with 128 added
	lanes = 0x00ff00ff00ff00ff
)

// newSums returns sums of lists of n bytes.
func newSums(n int) sums {
	return sums{done: make([]int32, n), even: make([]uint64, n/8), odd: make([]uint64, n/8)}
}

func (s *sums) reset() {
	clear(s.done)
	clear(s.even)
	clear(s.odd)
	s.added = 0
}

// add adds a list.
func (s *sums) add(list []byte) {
	even, odd := s.even, s.odd[:len(s.even)]
	for k := range even {
		w := binary.LittleEndian.Uint64(list) ^ signs
		even[k] += w & lanes
		odd[k] += w >> 8 & lanes
		list = list[8:]
	}
	for k, w := range list {
		s.done[8*len(even)+k] += int32(int8(w))
	}
	if s.added++; s.added == mostAdded {
		s.all()
	}
}

// all returns the sums, which may be changed until the next list is added.
func (s *sums) all() []int32 {
	if s.added == 0 {
		return s.done
	}
	above := int32(128 * s.added)
	for k := range s.even {
		to := s.done[8*k : 8*k+8]
		even, odd := s.even[k], s.odd[k]
		for i := 0; i < 8; i += 2 {
			to[i] += int32(even&0xffff) - above
			to[i+1] += int32(odd&0xffff) - above
			even, odd = even>>16, odd>>16
		}
	}
	clear(s.even)
	clear(s.odd)
	s.added = 0
	return s.done
}
