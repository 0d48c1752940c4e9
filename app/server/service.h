// The review page's service: request in, response out. No socket, no clock, no random numbers.
//
// Only pages that this service served may act: the Host must be one of its own, a request that writes must
// carry the token and come from the same origin, and no answer may be read by another origin. Everything but
// the page itself is JSON; all text of articles goes out as JSON strings that the page never takes for
// markup.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/server/message.h"
#include "store/store.h"

namespace rashomon {

struct ReviewSettings {
  std::vector<std::string> hosts;    // "127.0.0.1:8377", "localhost:8377"
  std::string token;                 // secret of this run of the server
  std::string user;                  // proposed name of the editor
  std::string version;               // of the program
  std::function<std::string()> now;  // "2031-05-07T10:20:30Z"
};

constexpr size_t kLargestAction = 64 << 10;  // bytes of a request's body
constexpr size_t kLargestImport = 16 << 20;

class ReviewService {
 public:
  // `store` must outlive the service. Handle may be called by several threads.
  ReviewService(Store& store, ReviewSettings settings) : store_(store), settings_(std::move(settings)) {}

  WebResponse Handle(const WebRequest& request) const;

 private:
  WebResponse Route(const WebRequest& request) const;
  WebResponse Read(const WebRequest& request) const;
  WebResponse Write(const WebRequest& request) const;
  WebResponse Session() const;
  WebResponse Queue(const WebRequest& request) const;
  WebResponse Finding(const WebRequest& request) const;
  WebResponse Article(const WebRequest& request) const;
  WebResponse Export(bool csv) const;
  WebResponse Report(const WebRequest& request) const;
  WebResponse Act(const WebRequest& request) const;
  WebResponse Undo(const WebRequest& request) const;
  WebResponse Import(const WebRequest& request) const;
  std::string Today() const { return settings_.now().substr(0, 10); }

  Store& store_;
  ReviewSettings settings_;
};

}  // namespace rashomon
