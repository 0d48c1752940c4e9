#include "entities/coreference.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "entities/coref_signs.h"
#include "entities/link_phrases.h"
#include "entities/tables.h"
#include "unit/entities/disk_files.h"
#include "unit/entities/tree_case.h"

namespace rashomon {
namespace {

EntityLexicon Lexicon() {
  return *EntityLexicon::Load(DiskFiles(), RASHOMON_RESOURCES "/entities");
}

std::string TextOfPhrase(const Document& document, const PhraseChains& found, uint32_t phrase) {
  return std::string(Slice(document.text, found.phrases[phrase].range));
}

std::string ChainLines(const Document& document, const PhraseChains& found) {
  std::string out;
  for (const std::vector<uint32_t>& chain : found.chains) {
    for (size_t i = 0; i < chain.size(); ++i) {
      out += (i == 0 ? "= " : "; ") + TextOfPhrase(document, found, chain[i]);
    }
    out += '\n';
  }
  return out;
}

// "form UPOS XPOS head relation name" of each word, a sentence a string; lemmas are the lower-cased forms.
ConlluText Parsed(const std::vector<std::string>& sentences) {
  std::string bytes;
  for (const std::string& sentence : sentences) {
    int number = 0;
    for (const std::string& line : SplitFields(sentence, '|')) {
      std::vector<std::string> fields = SplitFields(line, ' ');
      std::string lemma = fields[0];
      if (fields[1] != "PROPN") lemma[0] = static_cast<char>(std::tolower(lemma[0]));
      bytes += ConlluRow(fmt::format("{} {} {} {} {} {} {}", fields[0], lemma, fields[1], fields[2],
                                     fields[3], fields[4], fields.size() > 5 ? fields[5] : ""),
                         ++number);
    }
    bytes += "\n";
  }
  return *ReadConllu("test", bytes);
}

const std::string kHolt =
    "Anna PROPN NNP 3 nsubj B-PER|Holt PROPN NNP 1 flat I-PER|slept VERB VBD 0 root|. PUNCT . 3 punct";
const std::string kReston =
    "Adam PROPN NNP 3 nsubj B-PER|Reston PROPN NNP 1 flat I-PER|left VERB VBD 0 root|. PUNCT . 3 punct";
const std::string kShe = "She PRON PRP 2 nsubj|smiled VERB VBD 0 root|. PUNCT . 2 punct";
const std::string kHe = "He PRON PRP 2 nsubj|waved VERB VBD 0 root|. PUNCT . 2 punct";

TEST_CASE("phrases.case: how far phrases reach") {
  const std::string name = "phrases.case";
  const auto cases =
      ParseTreeCases(name, *DiskFiles().Read(RASHOMON_SOURCE "/fixtures/cases/entities/" + name));
  REQUIRE(cases.size() >= 3);
  const EntityLexicon lexicon = Lexicon();
  for (const TreeCase& test : cases) {
    INFO(test.where, ": ", test.title);
    const absl::StatusOr<ConlluText> text = ReadConllu(test.where, test.conllu);
    REQUIRE_MESSAGE(text.ok(), std::string(text.status().message()));
    const PhraseChains found = FindChains(text->document, text->parse, lexicon);
    std::string lines;
    for (uint32_t i = 0; i < found.phrases.size(); ++i)
      lines += TextOfPhrase(text->document, found, i) + "\n";
    std::string expected;
    for (const std::string& line : test.expected) expected += line + "\n";
    CHECK(lines == expected);
  }
}

TEST_CASE("pronouns and repeated names join the chain of the person that they fit") {
  const ConlluText text = Parsed({kHolt, kReston, kShe, kHe, kHolt});
  const std::string chains = ChainLines(text.document, FindChains(text.document, text.parse, Lexicon()));
  CHECK(chains == "= Anna Holt; She; Anna Holt\n= Adam Reston; He\n");
}

TEST_CASE("no chain holds two named people, or a man and a woman") {
  const ConlluText text = Parsed({kHolt, kReston, kShe, kHe, kHe, kReston, kShe, kHolt});
  for (const std::vector<uint32_t>& chain : FindChains(text.document, text.parse, Lexicon()).chains) {
    const std::string lines =
        ChainLines(text.document, {FindChains(text.document, text.parse, Lexicon()).phrases, {chain}});
    INFO(lines);
    CHECK((lines.find("Holt") == std::string::npos || lines.find("Reston") == std::string::npos));
    CHECK((lines.find("She") == std::string::npos || lines.find("He\n") == std::string::npos));
  }
}

TEST_CASE("what comes later changes no earlier chain") {
  const ConlluText text = Parsed({kHolt, kReston, kShe, kHe});
  const ConlluText longer = Parsed({kHolt, kReston, kShe, kHe, kShe});
  const EntityLexicon lexicon = Lexicon();
  const LinkedPhrases a =
      LinkPhrases(text.document, text.parse, SieveEntities(text.document, text.parse, lexicon), lexicon);
  const LinkedPhrases b = LinkPhrases(longer.document, longer.parse,
                                      SieveEntities(longer.document, longer.parse, lexicon), lexicon);
  REQUIRE(b.antecedent.size() > a.antecedent.size());
  CHECK(std::equal(a.antecedent.begin(), a.antecedent.end(), b.antecedent.begin()));
}

TEST_CASE("candidates stay few in a long article") {
  std::vector<std::string> sentences;
  for (int i = 0; i < 300; ++i) sentences.push_back(i % 2 == 0 ? kHolt : kShe);
  const ConlluText text = Parsed(sentences);
  const EntityLexicon lexicon = Lexicon();
  const Entities sieve = SieveEntities(text.document, text.parse, lexicon);
  const std::vector<PhraseFacts> phrases = FindPhrases(text.document, text.parse, sieve, lexicon);
  const CorefText coref{text.document, text.parse, sieve, phrases, CountPhrases(phrases)};
  for (const std::vector<uint32_t>& candidates : FindAntecedents(coref)) CHECK(candidates.size() <= 100);
}

TEST_CASE("a sign hashes piece by piece as it does whole") {
  CHECK(HashSign("he role nsubj") == HashSign("nsubj", HashSign(" role ", HashSign("he"))));
  CHECK(HashSign("he role nsubj") != HashSign("he role obj"));
}

TEST_CASE("an empty article has no chains") {
  CHECK(FindChains(Document(), Parse(), Lexicon()).chains.empty());
  CHECK(DumpAntecedents(Document(), Parse(), Lexicon()).empty());
}

}  // namespace
}  // namespace rashomon
