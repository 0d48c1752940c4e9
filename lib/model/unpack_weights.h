// The int8 weights of an exported graph, made float.
//
// Left packed, OpenVINO 2026.4 computes wrong values with more than one stream (seen in the heads of the
// shipped model with two streams of one thread), and is no faster.
#pragma once

#include <memory>

namespace ov {
class Model;
}

namespace rashomon {

// Replaces every Convert(Multiply(Subtract(Convert(int8 constant), zero point), scale)) by its value.
void UnpackWeights(const std::shared_ptr<ov::Model>& graph);

}  // namespace rashomon
