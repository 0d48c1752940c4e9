// Physical lines of a text, as PositionIn counts them: ended by "\n", "\r\n" or "\r".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/range.h"

namespace rashomon {

// Bytes of line `line` (from 1) without its line end; none where the text has fewer.
std::optional<ByteRange> LineOf(std::string_view text, uint32_t line);

}  // namespace rashomon
