#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "case_file.h"
#include "simple_parse.h"
#include "test_extractor.h"

namespace rashomon {

TEST_CASE("every case of fixtures/cases/values gives exactly the values it lists") {
  const std::filesystem::path folder = std::string(RASHOMON_SOURCE) + "/fixtures/cases/values";
  int checked = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".case") continue;
    std::ifstream file(entry.path());
    std::stringstream bytes;
    bytes << file.rdbuf();
    std::vector<std::string> bad;
    for (const ValueCase& each : ParseCases(entry.path().filename().string(), bytes.str(), &bad)) {
      CAPTURE(each.where);
      CAPTURE(each.title);
      CAPTURE(each.text);
      const SimpleText made = MakeSimpleText(each.text, each.published);
      const Values values = TestExtractor().Extract(made.document, made.parse, Entities{});
      auto joined = [](const std::vector<std::string>& lines) {
        std::string text = "\n";
        for (const std::string& line : lines) text += line + "\n";
        return text;
      };
      CHECK(joined(CaseLines(made.document, values)) == joined(each.expected));
      ++checked;
    }
    CHECK(bad.empty());
  }
  CHECK(checked > 0);
}

}  // namespace rashomon
