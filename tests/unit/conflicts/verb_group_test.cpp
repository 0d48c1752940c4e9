#include "conflicts/verb_group.h"

#include <doctest/doctest.h>

#include "unit/syntax/tree_notation.h"

namespace rashomon {
namespace {

std::string Told(const Verbs& verbs) {
  std::string told = verbs.front;
  for (const std::string& verb : verbs.after) told += " " + verb;
  return told;
}

}  // namespace

TEST_CASE("participles of regular and irregular verbs") {
  CHECK(ParticipleOf("kill") == "killed");
  CHECK(ParticipleOf("rescue") == "rescued");
  CHECK(ParticipleOf("bury") == "buried");
  CHECK(ParticipleOf("stop") == "stopped");
  CHECK(ParticipleOf("commit") == "committed");
  CHECK(ParticipleOf("offer") == "offered");
  CHECK(ParticipleOf("delay") == "delayed");
  CHECK(ParticipleOf("steal") == "stolen");
}

TEST_CASE("a past that lacks its object in a headline is a participle") {
  const ParsedSentence sentence = TreeOf(
      "Man/NOUN/2/nsubj/man/NN charged/VERB/0/root/charge/VBD with/ADP/4/case arson/NOUN/2/obl/arson/NN");
  CHECK(Told(*VerbsOf(sentence, 1, 0)) == "was charged");
  const ParsedSentence active = TreeOf(
      "Police/NOUN/2/nsubj/police/NN charged/VERB/0/root/charge/VBD a/DET/4/det man/NOUN/2/obj/man/NN");
  CHECK(Told(*VerbsOf(active, 1, 0)) == "did charge");
}

TEST_CASE("an adverb right before its verb stays, one that links sentences goes") {
  const ParsedSentence sentence = TreeOf(
      "The/DET/2/det firing/NOUN/5/nsubj:pass/firing/NN was/AUX/5/aux:pass/be/VBD "
      "politically/ADV/5/advmod/politically/RB motivated/VERB/0/root/motivate/VBN");
  CHECK(Told(*VerbsOf(sentence, 4, 1)) == "was politically motivated");
  const ParsedSentence also =
      TreeOf("Brandt/PROPN/3/nsubj/Brandt/NNP also/ADV/3/advmod/also/RB resigned/VERB/0/root/resign/VBD");
  CHECK(Told(*VerbsOf(also, 2, 0)) == "did resign");
}

TEST_CASE("a second verb shares the auxiliaries of the first") {
  const ParsedSentence sentence = TreeOf(
      "Boats/NOUN/3/nsubj:pass/boat/NNS were/AUX/3/aux:pass/be/VBD found/VERB/0/root/find/VBN and/CCONJ/5/cc "
      "seized/VERB/3/conj/seize/VBN");
  CHECK(Told(*VerbsOf(sentence, 4, 0)) == "were seized");
}

TEST_CASE("an active verb is turned by its auxiliary") {
  const ParsedSentence perfect = TreeOf(
      "We/PRON/3/nsubj/we/PRP have/AUX/3/aux/have/VBP found/VERB/0/root/find/VBN tents/NOUN/3/obj/tent/NNS");
  CHECK(Told(PassiveOf(perfect, 2, true)) == "have been found");
  const ParsedSentence modal = TreeOf(
      "They/PRON/3/nsubj/they/PRP will/AUX/3/aux/will/MD sell/VERB/0/root/sell/VB it/PRON/3/obj/it/PRP");
  CHECK(Told(PassiveOf(modal, 2, false)) == "will be sold");
  const ParsedSentence participle =
      TreeOf("killing/VERB/0/root/kill/VBG ten/NUM/3/nummod people/NOUN/1/obj/person/NNS");
  CHECK(Told(PassiveOf(participle, 0, true)) == "were killed");
  CHECK(CanBePassive(participle, 0));
}

TEST_CASE("what has no passive is not turned") {
  CHECK_FALSE(CanBePassive(
      TreeOf("They/PRON/2/nsubj/they/PRP have/VERB/0/root/have/VBP tents/NOUN/2/obj/tent/NNS"), 1));
  CHECK_FALSE(CanBePassive(TreeOf("They/PRON/2/nsubj/they/PRP slept/VERB/0/root/sleep/VBD"), 1));
}

}  // namespace rashomon
