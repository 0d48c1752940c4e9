#include <algorithm>
#include <array>

#include "text/chars.h"
#include "values/quantity_draft.h"

namespace rashomon {
namespace {

bool IsScopeCase(std::string_view word) {
  constexpr std::array<std::string_view, 13> kCases = {"at",     "in",   "on",      "among",  "aboard",
                                                       "inside", "near", "outside", "within", "across",
                                                       "from",   "of",   "under"};
  return std::find(kCases.begin(), kCases.end(), word) != kCases.end();
}

// The preposition of a phrase that hangs on `anchor` with head `child`; `child` itself when there is none.
uint32_t PhraseBegin(const std::vector<Word>& words, uint32_t anchor, uint32_t child) {
  for (uint32_t at = anchor + 1; at < child; ++at) {
    const bool own = words[at].head == static_cast<int32_t>(child) && words[at].deprel == "case";
    if (own && IsScopeCase(LowerAscii(words[at].form))) return at;
  }
  return child;
}

}  // namespace

std::string ScopeOf(const QuantityInput& in, uint32_t number_word, int32_t noun_word) {
  const std::vector<Word>& words = in.sentence.words;
  const uint32_t anchor = noun_word >= 0 ? static_cast<uint32_t>(noun_word) : number_word;
  for (uint32_t child = anchor + 1; child < words.size() && child < anchor + 12; ++child) {
    if (words[child].head != static_cast<int32_t>(anchor) || !words[child].deprel.starts_with("nmod"))
      continue;
    const uint32_t begin = PhraseBegin(words, anchor, child);
    if (begin == child || child - begin > 6) continue;
    std::string scope;
    for (uint32_t at = begin; at <= child; ++at) {
      if (!scope.empty()) scope += ' ';
      scope += LowerAscii(words[at].lemma.empty() ? words[at].form : words[at].lemma);
    }
    return scope;
  }
  return "";
}

}  // namespace rashomon
