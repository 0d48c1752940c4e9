#include "conflicts/clause_question.h"

#include <doctest/doctest.h>

#include "unit/syntax/tree_notation.h"

namespace rashomon {
namespace {

// "On Monday the council did n't cancel the parade , which it loves , because of rain"
ParsedSentence Council() {
  return TreeOf(
      "On/ADP/2/case Monday/PROPN/7/obl/Monday/NNP the/DET/4/det council/NOUN/7/nsubj/council/NN "
      "did/AUX/7/aux/do/VBD n't/PART/7/advmod/not cancel/VERB/0/root/cancel/VB the/DET/9/det "
      "parade/NOUN/7/obj/parade/NN ,/PUNCT/13/punct which/PRON/13/obj/which/WDT it/PRON/13/nsubj "
      "loves/VERB/9/acl:relcl/love/VBZ because/ADP/16/case of/ADP/14/fixed rain/NOUN/7/obl/rain/NN");
}

TEST_CASE("a negated clause asks what it denies, without relative clauses and what stands before it") {
  CHECK(Ask(Council(), 6, {}) == "Did the council cancel the parade because of rain?");
}

TEST_CASE("a relative clause is asked of with the noun that its pronoun stands for") {
  CHECK(Ask(Council(), 12, {}) == "Does it love the parade?");
  CHECK(Ask(TreeOf(
                "the/DET/2/det talks/NOUN/0/root/talk/NNS which/PRON/6/obj/which/WDT the/DET/5/det "
                "mayor/NOUN/6/nsubj/mayor/NN announced/VERB/2/acl:relcl/announce/VBD last/ADJ/8/amod/last/JJ "
                "week/NOUN/6/obl:tmod/week/NN"),
            5, {}) == "Did the mayor announce the talks last week?");
}

TEST_CASE("a phrase that is too long is not cut inside joined words") {
  ParsedSentence sentence = TreeOf(
      "proceeding/VERB/0/root/proceed/VBG with/ADP/6/case a/DET/6/det Norhaven/PROPN/6/compound/Norhaven/NNP "
      "–/PUNCT/5/punct Veldt/PROPN/6/compound/Veldt/NNP summit/NOUN/1/obl/summit/NN");
  for (const uint32_t word : {4, 5}) sentence.words[word].range.begin = sentence.words[word - 1].range.end;
  CHECK(Phrase(sentence, {0, 1, 2, 3, 4, 5, 6}, 30) == "proceeding");
  CHECK(Phrase(sentence, {0, 1, 2, 3, 4, 5, 6}, 50) == "proceeding with a Norhaven–Veldt summit");
}

TEST_CASE("what answers is left out of a question for it") {
  const ParsedSentence sentence = Council();
  CHECK(Ask(sentence, 6, {.asks = "Why", .left_out = {WordAt(sentence, "rain")}}) ==
        "Why did the council cancel the parade?");
  CHECK(Ask(sentence, 6, {.left_out = {WordAt(sentence, "council")}}).empty());
}

TEST_CASE("do is added by the tense of the verb") {
  CHECK(Ask(TreeOf("Brandt/PROPN/2/nsubj/Brandt/NNP resigned/VERB/0/root/resign/VBD"), 1, {}) ==
        "Did Brandt resign?");
  CHECK(Ask(TreeOf("Brandt/PROPN/2/nsubj/Brandt/NNP resigns/VERB/0/root/resign/VBZ"), 1, {}) ==
        "Does Brandt resign?");
  CHECK(Ask(TreeOf("They/PRON/2/nsubj/they/PRP resign/VERB/0/root/resign/VBP"), 1,
            {.subject = "the ministers"}) == "Do the ministers resign?");
}

TEST_CASE("a passive, a copula and an expletive put their auxiliary first") {
  CHECK(Ask(TreeOf("Two/NUM/2/nummod boats/NOUN/5/nsubj:pass/boat/NNS have/AUX/5/aux/have/VBP "
                   "been/AUX/5/aux:pass/be/VBN seized/VERB/0/root/seize/VBN"),
            4, {}) == "Have two boats been seized?");
  CHECK(Ask(TreeOf("The/DET/2/det dam/NOUN/5/nsubj/dam/NN is/AUX/5/cop/be/VBZ not/PART/5/advmod "
                   "safe/ADJ/0/root/safe/JJ"),
            4, {}) == "Is the dam safe?");
  CHECK(Ask(TreeOf("There/PRON/2/expl/there/EX were/VERB/0/root/be/VBD talks/NOUN/2/nsubj/talk/NNS"), 1,
            {}) == "Were there talks?");
}

TEST_CASE("contracted auxiliaries are spelt out") {
  CHECK(Ask(TreeOf("Brandt/PROPN/4/nsubj/Brandt/NNP wo/AUX/4/aux/will/MD n't/PART/4/advmod/not "
                   "resign/VERB/0/root/resign/VB"),
            3, {}) == "Will Brandt resign?");
}

TEST_CASE("an infinitive is asked of the subject of its governor") {
  const ParsedSentence sentence = TreeOf(
      "Brandt/PROPN/2/nsubj/Brandt/NNP agreed/VERB/0/root/agree/VBD to/PART/4/mark/to/TO "
      "resign/VERB/2/xcomp/resign/VB");
  CHECK(SubjectOf(sentence, 3) == 0);
  CHECK(Ask(sentence, 3, {}) == "Will Brandt resign?");
}

TEST_CASE("what a noun is a sign of is asked of who shows it") {
  CHECK(Ask(TreeOf("Halvern/PROPN/2/nsubj/Halvern/NNP shows/VERB/0/root/show/VBZ little/ADJ/4/amod/little/JJ "
                   "sign/NOUN/2/obj/sign/NN of/SCONJ/6/mark/of/IN softening/VERB/4/acl/soften/VBG "
                   "its/PRON/8/nmod:poss/its/PRP$ "
                   "position/NOUN/6/obj/position/NN"),
            5, {}) == "Did Halvern soften its position?");
}

TEST_CASE("a clause without a subject asks nothing") {
  CHECK(Ask(TreeOf("Rain/NOUN/0/root/rain/NN"), 0, {}).empty());
  CHECK(Ask(TreeOf("to/PART/2/mark resign/VERB/0/root/resign/VB"), 1, {}).empty());
}

TEST_CASE("a phrase that is too long is cut before a phrase, not inside one") {
  const ParsedSentence sentence = TreeOf(
      "the/DET/2/det meeting/NOUN/0/root of/ADP/5/case old/ADJ/5/amod friends/NOUN/2/nmod/friend/NNS "
      "in/ADP/8/case "
      "the/DET/8/det mountains/NOUN/2/nmod/mountain/NNS");
  CHECK(NounPhrase(sentence, 1, 100) == "the meeting of old friends in the mountains");
  CHECK(NounPhrase(sentence, 1, 40) == "the meeting of old friends");
  CHECK(NounPhrase(sentence, 1, 18) == "the meeting");
}

TEST_CASE("a capital is kept where it is the word's own") {
  CHECK(NounPhrase(TreeOf("The/DET/2/det mayor/NOUN/0/root/mayor/NN"), 1, 50) == "the mayor");
  CHECK(NounPhrase(TreeOf("Brandt/PROPN/0/root/Brandt/NNP"), 0, 50) == "Brandt");
  CHECK(NounPhrase(TreeOf("of/ADP/3/case the/DET/3/det NATO/PROPN/0/root/NATO/NNP"), 2, 50) == "the NATO");
}

TEST_CASE("a noun before its apposition and a second subject stand without the commas between them") {
  const ParsedSentence sentence = TreeOf(
      "Holt/PROPN/8/nsubj:pass/Holt/NNP ,/PUNCT/3/punct mayor/NOUN/1/appos/mayor/NN ,/PUNCT/3/punct "
      "and/CCONJ/6/cc "
      "sons/NOUN/1/conj/son/NNS were/AUX/8/aux:pass/be/VBD indicted/VERB/0/root/indict/VBN");
  CHECK(Ask(sentence, 7, {}) == "Were Holt and sons indicted?");
}

TEST_CASE("who is told, accused or kept from something is the one who does it") {
  const ParsedSentence told = TreeOf(
      "Police/NOUN/2/nsubj/police/NN told/VERB/0/root/tell/VBD Brandt/PROPN/2/obj/Brandt/NNP "
      "to/PART/5/mark/to/TO "
      "leave/VERB/2/xcomp/leave/VB");
  CHECK(Ask(told, 4, {}) == "Will Brandt leave?");
  const ParsedSentence kept = TreeOf(
      "Police/NOUN/2/nsubj/police/NN kept/VERB/0/root/keep/VBD Brandt/PROPN/2/obj/Brandt/NNP "
      "from/SCONJ/5/mark/from/IN "
      "leaving/VERB/2/advcl/leave/VBG");
  CHECK(Ask(kept, 4, {}) == "Did Brandt leave?");
  CHECK(Ask(kept, 1, {}) == "Did police keep Brandt from leaving?");
}

TEST_CASE("who says so is no part of what is asked") {
  CHECK(Ask(TreeOf("Brandt/PROPN/2/nsubj/Brandt/NNP resigned/VERB/0/root/resign/VBD "
                   "according/VERB/5/case/accord/VBG "
                   "to/ADP/3/fixed Holt/PROPN/2/obl/Holt/NNP"),
            1, {}) == "Did Brandt resign?");
}

TEST_CASE("an active clause is asked of in the passive") {
  const ParsedSentence sentence = TreeOf(
      "They/PRON/2/nsubj/they/PRP sold/VERB/0/root/sell/VBD nine/NUM/4/nummod boats/NOUN/2/obj/boat/NNS "
      "in/ADP/6/case May/PROPN/2/obl/May/NNP");
  CHECK(AskPassive(sentence, 1, {}) == "Were nine boats sold in May?");
  CHECK(AskPassive(sentence, 1, {.asks = "How many boats"}) == "How many boats were sold in May?");
}

TEST_CASE("words that are told by others stand in their place") {
  const ParsedSentence sentence =
      TreeOf("his/PRON/2/nmod:poss/his/PRP$ wife/NOUN/3/nsubj/wife/NN resigned/VERB/0/root/resign/VBD");
  CHECK(Ask(sentence, 2, {.renamed = {{0, "Anna Holt's"}}}) == "Did Anna Holt's wife resign?");
}

}  // namespace
}  // namespace rashomon
