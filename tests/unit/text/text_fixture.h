// What the tests of `text` share: the lexicons as shipped, files in a folder of the repository, documents
// from text.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/reader.h"
#include "text/resources.h"

namespace rashomon {

// Lexicons of lib/resources/text; the test program ends when they do not load.
const TextResources& ShippedResources();
// Files below the repository root, by path from there.
std::string ReadRepositoryFile(const std::string& path);
std::vector<std::string> ListRepositoryFolder(const std::string& folder);

Document Read(std::string_view text);
// Words of each sentence joined by spaces.
std::vector<std::string> SentencesOf(const Document& document);
// Texts of the regions of one kind.
std::vector<std::string> RegionsOf(const Document& document, RegionKind kind);

}  // namespace rashomon
