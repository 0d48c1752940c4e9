#include "events/word_relations.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

constexpr size_t kPrefix = 5;  // letters

}  // namespace

std::string WordRelations::NameOf(const WordKey& word) {
  std::string name = word.lemma + (word.verb ? "/v" : "/n");
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

absl::StatusOr<WordRelations::Ranked> WordRelations::ParseRanked(std::string_view text,
                                                                 std::string_view where) {
  Ranked ranked;
  if (text.empty()) return ranked;
  for (const std::string& part : SplitFields(text, ' ')) {
    const std::vector<std::string> numbers = SplitFields(part, ':');
    const auto concept_id = NumberOf<uint32_t>(numbers.front()), rank = NumberOf<uint32_t>(numbers.back());
    if (numbers.size() != 2 || !concept_id || !rank) {
      return absl::InvalidArgumentError(fmt::format("{}: '{}' is no concept:rank", where, part));
    }
    ranked.emplace_back(*concept_id, *rank);
  }
  std::sort(ranked.begin(), ranked.end());
  return ranked;
}

absl::StatusOr<WordRelations> WordRelations::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 6));
  WordRelations relations;
  for (const auto& row : table.rows) {
    const std::string where = fmt::format("{}:{}", table.path, row.line);
    const auto event = NumberOf<uint32_t>(row.fields[2]);
    if ((row.fields[1] != "v" && row.fields[1] != "n") || !event || *event > 2) {
      return absl::InvalidArgumentError(fmt::format("{}: expected v or n and a number from 0 to 2", where));
    }
    Entry entry{.event = static_cast<int>(*event)};
    ASSIGN_OR_RETURN(entry.concepts, ParseRanked(row.fields[3], where));
    ASSIGN_OR_RETURN(entry.above, ParseRanked(row.fields[4], where));
    if (!row.fields[5].empty()) entry.derived = SplitFields(row.fields[5], ' ');
    std::sort(entry.derived.begin(), entry.derived.end());
    relations.entries_[row.fields[0] + "/" + row.fields[1]] = std::move(entry);
  }
  return relations;
}

int WordRelations::EventDegree(std::string_view noun) const {
  const auto found = entries_.find(NameOf({std::string(noun), false}));
  return found == entries_.end() ? 0 : found->second.event;
}

// Degree of the concept common to both whose senses stand foremost.
float WordRelations::Nearest(const Ranked& a, const Ranked& b) {
  float nearest = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->first < y->first) {
      ++x;
    } else if (y->first < x->first) {
      ++y;
    } else {
      nearest = std::max(nearest, 1 / static_cast<float>(1 + x->second + y->second));
      ++x;
    }
  }
  return nearest;
}

// One from the other, or both from one word.
bool WordRelations::Derived(const Entry& a, const std::string& a_name, const Entry& b,
                            const std::string& b_name) {
  auto has = [](const Entry& entry, const std::string& name) {
    return std::binary_search(entry.derived.begin(), entry.derived.end(), name);
  };
  return has(a, b_name) || has(b, a_name) ||
         std::any_of(a.derived.begin(), a.derived.end(), [&](const auto& name) { return has(b, name); });
}

WordRelation WordRelations::Between(const WordKey& a, const WordKey& b) const {
  WordRelation relation;
  if (a.lemma == b.lemma) {
    relation.same = true;
    return relation;
  }
  relation.prefix = a.lemma.size() >= kPrefix && a.lemma.compare(0, kPrefix, b.lemma, 0, kPrefix) == 0;
  const std::string a_name = NameOf(a), b_name = NameOf(b);
  const auto x = entries_.find(a_name), y = entries_.find(b_name);
  if (x == entries_.end() || y == entries_.end()) return relation;
  relation.derived = Derived(x->second, a_name, y->second, b_name);
  relation.prefix = relation.prefix && !relation.derived;
  relation.synonym = Nearest(x->second.concepts, y->second.concepts);
  relation.above =
      std::max(Nearest(x->second.concepts, y->second.above), Nearest(x->second.above, y->second.concepts));
  relation.beside = Nearest(x->second.above, y->second.above);
  return relation;
}

}  // namespace rashomon
