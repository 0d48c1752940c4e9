// The files of the review page, built into the program.
#pragma once

#include <span>
#include <string_view>

namespace rashomon {

struct PageFile {
  std::string_view path;  // "/review.js"
  std::string_view type;
  std::string_view content;
};

std::span<const PageFile> PageFiles();

}  // namespace rashomon
