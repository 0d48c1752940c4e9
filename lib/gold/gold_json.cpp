#include "gold/gold_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/json_places.h"
#include "base/status_macros.h"
#include "text/decode.h"

namespace rashomon {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string_view>;

constexpr int kDeepestGold = 8;  // slots/0/positions/0/mentions/0/line

const Names kTop = {"story", "articles", "slots"};
const Names kArticle = {"file", "outlet", "url", "published", "updated", "timezone"};
const Names kSlot = {"id", "question", "event", "kind", "relation", "importance", "positions", "note"};
const Names kPosition = {"value", "mentions"};
const Names kMention = {"doc", "line", "source", "quote"};

template <typename Value, size_t kCount>
Names AllNames() {
  Names names;
  for (size_t i = 0; i < kCount; ++i) names.push_back(ToString(static_cast<Value>(i)));
  return names;
}
const Names& Kinds() {
  static const Names kNames = AllNames<SlotKind, 7>();
  return kNames;
}
const Names& Relations() {
  static const Names kNames = AllNames<Relation, 5>();
  return kNames;
}

std::optional<size_t> IndexIn(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<size_t>(found - names.begin());
}

class GoldReader {
 public:
  GoldReader(const FileSource& files, std::string path, std::string bytes)
      : files_(files), json_text_(bytes), places_("") {
    gold_.path = std::move(path);
    gold_.bytes = std::move(bytes);
    if (json_text_.starts_with("\xEF\xBB\xBF")) json_text_.erase(0, 3);
  }

  absl::StatusOr<Gold> Run() {
    Json json;
    try {
      json = Json::parse(json_text_);
    } catch (const Json::parse_error& error) {
      return FaultAt(error.byte > 0 ? error.byte - 1 : 0, "no valid JSON");
    }
    places_ = JsonPlaces(json_text_, kDeepestGold);
    if (places_.twice()) return Fault(*places_.twice(), "the same name a second time");
    RETURN_IF_ERROR(Fields(json, "", kTop, {"articles", "slots"}));
    ASSIGN_OR_RETURN(gold_.story, Text(json, "", "story", true));
    RETURN_IF_ERROR(List(json, "", "articles", 1));
    for (size_t i = 0; i < json["articles"].size(); ++i) RETURN_IF_ERROR(Article(json["articles"][i], i));
    RETURN_IF_ERROR(List(json, "", "slots", 0));
    for (size_t i = 0; i < json["slots"].size(); ++i) RETURN_IF_ERROR(Slot(json["slots"][i], i));
    return std::move(gold_);
  }

 private:
  absl::Status FaultAt(size_t at, std::string_view what) const {
    const TextPlace place = TextPlaceAt(json_text_, at);
    return absl::InvalidArgumentError(
        fmt::format("{}:{}:{}: {}", gold_.path, place.line, place.column, what));
  }
  absl::Status Fault(const std::string& key, std::string_view what) const {
    return FaultAt(places_.Of(key), what);
  }

  static std::string Key(const std::string& key, std::string_view name) {
    return key.empty() ? std::string(name) : fmt::format("{}/{}", key, name);
  }

  // An object with no other fields than `known`, and with all of `needed`.
  absl::Status Fields(const Json& json, const std::string& key, const Names& known, const Names& needed) {
    if (!json.is_object()) return Fault(key, fmt::format("expected an object with {}", Quoted(needed)));
    for (const auto& [name, value] : json.items()) {
      if (IndexIn(known, name)) continue;
      return Fault(Key(key, name), fmt::format("unknown field \"{}\": there is {}", name, Quoted(known)));
    }
    for (std::string_view name : needed) {
      if (!json.contains(name)) return Fault(key, fmt::format("\"{}\" is missing", name));
    }
    return absl::OkStatus();
  }

  static std::string Quoted(const Names& names) { return fmt::format("\"{}\"", fmt::join(names, "\", \"")); }

  // `lenient`: may be missing, null or empty.
  absl::StatusOr<std::string> Text(const Json& json, const std::string& key, const std::string& name,
                                   bool lenient = false) const {
    const auto field = json.find(name);
    if (lenient && (field == json.end() || field->is_null())) return "";
    if (!field->is_string()) return Fault(Key(key, name), fmt::format("\"{}\" is no text", name));
    std::string text = *field;
    if (text.empty() && !lenient) return Fault(Key(key, name), fmt::format("\"{}\" is empty", name));
    return text;
  }

  absl::StatusOr<size_t> OneOf(const Json& json, const std::string& key, const std::string& name,
                               const Names& names) const {
    ASSIGN_OR_RETURN(const std::string text, Text(json, key, name));
    const std::optional<size_t> index = IndexIn(names, text);
    if (index) return *index;
    return Fault(Key(key, name), fmt::format("\"{}\" is none of {}", text, fmt::join(names, ", ")));
  }

  absl::Status List(const Json& json, const std::string& key, const std::string& name, size_t least) const {
    const Json& list = json[name];
    if (!list.is_array()) return Fault(Key(key, name), fmt::format("\"{}\" is no list", name));
    if (list.size() >= least) return absl::OkStatus();
    return Fault(Key(key, name),
                 fmt::format("\"{}\" has {} of at least {} entries", name, list.size(), least));
  }

