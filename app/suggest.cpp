#include "app/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace rashomon {

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i + 1;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t replaced = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string Suggestion(std::string_view name, const std::vector<std::string>& names,
                       std::string_view prefix) {
  // A name whose begin was typed is near, however much is missing.
  const std::string* best = nullptr;
  size_t least = std::max<size_t>(2, name.size() / 3) + 1;
  for (const std::string& other : names) {
    const bool begins = name.size() >= 2 && other.starts_with(name);
    const size_t distance = begins ? 1 : EditDistance(name, other);
    if (distance < least) {
      least = distance;
      best = &other;
    }
  }
  return best ? fmt::format("; did you mean \"{}{}\"?", prefix, *best) : "";
}

}  // namespace rashomon
