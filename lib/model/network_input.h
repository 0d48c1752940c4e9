// From planned rows to the arrays of one batch.
#pragma once

#include <cstdint>
#include <vector>

#include "model/network.h"
#include "model/rows.h"

namespace rashomon {

// Words of the longest row of the batch, rounded up: the second size of the batch's outputs.
size_t PaddedWords(const std::vector<InputRow>& rows, const std::vector<uint32_t>& batch);
// Sizes are rounded up, since each new shape costs the runtime some milliseconds.
NetworkInput InputOf(const std::vector<InputRow>& rows, const std::vector<uint32_t>& batch);

}  // namespace rashomon
