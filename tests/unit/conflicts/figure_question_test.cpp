#include "conflicts/rules/figure_question.h"

#include <doctest/doctest.h>

#include "unit/conflicts/asked_story.h"

namespace rashomon {
namespace {

struct Told {
  AskedSentence sentence;
  uint32_t first{}, end{};  // words of the figure
  MeasureType measure{MeasureType::kCount};
  int32_t noun{-1};
  std::string unit{}, counted{};
};

// The question of a figure beside itself.
std::string AskOf(const Told& told) {
  const Story story = StoryOfTrees({told.sentence});
  const std::vector<Word>& words = story.articles.front().parse.sentences.front().words;
  Quantity quantity;
  quantity.first_word = told.first;
  quantity.end_word = told.end;
  quantity.measure = told.measure;
  quantity.noun_word = told.noun;
  quantity.unit = told.unit;
  quantity.range = Cover(words[told.first].range, words[told.end - 1].range);
  Counted counted{.quantity = &quantity, .noun = told.counted};
  if (told.noun >= 0) counted.noun = words[static_cast<size_t>(told.noun)].lemma;
  return AskFigure(StoryIndex(story, ConflictLexicon()), counted, counted);
}

}  // namespace

TEST_CASE("people who were killed, whatever the words") {
  CHECK(AskOf({{"killing/VERB/0/root/kill/VBG ten/NUM/3/nummod people/NOUN/1/obj/person/NNS", "killing"},
               1,
               2,
               MeasureType::kCount,
               2}) == "How many people were killed?");
  CHECK(AskOf({{"left/VERB/0/root/leave/VBD ten/NUM/3/nummod people/NOUN/1/obj/person/NNS "
                "dead/ADJ/1/xcomp/dead/JJ",
                "left"},
               1,
               2,
               MeasureType::kCount,
               2}) == "How many people were killed?");
}

TEST_CASE("what is counted, as subject, object and with a relative clause") {
  CHECK(AskOf({{"Nine/NUM/2/nummod rifles/NOUN/4/nsubj:pass/rifle/NNS were/AUX/4/aux:pass/be/VBD "
                "seized/VERB/0/root/seize/VBN from/ADP/6/case pirates/NOUN/4/obl/pirate/NNS",
                "seized"},
               0,
               1,
               MeasureType::kCount,
               1}) == "How many rifles were seized from pirates?");
  CHECK(AskOf({{"Police/NOUN/2/nsubj/police/NN found/VERB/0/root/find/VBD nine/NUM/5/nummod "
                "old/ADJ/5/amod/old/JJ "
                "rifles/NOUN/2/obj/rifle/NNS",
                "found"},
               2,
               3,
               MeasureType::kCount,
               4}) == "How many old rifles did police find?");
  CHECK(AskOf({{"They/PRON/2/nsubj/they/PRP hold/VERB/0/root/hold/VBP 14/NUM/5/nummod "
                "foreign/ADJ/5/amod/foreign/JJ "
                "vessels/NOUN/2/obj/vessel/NNS",
                "hold"},
               2,
               3,
               MeasureType::kCount,
               4}) == "How many foreign vessels are held?");
  CHECK(AskOf({{"one/NUM/0/root of/ADP/4/case three/NUM/4/nummod boats/NOUN/1/nmod/boat/NNS "
                "that/PRON/6/nsubj/that/WDT attacked/VERB/4/acl:relcl/attack/VBD the/DET/8/det "
                "ship/NOUN/6/obj/ship/NN",
                "attacked"},
               2,
               3,
               MeasureType::kCount,
               3}) == "How many boats attacked the ship?");
}

TEST_CASE("a measure is asked of the noun that it hangs on") {
  CHECK(AskOf({{"They/PRON/2/nsubj/they/PRP made/VERB/0/root/make/VBD a/DET/4/det "
                "settlement/NOUN/2/obj/settlement/NN "
                "of/ADP/7/case $/SYM/7/compound 84,000/NUM/4/nmod",
                "made"},
               5,
               7,
               MeasureType::kMoney}) == "How much was the settlement?");
  CHECK(AskOf({{"The/DET/3/det ten-metre/ADJ/3/amod boat/NOUN/4/nsubj/boat/NN sank/VERB/0/root/sink/VBD",
                "sank"},
               1,
               2,
               MeasureType::kLength,
               -1,
               "metre"}) == "How long was the boat?");
  CHECK(AskOf({{"The/DET/3/det 48-page/ADJ/3/amod indictment/NOUN/4/nsubj/indictment/NN "
                "names/VERB/0/root/name/VBZ Brandt/PROPN/4/obj/Brandt/NNP",
                "names"},
               1,
               2,
               MeasureType::kCount,
               -1,
               "",
               "page"}) == "How many pages does the indictment come to?");
}

TEST_CASE("money and shares are asked for by their clause") {
  CHECK(AskOf({{"robbers/NOUN/2/nsubj/robber/NNS stole/VERB/0/root/steal/VBD $/SYM/4/compound 900/NUM/2/obj",
                "stole"},
               2,
               4,
               MeasureType::kMoney}) == "How much money did robbers steal?");
  CHECK(AskOf({{"30/NUM/2/nummod percent/NOUN/6/nsubj/percent/NN of/ADP/5/case the/DET/5/det "
                "votes/NOUN/2/nmod/vote/NNS "
                "vanished/VERB/0/root/vanish/VBD",
                "vanished"},
               0,
               2,
               MeasureType::kPercent}) == "What share of the votes vanished?");
}

TEST_CASE("where no clause tells what is counted, that there were some is") {
  CHECK(AskOf({{"seven/NUM/2/nummod villages/NOUN/0/root/village/NNS", "villages"},
               0,
               1,
               MeasureType::kCount,
               1}) == "How many villages were there?");
}

}  // namespace rashomon
