#include "conflicts/comparer.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/status_macros.h"
#include "conflicts/calibration.h"
#include "conflicts/context.h"
#include "conflicts/merge.h"
#include "conflicts/rule.h"

namespace rashomon {
namespace {

constexpr size_t kMostCleared = 200;

Severity SeverityOf(const Conflict& conflict) {
  const bool open = conflict.relation == Relation::kContradiction || conflict.relation == Relation::kDenial;
  if (conflict.confidence >= (open ? 0.6 : 0.7)) return Severity::kHigh;
  return conflict.confidence >= 0.45 ? Severity::kMedium : Severity::kLow;
}

std::string_view SentenceText(const Story& story, const PositionMention& mention) {
  const Document& document = story.articles[mention.document].document;
  return Slice(document.text, document.sentences[mention.sentence].range);
}

// A passage set against its own copy differs in nothing.
bool PairsCopies(const Story& story, const Conflict& conflict) {
  return SentenceText(story, conflict.slot.positions[0].mentions.front()) ==
         SentenceText(story, conflict.slot.positions[1].mentions.front());
}

Proposals RunRules(const StoryIndex& index, const ConflictLexicon& lexicon) {
  Proposals all;
  const RuleContext context{index, lexicon};
  for (const Rule& rule : Rules()) {
    Proposals found = rule.run(index.story(), context);
    std::move(found.conflicts.begin(), found.conflicts.end(), std::back_inserter(all.conflicts));
    std::move(found.cleared.begin(), found.cleared.end(), std::back_inserter(all.cleared));
  }
  const Story& story = index.story();
  std::erase_if(all.conflicts, [&](const Conflict& conflict) { return PairsCopies(story, conflict); });
  std::erase_if(all.cleared, [&](const Cleared& cleared) { return PairsCopies(story, cleared.conflict); });
  return all;
}

uint32_t CountSingleSource(const Story& story) {
  uint32_t count = 0;
  for (const Event& event : story.events) {
    std::set<std::pair<uint32_t, std::string>> holders;
    for (uint32_t m : event.mentions) holders.emplace(story.mentions[m].document, story.mentions[m].source);
    count += holders.size() == 1;
  }
  return count;
}

void SortCleared(std::vector<Cleared>& cleared) {
  std::stable_sort(cleared.begin(), cleared.end(), [](const Cleared& a, const Cleared& b) {
    if (a.conflict.confidence != b.conflict.confidence) return a.conflict.confidence > b.conflict.confidence;
    return std::tuple(a.conflict.slot.key, Fingerprint(a.conflict), a.why) <
           std::tuple(b.conflict.slot.key, Fingerprint(b.conflict), b.why);
  });
  if (cleared.size() > kMostCleared) cleared.resize(kMostCleared);
}

}  // namespace

struct Comparer::Impl {
  ConflictLexicon lexicon;
  Calibration calibration;
};

absl::StatusOr<Comparer> Comparer::Load(const FileSource& files, const std::string& resources_folder) {
  const std::string folder = JoinPath(resources_folder, "conflicts");
  ASSIGN_OR_RETURN(ConflictLexicon lexicon, ConflictLexicon::Load(files, folder));
  ASSIGN_OR_RETURN(Calibration calibration, Calibration::Load(files, JoinPath(folder, "calibration.tsv")));
  Comparer comparer;
  comparer.impl_ = std::make_shared<const Impl>(Impl{std::move(lexicon), std::move(calibration)});
  return comparer;
}

Comparison Comparer::Compare(const Story& story) const {
  const StoryIndex index(story, impl_->lexicon);
  Proposals proposals = RunRules(index, impl_->lexicon);
  Comparison comparison;
  comparison.slots_compared = static_cast<uint32_t>(proposals.conflicts.size() + proposals.cleared.size());
  comparison.slots_single_source = CountSingleSource(story);
  std::vector<Conflict> above;
  for (Cleared& cleared : proposals.cleared) {
    cleared.conflict.confidence = impl_->calibration.Score(cleared.conflict);
    comparison.cleared.push_back(std::move(cleared));
  }
  for (Conflict& conflict : proposals.conflicts) {
    conflict.confidence = impl_->calibration.Score(conflict);
    if (conflict.confidence >= impl_->calibration.cut()) {
      above.push_back(std::move(conflict));
    } else {
      comparison.cleared.push_back({std::move(conflict), "score", "the calibrated score is below the cut"});
    }
  }
  Merged merged = MergeProposals(index, std::move(above));
  comparison.conflicts = std::move(merged.conflicts);
  for (Conflict& conflict : comparison.conflicts) conflict.severity = SeverityOf(conflict);
  std::stable_sort(comparison.conflicts.begin(), comparison.conflicts.end(),
                   [](const Conflict& a, const Conflict& b) { return a.severity < b.severity; });
  SortCleared(comparison.cleared);
  return comparison;
}

std::string Comparer::DumpProposals(const Story& story) const {
  const StoryIndex index(story, impl_->lexicon);
  std::string out;
  auto dump = [&](const Conflict& conflict, const std::string& cleared) {
    nlohmann::ordered_json line;
    line["rule"] = conflict.rule;
    line["kind"] = ToString(conflict.slot.kind);
    line["relation"] = ToString(conflict.relation);
    line["score"] = impl_->calibration.Score(conflict);
    line["cleared"] = cleared;
    line["key"] = conflict.slot.key;
    for (const Position& position : conflict.slot.positions) {
      const PositionMention& mention = position.mentions.front();
      const Document& document = story.articles[mention.document].document;
      line["sides"].push_back({{"path", document.meta.path},
                               {"start", document.offsets.ToFile(mention.span.begin)},
                               {"end", document.offsets.ToFile(mention.span.end)},
                               {"normalised", position.normalised},
                               {"sentence", std::string(SentenceText(story, mention))}});
    }
    for (const auto& [name, value] : conflict.features) line["features"][name] = value;
    out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  };
  const Proposals proposals = RunRules(index, impl_->lexicon);
  for (const Conflict& conflict : proposals.conflicts) dump(conflict, "");
  for (const Cleared& cleared : proposals.cleared) dump(cleared.conflict, cleared.why);
  return out;
}

}  // namespace rashomon
