#include "syntax/negation_scopes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kMostUp = 3, kMostDown = 2;  // relations of a way that a sign names
constexpr uint32_t kFar = 9;                  // words
constexpr int64_t kManyMarks = 3;             // punctuation marks between cue and word

using Relations = std::vector<std::string_view>;

// The word and all above it.
std::vector<uint32_t> Upwards(const ParsedSentence& parsed, uint32_t word) {
  std::vector<uint32_t> way = {word};
  while (parsed.words[way.back()].head >= 0 && way.size() <= parsed.words.size()) {
    way.push_back(static_cast<uint32_t>(parsed.words[way.back()].head));
  }
  return way;
}

bool HeadsClause(const ParsedSentence& parsed, uint32_t word) {
  const Word& at = parsed.words[word];
  if (HasRelation(at, {"root", "ccomp", "advcl", "acl", "parataxis", "csubj", "xcomp"})) return true;
  if (!HasRelation(at, {"conj"})) return false;
  return at.upos == Upos::kVerb || at.upos == Upos::kAux || Child(parsed, word, {"cop", "nsubj"}) >= 0;
}

uint32_t ClauseOf(const ParsedSentence& parsed, uint32_t word) {
  const std::vector<uint32_t> way = Upwards(parsed, word);
  const auto head = std::find_if(way.begin(), way.end(), [&](uint32_t w) { return HeadsClause(parsed, w); });
  return head == way.end() ? way.back() : *head;
}

// What a cue negates: the word that it modifies, or itself.
uint32_t Negated(const ParsedSentence& parsed, uint32_t cue, bool affix) {
  const Word& word = parsed.words[cue];
  const bool beside = HasRelation(word, {"advmod", "det", "cc", "case", "mark", "aux", "discourse", "neg"});
  return !affix && beside && word.head >= 0 ? static_cast<uint32_t>(word.head) : cue;
}

struct Way {
  Relations up, down;
  bool below{};  // there is nothing to go up
};

// From a word up to the one above both, and down to the other.
Way Between(const ParsedSentence& parsed, uint32_t from, uint32_t to) {
  const std::vector<uint32_t> above = Upwards(parsed, from), other = Upwards(parsed, to);
  const auto meet = std::find_first_of(above.begin(), above.end(), other.begin(), other.end());
  Way way;
  for (auto w = above.begin(); w != meet; ++w) way.up.push_back(BaseRelation(parsed.words[*w].deprel));
  for (auto w = other.begin(); w != other.end() && (meet == above.end() || *w != *meet); ++w)
    way.down.insert(way.down.begin(), BaseRelation(parsed.words[*w].deprel));
  way.below = meet == above.begin();
  return way;
}

std::string Told(const Relations& relations, size_t most, std::string_view between, bool more) {
  const size_t shown = std::min(relations.size(), most);
  const auto end = relations.begin() + static_cast<std::ptrdiff_t>(shown);
  return fmt::format("{}{}", fmt::join(relations.begin(), end, between),
                     more && relations.size() > most ? "+" : "");
}

bool IsFunctionWord(Upos upos) {
  switch (upos) {
    case Upos::kCconj:
    case Upos::kSconj:
    case Upos::kAdv:
    case Upos::kIntj:
    case Upos::kPunct:
    case Upos::kAdp:
    case Upos::kPron:
    case Upos::kDet:
    case Upos::kAux:
      return true;
    default:
      return false;
  }
}

bool IsMark(std::string_view form) {
  return form == "," || form == ";" || form == ":" || form == "--" || form == "-" || form == "(" ||
         form == ")" || form == "\"" || form == "`" || form == "``" || form == "''";
}

int64_t MarksBetween(const ParsedSentence& parsed, uint32_t a, uint32_t b) {
  const auto begin = parsed.words.begin();
  return std::min(kManyMarks, std::count_if(begin + std::min(a, b) + 1, begin + std::max(a, b),
                                            [](const Word& word) { return IsMark(word.form); }));
}

// As scripts/train/rtrain/scopes.py names them.
std::vector<std::string> SignsOf(const ParsedSentence& parsed, const std::vector<uint32_t>& cue, bool affix,
                                 uint32_t word) {
  const uint32_t first = cue.front(), negated = Negated(parsed, first, affix);
  const uint32_t clause = ClauseOf(parsed, negated);
  const Word &cue_word = parsed.words[first], &own = parsed.words[word];
  const std::string name = affix ? "affix" : cue.size() > 1 ? "multi" : LowerAscii(cue_word.form);
  const std::string_view kind = !affix ? "N" : HasRelation(cue_word, {"amod"}) ? "A" : "P";
  const Way way = Between(parsed, negated, word);
  Way within = Between(parsed, clause, word);
  if (!within.below) within.down = {"OUT"};
  const std::string_view top = within.down.empty() ? "-" : within.down.front();
  const std::string up = Told(way.up, kMostUp, "<", true), down = Told(way.down, kMostDown, ">", true);
  const std::string_view inside = within.below ? "True" : "False", side = word < first ? "<" : ">";
  const uint32_t distance = std::min(kFar, word < first ? first - word : word - first);
  return {
      fmt::format("cc|{}", name),
      fmt::format("path|{}|{}", up, down),
      fmt::format("down|{}|{}|{}", kind, way.up.size(), way.down.empty() ? "-" : way.down.front()),
      fmt::format("D|{}|{}", kind, down),
      fmt::format("U|{}|{}", kind, up),
      fmt::format("rel|{}|{}", kind, own.deprel),
      fmt::format("upos|{}|{}", kind, ToString(own.upos)),
      fmt::format("crel|{}|{}", name, cue_word.deprel),
      fmt::format("in|{}|{}", kind, inside),
      fmt::format("clause|{}|{}|{}", kind, top,
                  word < clause   ? "<"
                  : word > clause ? ">"
                                  : "="),
      fmt::format("clauserel|{}|{}", parsed.words[clause].deprel, top),
      fmt::format("cl2|{}|{}", kind, Told(within.down, kMostDown, ">", false)),
      fmt::format("cside|{}|{}|{}|{}", affix ? std::string(kind) : name, side, inside, top),
      fmt::format("lem|{}", IsFunctionWord(own.upos) ? LowerAscii(own.form) : "*"),
      fmt::format("dist|{}|{}|{}", kind, side, distance),
      fmt::format("punct|{}|{}|{}", kind, MarksBetween(parsed, first, word), side),
      fmt::format("inpiv|{}|{}", kind, way.below ? "True" : "False"),
  };
}

}  // namespace

absl::StatusOr<NegationScopes> NegationScopes::Load(const FileSource& files, const std::string& path) {
  NegationScopes scopes;
  ASSIGN_OR_RETURN(const TextTable table, LoadTextTable(files, path, 2));
  for (const TextTable::Row& row : table.rows) {
    ASSIGN_OR_RETURN(scopes.weights_[row.fields[0]], NumberIn(table.path, row, 1));
  }
  return scopes;
}

double NegationScopes::Weight(const std::string& sign) const {
  const auto found = weights_.find(sign);
  return found == weights_.end() ? 0 : found->second;
}

double NegationScopes::LogOdds(const ParsedSentence& parsed, const std::vector<uint32_t>& cue, bool affix,
                               uint32_t word, double model) const {
  double sum = Weight("bias") + Weight("head") * model;
  for (const std::string& sign : SignsOf(parsed, cue, affix, word)) sum += Weight(sign);
  return sum;
}

}  // namespace rashomon
