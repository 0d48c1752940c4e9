#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "syntax/known_names.h"
#include "syntax/name_reader.h"
#include "syntax/name_spans.h"
#include "syntax/proposed_names.h"

namespace rashomon {
namespace {

using enum NameType;

std::map<std::string, std::string> Tables(const std::string& trust = "bias\t0\nmentions\t1\n") {
  return {{"r/entities/countries.tsv",
           "Atlantia\tAtlantian Union\tAtlantian\tAtlantians\tPort Marl\tGull House\n"},
          {"r/entities/name_variants.tsv", "Sea Council\tORG\tSC|al-Bahr\nVeld\tLOC\t\nMarl\tORG\t\n"},
          {"r/entities/outlets.tsv", "Harbour Post\tpaper\tthe Post\nVeld\tpaper\t\n"},
          {"r/entities/given_names.tsv", "Jo\tf\nMarl\tm\n"},
          {"r/syntax/place_parts.tsv", "new\n"},
          {"r/syntax/name_trust.tsv", trust}};
}

KnownNames Known() {
  auto loaded = KnownNames::Load(MemoryFileSource(Tables()), "r");
  REQUIRE_MESSAGE(loaded.ok(), loaded.status().ToString());
  return *std::move(loaded);
}

// Words of a text at its blanks, proper nouns where they have a capital.
std::vector<Word> WordsOf(const std::string& text) {
  std::vector<Word> words;
  uint32_t begin = 0;
  while (begin < text.size()) {
    const auto end = static_cast<uint32_t>(std::min(text.find(' ', begin), text.size()));
    const std::string form = text.substr(begin, end - begin);
    const bool capital = form[0] >= 'A' && form[0] <= 'Z';
    words.push_back({.range = {begin, end},
                     .form = form,
                     .lemma = form,
                     .upos = capital ? Upos::kPropn : Upos::kNoun,
                     .xpos = capital ? "NNP" : "NN",
                     .deprel = {}});
    begin = end + 1;
  }
  return words;
}

// "Marl:LOC Jo Li:PER" after mending.
std::string Mended(const std::string& text, const std::vector<Name>& names) {
  const std::vector<Word> words = WordsOf(text);
  std::string out;
  for (const Name& name : MendNames(text, words, names, Known())) {
    if (!out.empty()) out += " | ";
    out += Slice(text, {words[name.first].range.begin, words[name.end - 1].range.end});
    out += ":" + std::string(ToString(name.type));
  }
  return out;
}

TEST_CASE("known names tell their type unless several have it or people are called so") {
  const KnownNames known = Known();
  CHECK(known.TypeOf("Atlantia") == kPlace);
  CHECK(known.TypeOf("Port Marl") == kPlace);
  CHECK(known.TypeOf("SC") == kOrganisation);
  CHECK(known.TypeOf("the Post") == kOrganisation);
  CHECK_FALSE(known.TypeOf("Veld"));
  CHECK_FALSE(known.TypeOf("Marl"));
  CHECK_FALSE(known.TypeOf("sc"));
  CHECK(known.IsLargePlace("atlantia"));
  CHECK_FALSE(known.IsLargePlace("Port Marl"));
}

TEST_CASE("a broken table of names is refused with its line") {
  auto tables = Tables();
  tables["r/entities/name_variants.tsv"] = "Sea Council\tBODY\tSC\n";
  CHECK(KnownNames::Load(MemoryFileSource(tables), "r").status().message() ==
        "r/entities/name_variants.tsv:1: 'BODY' is no type of name");
  CHECK(NameReader::Load(MemoryFileSource(Tables("colour\t1\n")), "r").status().message() ==
        "r/syntax/name_trust.tsv:1: 'colour' is no sign of a name");
}

TEST_CASE("a place and the place it lies in are two names") {
  CHECK(Mended("in Lower Brook Atlantia today", {{1, 4, kPlace}}) == "Lower Brook:LOC | Atlantia:LOC");
  CHECK(Mended("in New Atlantia today", {{1, 3, kPlace}}) == "New Atlantia:LOC");
  CHECK(Mended("the Brook Atlantia bank", {{1, 3, kOrganisation}}) == "Brook Atlantia:ORG");
  CHECK(Mended("Atlantian Union", {{0, 2, kPlace}}) == "Atlantian Union:LOC");
}

TEST_CASE("initials belong to their name") {
  CHECK(Mended("by A. B. Jo Li", {{3, 5, kPerson}}) == "A. B. Jo Li:PER");
  CHECK(Mended("A. Brook", {{1, 2, kPlace}}) == "Brook:LOC");
  CHECK(Mended("the A. U. said", {{1, 2, kPlace}, {2, 3, kPlace}}) == "A. U.:LOC");
}

TEST_CASE("a surname before its given name is one person where they stand alone") {
  CHECK(Mended("Li , Jo", {{0, 1, kPlace}, {2, 3, kPerson}}) == "Li , Jo:PER");
  CHECK(Mended("met Li , Jo", {{1, 2, kPerson}, {3, 4, kPerson}}) == "Li:PER | Jo:PER");
  CHECK(Mended("Li , Brook", {{0, 1, kPerson}, {2, 3, kPerson}}) == "Li:PER | Brook:PER");
}

TEST_CASE("without a proper noun there is no person, body or place") {
  CHECK(Mended("some box", {{1, 2, kOrganisation}}).empty());
  CHECK(Mended("some box", {{1, 2, kOther}}) == "box:MISC");
}

// A word in a name of `type` with that probability, else in one of the `other` type.
WordNameScores In(NameType type, double probability, NameType other) {
  WordNameScores scores{.outside = 0};
  scores.types[static_cast<size_t>(type)] = probability;
  scores.types[static_cast<size_t>(other)] = 1 - probability;
  return scores;
}

std::vector<ProposedName> OneWordNames(const std::vector<std::pair<std::string, NameType>>& names) {
  std::vector<ProposedName> out;
  for (const auto& [text, type] : names) {
    out.push_back({.sentence = static_cast<uint32_t>(out.size()), .name = {0, 1, type}, .text = text});
  }
  return out;
}

TEST_CASE("the mentions of a name in an article have one type, by their scores together") {
  const NameScoreTable scores{
      {{In(kPlace, 0.9, kPerson)}, {In(kPerson, 0.6, kPlace)}, {In(kPerson, 0.9, kPlace)}}};
  const auto settled =
      SettleTypes(OneWordNames({{"Brook", kPlace}, {"BROOK", kPerson}, {"Sand", kPerson}}), scores, Known());
  CHECK(settled[0].name.type == kPlace);
  CHECK(settled[1].name.type == kPlace);
  CHECK(settled[2].name.type == kPerson);
}

TEST_CASE("one sure mention does not outweigh two that are less so") {
  const NameScoreTable scores{
      {{In(kPlace, 1, kPerson)}, {In(kPerson, 0.95, kPlace)}, {In(kPerson, 0.95, kPlace)}}};
  for (const ProposedName& name : SettleTypes(
           OneWordNames({{"Brook", kPlace}, {"Brook", kPerson}, {"Brook", kPerson}}), scores, Known())) {
    CHECK(name.name.type == kPerson);
  }
}

TEST_CASE("a name in general use has its type, but not where a person of the article has it") {
  const NameScoreTable scores{
      {{In(kPerson, 0.9, kPlace)}, {In(kPerson, 0.9, kPlace), In(kPerson, 0.9, kPlace)}}};
  std::vector<ProposedName> names = OneWordNames({{"Atlantia", kPerson}});
  CHECK(SettleTypes(names, scores, Known())[0].name.type == kPlace);
  names.push_back({.sentence = 1, .name = {0, 2, kPerson}, .text = "Jo Atlantia"});
  CHECK(SettleTypes(names, scores, Known())[0].name.type == kPerson);
}

TEST_CASE("the signs of a name are its scores, its neighbours' and its mentions") {
  WordNameScores before{.outside = 0.75};
  WordNameScores second = In(kOrganisation, 0.8, kPlace);
  second.inside = 0.5;
  const NameScoreTable scores{{{before, In(kOrganisation, 0.8, kPlace), second}}};
  const std::vector<ProposedName> names = {
      {.sentence = 0, .name = {1, 3, kOrganisation}, .text = "Sea Council"},
      {.sentence = 0, .name = {1, 2, kPlace}, .text = "sea council"}};
  const NameSigns signs = SignsOf(names, scores, Known())[0];
  auto sign = [&](NameSign which) { return signs[static_cast<size_t>(which)]; };
  CHECK(sign(NameSign::kOutside) == doctest::Approx(std::log(1e-4 / 1.0001)));
  CHECK(sign(NameSign::kMargin) == doctest::Approx(std::log(4.0)));
  CHECK(sign(NameSign::kLeft) == doctest::Approx(0.25));
  CHECK(sign(NameSign::kRight) == 0);
  CHECK(sign(NameSign::kInside) == doctest::Approx(0.5));
  CHECK(sign(NameSign::kMentions) == doctest::Approx(std::log(2.0)));
  CHECK(sign(NameSign::kKnown) == 1);
  CHECK(sign(NameSign::kDigit) == 0);
}

TEST_CASE("the scores of a word are probabilities summed over begin and inside") {
  const Scores logits{.rows = 1, .columns = 3, .data = {0, 0, 0}};
  const auto scores = NameScoresOf(logits, {"O", "B-LOC", "I-LOC"});
  REQUIRE(scores.size() == 1);
  CHECK(scores[0].outside == doctest::Approx(1.0 / 3));
  CHECK(scores[0].inside == doctest::Approx(1.0 / 3));
  CHECK(scores[0].types[static_cast<size_t>(kPlace)] == doctest::Approx(2.0 / 3));
  CHECK(NameScoresOf(logits, {"O"}).empty());
}

// An article of two sentences of one word, and what the model says of it.
struct Article {
  Document document;
  Reading reading;
  Parse parse;
};

Article TwoWords() {
  Article article;
  article.document.text = "Brook\nBrook";
  auto info = std::make_shared<ModelInfo>();
  info->heads = {{.name = "name", .labels = {"O", "B-PER", "B-LOC"}}};
  article.reading.model = info;
  for (const std::vector<float>& row : {std::vector<float>{0, 3, 0}, {0, 2, 2.5}}) {
    SentenceReading sentence{.words = 1};
    sentence.name = {.rows = 1, .columns = 3, .data = row};
    article.reading.sentences.push_back(std::move(sentence));
    ParsedSentence parsed;
    const uint32_t begin = article.parse.sentences.empty() ? 0 : 6;
    parsed.words.push_back(
        {.range = {begin, begin + 5}, .form = "Brook", .lemma = "Brook", .xpos = "NNP", .deprel = {}});
    article.parse.sentences.push_back(std::move(parsed));
  }
  return article;
}

TEST_CASE("names are settled over the article and kept where their signs weigh enough") {
  const Article article = TwoWords();
  for (const double bias : {0.0, -1.0}) {
    const auto reader =
        NameReader::Load(MemoryFileSource(Tables(bias < 0 ? "bias\t-1\n" : "bias\t0\nmentions\t1\n")), "r");
    REQUIRE(reader.ok());
    const auto names = reader->Read(article.document, article.reading, article.parse);
    REQUIRE(names.size() == 2);
    CHECK(names[0].size() == (bias < 0 ? 0 : 1));
    if (bias == 0) CHECK(names[1].at(0).type == kPerson);
    CHECK(reader->DumpSigns(article.document, article.reading, article.parse).find("mentions=0.6931") !=
          std::string::npos);
  }
}

}  // namespace
}  // namespace rashomon
