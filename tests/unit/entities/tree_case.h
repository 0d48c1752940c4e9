// Text cases with trees: fixtures/cases/{entities,claims}/*.case.
//
//   [case] what is shown
//   [outlet] name of the article's own outlet (may be left out)
//   [tree]
//   form lemma UPOS XPOS head relation [B-PER ...] [+]      one word a line, head counted from 1, 0 = root;
//                                                           a '+' where no space follows; an empty line ends
//                                                           a sentence; @source:7 @cue:7 @content:7: the
//                                                           model reads the word as that, of the cue that
//                                                           begins with word 7 (:0 of none)
//   [expect]
//   lines to be printed, in this order
// Lines that begin with '# ' are comments. `rashomon dump --stage syntax` prints trees for a text.
#pragma once

#include <string>
#include <vector>

#include "base/text_table.h"
#include "syntax/parser.h"

namespace rashomon {

struct TreeCase {
  std::string where;
  std::string title;
  std::string outlet;
  std::string conllu;
  std::vector<std::string> expected;
  std::vector<std::vector<std::string>> roles{};  // of each word of each sentence: "source:7", else empty
};

inline std::string RoleOf(const std::string& line) {
  const size_t at = line.find(" @");
  return at == std::string::npos ? "" : line.substr(at + 2, line.find(' ', at + 2) - at - 2);
}

inline std::string ConlluRow(const std::string& line, int number) {
  std::vector<std::string> fields;
  for (const std::string& field : SplitFields(line, ' ')) {
    if (!field.empty() && !field.starts_with("@")) fields.push_back(field);
  }
  fields.resize(std::max<size_t>(fields.size(), 6));
  std::string misc;
  for (size_t i = 6; i < fields.size(); ++i) {
    if (!misc.empty()) misc += '|';
    misc += fields[i] == "+" ? "SpaceAfter=No" : "Name=" + fields[i];
  }
  return std::to_string(number) + "\t" + fields[0] + "\t" + fields[1] + "\t" + fields[2] + "\t" + fields[3] +
         "\t_\t" + fields[4] + "\t" + fields[5] + "\t_\t" + (misc.empty() ? "_" : misc) + "\n";
}

inline std::vector<TreeCase> ParseTreeCases(const std::string& name, const std::string& bytes) {
  std::vector<TreeCase> cases;
  enum { kNone, kTree, kExpect } part = kNone;
  int word = 0;
  size_t line_number = 0;
  for (const std::string& line : SplitFields(bytes, '\n')) {
    ++line_number;
    if (line.starts_with("# ")) continue;
    if (line.starts_with("[case] ")) {
      cases.push_back({name + ":" + std::to_string(line_number), line.substr(7), {}, {}, {}, {}});
      part = kNone;
    } else if (line.starts_with("[outlet] ")) {
      cases.back().outlet = line.substr(9);
    } else if (line == "[tree]") {
      part = kTree;
      word = 0;
    } else if (line == "[expect]") {
      part = kExpect;
      cases.back().conllu += "\n";
    } else if (part == kTree && line.empty()) {
      cases.back().conllu += "\n";
      word = 0;
    } else if (part == kTree) {
      cases.back().conllu += ConlluRow(line, ++word);
      if (word == 1) cases.back().roles.emplace_back();
      cases.back().roles.back().push_back(RoleOf(line));
    } else if (part == kExpect && !line.empty()) {
      cases.back().expected.push_back(line);
    }
  }
  return cases;
}

}  // namespace rashomon
