#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <tuple>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "gold/brat.h"
#include "gold/brat_text.h"
#include "gold/gold_json.h"
#include "report/json_text.h"
#include "report/words.h"
#include "text/decode.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

// One text-bound annotation with what its attributes and its note say.
struct BratMention {
  size_t line{};  // of the .ann
  std::string type;
  ByteRange range;
  std::map<std::string, std::string> attributes;
  NoteFields note;

  std::string Note(std::string_view name) const {
    for (const auto& [field, value] : note) {
      if (field == name) return value;
    }
    return "";
  }
};

struct BratSlot {
  std::string place;                          // "a.ann:3", of its first mention
  std::map<std::string, std::string> fields;  // kind, relation, importance, question, event, note
  std::map<size_t, std::pair<std::string, Json>> positions;  // number -> value, mentions
};

// "s2" before "s10".
std::pair<size_t, std::string> IdOrder(const std::string& id) {
  return {id.size(), id};
}

class BratImport {
 public:
  BratImport(const FileSource& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  absl::StatusOr<std::string> Run() {
    RETURN_IF_ERROR(Articles());
    for (const Json& article : articles_) RETURN_IF_ERROR(Article(article["file"]));
    ASSIGN_OR_RETURN(const Json slots, Slots());
    const std::string text = Print({{"story", story_}, {"articles", articles_}, {"slots", slots}});
    std::map<std::string, std::string> all = texts_;
    all["gold.json"] = text;
    const absl::StatusOr<Gold> gold = LoadGold(MemoryFileSource(std::move(all)), "gold.json");
    if (!gold.ok()) {
      return absl::InvalidArgumentError(fmt::format("{}: what the annotations make is no gold: {}", folder_,
                                                    std::string(gold.status().message())));
    }
    return text;
  }

 private:
  absl::Status Articles() {
    ASSIGN_OR_RETURN(const std::vector<std::string> names, files_.List(folder_));
    articles_ = Json::array();
    const std::string story = JoinPath(folder_, "story.json");
    if (files_.Exists(story)) {
      ASSIGN_OR_RETURN(const std::string bytes, files_.Read(story));
      const Json json = Json::parse(bytes, nullptr, false);
      if (!json.is_object() || !json.contains("articles") || !json["articles"].is_array()) {
        return absl::InvalidArgumentError(story + ":1: no story with \"articles\"");
      }
      if (json.contains("story") && json["story"].is_string()) story_ = json["story"];
      for (const Json& one : json["articles"]) {
        if (one.is_object() && one.contains("file") && one["file"].is_string()) articles_.push_back(one);
      }
      return absl::OkStatus();
    }
    for (const std::string& name : names) {
      const bool annotated = std::find(names.begin(), names.end(), DocOf(name) + ".ann") != names.end();
      if (name.ends_with(".txt") && annotated) articles_.push_back({{"file", name}});
    }
    if (!articles_.empty()) return absl::OkStatus();
    return absl::NotFoundError(fmt::format("{}: no .txt with an .ann beside it", folder_));
  }

  absl::Status Article(const std::string& file) {
    const std::string path = JoinPath(folder_, file);
    ASSIGN_OR_RETURN(const std::string bytes, files_.Read(path));
    ASSIGN_OR_RETURN(const DecodedText decoded, DecodeText(bytes, path));
    texts_[file] = bytes;
    const std::string ann = JoinPath(folder_, DocOf(file) + ".ann");
    if (!files_.Exists(ann)) return absl::OkStatus();  // an article that nobody annotated
    ASSIGN_OR_RETURN(const std::string standoff, files_.Read(ann));
    ASSIGN_OR_RETURN(const auto mentions, Mentions(standoff, ann, decoded.text));
    const std::vector<ByteRange> lines = NonEmptyLines(decoded.text);
    for (const auto& [id, mention] : mentions) {
      RETURN_IF_ERROR(
          Take(mention, fmt::format("{}:{}", ann, mention.line), DocOf(file), decoded.text, lines));
    }
    return absl::OkStatus();
  }

  static absl::Status Fault(const std::string& place, std::string_view what) {
    return absl::InvalidArgumentError(fmt::format("{}: {}", place, what));
  }

  // The text-bound annotations in the order of the text.
  absl::StatusOr<std::vector<std::pair<std::string, BratMention>>> Mentions(const std::string& standoff,
                                                                            const std::string& path,
                                                                            const std::string& text) const {
    std::vector<std::pair<std::string, BratMention>> mentions;
    std::vector<std::tuple<std::string, std::string, std::string>> said;  // id, attribute or "", value
    size_t number = 0;
    for (std::string line : SplitFields(standoff, '\n')) {
      ++number;
      if (line.ends_with('\r')) line.pop_back();
      if (line.empty()) continue;
      const std::string place = fmt::format("{}:{}", path, number);
      const std::vector<std::string> fields = SplitFields(line, '\t');
      const std::vector<std::string> words = SplitFields(fields.size() > 1 ? fields[1] : "", ' ');
      if (line[0] == 'T') {
        if (fields.size() != 3 || words.size() != 3)
          return Fault(place, "expected \"T1, TYPE START END, TEXT\"");
        ASSIGN_OR_RETURN(BratMention mention, TextBound(words, fields[2], place, text));
        mention.line = number;
        mentions.emplace_back(fields[0], std::move(mention));
      } else if ((line[0] == 'A' || line[0] == 'M') && words.size() == 3) {
        said.emplace_back(words[1], words[0], words[2]);
      } else if (line[0] == '#' && fields.size() == 3 && words.size() == 2) {
        said.emplace_back(words[1], "", fields[2]);
      } else if (std::string_view("AM#REN*").find(line[0]) == std::string_view::npos) {
        return Fault(place, "no line of standoff");
      }
    }
    for (auto& [id, mention] : mentions) {
      for (const auto& [of, attribute, value] : said) {
        if (of != id) continue;
        if (attribute.empty()) {
          for (auto& field : SplitNote(value)) mention.note.push_back(std::move(field));
        } else {
          mention.attributes[attribute] = value;
        }
      }
    }
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const auto& a, const auto& b) { return a.second.range < b.second.range; });
    return mentions;
  }

  static std::optional<size_t> Number(std::string_view text) {
    size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
  }

  static absl::StatusOr<BratMention> TextBound(const std::vector<std::string>& words,
                                               const std::string& quoted, const std::string& place,
                                               const std::string& text) {
    const std::optional<size_t> start = Number(words[1]), stop = Number(words[2]);
    if (!start || !stop) return Fault(place, "offsets are whole numbers, of one stretch of text");
    const std::optional<uint32_t> begin = ByteAt(text, *start), end = ByteAt(text, *stop);
    if (!begin || !end || *begin >= *end) return Fault(place, "the offsets lie outside the text");
    BratMention mention{.line = 0, .type = words[0], .range = {*begin, *end}, .attributes = {}, .note = {}};
    if (Slice(text, mention.range) != quoted) {
      return Fault(place, fmt::format("the text has \"{}\" there", Clean(Slice(text, mention.range))));
    }
    return mention;
  }

  absl::Status Take(const BratMention& mention, const std::string& place, const std::string& doc,
                    const std::string& text, const std::vector<ByteRange>& lines) {
    const std::optional<SlotKind> kind = KindOfType(mention.type);
    if (!kind)
      return Fault(place, fmt::format("the type \"{}\" is no kind: Date, Number, ...", mention.type));
    const std::string id = mention.Note("slot");
    const std::optional<size_t> position = Number(mention.Note("position"));
    if (id.empty() || !position || *position == 0) {
      return Fault(place, "the note must have \"slot: ID | position: N\"");
    }
    const uint32_t line = LineOf(lines, mention.range);
    if (line == 0 || !lines[line - 1].Contains(mention.range))
      return Fault(place, "a mention lies in one line");
    BratSlot& slot = slots_[id];
    if (slot.place.empty()) slot.place = place;
    std::map<std::string, std::string> fields = {{"kind", std::string(ToString(*kind))}};
    const auto relation = mention.attributes.find("Relation"),
               importance = mention.attributes.find("Importance");
    if (relation != mention.attributes.end()) fields["relation"] = relation->second;
    if (importance != mention.attributes.end()) fields["importance"] = importance->second;
    for (const char* name : {"question", "event", "note"}) {
      if (std::string value = mention.Note(name); !value.empty()) fields[name] = value;
    }
    for (const auto& [name, value] : fields) RETURN_IF_ERROR(Agree(slot.fields[name], value, name, place));
    auto& [value, mentions] = slot.positions[*position];
    if (std::string words = mention.Note("value"); !words.empty()) {
      RETURN_IF_ERROR(Agree(value, words, "value", place));
    }
    const std::string source = mention.Note("source");
    Json json = {{"doc", doc}, {"line", line}, {"source", TextOrNull(source)}};
    const GoldArticle article{.doc = {}, .path = {}, .text = text, .lines = lines};
    const ByteRange whole = RangeOfMention(article, {.article = 0, .line = line, .source = {}, .quote = {}});
    if (mention.range != whole) json["quote"] = Slice(text, mention.range);
    mentions.push_back(std::move(json));
    return absl::OkStatus();
  }

  static absl::Status Agree(std::string& known, const std::string& value, std::string_view name,
                            const std::string& place) {
    if (!known.empty() && known != value) {
      return Fault(place, fmt::format("{} is \"{}\", elsewhere \"{}\"", name, value, known));
    }
    known = value;
    return absl::OkStatus();
  }

  absl::StatusOr<Json> Slots() const {
    std::vector<std::string> ids;
    for (const auto& [id, slot] : slots_) ids.push_back(id);
    std::sort(ids.begin(), ids.end(), [](const auto& a, const auto& b) { return IdOrder(a) < IdOrder(b); });
    Json all = Json::array();
    for (const std::string& id : ids) {
      const BratSlot& slot = slots_.at(id);
      Json json = {{"id", id}};
      for (const char* name : {"question", "event", "kind", "relation", "importance"}) {
        const auto found = slot.fields.find(name);
        if (found == slot.fields.end()) {
          return Fault(slot.place, fmt::format("no mention of slot {} tells its {}", id, name));
        }
        json[name] = found->second;
      }
      json["positions"] = Json::array();
      for (const auto& [number, position] : slot.positions) {
        json["positions"].push_back({{"value", position.first}, {"mentions", position.second}});
      }
      const auto note = slot.fields.find("note");
      if (note != slot.fields.end()) json["note"] = note->second;
      all.push_back(std::move(json));
    }
    return all;
  }

  const FileSource& files_;
  const std::string folder_;
  std::string story_;
  Json articles_;
  std::map<std::string, std::string> texts_;  // file -> bytes
  std::map<std::string, BratSlot> slots_;
};

}  // namespace

absl::StatusOr<std::string> ImportBrat(const FileSource& files, const std::string& folder) {
  return BratImport(files, folder).Run();
}

}  // namespace rashomon
