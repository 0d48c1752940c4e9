#include <fmt/format.h>

#include <iterator>

#include "entities/entities.h"

namespace rashomon {
namespace {

std::string_view ToString(MentionKind kind) {
  switch (kind) {
    case MentionKind::kName:
      return "name";
    case MentionKind::kNominal:
      return "nominal";
    case MentionKind::kPronoun:
      return "pronoun";
  }
  return "";
}

std::string_view ToString(Gender gender) {
  switch (gender) {
    case Gender::kUnknown:
      return "-";
    case Gender::kMale:
      return "male";
    case Gender::kFemale:
      return "female";
    case Gender::kNeuter:
      return "neuter";
  }
  return "";
}

}  // namespace

std::string_view ToString(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "person";
    case EntityType::kOrganisation:
      return "organisation";
    case EntityType::kPlace:
      return "place";
    case EntityType::kOther:
      return "other";
  }
  return "";
}

std::string ToText(const Document& document, const Entities& entities) {
  std::string out;
  auto to = std::back_inserter(out);
  for (size_t e = 0; e < entities.entities.size(); ++e) {
    const Entity& entity = entities.entities[e];
    fmt::format_to(to, "entity {} {} {} {} \"{}\"", e, ToString(entity.type), ToString(entity.gender),
                   entity.plural ? "plural" : "singular", entity.name);
    if (!entity.title.empty()) fmt::format_to(to, " title \"{}\"", entity.title);
    out += '\n';
    for (uint32_t m : entity.mentions) {
      const EntityMention& mention = entities.mentions[m];
      fmt::format_to(to, "  {} {}..{} {}:{} \"{}\"{}\n", ToString(mention.kind), mention.range.begin,
                     mention.range.end, mention.sentence, mention.head, Slice(document.text, mention.range),
                     mention.sure ? "" : " open");
    }
  }
  return out;
}

}  // namespace rashomon
