#include "events/event_linker.h"

#include <fmt/format.h>

#include <map>

#include "base/status_macros.h"
#include "events/average_link.h"
#include "events/compare_mentions.h"
#include "events/link_facts.h"
#include "events/link_scores.h"

namespace rashomon {
namespace {

constexpr double kUnlikeDocuments = 0.12;  // below: words that are merely kin do not link
constexpr double kNothing = 0.02;          // chance that counts as none
constexpr size_t kCopiedWords = 5;         // shorter sentences recur by chance

struct LinkPair {
  uint32_t a{}, b{};  // b < a
  WordRelation words{};
};

bool Weighable(const LinkFacts& facts, const MentionFacts& a, const MentionFacts& b,
               const WordRelation& words) {
  const Kinship kinship = KinshipOf(a, b, words);
  if (kinship != Kinship::kKin) return kinship != Kinship::kNone;
  return a.document == b.document || facts.Documents(a.document, b.document) >= kUnlikeDocuments;
}

// How the distinct predicates of a story relate, each pair of words asked once.
class WordTable {
 public:
  WordTable(const std::vector<MentionFacts>& mentions, const WordRelations& relations) {
    std::map<WordKey, uint32_t> numbers;
    for (const MentionFacts& mention : mentions) {
      const auto [at, is_new] = numbers.try_emplace(mention.key, static_cast<uint32_t>(keys_.size()));
      if (is_new) keys_.push_back(mention.key);
      of_mention_.push_back(at->second);
    }
    for (uint32_t a = 0; a < keys_.size(); ++a) {
      for (uint32_t b = 0; b <= a; ++b) table_.push_back(relations.Between(keys_[a], keys_[b]));
    }
  }

  const WordRelation& Between(uint32_t mention_a, uint32_t mention_b) const {
    const size_t a = of_mention_[mention_a], b = of_mention_[mention_b];
    return a > b ? table_[a * (a + 1) / 2 + b] : table_[b * (b + 1) / 2 + a];
  }

 private:
  std::vector<WordKey> keys_;
  std::vector<uint32_t> of_mention_;
  std::vector<WordRelation> table_;  // [a][b <= a]
};

// The mention that each one is a copy of, or itself.
std::vector<uint32_t> Originals(const Story& story, const std::vector<const EventMention*>& mentions) {
  std::map<std::pair<std::string_view, uint32_t>, uint32_t> seen;  // (sentence, word) -> mention
  std::vector<uint32_t> originals;
  for (uint32_t m = 0; m < mentions.size(); ++m) {
    const EventMention& mention = *mentions[m];
    const Analysis& article = story.articles[mention.document];
    const Document& document = article.document;
    originals.push_back(m);
    if (article.parse.sentences[mention.sentence].words.size() < kCopiedWords) continue;
    const std::string_view text = Slice(document.text, document.sentences[mention.sentence].range);
    const auto [at, is_new] = seen.try_emplace({text, mention.word}, m);
    if (!is_new && mentions[at->second]->document != mention.document) originals[m] = at->second;
  }
  return originals;
}

std::vector<LinkPair> CollectPairs(const LinkFacts& facts, const WordTable& words,
                                   const std::vector<uint32_t>& originals) {
  std::vector<LinkPair> pairs;
  const std::vector<MentionFacts>& mentions = facts.mentions();
  for (uint32_t a = 0; a < mentions.size(); ++a) {
    if (originals[a] != a) continue;
    for (uint32_t b = 0; b < a; ++b) {
      if (originals[b] != b) continue;
      const WordRelation& relation = words.Between(a, b);
      if (!Weighable(facts, mentions[a], mentions[b], relation)) continue;
      pairs.push_back({a, b, relation});
    }
  }
  return pairs;
}

}  // namespace

struct EventLinker::Impl {
  WordWeights weights;
  LinkScores scores;
};

absl::StatusOr<EventLinker> EventLinker::Load(const FileSource& files, const std::string& folder) {
  ASSIGN_OR_RETURN(WordWeights weights, WordWeights::Load(files, JoinPath(folder, "word_counts.tsv")));
  ASSIGN_OR_RETURN(LinkScores scores, LinkScores::Load(files, folder));
  EventLinker linker;
  linker.impl_ = std::make_shared<const Impl>(Impl{std::move(weights), std::move(scores)});
  return linker;
}

std::vector<uint32_t> EventLinker::Link(const Story& story, const EventLexicon& lexicon) const {
  const LinkFacts facts(story, lexicon, impl_->weights);
  const WordTable words(facts.mentions(), lexicon.relations());
  const std::vector<uint32_t> originals = Originals(story, facts.all());
  std::vector<Likeness> likenesses;
  for (const LinkPair& pair : CollectPairs(facts, words, originals)) {
    const LinkSigns signs =
        CompareMentions(facts, facts.mentions()[pair.a], facts.mentions()[pair.b], pair.words);
    const double score = impl_->scores.Score(signs);
    if (score >= kNothing) likenesses.push_back({pair.a, pair.b, score});
  }
  std::vector<uint32_t> events =
      AverageLink(static_cast<uint32_t>(originals.size()), likenesses, impl_->scores.cut());
  for (uint32_t m = 0; m < events.size(); ++m) {
    if (originals[m] != m) events[m] = events[originals[m]];
  }
  return events;
}

std::string EventLinker::DumpPairs(const Story& story, const EventLexicon& lexicon) const {
  const LinkFacts facts(story, lexicon, impl_->weights);
  const WordTable words(facts.mentions(), lexicon.relations());
  const std::vector<uint32_t> originals = Originals(story, facts.all());
  std::string out = "signs";
  for (size_t s = 0; s < kLinkSigns; ++s) out += fmt::format("\t{}", ToString(static_cast<LinkSign>(s)));
  out += '\n';
  for (uint32_t m = 0; m < originals.size(); ++m) {
    const EventMention& mention = *facts.all()[m];
    const Document& document = story.articles[mention.document].document;
    out += fmt::format("mention\t{}\t{}\t{}\t{}\n", document.meta.path,
                       document.offsets.ToFile(mention.predicate.begin),
                       document.offsets.ToFile(mention.predicate.end), originals[m]);
  }
  for (const LinkPair& pair : CollectPairs(facts, words, originals)) {
    out += fmt::format("pair\t{}\t{}", pair.a, pair.b);
    const LinkSigns signs =
        CompareMentions(facts, facts.mentions()[pair.a], facts.mentions()[pair.b], pair.words);
    for (float value : signs.values()) out += fmt::format("\t{:.4g}", value);
    out += '\n';
  }
  return out;
}

}  // namespace rashomon
