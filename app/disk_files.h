// FileSource over the real disk; "-" is standard input, read once.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/file_source.h"

namespace rashomon {

class DiskFiles : public FileSource {
 public:
  absl::StatusOr<std::string> Read(const std::string& path) const override;
  absl::StatusOr<std::vector<std::string>> List(const std::string& folder) const override;
  bool IsFolder(const std::string& path) const override;
  bool Exists(const std::string& path) const override;

 private:
  mutable std::mutex mutex_;
  mutable std::optional<std::string> standard_input_;
};

// Whether two paths name one file, however they are written.
bool SameFile(const std::string& a, const std::string& b);

// Creates or replaces a file, and the folders above it where they are missing.
absl::Status WriteFile(const std::string& path, const std::string& bytes);

}  // namespace rashomon
