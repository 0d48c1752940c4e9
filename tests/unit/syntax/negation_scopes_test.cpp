#include "syntax/negation_scopes.h"

#include <doctest/doctest.h>

#include <map>

namespace rashomon {
namespace {

NegationScopes Scopes(const std::string& table) {
  auto loaded =
      NegationScopes::Load(MemoryFileSource(std::map<std::string, std::string>{{"t.tsv", table}}), "t.tsv");
  REQUIRE_MESSAGE(loaded.ok(), loaded.status().ToString());
  return *std::move(loaded);
}

Word WordOf(const std::string& form, Upos upos, int32_t head, const std::string& deprel) {
  return {.range = {}, .form = form, .lemma = form, .upos = upos, .xpos = {}, .head = head, .deprel = deprel};
}

// "She did Not run, and unlucky men wept"
ParsedSentence Sentence() {
  return {.words = {WordOf("She", Upos::kPron, 3, "nsubj"), WordOf("did", Upos::kAux, 3, "aux"),
                    WordOf("Not", Upos::kPart, 3, "advmod"), WordOf("run", Upos::kVerb, -1, "root"),
                    WordOf(",", Upos::kPunct, 8, "punct"), WordOf("and", Upos::kCconj, 8, "cc"),
                    WordOf("unlucky", Upos::kAdj, 7, "amod"), WordOf("men", Upos::kNoun, 8, "nsubj"),
                    WordOf("wept", Upos::kVerb, 3, "conj")},
          .names = {}};
}

double LogOdds(const std::string& table, const std::vector<uint32_t>& cue, uint32_t word) {
  return Scopes(table).LogOdds(Sentence(), cue, cue.front() == 6, word, 0.5);
}

TEST_CASE("the model's score is weighed and a bias added") {
  CHECK(LogOdds("bias\t1\nhead\t2\n", {2}, 0) == 2.0);
}

TEST_CASE("a word is told by its way from what the cue negates") {
  CHECK(LogOdds("path||nsubj\t1\n", {2}, 0) == 1.0);
  CHECK(LogOdds("path||conj>nsubj\t1\n", {2}, 7) == 1.0);
  CHECK(LogOdds("path||conj>nsubj+\t1\n", {2}, 6) == 1.0);
  CHECK(LogOdds("path|amod|\t1\n", {6}, 7) == 1.0);
  CHECK(LogOdds("path|amod<nsubj|\t1\n", {6}, 8) == 1.0);
  CHECK(LogOdds("down|A|3|nsubj\t1\n", {6}, 0) == 1.0);
}

TEST_CASE("a word is told by its place in the clause of what is negated") {
  CHECK(LogOdds("clause|N|conj|>\t1\n", {2}, 7) == 1.0);
  CHECK(LogOdds("clause|N|-|=\t1\n", {2}, 3) == 1.0);
  CHECK(LogOdds("clause|A|OUT|<\t1\n", {6}, 0) == 1.0);
  CHECK(LogOdds("cside|not|>|True|conj\t1\n", {2}, 8) == 1.0);
  CHECK(LogOdds("inpiv|A|False\t1\nin|A|True\t2\n", {6}, 7) == 3.0);
}

TEST_CASE("a word is told by itself, its distance, and marks between") {
  CHECK(LogOdds("lem|and\t1\nlem|*\t2\n", {2}, 5) == 1.0);
  CHECK(LogOdds("lem|and\t1\nlem|*\t2\n", {2}, 8) == 2.0);
  CHECK(LogOdds("dist|N|>|6\t1\n", {2}, 8) == 1.0);
  CHECK(LogOdds("punct|N|1|>\t1\n", {2}, 8) == 1.0);
  CHECK(LogOdds("cc|multi\t1\n", {2, 5}, 8) == 1.0);
}

TEST_CASE("a weight that is no number is refused") {
  const MemoryFileSource files(std::map<std::string, std::string>{{"t.tsv", "bias\tmuch\n"}});
  CHECK_FALSE(NegationScopes::Load(files, "t.tsv").ok());
}

}  // namespace
}  // namespace rashomon
