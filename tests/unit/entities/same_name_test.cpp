#include <doctest/doctest.h>

#include "base/text_table.h"
#include "entities/entities.h"
#include "unit/entities/disk_files.h"

namespace rashomon {
namespace {

EntityLexicon Lexicon() {
  absl::StatusOr<EntityLexicon> lexicon = EntityLexicon::Load(DiskFiles(), RASHOMON_RESOURCES "/entities");
  REQUIRE_MESSAGE(lexicon.ok(), std::string(lexicon.status().message()));
  return *lexicon;
}

EntityType TypeNamed(const std::string& name) {
  if (name == "person") return EntityType::kPerson;
  if (name == "organisation") return EntityType::kOrganisation;
  return EntityType::kPlace;
}

TEST_CASE("same_name.case: spellings, titles, surnames, acronyms") {
  const EntityLexicon lexicon = Lexicon();
  absl::StatusOr<TextTable> table =
      LoadTextTable(DiskFiles(), RASHOMON_SOURCE "/fixtures/cases/entities/same_name.case", 4);
  REQUIRE_MESSAGE(table.ok(), std::string(table.status().message()));
  REQUIRE(table->rows.size() > 20);
  for (const auto& row : table->rows) {
    INFO("same_name.case:", row.line, ": ", row.fields[2], " | ", row.fields[3]);
    const EntityType type = TypeNamed(row.fields[1]);
    CHECK(SameName(row.fields[2], row.fields[3], type, lexicon) == (row.fields[0] == "same"));
    CHECK(SameName(row.fields[3], row.fields[2], type, lexicon) == (row.fields[0] == "same"));
  }
}

TEST_CASE("a name in general use has one canonical form") {
  const EntityLexicon lexicon = Lexicon();
  CHECK(lexicon.Canonical("US") == "United States");
  CHECK(lexicon.Canonical("U.S.") == "United States");
  CHECK(lexicon.Canonical("the United States") == "United States");
  CHECK(lexicon.Canonical("Kiev") == "Kyiv");
  CHECK(lexicon.Canonical("the EU") == "European Union");
  CHECK(lexicon.Canonical("WSJ") == "Wall Street Journal");
  CHECK(lexicon.Canonical("Tarvel") == "Tarvel");
}

TEST_CASE("the pronoun \"us\" is no country") {
  CHECK(Lexicon().Canonical("us") == "us");
  CHECK_FALSE(Lexicon().IsCountry("us"));
}

TEST_CASE("a seat of government stands for its country") {
  const EntityLexicon lexicon = Lexicon();
  CHECK(lexicon.GovernmentOf("the Kremlin") == "Russia");
  CHECK(lexicon.GovernmentOf("Washington") == "United States");
  CHECK(lexicon.GovernmentOf("Downing Street") == "United Kingdom");
  CHECK(lexicon.GovernmentOf("Tarvel").empty());
}

TEST_CASE("given names tell the gender, those of either gender do not") {
  const EntityLexicon lexicon = Lexicon();
  CHECK(lexicon.GenderOf("Oksana") == Gender::kFemale);
  CHECK(lexicon.GenderOf("Hossein") == Gender::kMale);
  CHECK(lexicon.GenderOf("Jordan") == Gender::kUnknown);
  CHECK(lexicon.GenderOf("Zzyx") == Gender::kUnknown);
}

TEST_CASE("a wrong row of a lexicon is reported with file and line") {
  DiskFiles disk;
  std::map<std::string, std::string> files;
  const std::vector<std::string> names = *disk.List(RASHOMON_RESOURCES "/entities");
  for (const std::string& name : names)
    files["e/" + name] = *disk.Read(RASHOMON_RESOURCES "/entities/" + name);
  files["e/given_names.tsv"] = "# names\nAnna\tx\n";
  const absl::StatusOr<EntityLexicon> lexicon = EntityLexicon::Load(MemoryFileSource(files), "e");
  REQUIRE_FALSE(lexicon.ok());
  CHECK(std::string(lexicon.status().message()) == "e/given_names.tsv:2: unknown gender");
}

}  // namespace
}  // namespace rashomon
