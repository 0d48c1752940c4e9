#include "syntax/tree.h"

#include <doctest/doctest.h>

#include "tree_notation.h"

namespace rashomon {
namespace {

using Words = std::vector<uint32_t>;

// "The old mayor , who won , left yesterday ."
ParsedSentence Mayor() {
  return TreeOf(
      "The/DET/3/det old/ADJ/3/amod mayor/NOUN/8/nsubj ,/PUNCT/6/punct who/PRON/6/nsubj "
      "won/VERB/3/acl:relcl/win "
      ",/PUNCT/6/punct left/VERB/0/root/leave yesterday/NOUN/8/obl:unmarked ./PUNCT/8/punct");
}

TEST_CASE("a relation is found by its full and by its base name") {
  const ParsedSentence sentence = Mayor();
  CHECK(BaseRelation("nsubj:pass") == "nsubj");
  CHECK(BaseRelation("obj") == "obj");
  CHECK(HasRelation(sentence.words[8], {"obj", "obl"}));
  CHECK_FALSE(HasRelation(sentence.words[8], {"obl:unmarked"}));
  CHECK(Child(sentence, 7, {"obl"}) == 8);
  CHECK(Child(sentence, 7, {"obl:unmarked"}) == 8);
  CHECK(Child(sentence, 7, {"obl:agent"}) == -1);
}

TEST_CASE("children and subtrees come in text order") {
  const ParsedSentence sentence = Mayor();
  CHECK(Children(sentence, 7) == Words{2, 8, 9});
  CHECK(Subtree(sentence, 2) == Words{0, 1, 2, 3, 4, 5, 6});
  CHECK(Subtree(sentence, 8) == Words{8});
  CHECK(Subtree(sentence, 7).size() == sentence.words.size());
  const WordSpan span = SubtreeSpan(sentence, 5);
  CHECK(span.first == 3);
  CHECK(span.end == 7);
}

TEST_CASE("the bytes of a span leave out the marks at its ends") {
  const ParsedSentence sentence = Mayor();
  CHECK(RangeOf(sentence, {.first = 3, .end = 7}) == ByteRange{16, 23});  // "who won"
  CHECK(RangeOf(sentence, {.first = 9, .end = 10}) == sentence.words[9].range);
  CHECK(RangeOf(sentence, {.first = 4, .end = 4}) == ByteRange{});
}

TEST_CASE("a word is its own ancestor, its head is, its dependents are not") {
  const ParsedSentence sentence = Mayor();
  CHECK(IsAncestor(sentence, 4, 4));
  CHECK(IsAncestor(sentence, 7, 4));
  CHECK_FALSE(IsAncestor(sentence, 4, 7));
  CHECK_FALSE(IsAncestor(sentence, 8, 4));
}

TEST_CASE("an empty sentence has no root") {
  CHECK(Root(ParsedSentence{}) == -1);
  CHECK(Root(Mayor()) == 7);
}

TEST_CASE("names of parts of speech and of types of names are read as they are written") {
  for (int i = 0; i <= static_cast<int>(Upos::kX); ++i) {
    const auto upos = static_cast<Upos>(i);
    CHECK(ParseUpos(ToString(upos)) == upos);
  }
  CHECK_FALSE(ParseUpos("noun"));
  CHECK(ParseNameType("LOC") == NameType::kPlace);
  CHECK(ParseNameType(ToString(NameType::kOther)) == NameType::kOther);
  CHECK_FALSE(ParseNameType("GPE"));
}

}  // namespace
}  // namespace rashomon
