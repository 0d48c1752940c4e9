// Facts of an article between two lines `---` at the head of its text: `outlet`, `url`, `published`,
// `updated`, `timezone`, each as "key: value". Fields that are known already win; odd lines become
// diagnostics.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"

namespace rashomon {

struct FrontMatter {
  uint32_t end{};  // first byte behind it; 0 when there is none
  ArticleMeta meta;
  std::vector<Diagnostic> diagnostics;  // `start` in bytes of the text
};

FrontMatter ReadFrontMatter(std::string_view text, const ArticleMeta& known);

}  // namespace rashomon
