// Which event mentions of a story tell of one event, across articles: pairs are weighed by typed features
// by learned trees, then clustered by average link (after Barhom et al. 2019, Cybulska and Vossen 2015,
// with boosted trees in place of their networks).
//
// A mention in a sentence that stands word for word in an article before (in the canonical order) is of the
// event of its original and takes no further part, so copies change nothing. Only mentions
// whose words are related are weighed; words that are merely kin link inside alike articles alone. Pure and
// thread-safe; cannot fail once loaded.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "events/lexicon.h"
#include "events/story.h"

namespace rashomon {

class EventLinker {
 public:
  // Reads word_counts.tsv, event_trees.tsv and event_cut.tsv of `folder`.
  static absl::StatusOr<EventLinker> Load(const FileSource& files, const std::string& folder);

  // Mentions are numbered: those of Story::mentions, then those of Story::background. For every one the
  // number of the first mention of its event.
  std::vector<uint32_t> Link(const Story& story, const EventLexicon& lexicon) const;

  // For training, as TSV: a line "mention, path, start, end, original" each (`original`: the mention that it
  // is a copy of, or its own number), then a line "pair, mention, mention, signs ..." for each pair
  // weighed, signs in the order of LinkSign; "signs" and their names come first.
  std::string DumpPairs(const Story& story, const EventLexicon& lexicon) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rashomon
