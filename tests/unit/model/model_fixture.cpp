#include "model_fixture.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace rashomon {

std::map<std::string, std::string> ShippedModel() {
  std::map<std::string, std::string> files;
  for (const char* name : {"model.json", "model.xml", "model.bin", "vocab.txt"}) {
    std::ifstream file(std::string(RASHOMON_RESOURCES) + "/model/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), name);
    std::stringstream bytes;
    bytes << file.rdbuf();
    files[std::string("model/") + name] = bytes.str();
  }
  return files;
}

Document DocumentOf(const std::vector<std::string>& sentences) {
  Document document;
  for (const std::string& text : sentences) {
    const auto base = static_cast<uint32_t>(document.text.size());
    Sentence sentence{.range = {base, base + static_cast<uint32_t>(text.size())},
                      .first_token = static_cast<uint32_t>(document.tokens.size())};
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find(' ', at), text.size());
      if (end > at) {
        document.tokens.push_back(
            {.range = {base + static_cast<uint32_t>(at), base + static_cast<uint32_t>(end)}});
      }
      at = end + 1;
    }
    sentence.end_token = static_cast<uint32_t>(document.tokens.size());
    document.sentences.push_back(sentence);
    document.text += text + "\n";
  }
  return document;
}

}  // namespace rashomon
