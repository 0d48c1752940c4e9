#include "text/offset_map.h"

#include <algorithm>
#include <utility>

namespace rashomon {

OffsetMap OffsetMap::Shifted(uint32_t shift) {
  OffsetMap map;
  map.shift_ = shift;
  return map;
}

OffsetMap OffsetMap::SingleByte(std::vector<uint32_t> continuation_bytes, uint32_t shift) {
  OffsetMap map;
  map.shift_ = shift;
  map.continuation_bytes_ = std::move(continuation_bytes);
  return map;
}

OffsetMap OffsetMap::Text() {
  OffsetMap map;
  map.kind_ = Kind::kText;
  return map;
}

uint32_t OffsetMap::ToFile(uint32_t text_offset) const {
  const auto before = std::lower_bound(continuation_bytes_.begin(), continuation_bytes_.end(), text_offset);
  return text_offset + shift_ - static_cast<uint32_t>(before - continuation_bytes_.begin());
}

}  // namespace rashomon
