#include "report/marks.h"

#include <fmt/format.h>

#include <array>

#include "report/words.h"

namespace rashomon {

std::string_view ToString(BaselineState state) {
  static constexpr std::array<std::string_view, 4> kNames = {"", "new", "updated", "unchanged"};
  return kNames[static_cast<size_t>(state)];
}

std::string MarkWords(const StoryReport& report, size_t conflict) {
  if (conflict >= report.marks.size()) return "";
  const FindingMark& mark = report.marks[conflict];
  static constexpr std::array<std::string_view, 4> kWords = {
      "", "New since the baseline", "Answers changed since the baseline", "Known from the baseline"};
  std::string words(kWords[static_cast<size_t>(mark.baseline)]);
  if (mark.suppression) {
    const Suppression& by = *mark.suppression;
    words += fmt::format("{}uppressed by {}{}: {}", words.empty() ? "S" : "; s", Clean(by.who),
                         by.expires ? " until " + FormatMoment(*by.expires) : "", Clean(by.reason));
  }
  return words;
}

}  // namespace rashomon
