#include <doctest/doctest.h>

#include <set>

#include "events/story_builder.h"
#include "syntax/parser.h"
#include "unit/entities/disk_files.h"
#include "unit/entities/tree_case.h"

namespace rashomon {
namespace {

// An article from sentences of "form lemma UPOS XPOS head relation" words; every verb is a claim's predicate.
Analysis Article(const std::string& path, const std::string& published,
                 const std::vector<std::string>& sentences, const EntityLexicon& lexicon) {
  std::string conllu;
  for (const std::string& sentence : sentences) {
    int number = 0;
    for (const std::string& word : SplitFields(sentence, '\n')) {
      if (!word.empty()) conllu += ConlluRow(word, ++number);
    }
    conllu += "\n";
  }
  absl::StatusOr<ConlluText> text = ReadConllu(path, conllu);
  REQUIRE_MESSAGE(text.ok(), std::string(text.status().message()));
  Analysis analysis;
  analysis.document = std::move(text->document);
  analysis.document.meta.path = path;
  analysis.document.meta.published = ParseMoment(published);
  analysis.parse = std::move(text->parse);
  analysis.entities = ResolveEntities(analysis.document, analysis.parse, lexicon);
  for (uint32_t s = 0; s < analysis.parse.sentences.size(); ++s) {
    const std::vector<Word>& words = analysis.parse.sentences[s].words;
    for (uint32_t w = 0; w < words.size(); ++w) {
      if (words[w].upos != Upos::kVerb) continue;
      analysis.claims.claims.emplace_back();
      analysis.claims.claims.back().sentence = s;
      analysis.claims.claims.back().word = w;
    }
  }
  return analysis;
}

const std::string kQuake =
    "A a DET DT 3 det\nstrong strong ADJ JJ 3 amod\nearthquake earthquake NOUN NN 4 nsubj\n"
    "struck strike VERB VBD 0 root\nVelmar Velmar PROPN NNP 4 obj B-LOC\non on ADP IN 7 case\n"
    "Monday Monday PROPN NNP 4 obl\n";
const std::string kQuakeAgain =
    "Monday Monday PROPN NNP 3 nmod:poss +\n's 's PART POS 1 case\nearthquake earthquake NOUN NN 4 nsubj\n"
    "hit hit VERB VBD 0 root\nVelmar Velmar PROPN NNP 4 obj B-LOC\nat at ADP IN 7 case\n"
    "dawn dawn NOUN NN 4 obl\n";
const std::string kChess =
    "The the DET DT 3 det\nchess chess NOUN NN 3 compound\nclub club NOUN NN 4 nsubj\n"
    "elected elect VERB VBD 0 root\nLise Lise PROPN NNP 4 obj B-PER\nTamm Tamm PROPN NNP 5 flat I-PER\n";

struct Fixture {
  DiskFiles disk;
  absl::StatusOr<EntityLexicon> entities = EntityLexicon::Load(disk, RASHOMON_RESOURCES "/entities");
  absl::StatusOr<StoryBuilder> builder = StoryBuilder::Load(disk, RASHOMON_RESOURCES "/events");

  Fixture() {
    REQUIRE(entities.ok());
    REQUIRE(builder.ok());
  }
  Analysis Read(const std::string& path, const std::string& published,
                const std::vector<std::string>& sentences) const {
    return Article(path, published, sentences, *entities);
  }
  Story Build(std::vector<Analysis> articles, const std::vector<GivenMention>* given = nullptr) const {
    return builder->Build("s", std::move(articles), *entities, given);
  }
};

// Event of the first mention with this lemma in an article.
uint32_t EventOf(const Story& story, uint32_t document, std::string_view lemma) {
  for (const auto* list : {&story.mentions, &story.background}) {
    for (const EventMention& mention : *list) {
      if (mention.document == document && mention.lemma == lemma) return mention.event;
    }
  }
  FAIL("no mention " << lemma);
  return 0;
}

TEST_CASE("one noun with one place in two articles is one event, what else they tell is not") {
  const Fixture fixture;
  const Story story = fixture.Build({fixture.Read("a.txt", "2031-05-06", {kQuake, kChess}),
                                     fixture.Read("b.txt", "2031-05-07", {kQuakeAgain})});
  CHECK(EventOf(story, 0, "earthquake") == EventOf(story, 1, "earthquake"));
  CHECK(EventOf(story, 0, "elect") != EventOf(story, 1, "earthquake"));
  CHECK(EventOf(story, 0, "elect") != EventOf(story, 1, "hit"));
}

TEST_CASE("every mention is in the event that it names, and in no other") {
  const Fixture fixture;
  const Story story = fixture.Build({fixture.Read("a.txt", "2031-05-06", {kQuake, kChess}),
                                     fixture.Read("b.txt", "2031-05-07", {kQuakeAgain})});
  size_t members = 0;
  for (uint32_t e = 0; e < story.events.size(); ++e) {
    for (uint32_t m : story.events[e].mentions) CHECK(story.mentions[m].event == e);
    for (uint32_t m : story.events[e].background) CHECK(story.background[m].event == e);
    members += story.events[e].mentions.size() + story.events[e].background.size();
    CHECK_FALSE(story.events[e].label.empty());
  }
  CHECK(members == story.mentions.size() + story.background.size());
}

TEST_CASE("a sentence that is copied joins the events of its original and changes none") {
  const Fixture fixture;
  const Analysis first = fixture.Read("a.txt", "2031-05-06", {kQuake, kChess});
  const Analysis second = fixture.Read("b.txt", "2031-05-07", {kQuakeAgain});
  const Story alone = fixture.Build({first, second});
  const Story both = fixture.Build({first, second, fixture.Read("c.txt", "2031-05-08", {kQuake, kChess})});
  CHECK(both.events.size() == alone.events.size());
  for (const char* lemma : {"earthquake", "strike", "elect"}) {
    CHECK(EventOf(both, 2, lemma) == EventOf(both, 0, lemma));
  }
}

TEST_CASE("an unrelated article changes no event of the others") {
  const Fixture fixture;
  const Analysis first = fixture.Read("a.txt", "2031-05-06", {kQuake});
  const Analysis second = fixture.Read("b.txt", "2031-05-07", {kQuakeAgain});
  const Story alone = fixture.Build({first, second});
  const Story more = fixture.Build({fixture.Read("0.txt", "2031-05-01", {kChess}), first, second});
  std::set<std::string> labels;
  for (const Event& event : more.events) labels.insert(event.label);
  for (const Event& event : alone.events) CHECK(labels.contains(event.label));
  CHECK(more.events.size() ==
        alone.events.size() + fixture.Build({fixture.Read("0.txt", "2031-05-01", {kChess})}).events.size());
}

TEST_CASE("given mentions stand in place of those found, each by the chief word of its range") {
  const Fixture fixture;
  const Analysis article = fixture.Read("a.txt", "2031-05-06", {kQuake});
  const std::string& text = article.document.text;
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<uint32_t>(text.find(words));
    return GivenMention{"a.txt", begin, begin + static_cast<uint32_t>(words.size())};
  };
  const std::vector<GivenMention> given = {at("strong earthquake"), {"other.txt", 0, 5}};
  const Story story = fixture.Build({article}, &given);
  REQUIRE(story.mentions.size() == 1);
  CHECK(story.background.empty());
  CHECK(Slice(text, story.mentions[0].predicate) == "earthquake");
}

}  // namespace
}  // namespace rashomon
