#include <fmt/format.h>

#include <csignal>
#include <random>
#include <thread>

#include "app/commands/commands.h"
#include "app/commands/ingest.h"
#include "app/server/http.h"
#include "app/server/service.h"
#include "app/streams.h"

namespace rashomon {
namespace {

constexpr int kPort = 8377;

std::string Secret() {
  std::random_device random;
  std::string secret;
  for (int i = 0; i < 4; ++i) secret += fmt::format("{:08x}", random());
  return secret;
}

// Ends the server on Ctrl-C or a kind kill, so that the store is closed properly.
class Interrupts {
 public:
  explicit Interrupts(HttpServer& server) {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    waiter_ = std::thread([this, &server] {
      int signal = 0;
      sigwait(&signals_, &signal);
      server.Stop();
    });
  }
  ~Interrupts() {
    pthread_kill(waiter_.native_handle(), SIGTERM);  // when the server ended by itself
    waiter_.join();
  }
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

 private:
  sigset_t signals_{};
  std::thread waiter_;
};

Outcome Serve(Store& store, const Options& options, const Surroundings& around) {
  const auto server = HttpServer::Bind(options.port.value_or(kPort));
  if (!server.ok()) {
    PrintError(server.status());
    return {.internal = true};
  }
  const int port = (*server)->port();
  const ReviewService service(
      store, {.hosts = {fmt::format("127.0.0.1:{}", port), fmt::format("localhost:{}", port)},
              .token = Secret(),
              .user = options.who.empty() ? around.user : options.who,
              .version = RASHOMON_VERSION,
              .now = UtcNow});
  const Interrupts interrupts(**server);
  PrintMessage(fmt::format("the review page is at http://127.0.0.1:{}/ (Ctrl-C ends it)", port));
  (*server)->Run([&service](const WebRequest& request) { return service.Handle(request); });
  return {};
}

}  // namespace

Outcome RunReview(const Options& options, const Surroundings& around) {
  const auto store = Store::Open(options.database);
  if (!store.ok()) {
    PrintError(store.status());
    return {.internal = true};
  }
  Outcome ingested;
  if (!options.operands.empty()) {
    ingested = IngestInto(**store, options, around);
    if (ingested.bad_usage || ingested.internal) return ingested;
  }
  const Outcome served = Serve(**store, options, around);
  return {.unreadable = ingested.unreadable, .internal = served.internal};
}

}  // namespace rashomon
