#include "model/network.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <mutex>
#include <openvino/openvino.hpp>

#include "base/status_macros.h"
#include "model/unpack_weights.h"

namespace rashomon {
namespace {

constexpr const char* kVectors = "vectors";

std::vector<std::string> OutputNames(const ModelDescription& description) {
  std::vector<std::string> names;
  for (const Head& head : description.heads) names.push_back(head.output);
  names.emplace_back(kVectors);
  return names;
}

// Empty when the graph is what the description says.
std::string Mismatch(const ov::Model& graph, const ModelDescription& description) {
  for (const char* input : {"ids", "mask", "case", "pool"}) {
    const std::vector<ov::Output<const ov::Node>> inputs = graph.inputs();
    const bool known = std::any_of(inputs.begin(), inputs.end(),
                                   [&](const auto& port) { return port.get_names().contains(input); });
    if (!known) return fmt::format("the graph has no input \"{}\"", input);
  }
  for (const std::string& name : OutputNames(description)) {
    const std::vector<ov::Output<const ov::Node>> outputs = graph.outputs();
    const auto port = std::find_if(outputs.begin(), outputs.end(),
                                   [&](const auto& output) { return output.get_names().contains(name); });
    if (port == outputs.end()) return fmt::format("the graph has no output \"{}\"", name);
    const ov::Dimension columns = *port->get_partial_shape().rbegin();
    size_t expected = name == kVectors ? description.width : 0;
    for (const Head& head : description.heads) {
      if (head.output == name) expected = head.labels.size();
    }
    if (expected == 0 || columns.is_dynamic()) continue;
    if (columns.get_length() != static_cast<int64_t>(expected)) {
      return fmt::format("output \"{}\" has {} columns, model.json says {}", name, columns.get_length(),
                         expected);
    }
  }
  return "";
}

template <typename T>
ov::Tensor TensorOf(std::vector<T>& data, const ov::Shape& shape) {
  return {ov::element::from<T>(), shape, data.data()};
}

}  // namespace

struct Network::Impl {
  std::string weights;  // the compiled graph goes on pointing into these bytes
  ov::Core core;
  ov::CompiledModel compiled;
  std::vector<std::string> outputs;
  size_t streams{1};
  std::mutex mutex;
  std::vector<ov::InferRequest> idle;  // guarded by mutex; requests keep their buffers between batches

  ov::InferRequest Take() {
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        ov::InferRequest request = std::move(idle.back());
        idle.pop_back();
        return request;
      }
    }
    return compiled.create_infer_request();
  }
  void Give(ov::InferRequest request) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(request));
  }
};

namespace {

// One stream a thread: a batch never runs on more than one, so its sums are in the same order however many
// threads there are.
ov::AnyMap Settings(int threads) {
  return {{"INFERENCE_PRECISION_HINT", "f32"}, {"DYNAMIC_QUANTIZATION_GROUP_SIZE", "0"},
          {"INFERENCE_NUM_THREADS", threads},  {"NUM_STREAMS", threads},
          {"ENABLE_CPU_PINNING", false},       {"ENABLE_HYPER_THREADING", true}};
}

struct Flight {
  size_t batch{};
  NetworkInput input;
  ov::InferRequest request;
};

void Start(Flight& flight) {
  NetworkInput& in = flight.input;
  const ov::Shape pieces{in.rows, in.pieces};
  flight.request.set_tensor("ids", TensorOf(in.ids, pieces));
  flight.request.set_tensor("mask", TensorOf(in.mask, pieces));
  flight.request.set_tensor("case", TensorOf(in.cases, pieces));
  flight.request.set_tensor("pool", TensorOf(in.pool, {in.rows, in.words, in.pieces}));
  flight.request.start_async();
}

}  // namespace

absl::StatusOr<Network> Network::Load(const FileSource& files, const std::string& folder,
                                      const ModelDescription& description, int threads) {
  const std::string xml_path = JoinPath(folder, "model.xml");
  const std::string bin_path = JoinPath(folder, "model.bin");
  ASSIGN_OR_RETURN(const std::string xml, files.Read(xml_path));
  Network network;
  network.impl_ = std::make_shared<Impl>();
  Impl& impl = *network.impl_;
  ASSIGN_OR_RETURN(impl.weights, files.Read(bin_path));
  impl.streams = static_cast<size_t>(std::max(threads, 1));
  impl.outputs = OutputNames(description);
  try {
    const ov::Tensor bytes(ov::element::u8, ov::Shape{impl.weights.size()}, impl.weights.data());
    const std::shared_ptr<ov::Model> graph = impl.core.read_model(xml, bytes);
    const std::string mismatch = Mismatch(*graph, description);
    if (!mismatch.empty()) return absl::InvalidArgumentError(fmt::format("{}: {}", xml_path, mismatch));
    UnpackWeights(graph);
    impl.compiled = impl.core.compile_model(graph, "CPU", Settings(static_cast<int>(impl.streams)));
    impl.Give(impl.compiled.create_infer_request());
  } catch (const std::exception& error) {
    return absl::InvalidArgumentError(fmt::format("{}: the graph or its weights in {} cannot be loaded: {}",
                                                  xml_path, bin_path, error.what()));
  }
  return network;
}

void Network::Run(size_t count, const std::function<NetworkInput(size_t)>& make,
                  const std::function<void(size_t, const std::vector<NetworkOutput>&)>& take) const {
  std::deque<Flight> flights;
  auto finish = [&] {
    Flight& flight = flights.front();
    flight.request.wait();
    std::vector<NetworkOutput> outputs;
    for (const std::string& name : impl_->outputs) {
      const ov::Tensor tensor = flight.request.get_tensor(name);
      outputs.push_back({.data = tensor.data<const float>(), .size = tensor.get_size()});
    }
    take(flight.batch, outputs);
    impl_->Give(std::move(flight.request));
    flights.pop_front();
  };
  for (size_t batch = 0; batch < count; ++batch) {
    if (flights.size() > impl_->streams) finish();
    flights.push_back({.batch = batch, .input = make(batch), .request = impl_->Take()});
    Start(flights.back());
  }
  while (!flights.empty()) finish();
}

}  // namespace rashomon
