#include "claims/draft_scores.h"

#include <doctest/doctest.h>

#include <cmath>

#include "unit/entities/disk_files.h"
#include "unit/entities/tree_case.h"

namespace rashomon {
namespace {

// "Reston said the bridge was sold"; words 0, 1 and 2 to 5 are source, cue and content.
constexpr std::string_view kTold = R"([case] told
[tree]
Reston Reston PROPN NNP 2 nsubj B-PER
said say VERB VBD 0 root
the the DET DT 4 det
bridge bridge NOUN NN 6 nsubj:pass
was be AUX VBD 6 aux:pass
sold sell VERB VBN 2 ccomp +
. . PUNCT . 2 punct
[expect]
)";

struct Told {
  Document document;
  Parse parse;
  Entities entities{};
  EntityLexicon lexicon{};
  CueLexicon cues{};

  Article article() const { return {document, parse, entities, lexicon, cues}; }
  ByteRange Words(uint32_t first, uint32_t last) const {
    return Cover(parse.sentences[0].words[first].range, parse.sentences[0].words[last].range);
  }
  Draft DraftOf(uint32_t cue, ByteRange content) const {
    Draft draft;
    draft.cue_word = static_cast<int32_t>(cue);
    draft.cue = Words(cue, cue);
    draft.cue_lemma = parse.sentences[0].words[cue].lemma;
    Source source;
    source.name = "Reston";
    source.range = Words(0, 0);
    draft.sources = {source};
    draft.content = {content};
    draft.read = true;
    return draft;
  }
};

Told Read() {
  const DiskFiles disk;
  absl::StatusOr<ConlluText> text =
      ReadConllu("told", ParseTreeCases("told", std::string(kTold)).front().conllu);
  REQUIRE(text.ok());
  absl::StatusOr<EntityLexicon> lexicon = EntityLexicon::Load(disk, RASHOMON_RESOURCES "/entities");
  absl::StatusOr<CueLexicon> cues = CueLexicon::Load(disk, RASHOMON_RESOURCES "/claims");
  REQUIRE(lexicon.ok());
  REQUIRE(cues.ok());
  Told told{.document = text->document,
            .parse = text->parse,
            .lexicon = *std::move(lexicon),
            .cues = *std::move(cues)};
  ParsedSentence& sentence = told.parse.sentences[0];
  sentence.role_chances.resize(sentence.words.size());
  sentence.role_chances[0].source = 0.5F;
  sentence.role_chances[1] = {.source = 0, .cue = 0.9F, .content = 0.1F};
  for (uint32_t w = 2; w < 6; ++w) sentence.role_chances[w].content = w == 2 ? 0.25F : 0.75F;
  sentence.roles = {{.first = 1, .end = 2, .role = AttributionRole::kCue, .cue = 1},
                    {.first = 2, .end = 6, .role = AttributionRole::kContent, .cue = 1, .belongs = 3}};
  return told;
}

DraftScores Scores(const std::string& trees, const std::string& cut) {
  const MemoryFileSource files({{"c/attribution_trees.tsv", trees}, {"c/attribution_cut.tsv", cut}});
  absl::StatusOr<DraftScores> scores = DraftScores::Load(files, "c");
  REQUIRE(scores.ok());
  return *std::move(scores);
}

// Unlikely where no word of the cue is likely to be one.
const std::string kLikelyCue =
    "*\t\tbias\t\t\t\t0\n0\t0\tcue_most\t0\t1\t2\t0\n0\t1\t-\t\t\t\t-1\n0\t2\t-\t\t\t\t1\n";

TEST_CASE("signs of a draft: what the model says of its words") {
  const Told told = Read();
  const DraftSigns signs = SignsOf(told.article(), {told.DraftOf(1, told.Words(2, 5))}).front();
  CHECK(signs[DraftSign::kCueMean] == doctest::Approx(std::log(9.0)));
  CHECK(signs[DraftSign::kCueContent] == doctest::Approx(-std::log(9.0)));
  CHECK(signs[DraftSign::kSourceMost] == doctest::Approx(0));
  CHECK(signs[DraftSign::kContentLeast] == doctest::Approx(-std::log(3.0)));
  CHECK(signs[DraftSign::kContentMost] == doctest::Approx(std::log(3.0)));
  CHECK(signs[DraftSign::kContentMean] == doctest::Approx(std::log(3.0) / 2));
  CHECK(signs[DraftSign::kContentBelongs] == 3);
  CHECK(signs[DraftSign::kSourceBelongs] == 0);
}

TEST_CASE("signs of a draft: cue, source and content") {
  const Told told = Read();
  const DraftSigns signs = SignsOf(told.article(), {told.DraftOf(1, told.Words(2, 5))}).front();
  for (DraftSign sign :
       {DraftSign::kKnownCue, DraftSign::kSaying, DraftSign::kVerb, DraftSign::kRoot, DraftSign::kSource,
        DraftSign::kName, DraftSign::kPerson, DraftSign::kSubject, DraftSign::kRead, DraftSign::kRuled})
    CHECK_MESSAGE(signs[sign] == 1, std::string(ToString(sign)));
  for (DraftSign sign : {DraftSign::kNoun, DraftSign::kPronoun, DraftSign::kQuoted, DraftSign::kInside,
                         DraftSign::kRivals, DraftSign::kHeadline})
    CHECK_MESSAGE(signs[sign] == 0, std::string(ToString(sign)));
  CHECK(signs[DraftSign::kContentWords] == 4);
  CHECK(signs[DraftSign::kContentDistance] == 1);
  CHECK(signs[DraftSign::kShare] == doctest::Approx(4.0 / 7));
}

TEST_CASE("signs of a draft: quotation marks and other drafts") {
  Told told = Read();
  told.document.quotations = {{.range = told.Words(2, 3), .inner = told.Words(2, 3)}};
  const std::vector<DraftSigns> signs =
      SignsOf(told.article(), {told.DraftOf(1, told.Words(2, 5)), told.DraftOf(5, told.Words(2, 3))});
  CHECK(signs[0][DraftSign::kQuoted] == doctest::Approx(10.0 / 19));
  CHECK(signs[0][DraftSign::kQuoteBeside] == 1);
  CHECK(signs[0][DraftSign::kRivals] == 1);
  CHECK(signs[1][DraftSign::kInside] == 1);
  CHECK(signs[1][DraftSign::kOuterCue] == doctest::Approx(std::log(9.0)));
  CHECK(signs[1][DraftSign::kShared] == 1);
}

TEST_CASE("a draft without cue, source and model has signs") {
  Told told = Read();
  told.parse.sentences[0].role_chances.clear();
  Draft draft = told.DraftOf(1, told.Words(2, 5));
  draft.cue.reset();
  draft.cue_word = -1;
  draft.sources.back().range.reset();
  const DraftSigns signs = SignsOf(told.article(), {draft}).front();
  CHECK(signs[DraftSign::kSource] == 0);
  CHECK(signs[DraftSign::kContentMean] == 0);
}

TEST_CASE("what is unlikely goes, what was inside of it is weighed then") {
  const Told told = Read();
  const DraftScores scores = Scores(kLikelyCue, "0.5\n");
  const Draft likely = told.DraftOf(1, told.Words(2, 5)), unlikely = told.DraftOf(5, told.Words(2, 3));
  // Inside a content that is kept nothing is weighed.
  CHECK(KeepLikely(told.article(), scores, {likely, unlikely}).size() == 2);
  const std::vector<Draft> kept = KeepLikely(told.article(), scores, {unlikely});
  CHECK(kept.empty());
  Draft outer = told.DraftOf(3, told.Words(5, 5)), inner = told.DraftOf(5, told.Words(4, 4));
  CHECK(KeepLikely(told.article(), scores, {outer, inner, likely}).size() == 3);
  CHECK(KeepLikely(told.article(), scores, {outer, inner}).empty());
}

TEST_CASE(
    "not weighed: posts and lists, where the model says nothing, articles without a cue that it reads") {
  Told told = Read();
  const DraftScores scores = Scores(kLikelyCue, "0.5\n");
  Draft formal = told.DraftOf(5, told.Words(2, 3)), unread = formal;
  formal.formal = true;
  CHECK(KeepLikely(told.article(), scores, {formal}).size() == 1);
  unread.read = false;
  CHECK(KeepLikely(told.article(), scores, {unread}).size() == 1);
  told.parse.sentences[0].role_chances.clear();
  CHECK(KeepLikely(told.article(), scores, {told.DraftOf(5, told.Words(2, 3))}).size() == 1);
}

TEST_CASE("without trees nothing is dropped, unknown names and numbers are errors") {
  const Told told = Read();
  CHECK(KeepLikely(told.article(), Scores("", ""), {told.DraftOf(5, told.Words(2, 3))}).size() == 1);
  std::string misspelt = kLikelyCue;
  misspelt.replace(misspelt.find("cue_most"), 8, "cue_moat");
  const MemoryFileSource files({{"sign/attribution_trees.tsv", misspelt},
                                {"sign/attribution_cut.tsv", "0.4\n"},
                                {"number/attribution_trees.tsv", kLikelyCue},
                                {"number/attribution_cut.tsv", "half\n"}});
  const absl::StatusOr<DraftScores> unknown = DraftScores::Load(files, "sign");
  REQUIRE_FALSE(unknown.ok());
  CHECK(std::string(unknown.status().message()) ==
        "sign/attribution_trees.tsv: no sign of this name: cue_moat");
  const absl::StatusOr<DraftScores> broken = DraftScores::Load(files, "number");
  REQUIRE_FALSE(broken.ok());
  CHECK(std::string(broken.status().message()).starts_with("number/attribution_cut.tsv:1: "));
}

TEST_CASE("every sign has a name of its own") {
  for (size_t a = 0; a < kDraftSigns; ++a) {
    CHECK_FALSE(ToString(static_cast<DraftSign>(a)).empty());
    for (size_t b = 0; b < a; ++b)
      CHECK(ToString(static_cast<DraftSign>(a)) != ToString(static_cast<DraftSign>(b)));
  }
}

}  // namespace
}  // namespace rashomon
