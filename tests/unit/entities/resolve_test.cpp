#include <doctest/doctest.h>
#include <fmt/format.h>

#include "entities/entities.h"
#include "unit/entities/disk_files.h"
#include "unit/entities/tree_case.h"

namespace rashomon {
namespace {

// "person Adam Reston [President] = President Adam Reston; he; the president": chains of two or more
// mentions, and all that have a name.
std::vector<std::string> Lines(const Document& document, const Entities& entities) {
  std::vector<std::string> lines;
  for (const Entity& entity : entities.entities) {
    if (!entity.named && entity.mentions.size() < 2) continue;
    std::string line = fmt::format("{} {}", std::string(ToString(entity.type)), entity.name);
    if (!entity.title.empty()) line += fmt::format(" [{}]", entity.title);
    for (size_t i = 0; i < entity.mentions.size(); ++i) {
      const ByteRange range = entities.mentions[entity.mentions[i]].range;
      line += fmt::format("{}{}", i == 0 ? " = " : "; ", std::string(Slice(document.text, range)));
    }
    lines.push_back(line);
  }
  return lines;
}

// "he = Adam Reston": pronouns and nominals that nobody else may be meant by.
std::vector<std::string> SureLines(const Document& document, const Entities& entities) {
  std::vector<std::string> lines;
  for (const EntityMention& mention : entities.mentions) {
    const Entity& entity = entities.entities[mention.entity];
    if (!mention.sure || mention.kind == MentionKind::kName || !entity.named) continue;
    lines.push_back(fmt::format("{} = {}", std::string(Slice(document.text, mention.range)), entity.name));
  }
  return lines;
}

using LinesOf = std::vector<std::string> (*)(const Document& document, const Entities& entities);

void CheckCases(const std::string& name, LinesOf lines_of) {
  const DiskFiles disk;
  const absl::StatusOr<EntityLexicon> lexicon = EntityLexicon::Load(disk, RASHOMON_RESOURCES "/entities");
  REQUIRE(lexicon.ok());
  const auto cases = ParseTreeCases(name, *disk.Read(RASHOMON_SOURCE "/fixtures/cases/entities/" + name));
  REQUIRE(cases.size() > 5);
  for (const TreeCase& test : cases) {
    INFO(test.where, ": ", test.title);
    const absl::StatusOr<ConlluText> text = ReadConllu(test.where, test.conllu);
    REQUIRE_MESSAGE(text.ok(), std::string(text.status().message()));
    const Entities entities = ResolveEntities(text->document, text->parse, *lexicon);
    const std::vector<std::string> lines = lines_of(text->document, entities);
    std::string found;
    for (const std::string& line : lines) found += line + "\n";
    std::string expected;
    for (const std::string& line : test.expected) expected += line + "\n";
    CHECK(found == expected);
    for (const Entity& entity : entities.entities)
      CHECK(std::is_sorted(entity.mentions.begin(), entity.mentions.end()));
  }
}

TEST_CASE("chains.case: names, titles, roles and pronouns join their chain") {
  CheckCases("chains.case", Lines);
}

TEST_CASE("sure.case: what is told by a name elsewhere leaves nobody else open") {
  CheckCases("sure.case", SureLines);
}

TEST_CASE("an empty article has no entities") {
  const absl::StatusOr<EntityLexicon> lexicon =
      EntityLexicon::Load(DiskFiles(), RASHOMON_RESOURCES "/entities");
  REQUIRE(lexicon.ok());
  const Entities entities = ResolveEntities(Document(), Parse(), *lexicon);
  CHECK(entities.entities.empty());
  CHECK(entities.EntityAt(0, 0) == -1);
}

}  // namespace
}  // namespace rashomon
