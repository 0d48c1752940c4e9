// Collects what is broken, at most ten sentences.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace rashomon {

class Broken {
 public:
  explicit Broken(std::string_view text) : text_(text) {}

  void Unless(bool holds, std::string_view what, size_t index) {
    if (!holds && all_.size() < 10) all_.push_back(fmt::format("{} {}", what, index));
  }
  // The range lies inside the text, on character boundaries.
  void Range(ByteRange range, std::string_view what, size_t index) {
    const bool inside = range.begin <= range.end && range.end <= text_.size();
    Unless(inside && Boundary(range.begin) && Boundary(range.end), what, index);
  }
  std::vector<std::string> Take() { return std::move(all_); }

 private:
  bool Boundary(uint32_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80;
  }

  std::string_view text_;
  std::vector<std::string> all_;
};

}  // namespace rashomon
