// Places of a stretch where quotations and captions overrule the marks: spans that stay one sentence, and a
// break that no mark shows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/resources.h"

namespace rashomon {

struct SentenceHints {
  std::vector<ByteRange> whole;    // sorted; no boundary strictly inside
  std::optional<uint32_t> breaks;  // a sentence begins here without a mark before it
};

// - A quotation that is the object of a verb of speech or of "that", without comma or colon between (`said
// "A. B."`),
//   belongs to one sentence with it, as GUM has it.
// - A pull quote with its credit behind it (`"A. B." - Jane Doe`, `A. Jane Doe`) is one sentence.
// - A caption that runs into the paragraph ("Jane Doe of the Greens In the northern district, ...") is cut
// off.
SentenceHints FindSentenceHints(std::string_view text, ByteRange stretch, const TextResources& resources);

}  // namespace rashomon
