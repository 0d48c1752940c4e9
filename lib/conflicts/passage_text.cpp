#include "conflicts/passage_text.h"

#include <absl/time/civil_time.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace rashomon {
namespace {

constexpr ptrdiff_t kMostWords = 5;  // of a name in brackets

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

struct Gloss {
  uint32_t at{};  // byte of the article's text behind which it stands
  std::string words;
};

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "October 20" for a time that lies on one day; empty otherwise.
std::string DayOf(const TimeExpression& time) {
  const bool inside_a_day = time.precision <= TimePrecision::kDay;
  if (!time.interval || !inside_a_day || time.type == TimexType::kDuration || time.type == TimexType::kSet)
    return "";
  const absl::CivilDay day(time.interval->begin);
  return fmt::format("{} {}", kMonths[day.month() - 1], day.day());
}

// Whether the sentence has a name of the entity.
bool NamedIn(const Entities& entities, const Entity& entity, uint32_t sentence) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
    return entities.mentions[m].sentence == sentence && entities.mentions[m].kind == MentionKind::kName;
  });
}

bool IsShort(std::string_view name) {
  return std::count(name.begin(), name.end(), ' ') < kMostWords;
}

// Begins as a name does, has two letters, and is no headline in capitals.
bool IsLegible(std::string_view name) {
  const auto lower = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
  const auto letter = [&](char c) { return (c >= 'A' && c <= 'Z') || lower(c); };
  return !name.starts_with('\'') && !name.starts_with("\u2019") &&
         std::count_if(name.begin(), name.end(), letter) > 1 &&
         (name.find(' ') == std::string_view::npos || std::any_of(name.begin(), name.end(), lower));
}

bool WorthNaming(const Entity& entity) {
  return entity.named && IsShort(entity.name) && IsLegible(entity.name) &&
         (entity.type == EntityType::kPerson || entity.type == EntityType::kOrganisation);
}

// Who speaks of "him" is not he.
bool SaidByItself(const Claims& claims, const EntityMention& mention) {
  if (mention.kind != MentionKind::kPronoun) return false;
  return std::any_of(claims.attributions.begin(), claims.attributions.end(), [&](const Attribution& said) {
    return said.quoted && !said.chain.empty() &&
           said.chain.back().entity == static_cast<int32_t>(mention.entity) &&
           std::any_of(said.content.begin(), said.content.end(),
                       [&](ByteRange range) { return range.Contains(mention.range); });
  });
}

void AddNames(const Analysis& article, uint32_t sentence, std::vector<Gloss>& glosses) {
  const Entities& entities = article.entities;
  for (const Entity& entity : entities.entities) {
    if (!WorthNaming(entity) || NamedIn(entities, entity, sentence)) continue;
    const auto first = std::find_if(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
      const EntityMention& mention = entities.mentions[m];
      return mention.sentence == sentence && mention.sure && !SaidByItself(article.claims, mention);
    });
    if (first != entity.mentions.end()) glosses.push_back({entities.mentions[*first].range.end, entity.name});
  }
}

void AddDays(const Analysis& article, uint32_t sentence, std::vector<Gloss>& glosses) {
  const std::string_view told = Slice(article.document.text, article.document.sentences[sentence].range);
  for (const TimeExpression& time : article.values.times) {
    if (time.sentence != sentence || HasDigit(Slice(article.document.text, time.range))) continue;
    std::string day = DayOf(time);
    if (day.empty() || told.find(day) != std::string_view::npos) continue;
    glosses.push_back({time.range.end, std::move(day)});
  }
}

// The words that name the source tell who it is: a name, a noun, or a pronoun that can be no one else.
bool IsSureSource(const Entities& entities, const Source& source) {
  if (!source.range || source.entity < 0 || !IsLegible(source.name)) return false;
  const Entity& entity = entities.entities[static_cast<size_t>(source.entity)];
  if (entity.type == EntityType::kOther || entity.type == EntityType::kPlace) return false;
  if (source.goes_on) return entity.named;
  const auto words = std::find_if(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
    return entities.mentions[m].range.Contains(*source.range) ||
           source.range->Contains(entities.mentions[m].range);
  });
  if (words == entity.mentions.end()) return false;
  const EntityMention& mention = entities.mentions[*words];
  if (!entity.named) return mention.kind == MentionKind::kNominal;
  // "the governor, Anna Holt, said"
  return mention.sure ||
         (mention.kind == MentionKind::kNominal && NamedIn(entities, entity, mention.sentence));
}

// Who says it, where the sentence has no name of theirs.
std::string SpeakerOf(const StoryIndex& index, Place place) {
  const SentenceIndex& sentence = index.At(place.document, place.sentence);
  const std::string& source = sentence.source;
  if (sentence.source_attribution < 0) return "";
  const Analysis& article = index.story().articles[place.document];
  const Attribution& said = article.claims.attributions[static_cast<size_t>(sentence.source_attribution)];
  if (!IsSureSource(article.entities, said.chain.back())) return "";
  // What stands in quotation marks behind "the Post reports" is somebody else's.
  const SourceKind kind = said.chain.back().kind;
  const bool somebody = kind == SourceKind::kPerson || kind == SourceKind::kAnonymous;
  if (!somebody && said.quoted && said.sentence != place.sentence) return "";
  if (!IsShort(source) || sentence.entities.contains(sentence.source_entity)) return "";
  const std::string_view last = std::string_view(source).substr(source.rfind(' ') + 1);
  if (index.TextOf(place.document, place.sentence).find(last) != std::string_view::npos) return "";
  return source;
}

}  // namespace

std::string PassageText(const StoryIndex& index, Place place) {
  const Analysis& article = index.story().articles[place.document];
  const ByteRange range = article.document.sentences[place.sentence].range;
  std::vector<Gloss> glosses;
  AddNames(article, place.sentence, glosses);
  AddDays(article, place.sentence, glosses);
  std::stable_sort(glosses.begin(), glosses.end(),
                   [](const Gloss& a, const Gloss& b) { return a.at < b.at; });
  std::string text;
  if (const std::string speaker = SpeakerOf(index, place); !speaker.empty())
    text = fmt::format("[{}] ", speaker);
  uint32_t done = range.begin;
  for (const Gloss& gloss : glosses) {
    const uint32_t at = std::clamp(gloss.at, done, range.end);
    text += fmt::format("{} [{}]", Slice(article.document.text, {done, at}), gloss.words);
    done = at;
  }
  text += Slice(article.document.text, {done, range.end});
  return text;
}

const std::string& PassageTextsOnce::At(Place place) {
  const auto [found, added] = texts_.try_emplace(place);
  if (added) found->second = PassageText(index_, place);
  return found->second;
}

}  // namespace rashomon
