#include "app/server/http.h"

#include <absl/status/status.h>
#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <cctype>

#include "app/server/service.h"

namespace rashomon {
namespace {

constexpr size_t kThreads = 300;  // open connections that are served side by side
constexpr int kDeadline = 5;      // seconds for a read, a write, and between two requests
constexpr size_t kRequestsAConnection = 1000;

WebRequest FromWire(const httplib::Request& from) {
  WebRequest request;
  request.method = from.method;
  request.path = from.path;
  for (const auto& [name, value] : from.params) request.query.emplace(name, value);
  for (const auto& [name, value] : from.headers) {
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    request.headers.emplace(std::move(lower), value);
  }
  request.body = from.body;
  return request;
}

void ToWire(const WebResponse& response, httplib::Response& to) {
  to.status = response.status;
  for (const auto& [name, value] : response.headers) to.set_header(name, value);
  to.set_content(response.body, response.type);
}

}  // namespace

struct HttpServer::Impl {
  httplib::Server server;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl, int port) : impl_(std::move(impl)), port_(port) {}
HttpServer::~HttpServer() = default;

absl::StatusOr<std::unique_ptr<HttpServer>> HttpServer::Bind(int port) {
  auto impl = std::make_unique<Impl>();
  httplib::Server& server = impl->server;
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  server.set_read_timeout(kDeadline);
  server.set_write_timeout(kDeadline);
  server.set_keep_alive_timeout(kDeadline);
  server.set_keep_alive_max_count(kRequestsAConnection);
  server.set_payload_max_length(kLargestImport);
  server.set_tcp_nodelay(true);
  // Without SO_REUSEPORT, which would let a second server take a share of this one's connections.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  if (port == 0) {
    port = server.bind_to_any_port("127.0.0.1");
    if (port < 0) return absl::UnavailableError("no free port on 127.0.0.1");
  } else if (!server.bind_to_port("127.0.0.1", port)) {
    return absl::UnavailableError(
        fmt::format("127.0.0.1:{}: the port is taken; name another with --port", port));
  }
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl), port));
}

void HttpServer::Run(const Handler& handler) {
  const auto serve = [&handler](const httplib::Request& from, httplib::Response& to) {
    ToWire(handler(FromWire(from)), to);
  };
  httplib::Server& server = impl_->server;
  server.Get(".*", serve);
  server.Post(".*", serve);
  server.Put(".*", serve);
  server.Delete(".*", serve);
  server.Patch(".*", serve);
  server.Options(".*", serve);
  server.set_exception_handler([](const httplib::Request&, httplib::Response& to, const std::exception_ptr&) {
    to.status = 500;
    to.set_content("{\"error\": \"internal error\"}", "application/json");
  });
  server.listen_after_bind();
}

void HttpServer::Stop() {
  impl_->server.stop();
}

}  // namespace rashomon
