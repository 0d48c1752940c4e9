#include "text/lines.h"

#include <algorithm>

namespace rashomon {

std::optional<ByteRange> LineOf(std::string_view text, uint32_t line) {
  size_t begin = 0;
  for (uint32_t number = 1; begin < text.size(); ++number) {
    const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    if (number == line) return ByteRange{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return std::nullopt;
}

}  // namespace rashomon
