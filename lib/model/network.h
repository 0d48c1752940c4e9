// The exported graph on OpenVINO's CPU device: batches in, logits out. All of OpenVINO is behind network.cpp.
#pragma once

#include <absl/status/statusor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "model/description.h"

namespace rashomon {

// Inputs of one batch, row-major, padded with zeros.
struct NetworkInput {
  size_t rows{};
  size_t pieces{};
  size_t words{};
  std::vector<int64_t> ids{};    // [rows, pieces]
  std::vector<int64_t> mask{};   // [rows, pieces]
  std::vector<int64_t> cases{};  // [rows, pieces]
  std::vector<float> pool{};     // [rows, words, pieces]
};

// One output of one batch; lives during the callback only.
struct NetworkOutput {
  const float* data{};
  size_t size{};
};

class Network {
 public:
  // Heads of `description` must be outputs of the graph, with as many columns as labels.
  static absl::StatusOr<Network> Load(const FileSource& files, const std::string& folder,
                                      const ModelDescription& description, int threads);

  // Reads `count` batches, several at once; `make` gives the inputs of a batch and `take` gets its outputs:
  // those of the heads in their order, then the vectors. Both are called from the calling thread only.
  void Run(size_t count, const std::function<NetworkInput(size_t)>& make,
           const std::function<void(size_t, const std::vector<NetworkOutput>&)>& take) const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace rashomon
