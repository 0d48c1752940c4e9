// Joins the analysed articles of one story: entities across articles, event mentions, events.
//
// Articles are put in canonical order first (publication time, outlet, path's last part, content hash), so
// the order in which they were given changes nothing. Pure and thread-safe; cannot fail once loaded.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "entities/entities.h"
#include "events/story.h"

namespace rashomon {

class StoryBuilder {
 public:
  // Reads the event lexicons (event nouns, light verbs, modality cues) and the linker of `folder`.
  static absl::StatusOr<StoryBuilder> Load(const FileSource& files, const std::string& folder);
  // With `given` the event mentions are those, none are found.
  Story Build(std::string name, std::vector<Analysis> articles, const EntityLexicon& lexicon,
              const std::vector<GivenMention>* given = nullptr) const;
  // EventLinker::DumpPairs of the story (`dump --stage links`).
  std::string DumpLinks(const Story& story) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

// Stable dump of mentions and events (`dump --stage events`).
std::string ToText(const Story& story);

}  // namespace rashomon
