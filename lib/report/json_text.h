// Pieces of JSON that the report and the dumps share. Included by sources that write JSON only.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/moment.h"
#include "claims/claim.h"
#include "report/report.h"

namespace rashomon {

// Two-space indent, final newline; bytes that are no UTF-8 become U+FFFD.
std::string Print(const nlohmann::ordered_json& json);
// On one line, without a newline; for objects that keep the order of their keys and for those that sort them.
template <typename Json>
std::string PrintLine(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

nlohmann::ordered_json TextOrNull(const std::string& text);  // null when empty
nlohmann::ordered_json MomentOrNull(const std::optional<Moment>& moment);

// Adds "start" and "end", in bytes as the document counts them for people outside.
void AddRange(const Document& document, ByteRange range, nlohmann::ordered_json& json);
// ... and "text".
void AddSpan(const Document& document, ByteRange range, nlohmann::ordered_json& json);
nlohmann::ordered_json RangeOnly(const Document& document, ByteRange range);
nlohmann::ordered_json Span(const Document& document, ByteRange range);

// [{"name", "kind", "start"?, "end"?}], outermost first.
nlohmann::ordered_json SourceChain(const Document& document, const std::vector<Source>& chain);

}  // namespace rashomon
