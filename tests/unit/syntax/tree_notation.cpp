#include "tree_notation.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "base/text_table.h"
#include "text/chars.h"

namespace rashomon {

ParsedSentence TreeOf(std::string_view notation) {
  ParsedSentence sentence;
  uint32_t at = 0;
  for (const std::string& part : SplitFields(notation, ' ')) {
    const std::vector<std::string> fields = SplitFields(part, '/');
    REQUIRE_MESSAGE(fields.size() >= 4, part);
    const auto size = static_cast<uint32_t>(fields[0].size());
    sentence.words.push_back({.range = {at, at + size},
                              .form = fields[0],
                              .lemma = fields.size() > 4 ? fields[4] : LowerAscii(fields[0]),
                              .upos = ParseUpos(fields[1]).value(),
                              .xpos = fields.size() > 5 ? fields[5] : "",
                              .head = std::stoi(fields[2]) - 1,
                              .deprel = fields[3]});
    at += size + 1;
  }
  return sentence;
}

uint32_t WordAt(const ParsedSentence& sentence, std::string_view form) {
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].form == form) return i;
  }
  FAIL(std::string(form) << " is no word of the sentence");
  return 0;
}

std::string RepositoryFile(const std::string& path) {
  std::ifstream file(std::string(RASHOMON_SOURCE) + "/" + path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace rashomon
