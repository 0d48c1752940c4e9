#include "gold/gold.h"

#include <algorithm>

namespace rashomon {

std::string DocOf(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);  // npos + 1 = 0
  return name.substr(0, name.rfind('.'));
}

std::vector<ByteRange> NonEmptyLines(const std::string& text) {
  std::vector<ByteRange> lines;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    if (text.find_first_not_of(" \t\r\v\f", begin) < end) {
      lines.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    }
    begin = end + 1;
  }
  return lines;
}

uint32_t LineOf(const std::vector<ByteRange>& lines, ByteRange range) {
  uint32_t best = 0;
  int64_t most = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const int64_t shared = static_cast<int64_t>(std::min(lines[i].end, range.end)) -
                           static_cast<int64_t>(std::max(lines[i].begin, range.begin));
    // An empty range still lies in a line, or at its end.
    const bool touches = lines[i].begin <= range.begin && range.begin <= lines[i].end;
    if (shared > most || (shared == most && best == 0 && touches)) {
      most = shared;
      best = static_cast<uint32_t>(i + 1);
    }
  }
  return best;
}

}  // namespace rashomon
