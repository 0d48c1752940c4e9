// The shipped lexicons with rows of the desk's own: a FileSource that adds to tables when they are read.
#pragma once

#include <absl/status/statusor.h>

#include <map>
#include <string>
#include <vector>

#include "app/options.h"
#include "base/file_source.h"

namespace rashomon {

class OwnTables : public FileSource {
 public:
  // Reads --lexicons and --aliases. Errors: what cannot be read; a table that the resources do not have, with
  // what was perhaps meant. `files` must outlive this.
  static absl::StatusOr<OwnTables> Make(const FileSource& files, const std::string& resources,
                                        const Options& options);

  absl::StatusOr<std::string> Read(const std::string& path) const override;
  absl::StatusOr<std::vector<std::string>> List(const std::string& folder) const override;
  bool IsFolder(const std::string& path) const override;
  bool Exists(const std::string& path) const override;

  // An error of loading, "shipped.tsv:900: what", told of the own table whose row it is: "own.tsv:3: what".
  absl::Status Explained(const absl::Status& status) const;

 private:
  explicit OwnTables(const FileSource& files) : files_(&files) {}
  absl::Status Add(const std::string& shipped, const std::string& own);
  absl::Status AddFolder(const std::string& resources, const std::string& folder, const std::string& below);

  struct Rows {
    std::string path;
    std::string bytes;
    size_t first_line{};  // in the joined table
  };
  const FileSource* files_;
  std::map<std::string, std::vector<Rows>> added_;  // by the path of the shipped table
};

}  // namespace rashomon
