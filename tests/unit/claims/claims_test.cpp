#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "claims/claim_finder.h"
#include "text/quotations.h"
#include "text/resources.h"
#include "unit/entities/disk_files.h"
#include "unit/entities/tree_case.h"

namespace rashomon {
namespace {

struct Finders {
  EntityLexicon lexicon;
  ClaimFinder finder;
};

Finders LoadFinders() {
  const DiskFiles disk;
  absl::StatusOr<EntityLexicon> lexicon = EntityLexicon::Load(disk, RASHOMON_RESOURCES "/entities");
  absl::StatusOr<ClaimFinder> finder = ClaimFinder::Load(disk, RASHOMON_RESOURCES "/claims");
  REQUIRE_MESSAGE(lexicon.ok(), std::string(lexicon.status().message()));
  REQUIRE_MESSAGE(finder.ok(), std::string(finder.status().message()));
  return {*std::move(lexicon), *std::move(finder)};
}

std::string SourceLine(const Source& source) {
  std::string line =
      fmt::format("{} ({}", source.name.empty() ? "-" : source.name, std::string(ToString(source.kind)));
  if (source.count >= 0) line += fmt::format(" {}", source.count);
  return line + ")";
}

std::string OneLine(const Document& document, ByteRange range) {
  std::string line(Slice(document.text, range));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// "denies: CNN (outlet) > Adam Reston (person) | denied | the report"
std::vector<std::string> Lines(const Document& document, const Claims& claims) {
  std::vector<std::string> lines;
  for (const Attribution& attribution : claims.attributions) {
    std::string line = fmt::format("{}: ", std::string(ToString(attribution.stance)));
    for (size_t i = 0; i < attribution.chain.size(); ++i) {
      line += (i == 0 ? "" : " > ") + SourceLine(attribution.chain[i]);
    }
    line += " | " + (attribution.cue ? std::string(Slice(document.text, *attribution.cue)) : "-") + " |";
    for (size_t i = 0; i < attribution.content.size(); ++i) {
      line += fmt::format("{}{}", i == 0 ? " " : " ... ", OneLine(document, attribution.content[i]));
    }
    lines.push_back(line);
  }
  for (const Claim& claim : claims.claims) {
    lines.push_back(fmt::format("claim {} {} {}: {}", claim.attribution, std::string(ToString(claim.stance)),
                                std::string(ToString(claim.certainty)), OneLine(document, claim.span)));
  }
  return lines;
}

// Words beside one another with one role of one cue are a span.
std::vector<RoleSpan> SpansOf(const std::vector<std::string>& roles) {
  std::vector<RoleSpan> spans;
  for (uint32_t w = 0; w < roles.size(); ++w) {
    if (roles[w].empty()) continue;
    if (w > 0 && roles[w] == roles[w - 1]) {
      ++spans.back().end;
      continue;
    }
    const size_t colon = roles[w].find(':');
    const AttributionRole role = roles[w].starts_with("source") ? AttributionRole::kSource
                                 : roles[w].starts_with("cue")  ? AttributionRole::kCue
                                                                : AttributionRole::kContent;
    spans.push_back(
        {.first = w, .end = w + 1, .role = role, .cue = std::stoi(roles[w].substr(colon + 1)) - 1});
  }
  return spans;
}

void CheckCases(const std::string& name) {
  const DiskFiles disk;
  const Finders finders = LoadFinders();
  const auto cases = ParseTreeCases(name, *disk.Read(RASHOMON_SOURCE "/fixtures/cases/claims/" + name));
  REQUIRE(cases.size() > 3);
  for (const TreeCase& test : cases) {
    INFO(test.where, ": ", test.title);
    absl::StatusOr<ConlluText> text = ReadConllu(test.where, test.conllu);
    REQUIRE_MESSAGE(text.ok(), std::string(text.status().message()));
    text->document.meta.outlet = test.outlet;
    // One paragraph, so that quotations run over sentences.
    const ByteRange whole{0, static_cast<uint32_t>(text->document.text.size())};
    text->document.quotations = FindQuotations(text->document.text, {whole}, TextResources{});
    for (size_t s = 0; s < test.roles.size(); ++s) text->parse.sentences[s].roles = SpansOf(test.roles[s]);
    const Entities entities = ResolveEntities(text->document, text->parse, finders.lexicon);
    const Claims claims = finders.finder.Find(text->document, text->parse, entities, finders.lexicon);
    const bool with_claims = !test.expected.empty() && test.expected.back().starts_with("claim ");
    std::string found;
    for (const std::string& line : Lines(text->document, claims)) {
      if (with_claims || !line.starts_with("claim ")) found += line + "\n";
    }
    std::string expected;
    for (const std::string& line : test.expected) {
      if (line != "nothing") expected += line + "\n";
    }
    CHECK(found == expected);
  }
}

TEST_CASE("indirect.case: clauses, infinitives, objects, passives, nouns") {
  CheckCases("indirect.case");
}
TEST_CASE("direct.case: quotations before, after and around their cue") {
  CheckCases("direct.case");
}
TEST_CASE("chains.case: who says whom saying what") {
  CheckCases("chains.case");
}
TEST_CASE("stance.case: denials, questions, no answers, certainty") {
  CheckCases("stance.case");
}

TEST_CASE("roles.case: what the model reads, joined with the rules") {
  CheckCases("roles.case");
}

TEST_CASE("an empty article makes no claims") {
  const Finders finders = LoadFinders();
  const Claims claims = finders.finder.Find(Document(), Parse(), Entities(), finders.lexicon);
  CHECK(claims.attributions.empty());
  CHECK(claims.claims.empty());
  CHECK(claims.AttributionAt(0) == -1);
}

TEST_CASE("AttributionAt gives the smallest content that holds a byte") {
  Claims claims;
  Attribution outer;
  outer.content = {{0, 100}};
  Attribution inner;
  inner.content = {{20, 40}, {60, 70}};
  claims.attributions = {outer, inner};
  CHECK(claims.AttributionAt(10) == 0);
  CHECK(claims.AttributionAt(25) == 1);
  CHECK(claims.AttributionAt(50) == 0);
  CHECK(claims.AttributionAt(65) == 1);
  CHECK(claims.AttributionAt(100) == -1);
}

TEST_CASE("a wrong row of a lexicon is reported with file and line") {
  const DiskFiles disk;
  std::map<std::string, std::string> files;
  const std::vector<std::string> names = *disk.List(RASHOMON_RESOURCES "/claims");
  for (const std::string& name : names) {
    files["c/" + name] = *disk.Read(RASHOMON_RESOURCES "/claims/" + name);
  }
  files["c/cues.tsv"] = "say\tv\tthat\tshouts\t-\n";
  const absl::StatusOr<ClaimFinder> finder = ClaimFinder::Load(MemoryFileSource(files), "c");
  REQUIRE_FALSE(finder.ok());
  CHECK(std::string(finder.status().message()) == "c/cues.tsv:1: unknown stance");
}

}  // namespace
}  // namespace rashomon
