// Questions asked of a dependency tree. All take a sentence and word indices; none allocate more than the
// answer.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "syntax/parse.h"

namespace rashomon {

// Relation without its subtype: "nsubj" of "nsubj:pass".
std::string_view BaseRelation(std::string_view deprel);
bool HasRelation(const Word& word, std::initializer_list<std::string_view> base_relations);

// Direct dependents of `head` in text order.
std::vector<uint32_t> Children(const ParsedSentence& sentence, uint32_t head);
// First direct dependent with one of the relations (full or base), or -1.
int32_t Child(const ParsedSentence& sentence, uint32_t head,
              std::initializer_list<std::string_view> relations);

// All words below `head` and itself, sorted.
std::vector<uint32_t> Subtree(const ParsedSentence& sentence, uint32_t head);
// Smallest and one past the largest word of the subtree (trees of English are mostly projective).
struct WordSpan {
  uint32_t first{};
  uint32_t end{};
};
WordSpan SubtreeSpan(const ParsedSentence& sentence, uint32_t head);
// Bytes from the first to the last word of a span, without leading and trailing punctuation.
ByteRange RangeOf(const ParsedSentence& sentence, WordSpan span);

bool IsAncestor(const ParsedSentence& sentence, uint32_t ancestor, uint32_t word);  // itself counts
int32_t Root(const ParsedSentence& sentence);                                       // -1 in an empty sentence

// Nearest verb (or predicate with a copula or subject) at or above `word`: the head of its clause.
uint32_t ClauseHead(const ParsedSentence& sentence, uint32_t word);
// Words of the clause of `head`: its subtree without subordinate and coordinated clauses (advcl, ccomp,
// acl:relcl, parataxis, conj with a subject of their own).
std::vector<uint32_t> ClauseWords(const ParsedSentence& sentence, uint32_t head);

// True when the predicate is negated: advmod "not/n't/never/no longer", det "no" on subject or object,
// "fail/refuse to", "without". Looks at the predicate's own clause only.
bool IsNegated(const ParsedSentence& sentence, uint32_t head);

}  // namespace rashomon
