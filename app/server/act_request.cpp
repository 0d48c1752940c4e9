#include "app/server/act_request.h"

#include <absl/status/status.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/moment.h"
#include "base/status_macros.h"
#include "report/json_text.h"

namespace rashomon {
namespace {

using Json = nlohmann::json;

constexpr size_t kLongestName = 80;
constexpr size_t kLongestText = 8000;
constexpr std::array<std::pair<std::string_view, ActionKind>, 6> kActions = {
    {{"decide", ActionKind::kDecide},
     {"reopen", ActionKind::kReopen},
     {"note", ActionKind::kNote},
     {"assign", ActionKind::kAssign},
     {"sign", ActionKind::kSign},
     {"unsign", ActionKind::kUnsign}}};

absl::Status Wrong(const std::string& what) {
  return absl::InvalidArgumentError(what);
}

absl::StatusOr<Json> ObjectOf(const std::string& body) {
  Json json = Json::parse(body, nullptr, false);
  if (!json.is_object()) return Wrong("the body is no JSON object");
  return json;
}

absl::StatusOr<int64_t> NumberIn(const Json& json, const char* name) {
  if (!json.contains(name) || !json[name].is_number_integer())
    return Wrong(std::string(name) + " is no number");
  return json[name].get<int64_t>();
}

absl::StatusOr<std::string> TextIn(const Json& json, const char* name, size_t longest) {
  if (!json.contains(name)) return std::string();
  if (!json[name].is_string()) return Wrong(std::string(name) + " is no text");
  std::string text = json[name].get<std::string>();
  if (text.size() > longest) return Wrong(std::string(name) + " is too long");
  return text;
}

absl::StatusOr<ActionKind> KindIn(const Json& json) {
  ASSIGN_OR_RETURN(const std::string name, TextIn(json, "action", kLongestName));
  for (const auto& [known, kind] : kActions) {
    if (known == name) return kind;
  }
  return Wrong("no action \"" + name + "\"");
}

absl::StatusOr<std::string> WhoIn(const Json& json) {
  ASSIGN_OR_RETURN(const std::string who, TextIn(json, "who", kLongestText));
  return CheckedName(who);
}

}  // namespace

absl::StatusOr<std::string> CheckedName(const std::string& who) {
  const size_t begin = who.find_first_not_of(' ');
  const bool control =
      std::any_of(who.begin(), who.end(), [](unsigned char c) { return c < 32 || c == 127; });
  if (begin == std::string::npos || who.size() > kLongestName || control) return Wrong("say who you are");
  return who.substr(begin, who.find_last_not_of(' ') + 1 - begin);
}

absl::StatusOr<ActRequest> ParseAct(const std::string& body) {
  ASSIGN_OR_RETURN(const Json json, ObjectOf(body));
  ActRequest request;
  ASSIGN_OR_RETURN(request.action.kind, KindIn(json));
  ASSIGN_OR_RETURN(request.action.finding, NumberIn(json, "finding"));
  ASSIGN_OR_RETURN(request.action.revision, NumberIn(json, "revision"));
  ASSIGN_OR_RETURN(request.who, WhoIn(json));
  ASSIGN_OR_RETURN(request.action.text, TextIn(json, "text", kLongestText));
  ASSIGN_OR_RETURN(request.action.why, TextIn(json, "why", kLongestText));
  ASSIGN_OR_RETURN(request.action.expires, TextIn(json, "expires", kLongestName));
  if (request.action.kind != ActionKind::kDecide) return request;
  ASSIGN_OR_RETURN(const std::string verdict, TextIn(json, "verdict", kLongestName));
  const std::optional<ReviewVerdict> known = ParseVerdict(verdict);
  if (!known) return Wrong("no verdict \"" + verdict + "\"");
  request.action.verdict = *known;
  const std::string& expires = request.action.expires;
  if (!expires.empty() && (expires.size() != 10 || !ParseMoment(expires))) {
    return Wrong("\"" + expires + "\" is no day: YYYY-MM-DD");
  }
  return request;
}

absl::StatusOr<UndoRequest> ParseUndo(const std::string& body) {
  ASSIGN_OR_RETURN(const Json json, ObjectOf(body));
  UndoRequest request;
  ASSIGN_OR_RETURN(request.audit, NumberIn(json, "audit"));
  ASSIGN_OR_RETURN(request.revision, NumberIn(json, "revision"));
  ASSIGN_OR_RETURN(request.who, WhoIn(json));
  return request;
}

std::string SessionJson(const std::string& token, const std::string& user, const std::string& version) {
  return PrintLine(Json({{"token", token}, {"user", user}, {"version", version}}));
}

}  // namespace rashomon
