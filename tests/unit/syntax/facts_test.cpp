#include "syntax/facts.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>

#include "model/reading.h"

namespace rashomon {
namespace {

constexpr const char* kTable =
    "sign\t1\tmodel\t\nsign\t-1\tbias\t\nword\t3\tnot\t\nword\t3\tno\t\nword\t2\tneither\t\nword\t2\tnor\t\n"
    "behind\t-9\tnot\tonly\nbefore\t-9\tno\toh\nprefix\t0.5\tun\t\nstem\t-5\tun\tite\nend\t1\tun\tly\n"
    "suffix\t2\tless\t\nform\t-9\tregardless\t\nphrase\t0\tneither nor\t\n";

absl::StatusOr<FactReader> Load(const std::string& table) {
  const std::map<std::string, std::string> files = {{"r/syntax/negation_cues.tsv", table},
                                                    {"r/syntax/negation_scopes.tsv", "head\t1\n"}};
  return FactReader::Load(MemoryFileSource(files), "r");
}

FactReader Reader() {
  auto loaded = Load(kTable);
  REQUIRE_MESSAGE(loaded.ok(), loaded.status().ToString());
  return *std::move(loaded);
}

Parse ParseOf(const std::vector<std::string>& forms) {
  Parse parse;
  parse.sentences.emplace_back();
  for (const std::string& form : forms)
    parse.sentences[0].words.push_back(
        {.range = {}, .form = form, .lemma = form, .upos = Upos::kX, .xpos = {}, .head = -1, .deprel = {}});
  return parse;
}

// A model that finds every word as likely a cue as not, and whose scopes are `scope` for the cues it names.
Reading ReadingOf(uint32_t words, const std::vector<uint32_t>& cues, const std::vector<float>& scope) {
  Reading reading;
  reading.model = std::make_shared<ModelInfo>(
      ModelInfo{.version = "1", .heads = {{.name = "negation", .labels = {"O", "B-CUE", "I-CUE"}}}});
  SentenceReading sentence{.words = words};
  sentence.negation = {.rows = words, .columns = 3, .data = {}};
  for (uint32_t w = 0; w < words; ++w) {
    for (const float score : {0.0F, 0.0F, -99.0F}) sentence.negation.data.push_back(score);
  }
  sentence.negation_owner = {
      .cues = cues, .scores = {.rows = static_cast<uint32_t>(cues.size()), .columns = words, .data = scope}};
  sentence.factuality = {.rows = words, .columns = 1, .data = std::vector<float>(words, 4.5F)};
  reading.sentences.push_back(std::move(sentence));
  return reading;
}

// Cues found where the model is in doubt, words joined by '+', affixes with '-'.
std::string CuesIn(const std::vector<std::string>& forms) {
  const Parse parse = ParseOf(forms);
  const Facts facts = Reader().Read(ReadingOf(static_cast<uint32_t>(forms.size()), {}, {}), parse);
  std::string out;
  for (const Negation& negation : facts.sentences[0].negations) {
    if (!out.empty()) out += ' ';
    if (negation.affix) out += '-';
    for (size_t i = 0; i < negation.cue.size(); ++i) out += (i ? "+" : "") + forms[negation.cue[i]];
  }
  return out;
}

TEST_CASE("words of the list are cues unless the word beside speaks against it") {
  CHECK(CuesIn({"He", "did", "Not", "go"}) == "Not");
  CHECK(CuesIn({"not", "only", "he"}).empty());
  CHECK(CuesIn({"Oh", "no"}).empty());
  CHECK(CuesIn({"no", "one", "went"}) == "no");
}

TEST_CASE("affixes negate by what they are part of") {
  CHECK(CuesIn({"an", "unlikely", "and", "careless", "step"}) == "-unlikely -careless");
  CHECK(CuesIn({"the", "united", "under", "regardless"}).empty());
}

TEST_CASE("cues of one expression are one negation") {
  CHECK(CuesIn({"neither", "he", "nor", "she", "did", "not"}) == "neither+nor not");
  CHECK(CuesIn({"nor", "neither"}) == "nor neither");
}

TEST_CASE("a scope leaves its cue out, but for an affix; factuality stays between -3 and 3") {
  const Parse parse = ParseOf({"not", "here", "unlikely"});
  const Reading reading = ReadingOf(3, {0, 2}, {1, 1, -1, 1, -1, -1});
  const Facts facts = Reader().Read(reading, parse);
  const std::vector<Negation>& negations = facts.sentences[0].negations;
  REQUIRE(negations.size() == 2);
  CHECK(negations[0].scope == std::vector<uint32_t>{1});
  CHECK(negations[1].scope == std::vector<uint32_t>{0, 2});
  CHECK(facts.sentences[0].factuality == std::vector<float>{3, 3, 3});
  CHECK(ToText(parse, facts) == "not\t3.00\t1:cue|2:scope\nhere\t3.00\t1:scope\nunlikely\t3.00\t2:affix\n\n");
}

TEST_CASE("a model without the heads gives nothing") {
  const Parse parse = ParseOf({"not"});
  Reading reading{.model = std::make_shared<ModelInfo>(), .sentences = {{.words = 1}}};
  const Facts facts = Reader().Read(reading, parse);
  CHECK(facts.sentences[0].negations.empty());
  CHECK(ToText(parse, facts) == "not\t_\t_\n\n");
}

TEST_CASE("a broken table is refused with its line") {
  const absl::StatusOr<FactReader> loaded = Load("colour\t1\tred\t\n");
  CHECK(loaded.status().message() == "r/syntax/negation_cues.tsv:1: unknown kind 'colour'");
}

}  // namespace
}  // namespace rashomon
