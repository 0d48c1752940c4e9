// Who may ask: the checks before any work is done.
#pragma once

#include <optional>

#include "app/server/message.h"
#include "app/server/service.h"

namespace rashomon {

// The refusal, or nothing when the request may go on.
std::optional<WebResponse> Refusal(const WebRequest& request, const ReviewSettings& settings);
// Adds the headers that keep other pages out (policy, no cache, no sniffing, no frame).
void AddSafeHeaders(WebResponse& response);

}  // namespace rashomon
