// A request and its answer, free of sockets.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rashomon {

struct WebRequest {
  std::string method;                          // "GET", "POST"
  std::string path;                            // "/api/queue"
  std::map<std::string, std::string> query;    // decoded
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

struct WebResponse {
  int status{200};
  std::string type{"application/json"};
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

}  // namespace rashomon
