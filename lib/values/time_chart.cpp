#include <algorithm>

#include "values/time_classes.h"
#include "values/time_grammar.h"

namespace rashomon {
namespace {

bool MatchesWords(const std::vector<std::string>& words, const Pieces& pieces, uint32_t at) {
  if (at + words.size() > pieces.size()) return false;
  for (size_t i = 0; i < words.size(); ++i) {
    if (pieces[at + i].lower != words[i]) return false;
  }
  return true;
}

void AddMatch(uint32_t end, const TimeSpec& spec, std::vector<TimeMatch>* found) {
  // Readings of one stretch that have different tests are kept side by side: one may fail.
  for (const TimeMatch& match : *found) {
    if (match.end == end && match.spec.Get(Field::kCheck) == spec.Get(Field::kCheck) &&
        match.spec.kind() == spec.kind()) {
      return;
    }
  }
  found->push_back({end, spec});
}

// What the context columns see: marks and the sentence's edges are ".".
const std::string& ContextWord(const Pieces& pieces, int at) {
  static const std::string kEdge = ".";
  const std::string& lower = PieceAt(pieces, at).lower;
  if (lower.empty() || lower == "." || lower == "," || lower == ";" || lower == "--" || lower == ")" ||
      lower == "\"" || lower == "”" || lower == "''" || lower == ":" || lower == "!" || lower == "?") {
    return kEdge;
  }
  return lower;
}

}  // namespace

TimeChart::TimeChart(const TimeGrammar& grammar, const NumberLexicon& lexicon, const Pieces& pieces)
    : grammar_(grammar), lexicon_(lexicon), pieces_(pieces) {
  memo_.resize(grammar_.names_.size() * (pieces_.size() + 1));
}

std::vector<TimeMatch> TimeChart::TimesAt(uint32_t at) {
  if (!grammar_.CanBegin(pieces_[at], lexicon_)) return {};
  std::vector<TimeMatch> matches = SymbolAt(0, at);
  std::stable_sort(matches.begin(), matches.end(),
                   [](const TimeMatch& a, const TimeMatch& b) { return a.end > b.end; });
  return matches;
}

const std::vector<TimeMatch>& TimeChart::SymbolAt(uint32_t symbol, uint32_t at) {
  std::unique_ptr<std::vector<TimeMatch>>& slot = memo_[symbol * (pieces_.size() + 1) + at];
  if (slot != nullptr) return *slot;
  slot = std::make_unique<std::vector<TimeMatch>>();  // also stops a rule from calling itself at one place
  std::vector<TimeMatch> found;
  if (at < pieces_.size()) {
    if (grammar_.names_[symbol][0] == '<') {
      MatchClass(symbol, at, &found);
    } else {
      for (const TimeGrammar::Rule& rule : grammar_.rules_[symbol]) MatchRule(rule, at, &found);
    }
  }
  *slot = std::move(found);
  return *slot;
}

void TimeChart::MatchRule(const TimeGrammar::Rule& rule, uint32_t at, std::vector<TimeMatch>* found) {
  const TimeGrammar::Element& first = rule.elements[0];
  if (first.kind == TimeGrammar::ElementKind::kWords && !first.optional &&
      std::find(first.words.begin(), first.words.end(), pieces_[at].lower) == first.words.end()) {
    return;
  }
  if (!rule.before.Allows(ContextWord(pieces_, static_cast<int>(at) - 1))) return;
  std::vector<TimeMatch> ends = {{at, TimeSpec()}};
  for (const TimeGrammar::Element& element : rule.elements) {
    std::vector<TimeMatch> next;
    for (const TimeMatch& left : ends) {
      for (const TimeMatch& right : MatchElement(element, left.end)) {
        TimeSpec merged = left.spec;
        merged.Merge(right.spec);
        AddMatch(right.end, merged, &next);
      }
      if (element.optional) AddMatch(left.end, left.spec, &next);
    }
    ends = std::move(next);
    if (ends.empty()) return;
  }
  for (TimeMatch& match : ends) {
    if (!rule.after.Allows(ContextWord(pieces_, static_cast<int>(match.end)))) continue;
    match.spec.Merge(rule.sets);
    if (rule.sets.Has(Field::kCheck)) match.spec.Set(Field::kCheckAt, static_cast<int>(at));
    AddMatch(match.end, match.spec, found);
  }
}

std::vector<TimeMatch> TimeChart::MatchElement(const TimeGrammar::Element& element, uint32_t at) {
  if (at >= pieces_.size()) return {};
  if (element.kind != TimeGrammar::ElementKind::kWords) return SymbolAt(element.symbol, at);
  if (std::find(element.words.begin(), element.words.end(), pieces_[at].lower) == element.words.end())
    return {};
  return {{at + 1, TimeSpec()}};
}

void TimeChart::MatchClass(uint32_t symbol, uint32_t at, std::vector<TimeMatch>* found) {
  const std::string& name = grammar_.names_[symbol];
  if (MatchComputedClass(name, lexicon_, pieces_, at, found)) return;
  auto entries = grammar_.words_.find(pieces_[at].lower);
  if (entries == grammar_.words_.end()) return;
  std::optional<Field> field = FieldOfClass(name);
  for (const TimeWord& entry : entries->second) {
    if (entry.symbol != symbol || !MatchesWords(entry.words, pieces_, at)) continue;
    TimeSpec spec;
    if (field) spec.Set(*field, entry.value);
    AddMatch(at + static_cast<uint32_t>(entry.words.size()), spec, found);
  }
}

}  // namespace rashomon
