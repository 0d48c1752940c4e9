#include "model/unpack_weights.h"

#include <openvino/op/constant.hpp>
#include <openvino/op/convert.hpp>
#include <openvino/op/multiply.hpp>
#include <openvino/op/subtract.hpp>
#include <openvino/openvino.hpp>
#include <openvino/pass/constant_folding.hpp>
#include <openvino/pass/manager.hpp>

namespace rashomon {
namespace {

using ov::op::v0::Constant;
using ov::op::v0::Convert;

template <typename Op>
std::shared_ptr<Op> Input(const ov::Node& node, size_t index) {
  return ov::as_type_ptr<Op>(node.get_input_node_shared_ptr(index));
}

// The constant at an input, behind a conversion or not.
std::shared_ptr<Constant> ConstantInput(const ov::Node& node, size_t index) {
  if (const auto convert = Input<Convert>(node, index)) return Input<Constant>(*convert, 0);
  return Input<Constant>(node, index);
}

struct Packed {
  std::shared_ptr<Constant> values;  // [rows, columns] of bytes
  std::vector<float> zeros;          // one a row
  std::vector<float> scales;         // one a row
};

// The parts of a packed table; without values when `node` is none, or packed in another way.
Packed PartsOf(const Convert& node) {
  const auto scaled = Input<ov::op::v1::Multiply>(node, 0);
  const auto shifted = scaled ? Input<ov::op::v1::Subtract>(*scaled, 0) : nullptr;
  const auto values = shifted ? ConstantInput(*shifted, 0) : nullptr;
  if (!values || values->get_element_type() != ov::element::u8 || values->get_shape().size() != 2) return {};
  const auto zeros = ConstantInput(*shifted, 1);
  const auto scales = ConstantInput(*scaled, 1);
  if (!zeros || !scales || node.get_element_type() != ov::element::f32) return {};
  const ov::Shape a_row{values->get_shape()[0], 1};
  if (zeros->get_shape() != a_row || scales->get_shape() != a_row) return {};
  return {.values = values, .zeros = zeros->cast_vector<float>(), .scales = scales->cast_vector<float>()};
}

void UnpackRow(const uint8_t* from, size_t count, float zero, float scale, float* to) {
  for (size_t i = 0; i < count; ++i) to[i] = (static_cast<float>(from[i]) - zero) * scale;
}

std::shared_ptr<Constant> Unpack(const Packed& packed) {
  const ov::Shape shape = packed.values->get_shape();
  const size_t columns = shape[1];
  ov::Tensor table(ov::element::f32, shape);
  const auto* from = static_cast<const uint8_t*>(packed.values->get_data_ptr());
  auto* to = table.data<float>();
  for (size_t row = 0; row < shape[0]; ++row) {
    UnpackRow(from + row * columns, columns, packed.zeros[row], packed.scales[row], to + row * columns);
  }
  return std::make_shared<Constant>(table);
}

}  // namespace

void UnpackWeights(const std::shared_ptr<ov::Model>& graph) {
  for (const std::shared_ptr<ov::Node>& node : graph->get_ordered_ops()) {
    const auto convert = ov::as_type_ptr<Convert>(node);
    if (!convert) continue;
    const Packed packed = PartsOf(*convert);
    if (packed.values) ov::replace_node(node, Unpack(packed));
  }
  ov::pass::Manager manager;  // whatever was packed in another way, slowly
  manager.register_pass<ov::pass::ConstantFolding>();
  manager.run_passes(graph);
}

}  // namespace rashomon
