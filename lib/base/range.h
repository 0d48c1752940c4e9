// Byte ranges into a document's one stored text.
//
// Every value that quotes a text holds a ByteRange, never a view: begin is the first byte, end the byte
// after the last. Ranges always lie on UTF-8 character boundaries. Plain values, safe across threads.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace rashomon {

struct ByteRange {
  uint32_t begin{};
  uint32_t end{};

  auto operator<=>(const ByteRange&) const = default;
  uint32_t size() const { return end - begin; }
  bool empty() const { return end <= begin; }
  bool Contains(uint32_t at) const { return begin <= at && at < end; }
  bool Contains(ByteRange other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(ByteRange other) const { return begin < other.end && other.begin < end; }
};

// The smallest range that holds both; an empty range is neutral.
inline ByteRange Cover(ByteRange a, ByteRange b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

// The words of `text` that `range` names. The view lives as long as `text`.
inline std::string_view Slice(std::string_view text, ByteRange range) {
  return text.substr(range.begin, range.size());
}

}  // namespace rashomon
