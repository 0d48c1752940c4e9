// From the bytes of a file to UTF-8 text, and the map from text offsets back to file offsets.
//
// Order of the test: byte order mark; UTF-16 without a mark (zero bytes in one column); valid UTF-8; else
// what ICU's detector names among the single-byte encodings (Windows-1252 when it is in doubt).
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace rashomon {

struct DecodedText {
  std::string text;
  std::string encoding;
  OffsetMap offsets;
  std::string note;  // what was odd about the bytes; empty when nothing was
};

// Errors are InvalidArgument "path: at byte N: what" (see text/reader.h).
absl::StatusOr<DecodedText> DecodeText(std::string_view bytes, const std::string& path);

}  // namespace rashomon
