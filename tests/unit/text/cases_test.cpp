// Runs fixtures/cases/text/*.case. The form of a case stands at the head of each file.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "base/text_table.h"
#include "text_fixture.h"

using namespace rashomon;

namespace {

using Lines = std::vector<std::string>;

struct Case {
  std::string name;
  std::string text;
  std::map<std::string, Lines> expected;  // by kind of line
};

std::vector<Case> ParseCases(const std::string& bytes) {
  std::vector<Case> cases;
  enum class Part { kNone, kText, kExpect } part = Part::kNone;
  for (const std::string& line : SplitFields(bytes, '\n')) {
    if (line.starts_with("[case] ")) {
      cases.push_back({.name = line.substr(7), .text = {}, .expected = {}});
      part = Part::kNone;
    } else if (line == "[text]") {
      part = Part::kText;
    } else if (line == "[expect]") {
      part = Part::kExpect;
    } else if (part == Part::kText) {
      cases.back().text += line + "\n";
    } else if (part == Part::kExpect && !line.empty()) {
      const size_t colon = line.find(':');
      cases.back().expected[line.substr(0, colon)].push_back(line.substr(std::min(colon + 2, line.size())));
    }
  }
  return cases;
}

std::string OneLine(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = '/';
  }
  return text;
}

Lines Observed(const Document& document, const std::string& kind) {
  Lines lines;
  const std::map<std::string, RegionKind> regions = {{"headline", RegionKind::kHeadline},
                                                     {"byline", RegionKind::kByline},
                                                     {"dateline", RegionKind::kDateline},
                                                     {"body", RegionKind::kBody},
                                                     {"furniture", RegionKind::kFurniture}};
  if (kind == "sentence") return SentencesOf(document);
  if (const auto region = regions.find(kind); region != regions.end()) {
    for (const std::string& text : RegionsOf(document, region->second)) lines.push_back(OneLine(text));
  } else if (kind == "quote") {
    for (const Quotation& quotation : document.quotations) {
      lines.push_back(fmt::format("{}{}{}", std::string(quotation.depth * 2, ' '),
                                  quotation.closed ? "" : "(open) ",
                                  OneLine(std::string(Slice(document.text, quotation.range)))));
    }
  } else if (kind == "frame") {
    for (size_t i = 1; i < document.frames.size(); ++i) {
      const Frame& frame = document.frames[i];
      lines.push_back(fmt::format("{} {} speaker={} account={} {}",
                                  frame.kind == FrameKind::kPost ? "post" : "live",
                                  frame.date ? FormatMoment(*frame.date) : "-", frame.speaker, frame.account,
                                  OneLine(std::string(Slice(document.text, frame.range)))));
    }
  } else if (kind == "published") {
    lines.push_back(document.meta.published ? FormatMoment(*document.meta.published) : "-");
  } else {
    FAIL("unknown kind of line: " << kind);
  }
  return lines;
}

std::string Join(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += "\n  " + line;
  return text;
}

}  // namespace

TEST_CASE("the text cases of fixtures/cases/text hold") {
  size_t count = 0;
  for (const std::string& file : ListRepositoryFolder("fixtures/cases/text")) {
    if (!file.ends_with(".case")) continue;
    for (const Case& test : ParseCases(ReadRepositoryFile("fixtures/cases/text/" + file))) {
      ++count;
      const Document document = Read(test.text);
      for (const auto& [kind, lines] : test.expected) {
        CHECK_MESSAGE(Join(Observed(document, kind)) == Join(lines),
                      file << ": " << test.name << ": " << kind);
      }
    }
  }
  CHECK(count > 20);
}
