// Where one written word, without the marks around it, is cut into UD tokens.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/resources.h"

namespace rashomon {

// Appends the tokens of `word`, a range of `text` without white space.
void CutWord(std::string_view text, ByteRange word, const TextResources& resources,
             std::vector<ByteRange>& out);

}  // namespace rashomon
