#include "gold/brat_text.h"

#include <algorithm>

#include "gold/gold_json.h"
#include "report/words.h"

namespace rashomon {
namespace {

bool Continues(char c) {
  return (c & 0xC0) == 0x80;
}

std::string Escaped(std::string_view text) {
  std::string out;
  for (char c : Clean(text)) {
    if (c == '|' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

void AddField(const std::string& text, NoteFields& fields) {
  const size_t colon = text.find(':');
  if (colon == std::string::npos) return;
  fields.emplace_back(Clean(text.substr(0, colon)), Clean(text.substr(colon + 1)));
}

}  // namespace

std::string TypeOf(SlotKind kind) {
  std::string type(ToString(kind));
  type[0] = static_cast<char>(type[0] - 'a' + 'A');
  return type;
}

std::optional<SlotKind> KindOfType(std::string_view type) {
  std::string name(type);
  if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return SlotKindOf(name);
}

size_t CharacterAt(std::string_view text, size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.size() - static_cast<size_t>(std::count_if(before.begin(), before.end(), Continues));
}

std::optional<uint32_t> ByteAt(std::string_view text, size_t index) {
  size_t seen = 0;
  for (size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && Continues(text[at])) continue;
    if (seen++ == index) return static_cast<uint32_t>(at);
  }
  return std::nullopt;
}

ByteRange RangeOfMention(const GoldArticle& article, const GoldMention& mention) {
  const ByteRange line = article.lines[mention.line - 1];
  const std::string_view words = Slice(article.text, line);
  if (!mention.quote.empty()) {
    const uint32_t begin = line.begin + static_cast<uint32_t>(words.find(mention.quote));
    return {begin, begin + static_cast<uint32_t>(mention.quote.size())};
  }
  return {line.begin + static_cast<uint32_t>(words.find_first_not_of(" \t\r\v\f")),
          line.begin + static_cast<uint32_t>(words.find_last_not_of(" \t\r\v\f")) + 1};
}

std::string JoinNote(const NoteFields& fields) {
  std::string note;
  for (const auto& [name, value] : fields) note += (note.empty() ? "" : " | ") + name + ": " + Escaped(value);
  return note;
}

NoteFields SplitNote(std::string_view note) {
  NoteFields fields;
  std::string text;
  for (size_t i = 0; i < note.size(); ++i) {
    if (note[i] == '\\' && i + 1 < note.size()) {
      text += note[++i];
    } else if (note[i] == '|') {
      AddField(text, fields);
      text.clear();
    } else {
      text += note[i];
    }
  }
  AddField(text, fields);
  return fields;
}

}  // namespace rashomon
