// The encoder with its heads, run through OpenVINO. The only header of the library behind which OpenVINO and
// the word-piece vocabulary live.
//
// Read gives the same bytes for the same document whatever else was read before: batches are formed inside
// one document only, float32 arithmetic, fixed kernels. One Reader may be used by several threads at once.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>

#include "base/file_source.h"
#include "model/reading.h"
#include "text/document.h"

namespace rashomon {

class ModelReader {
 public:
  // Loads model.xml, model.bin, vocab.txt and model.json from `folder`. Errors name the file and what is
  // wrong.
  static absl::StatusOr<ModelReader> Load(const FileSource& files, const std::string& folder, int threads);

  Reading Read(const Document& document) const;
  const ModelInfo& info() const;

  ModelReader(ModelReader&&) noexcept;
  ModelReader& operator=(ModelReader&&) noexcept;
  ~ModelReader();

 private:
  struct Impl;
  explicit ModelReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace rashomon
