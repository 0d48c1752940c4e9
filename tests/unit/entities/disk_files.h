// The real disk, for tests that read lib/resources and fixtures/cases.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/file_source.h"

namespace rashomon {

class DiskFiles : public FileSource {
 public:
  absl::StatusOr<std::string> Read(const std::string& path) const override {
    std::ifstream file(path, std::ios::binary);
    if (!file) return absl::NotFoundError(path);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
  }
  absl::StatusOr<std::vector<std::string>> List(const std::string& folder) const override {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  bool IsFolder(const std::string& path) const override { return std::filesystem::is_directory(path); }
  bool Exists(const std::string& path) const override { return std::filesystem::exists(path); }
};

}  // namespace rashomon
