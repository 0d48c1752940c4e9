#include "conflicts/question.h"

#include <doctest/doctest.h>

#include "unit/conflicts/asked_story.h"

namespace rashomon {
namespace {

const char* const kResigned = "Brandt/PROPN/2/nsubj/Brandt/NNP resigned/VERB/0/root/resign/VBD";
const char* const kSheDenied =
    "She/PRON/2/nsubj/she/PRP denied/VERB/0/root/deny/VBD the/DET/4/det theft/NOUN/2/obj/theft/NN";
const char* const kTents =
    "We/PRON/3/nsubj/we/PRP have/AUX/3/aux/have/VBP distributed/VERB/0/root/distribute/VBN "
    "tents/NOUN/3/obj/tent/NNS to/ADP/6/case survivors/NOUN/3/obl/survivor/NNS";
const char* const kSaidDam =
    "Brandt/PROPN/2/nsubj/Brandt/NNP said/VERB/0/root/say/VBD the/DET/4/det dam/NOUN/6/nsubj/dam/NN "
    "was/AUX/6/cop/be/VBD safe/ADJ/2/ccomp/safe/JJ";

// What is asked of the first mention, the second being the other side.
std::string Whether(const Story& story) {
  const StoryIndex index(story, ConflictLexicon());
  return AskWhether(index, story.mentions[0], story.mentions[1]);
}

}  // namespace

TEST_CASE("a clause with a subject is asked of") {
  CHECK(Whether(StoryOfTrees({{kResigned, "resigned"}, {kSheDenied, "denied"}})) == "Did Brandt resign?");
}

TEST_CASE("a pronoun is told by name where it can be nobody else") {
  Story story = StoryOfTrees({{kSheDenied, "denied"}, {kSheDenied, "denied"}});
  Mean(story, 0, "She", "Anna Holt", true);
  CHECK(Whether(story) == "Did Anna Holt deny the theft?");
}

TEST_CASE("where a pronoun may be anybody, the other side is asked of") {
  Story story = StoryOfTrees({{kSheDenied, "denied"}, {kResigned, "resigned"}});
  CHECK(Whether(story) == "Did Brandt resign?");
  Mean(story, 0, "She", "Anna Holt", false);
  CHECK(Whether(story) == "Did Brandt resign?");
}

TEST_CASE("what an unknown \"we\" did is asked of in the passive") {
  CHECK(Whether(StoryOfTrees({{kTents, "distributed"}, {kSheDenied, "denied"}})) ==
        "Have tents been distributed to survivors?");
}

TEST_CASE("a cue is passed over for what it tells") {
  Story story = StoryOfTrees({{kSaidDam, "said"}, {kSheDenied, "denied"}});
  Attribute(story, 0, "said", "the");
  CHECK(Whether(story) == "Was the dam safe?");
}

TEST_CASE(
    "a quoted clause keeps its words where the cue behind it holds it, and no words from behind its end") {
  Story story = StoryOfTrees({{"\"/PUNCT/3/punct Brandt/PROPN/3/nsubj/Brandt/NNP sold/VERB/7/ccomp/sell/VBD "
                               "tents/NOUN/3/obj/tent/NNS "
                               "\"/PUNCT/3/punct Holt/PROPN/3/dep/Holt/NNP said/VERB/0/root/say/VBD",
                               "sold"},
                              {kSheDenied, "denied"}});
  Attribution& said = Attribute(story, 0, "said", "Brandt");
  const std::vector<Word>& words = story.articles.front().parse.sentences.front().words;
  said.content = {Cover(words[1].range, words[3].range)};
  said.quoted = true;
  story.mentions.front().attribution = 0;
  CHECK(Whether(story) == "Did Brandt sell tents?");
}

TEST_CASE("where no clause can be asked, the rarest thing that both speak of is") {
  const char* const second =
      "It/PRON/4/nsubj/it/PRP is/AUX/4/cop/be/VBZ a/DET/4/det theft/NOUN/0/root/theft/NN";
  CHECK(Whether(StoryOfTrees({{kSheDenied, "denied"}, {second, "theft"}})) == "What is said of the theft?");
}

TEST_CASE("a time is asked for without the words that answer it") {
  const Story story =
      StoryOfTrees({{"Brandt/PROPN/2/nsubj/Brandt/NNP resigned/VERB/0/root/resign/VBD on/ADP/4/case "
                     "Monday/PROPN/2/obl/Monday/NNP",
                     "resigned"},
                    {kSheDenied, "denied"}});
  const StoryIndex index(story, ConflictLexicon());
  const AnsweredMention first{&story.mentions[0], {16, 25}}, second{&story.mentions[1], {}};
  CHECK(AskFor(index, "When", first, second) == "When did Brandt resign?");
}

}  // namespace rashomon
