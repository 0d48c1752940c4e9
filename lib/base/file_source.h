// The one capability through which readers and loaders reach files. `app` hands in the real disk; tests
// hand in a table. Errors are NotFound, PermissionDenied or Unavailable with the path in the message.
#pragma once

#include <absl/status/statusor.h>

#include <map>
#include <string>
#include <vector>

namespace rashomon {

class FileSource {
 public:
  virtual ~FileSource() = default;

  // All bytes of a file.
  virtual absl::StatusOr<std::string> Read(const std::string& path) const = 0;
  // Names (not paths) of what lies directly in a folder, sorted by bytes.
  virtual absl::StatusOr<std::vector<std::string>> List(const std::string& folder) const = 0;
  virtual bool IsFolder(const std::string& path) const = 0;
  virtual bool Exists(const std::string& path) const = 0;
};

// A FileSource held in memory: path -> bytes. A folder exists when a path lies below it.
class MemoryFileSource : public FileSource {
 public:
  explicit MemoryFileSource(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  absl::StatusOr<std::string> Read(const std::string& path) const override;
  absl::StatusOr<std::vector<std::string>> List(const std::string& folder) const override;
  bool IsFolder(const std::string& path) const override;
  bool Exists(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

// "folder" + "/" + "name", without doubling the slash; "" + name = name.
std::string JoinPath(const std::string& folder, const std::string& name);

// "folder" of "folder/name"; "" when there is none, "/" at the root.
std::string FolderOf(const std::string& path);

}  // namespace rashomon
