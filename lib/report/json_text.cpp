#include "report/json_text.h"

namespace rashomon {

using Json = nlohmann::ordered_json;

std::string Print(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json TextOrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json MomentOrNull(const std::optional<Moment>& moment) {
  return moment ? Json(FormatMoment(*moment)) : Json(nullptr);
}

void AddRange(const Document& document, ByteRange range, Json& json) {
  json["start"] = document.offsets.ToFile(range.begin);
  json["end"] = document.offsets.ToFile(range.end);
}

void AddSpan(const Document& document, ByteRange range, Json& json) {
  AddRange(document, range, json);
  json["text"] = std::string(Slice(document.text, range));
}

Json RangeOnly(const Document& document, ByteRange range) {
  Json json;
  AddRange(document, range, json);
  return json;
}

Json Span(const Document& document, ByteRange range) {
  Json json;
  AddSpan(document, range, json);
  return json;
}

Json SourceChain(const Document& document, const std::vector<Source>& chain) {
  Json all = Json::array();
  for (const Source& source : chain) {
    Json json = {{"name", source.name}, {"kind", ToString(source.kind)}};
    if (source.range) AddRange(document, *source.range, json);
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace rashomon
