#include "text/story_json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/json_places.h"

namespace rashomon {
namespace {

using Json = nlohmann::json;

class StoryJsonReader {
 public:
  StoryJsonReader(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

  absl::StatusOr<StoryInput> Run() {
    Json json;
    try {
      json = Json::parse(bytes_);
    } catch (const Json::parse_error& error) {
      return Fault(error.byte > 0 ? error.byte - 1 : 0, "no valid JSON");
    }
    places_.emplace(bytes_);
    if (!json.is_object()) return Fault(places_->Of(""), "expected an object with \"articles\"");
    const auto articles = json.find("articles");
    if (articles == json.end()) return Fault(places_->Of(""), "the story lacks \"articles\"");
    if (!articles->is_array()) return Fault(places_->Of("articles"), "\"articles\" is no list");
    if (const auto name = json.find("story"); name != json.end() && name->is_string()) story_.name = *name;
    for (size_t i = 0; i < articles->size(); ++i) Article((*articles)[i], fmt::format("articles/{}", i));
    if (story_.articles.empty()) return Fault(places_->Of("articles"), "no article that can be read");
    return std::move(story_);
  }

 private:
  absl::Status Fault(size_t at, std::string_view what) const {
    const TextPlace place = TextPlaceAt(bytes_, at);
    return absl::InvalidArgumentError(fmt::format("{}:{}:{}: {}", path_, place.line, place.column, what));
  }

  // Named as compilers name a place: "story.json:5:12".
  void Say(DiagnosticLevel level, const std::string& key, std::string_view what) {
    const TextPlace place = TextPlaceAt(bytes_, places_->Of(key));
    story_.diagnostics.push_back({.level = level,
                                  .path = fmt::format("{}:{}:{}", path_, place.line, place.column),
                                  .start = {},
                                  .text = std::string(what)});
  }

  void Article(const Json& json, const std::string& key) {
    if (!json.is_object()) return Say(DiagnosticLevel::kError, key, "an article is an object with \"file\"");
    ArticleMeta meta;
    const std::string file = Text(json, key, "file");
    if (file.empty()) return Say(DiagnosticLevel::kError, key, "the article lacks \"file\"");
    meta.path = file.starts_with('/') ? file : JoinPath(FolderOf(path_), file);
    meta.outlet = Text(json, key, "outlet");
    meta.url = Text(json, key, "url");
    meta.timezone = Text(json, key, "timezone");
    meta.published = Date(json, key, "published");
    meta.updated = Date(json, key, "updated");
    story_.articles.push_back(std::move(meta));
  }

  // The text of a field; empty where it is missing or null.
  std::string Text(const Json& json, const std::string& key, const std::string& name) {
    const auto field = json.find(name);
    if (field == json.end() || field->is_null()) return "";
    if (field->is_string()) return *field;
    Say(DiagnosticLevel::kError, key + "/" + name,
        fmt::format("\"{}\" is no text: {}", name, field->dump().substr(0, 60)));
    return "";
  }

  std::optional<Moment> Date(const Json& json, const std::string& key, const std::string& name) {
    const std::string text = Text(json, key, name);
    if (text.empty()) return std::nullopt;
    const std::optional<Moment> moment = ParseMoment(text);
    if (!moment) {
      Say(DiagnosticLevel::kError, key + "/" + name,
          fmt::format("\"{}\" is no date: \"{}\" (expected 2025-10-22 or 2025-10-22T11:32)", name, text));
    }
    return moment;
  }

  std::string_view bytes_;
  const std::string& path_;
  std::optional<JsonPlaces> places_;
  StoryInput story_;
};

}  // namespace

absl::StatusOr<StoryInput> ParseStoryJson(std::string_view bytes, const std::string& path) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return StoryJsonReader(bytes, path).Run();
}

}  // namespace rashomon
