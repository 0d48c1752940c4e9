// The bodies of requests that write, checked.
#pragma once

#include <absl/status/statusor.h>

#include <string>

#include "store/review.h"

namespace rashomon {

struct ActRequest {
  ReviewAction action;
  std::string who;
};

struct UndoRequest {
  int64_t audit{}, revision{};
  std::string who;
};

// InvalidArgument says what is wrong with the body.
absl::StatusOr<ActRequest> ParseAct(const std::string& body);
absl::StatusOr<UndoRequest> ParseUndo(const std::string& body);
// A name that can stand in the audit: 1 to 80 bytes, no control characters.
absl::StatusOr<std::string> CheckedName(const std::string& who);

std::string SessionJson(const std::string& token, const std::string& user, const std::string& version);

}  // namespace rashomon
