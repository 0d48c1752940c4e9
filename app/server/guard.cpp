#include "app/server/guard.h"

#include <algorithm>

#include "app/server/views.h"

namespace rashomon {
namespace {

std::string HeaderOf(const WebRequest& request, const std::string& name) {
  const auto found = request.headers.find(name);
  return found == request.headers.end() ? std::string() : found->second;
}

// Takes the same time wherever the two differ.
bool SameSecret(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.empty()) return false;
  unsigned char difference = 0;
  for (size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a[i] ^ b[i]);
  return difference == 0;
}

}  // namespace

std::optional<WebResponse> Refusal(const WebRequest& request, const ReviewSettings& settings) {
  const auto& hosts = settings.hosts;
  const std::string host = HeaderOf(request, "host");
  if (std::find(hosts.begin(), hosts.end(), host) == hosts.end()) {
    return ErrorResponse(421, "this server answers to its own name only");
  }
  const std::string site = HeaderOf(request, "sec-fetch-site");
  const bool page = request.method == "GET" && request.path == "/";
  if (!site.empty() && site != "same-origin" && !page && site != "none") {
    return ErrorResponse(403, "another page may not ask this server");
  }
  if (request.method == "GET" || request.method == "HEAD") return std::nullopt;
  if (request.method != "POST") return ErrorResponse(405, "only GET and POST are known");
  const std::string origin = HeaderOf(request, "origin");
  if (!origin.empty() && origin != "http://" + host)
    return ErrorResponse(403, "another page may not act here");
  if (!SameSecret(HeaderOf(request, "x-rashomon-token"), settings.token)) {
    return ErrorResponse(403, "the page is of an earlier run of the server; load it again");
  }
  const size_t most = request.path == "/api/import" ? kLargestImport : kLargestAction;
  if (request.body.size() > most) return ErrorResponse(413, "the request is too large");
  return std::nullopt;
}

void AddSafeHeaders(WebResponse& response) {
  response.headers.emplace_back(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  response.headers.emplace_back("Cache-Control", "no-store");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("X-Frame-Options", "DENY");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
}

}  // namespace rashomon
