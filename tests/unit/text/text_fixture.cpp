#include "text_fixture.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace rashomon {

std::string ReadRepositoryFile(const std::string& path) {
  std::ifstream file(std::string(RASHOMON_SOURCE) + "/" + path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<std::string> ListRepositoryFolder(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RASHOMON_SOURCE) + "/" + folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

const TextResources& ShippedResources() {
  static const std::shared_ptr<const TextResources> resources = [] {
    std::map<std::string, std::string> files;
    for (const std::string& name : ListRepositoryFolder("lib/resources/text")) {
      files["text/" + name] = ReadRepositoryFile("lib/resources/text/" + name);
    }
    auto loaded = LoadTextResources(MemoryFileSource(std::move(files)), "text");
    if (!loaded.ok()) {
      std::fputs(std::string(loaded.status().message()).c_str(), stderr);
      std::abort();
    }
    return *loaded;
  }();
  return *resources;
}

Document Read(std::string_view text) {
  ArticleMeta meta;
  meta.path = "article.txt";
  auto document = ReadDocument(text, meta, ShippedResources());
  return document.ok() ? *std::move(document) : Document{};
}

std::vector<std::string> SentencesOf(const Document& document) {
  std::vector<std::string> sentences;
  for (const Sentence& sentence : document.sentences) {
    std::string words;
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      if (!words.empty()) words += ' ';
      words += Slice(document.text, document.tokens[i].range);
    }
    sentences.push_back(std::move(words));
  }
  return sentences;
}

std::vector<std::string> RegionsOf(const Document& document, RegionKind kind) {
  std::vector<std::string> texts;
  for (const Region& region : document.regions) {
    if (region.kind == kind) texts.emplace_back(Slice(document.text, region.range));
  }
  return texts;
}

}  // namespace rashomon
