// What the service shows, as JSON text.
#pragma once

#include <absl/status/status.h>

#include <string>

#include "app/server/message.h"
#include "store/store.h"

namespace rashomon {

WebResponse ErrorResponse(int status, const std::string& message);
WebResponse ErrorResponse(const absl::Status& status);

std::string QueueJson(const QueuePage& page, int64_t change);
std::string ChoicesJson(const QueueChoices& choices);
std::string FindingJson(const FindingView& view);
std::string EntryJson(const AuditEntry& entry);
std::string EntriesJson(const std::vector<AuditEntry>& entries);
// Done: 200; refused: 422; on a stale view 409 with what happened meanwhile.
WebResponse ActionResponse(const ActionResult& result);
std::string ImportJson(const ImportSummary& summary);

// The article cut at its marks and at the words of `finding` (which may be nullptr).
std::string ArticleJson(const StoredArticle& article, const FindingRecord* finding);

}  // namespace rashomon
