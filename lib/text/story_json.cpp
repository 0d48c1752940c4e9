#include "text/story_json.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "text/chars.h"

namespace rashomon {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 64;

struct Place {
  size_t line{1};
  size_t column{1};
};

Place PlaceOf(std::string_view bytes, size_t at) {
  Place place;
  for (size_t i = 0; i < at && i < bytes.size(); ++i) {
    if (bytes[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

// nlohmann's tree keeps no positions, so a second walk notes where each value of the articles begins: key
// "3/published" -> byte. Only called on text that has parsed.
class ValuePlaces {
 public:
  explicit ValuePlaces(std::string_view bytes) : bytes_(bytes) { Value("", 0); }

  size_t Of(const std::string& key) const {
    const auto found = places_.find(key);
    return found == places_.end() ? 0 : found->second;
  }

 private:
  void Space() {
    while (at_ < bytes_.size() && IsSpace(static_cast<unsigned char>(bytes_[at_]))) ++at_;
  }

  std::string String() {
    const size_t begin = ++at_;
    while (at_ < bytes_.size() && bytes_[at_] != '"') at_ += bytes_[at_] == '\\' ? 2 : 1;
    return std::string(bytes_.substr(begin, at_++ - begin));
  }

  void Value(const std::string& key, int depth) {
    Space();
    if (depth > kDeepest) at_ = bytes_.size();  // nothing that a story has: the walk ends
    if (depth <= 4) places_[key] = at_;
    if (at_ >= bytes_.size()) return;
    if (bytes_[at_] == '"') {
      String();
    } else if (bytes_[at_] == '{' || bytes_[at_] == '[') {
      Container(key, depth);
    } else {
      while (at_ < bytes_.size() &&
             std::string_view(",]} \t\r\n").find(bytes_[at_]) == std::string_view::npos)
        ++at_;
    }
  }

  void Container(const std::string& key, int depth) {
    const bool object = bytes_[at_++] == '{';
    for (size_t index = 0;; ++index) {
      Space();
      if (at_ >= bytes_.size()) return;
      if (bytes_[at_] == '}' || bytes_[at_] == ']') {
        ++at_;
        return;
      }
      if (bytes_[at_] == ',') {
        ++at_;
        Space();
      }
      std::string name = std::to_string(index);
      if (object) {
        name = String();
        Space();
        ++at_;  // the colon
      }
      Value(key.empty() ? name : key + "/" + name, depth + 1);
    }
  }

  std::string_view bytes_;
  size_t at_{};
  std::map<std::string, size_t> places_;
};

std::string Folder(const std::string& path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string::npos) return "";
  return slash == 0 ? "/" : path.substr(0, slash);
}

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
    const Place place = PlaceOf(bytes_, at);
    return absl::InvalidArgumentError(fmt::format("{}:{}:{}: {}", path_, place.line, place.column, what));
  }

  // Named as compilers name a place: "story.json:5:12".
  void Say(DiagnosticLevel level, const std::string& key, std::string_view what) {
    const Place place = PlaceOf(bytes_, places_->Of(key));
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
    meta.path = file.starts_with('/') ? file : JoinPath(Folder(path_), file);
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
  std::optional<ValuePlaces> places_;
  StoryInput story_;
};

}  // namespace

absl::StatusOr<StoryInput> ParseStoryJson(std::string_view bytes, const std::string& path) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return StoryJsonReader(bytes, path).Run();
}

}  // namespace rashomon
