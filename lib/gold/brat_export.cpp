#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "gold/brat.h"
#include "gold/brat_text.h"
#include "report/json_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kConfiguration =
    "# Types of rashomon's gold; written by `rashomon brat export`.\n"
    "[entities]\nDate\nNumber\nPlace\nIdentity\nReason\nStatus\nDescription\n\n[relations]\n\n[events]\n\n"
    "[attributes]\n"
    "Relation\tArg:<ENTITY>, Value:contradiction|update|denial|disagreement|compatible\n"
    "Importance\tArg:<ENTITY>, Value:must|may\n";

class BratExport {
 public:
  explicit BratExport(const Gold& gold)
      : gold_(gold), ann_(gold.articles.size()), next_(gold.articles.size()) {}

  std::map<std::string, std::string> Run() {
    for (const GoldSlot& slot : gold_.slots) {
      bool first = true;
      for (size_t p = 0; p < slot.positions.size(); ++p) {
        for (const GoldMention& mention : slot.positions[p].mentions) {
          Mention(slot, p, mention, first);
          first = false;
        }
      }
    }
    std::map<std::string, std::string> files;
    for (size_t a = 0; a < gold_.articles.size(); ++a) {
      const std::string name = gold_.articles[a].path.substr(gold_.articles[a].path.rfind('/') + 1);
      files[name] = gold_.articles[a].text;
      files[gold_.articles[a].doc + ".ann"] = ann_[a];
    }
    files["story.json"] = StoryJson();
    files["annotation.conf"] = kConfiguration;
    return files;
  }

 private:
  void Mention(const GoldSlot& slot, size_t position, const GoldMention& mention, bool first) {
    const GoldArticle& article = gold_.articles[mention.article];
    const ByteRange range = RangeOfMention(article, mention);
    const size_t number = ++next_[mention.article];
    std::string& out = ann_[mention.article];
    out +=
        fmt::format("T{}\t{} {} {}\t{}\n", number, TypeOf(slot.kind), CharacterAt(article.text, range.begin),
                    CharacterAt(article.text, range.end), Slice(article.text, range));
    out += fmt::format("A{}\tRelation T{} {}\n", 2 * number - 1, number, ToString(slot.relation));
    out += fmt::format("A{}\tImportance T{} {}\n", 2 * number, number, slot.must ? "must" : "may");
    std::vector<std::pair<std::string, std::string>> note = {{"slot", slot.id},
                                                             {"position", std::to_string(position + 1)},
                                                             {"value", slot.positions[position].value}};
    if (mention.source) note.emplace_back("source", *mention.source);
    if (first) {
      note.emplace_back("question", slot.question);
      note.emplace_back("event", slot.event);
      if (!slot.note.empty()) note.emplace_back("note", slot.note);
    }
    out += fmt::format("#{}\tAnnotatorNotes T{}\t{}\n", number, number, JoinNote(note));
  }

  std::string StoryJson() const {
    std::string_view bytes = gold_.bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const Json json = Json::parse(bytes);
    return Print({{"story", gold_.story}, {"articles", json["articles"]}});
  }

  const Gold& gold_;
  std::vector<std::string> ann_;
  std::vector<size_t> next_;
};

}  // namespace

std::map<std::string, std::string> ExportBrat(const Gold& gold) {
  return BratExport(gold).Run();
}

}  // namespace rashomon
