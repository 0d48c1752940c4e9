// From the paths on a command line to stories: which files make one story, and what is known of each.
//
// A folder with a story.json is one story (its `articles` in order); a folder of .txt files without one is
// one story; a folder of such folders is several; single files together are one story; "-" is standard input.
// gold.json is never opened.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/file_source.h"
#include "text/reader.h"

namespace rashomon {

struct StoryInput {
  std::string name;  // story.json's `story`, else the folder's name
  std::vector<ArticleMeta> articles;
  std::vector<Diagnostic>
      diagnostics;  // a listed file that is missing, a bad date (with path and position), ...
};

// Errors (nothing to read at all): a path that does not exist, a folder without articles, a story.json that
// is no JSON or lacks `articles` (message "path:line:column: what").
absl::StatusOr<std::vector<StoryInput>> FindStories(const FileSource& files,
                                                    const std::vector<std::string>& paths);

struct StoryDocuments {
  std::string name;
  std::vector<Document> documents;          // English ones, in the order of the input
  std::vector<std::string> other_language;  // paths that were refused
  std::vector<Diagnostic> diagnostics;      // unreadable articles are errors here; the others go on
};
StoryDocuments ReadStory(const FileSource& files, const StoryInput& input, const TextResources& resources);

}  // namespace rashomon
