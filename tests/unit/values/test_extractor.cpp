#include "test_extractor.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace rashomon {
namespace {

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
    return absl::UnimplementedError(folder);
  }
  bool IsFolder(const std::string& path) const override { return std::filesystem::is_directory(path); }
  bool Exists(const std::string& path) const override { return std::filesystem::exists(path); }
};

}  // namespace

const FileSource& TestFiles() {
  static const DiskFiles files;
  return files;
}

const ValueExtractor& TestExtractor() {
  static const absl::StatusOr<ValueExtractor> extractor =
      ValueExtractor::Load(TestFiles(), std::string(RASHOMON_RESOURCES) + "/values");
  REQUIRE_MESSAGE(extractor.ok(), extractor.status().ToString());
  return *extractor;
}

}  // namespace rashomon