  absl::Status Article(const Json& json, size_t index) {
    const std::string key = fmt::format("articles/{}", index);
    RETURN_IF_ERROR(Fields(json, key, kArticle, {"file"}));
    ASSIGN_OR_RETURN(const std::string file, Text(json, key, "file"));
    GoldArticle article;
    article.doc = DocOf(file);
    article.path = JoinPath(FolderOf(gold_.path), file);
    if (ArticleOf(article.doc)) {
      return Fault(key + "/file", fmt::format("a second article by the name \"{}\"", article.doc));
    }
    const absl::StatusOr<std::string> bytes = files_.Read(article.path);
    if (!bytes.ok()) return Fault(key + "/file", std::string(bytes.status().message()));
    absl::StatusOr<DecodedText> decoded = DecodeText(*bytes, article.path);
    if (!decoded.ok()) return Fault(key + "/file", std::string(decoded.status().message()));
    article.text = std::move(decoded->text);
    article.lines = NonEmptyLines(article.text);
    gold_.articles.push_back(std::move(article));
    return absl::OkStatus();
  }

  std::optional<uint32_t> ArticleOf(std::string_view doc) const {
    for (size_t i = 0; i < gold_.articles.size(); ++i) {
      if (gold_.articles[i].doc == doc) return static_cast<uint32_t>(i);
    }
    return std::nullopt;
  }

  absl::Status Slot(const Json& json, size_t index) {
    const std::string key = fmt::format("slots/{}", index);
    RETURN_IF_ERROR(
        Fields(json, key, kSlot, {"id", "question", "event", "kind", "relation", "importance", "positions"}));
    GoldSlot slot;
    ASSIGN_OR_RETURN(slot.id, Text(json, key, "id"));
    if (!ids_.insert(slot.id).second) return Fault(key + "/id", fmt::format("a second slot \"{}\"", slot.id));
    ASSIGN_OR_RETURN(slot.question, Text(json, key, "question"));
    ASSIGN_OR_RETURN(slot.event, Text(json, key, "event"));
    ASSIGN_OR_RETURN(slot.note, Text(json, key, "note", true));
    ASSIGN_OR_RETURN(const size_t kind, OneOf(json, key, "kind", Kinds()));
    ASSIGN_OR_RETURN(const size_t relation, OneOf(json, key, "relation", Relations()));
    ASSIGN_OR_RETURN(const size_t importance, OneOf(json, key, "importance", {"must", "may"}));
    slot.kind = static_cast<SlotKind>(kind);
    slot.relation = static_cast<Relation>(relation);
    slot.must = importance == 0;
    RETURN_IF_ERROR(List(json, key, "positions", 2));
    for (size_t i = 0; i < json["positions"].size(); ++i) {
      const std::string place = fmt::format("{}/positions/{}", key, i);
      ASSIGN_OR_RETURN(GoldPosition position, OnePosition(json["positions"][i], place));
      slot.positions.push_back(std::move(position));
    }
    gold_.slots.push_back(std::move(slot));
    return absl::OkStatus();
  }

  absl::StatusOr<GoldPosition> OnePosition(const Json& json, const std::string& key) {
    RETURN_IF_ERROR(Fields(json, key, kPosition, kPosition));
    GoldPosition position;
    ASSIGN_OR_RETURN(position.value, Text(json, key, "value"));
    RETURN_IF_ERROR(List(json, key, "mentions", 1));
    for (size_t i = 0; i < json["mentions"].size(); ++i) {
      const std::string place = fmt::format("{}/mentions/{}", key, i);
      ASSIGN_OR_RETURN(GoldMention mention, OneMention(json["mentions"][i], place));
      position.mentions.push_back(std::move(mention));
    }
    return position;
  }

  absl::StatusOr<GoldMention> OneMention(const Json& json, const std::string& key) {
    RETURN_IF_ERROR(Fields(json, key, kMention, {"doc", "line", "source"}));
    GoldMention mention;
    ASSIGN_OR_RETURN(const std::string doc, Text(json, key, "doc"));
    const std::optional<uint32_t> article = ArticleOf(doc);
    if (!article) return Fault(key + "/doc", fmt::format("no article \"{}\" is listed", doc));
    mention.article = *article;
    const GoldArticle& in = gold_.articles[*article];
    const Json& line = json["line"];
    if (!line.is_number_unsigned() || line < 1 || line > in.lines.size()) {
      return Fault(key + "/line",
                   fmt::format("\"line\" is none of 1 to {}, the lines of {}", in.lines.size(), doc));
    }
    mention.line = line;
    if (!json["source"].is_null()) {
      ASSIGN_OR_RETURN(mention.source, Text(json, key, "source"));
    }
    ASSIGN_OR_RETURN(mention.quote, Text(json, key, "quote", true));
    if (Slice(in.text, in.lines[mention.line - 1]).find(mention.quote) == std::string_view::npos) {
      return Fault(key + "/quote", fmt::format("line {} of {} does not have these words", mention.line, doc));
    }
    return mention;
  }

  const FileSource& files_;
  std::string json_text_;
  JsonPlaces places_;
  Gold gold_;
  std::set<std::string> ids_;
};

}  // namespace

std::optional<SlotKind> SlotKindOf(std::string_view name) {
  const std::optional<size_t> index = IndexIn(Kinds(), name);
  return index ? std::optional(static_cast<SlotKind>(*index)) : std::nullopt;
}

std::optional<Relation> RelationOf(std::string_view name) {
  const std::optional<size_t> index = IndexIn(Relations(), name);
  return index ? std::optional(static_cast<Relation>(*index)) : std::nullopt;
}

absl::StatusOr<Gold> LoadGold(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(std::string bytes, files.Read(path));
  return GoldReader(files, path, std::move(bytes)).Run();
}

}  // namespace rashomon
