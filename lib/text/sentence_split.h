// Sentences of one stretch of text (a paragraph, or what a dateline leaves of it).
//
// Boundaries follow UD English: behind . ! ? and the marks that close after them, unless the full stop
// belongs to an abbreviation or what follows continues the sentence. Linear.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/resources.h"

namespace rashomon {

// Sentences of `stretch` in order, without white space around them.
std::vector<ByteRange> SplitSentences(std::string_view text, ByteRange stretch,
                                      const TextResources& resources);

}  // namespace rashomon
