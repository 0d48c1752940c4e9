#include "case_file.h"

#include <fmt/format.h>

#include "base/text_table.h"

namespace rashomon {

std::vector<ValueCase> ParseCases(const std::string& name, const std::string& bytes,
                                  std::vector<std::string>* bad) {
  std::vector<ValueCase> cases;
  bool open = false;
  int number = 0;
  for (const std::string& line : SplitFields(bytes, '\n')) {
    ++number;
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      open = false;
      continue;
    }
    if (!open)
      cases.push_back({.where = fmt::format("{}:{}", name, number),
                       .title = {},
                       .published = {},
                       .text = {},
                       .expected = {}});
    open = true;
    const size_t colon = line.find(": ");
    const std::string key = line.substr(0, colon);
    const std::string value = colon == std::string::npos ? "" : line.substr(colon + 2);
    if (key == "case") {
      cases.back().title = value;
    } else if (key == "published") {
      cases.back().published = value;
    } else if (key == "text") {
      cases.back().text += value + "\n";
    } else if (key == "time" || key == "quantity") {
      cases.back().expected.push_back(line);
    } else {
      bad->push_back(fmt::format("{}:{}: no such field: {}", name, number, line));
    }
  }
  return cases;
}

std::vector<std::string> CaseLines(const Document& document, const Values& values) {
  std::vector<std::string> lines;
  for (const TimeExpression& time : values.times) {
    lines.push_back(fmt::format("time: \"{}\" {} {}", std::string(Slice(document.text, time.range)),
                                ToString(time.type), NormalForm(time)));
  }
  for (const Quantity& quantity : values.quantities) {
    std::string line =
        fmt::format("quantity: \"{}\" {} {}", std::string(Slice(document.text, quantity.range)),
                    ToString(quantity.measure), NormalForm(quantity));
    if (quantity.partitive) line += " partitive";
    if (!quantity.scope.empty()) line += fmt::format(" scope=\"{}\"", quantity.scope);
    if (!quantity.dimension.empty()) line += " " + quantity.dimension;
    if (!quantity.bearing.empty()) line += " bearing=" + quantity.bearing;
    if (!quantity.landmark.empty()) line += fmt::format(" landmark=\"{}\"", quantity.landmark);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace rashomon
