// story.json: {"story": name, "articles": [{"file", "outlet", "url", "published", "updated", "timezone"},
// ...]}.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>

#include "text/story_reader.h"

namespace rashomon {

// Reads the file `path`. Articles' paths are joined to its folder. What is wrong inside an article (no
// `file`, a bad date, a field of a wrong type) is an error diagnostic whose path is "path:line:column";
// unknown fields are ignored.
absl::StatusOr<StoryInput> ParseStoryJson(std::string_view bytes, const std::string& path);

}  // namespace rashomon
