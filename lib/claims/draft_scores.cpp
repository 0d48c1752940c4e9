#include "claims/draft_scores.h"

#include <algorithm>
#include <iterator>

#include "base/status_macros.h"

namespace rashomon {
namespace {

constexpr std::string_view kNames[] = {"cue_mean",
                                       "cue_least",
                                       "cue_most",
                                       "cue_content",
                                       "source_mean",
                                       "source_least",
                                       "source_most",
                                       "content_mean",
                                       "content_least",
                                       "content_most",
                                       "source_belongs",
                                       "content_belongs",
                                       "read",
                                       "ruled",
                                       "known_cue",
                                       "saying",
                                       "verb",
                                       "noun",
                                       "root",
                                       "joined",
                                       "source",
                                       "name",
                                       "pronoun",
                                       "common_noun",
                                       "person",
                                       "subject",
                                       "source_distance",
                                       "content_words",
                                       "content_distance",
                                       "share",
                                       "quoted",
                                       "quote_beside",
                                       "cue_quoted",
                                       "inside",
                                       "outer_cue",
                                       "shared",
                                       "rivals",
                                       "place",
                                       "sentence_words",
                                       "headline"};
static_assert(std::size(kNames) == kDraftSigns);

// By so much a draft must be likelier than the one that it lies in to take its place. As in
// scripts/train/rattr/drafts.py.
constexpr double kLikelier = 0.1;

// What each draft's chance must reach: of what lies inside another, or is not weighed, nothing.
std::vector<double> LeastChances(const Article& article, const std::vector<Draft>& drafts,
                                 const std::vector<double>& chances, double cut) {
  const std::vector<int32_t> parents = ParentsOf(drafts);
  std::vector<double> least(drafts.size(), cut);
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (parents[i] < 0) continue;
    size_t top = i;
    while (parents[top] >= 0) top = static_cast<size_t>(parents[top]);
    if (IsWeighed(article, drafts[i])) least[top] = std::max(least[top], chances[i] - kLikelier);
  }
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (parents[i] >= 0 || !IsWeighed(article, drafts[i])) least[i] = 0;
  }
  return least;
}

}  // namespace

std::string_view ToString(DraftSign sign) {
  return kNames[static_cast<size_t>(sign)];
}

absl::StatusOr<DraftScores> DraftScores::Load(const FileSource& files, const std::string& folder) {
  DraftScores scores;
  ASSIGN_OR_RETURN(scores.scores_, SignScores::Load(files, JoinPath(folder, "attribution_trees.tsv"),
                                                    JoinPath(folder, "attribution_cut.tsv"), kNames, 0));
  return scores;
}

bool IsWeighed(const Article& article, const Draft& draft) {
  const bool sure = draft.formal || (draft.figure && !draft.read);
  return !sure && !article.parse.sentences[draft.sentence].role_chances.empty();
}

std::vector<Draft> KeepLikely(const Article& article, const DraftScores& scores, std::vector<Draft> drafts) {
  const auto is_read = [](const Draft& draft) { return draft.read; };
  if (std::none_of(drafts.begin(), drafts.end(), is_read)) return drafts;
  std::vector<double> chances;
  for (const DraftSigns& signs : SignsOf(article, drafts)) chances.push_back(scores.Score(signs));
  // What was inside of one that is dropped stands on its own then.
  for (bool dropped = true; dropped;) {
    const std::vector<double> least = LeastChances(article, drafts, chances, scores.cut());
    std::vector<double> left;
    std::vector<Draft> kept;
    for (size_t i = 0; i < drafts.size(); ++i) {
      if (chances[i] < least[i]) continue;
      kept.push_back(std::move(drafts[i]));
      left.push_back(chances[i]);
    }
    dropped = kept.size() < drafts.size();
    drafts = std::move(kept);
    chances = std::move(left);
  }
  return drafts;
}

}  // namespace rashomon
