// The thin socket shell around a ReviewService: loopback only.
//
// cpp-httplib keeps a thread a connection while it is open; the pool holds more of them than a browser ever
// opens, and an idle connection gives its thread back after seconds.
#pragma once

#include <absl/status/statusor.h>

#include <functional>
#include <memory>

#include "app/server/message.h"

namespace rashomon {

class HttpServer {
 public:
  using Handler = std::function<WebResponse(const WebRequest&)>;

  // Binds 127.0.0.1. `port` 0: any free one. Unavailable when the port is taken.
  static absl::StatusOr<std::unique_ptr<HttpServer>> Bind(int port);
  ~HttpServer();

  int port() const { return port_; }
  // Serves until Stop is called by another thread.
  void Run(const Handler& handler);
  void Stop();

 private:
  struct Impl;
  HttpServer(std::unique_ptr<Impl> impl, int port);
  std::unique_ptr<Impl> impl_;
  int port_;
};

}  // namespace rashomon
