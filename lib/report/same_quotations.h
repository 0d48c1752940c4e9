// What one person said as several outlets quote it: the same sentence in different words.
//
// Found by the words alone, whether or not the quotations conflict: two quotations of different articles
// whose words agree in most places, in order, and differ somewhere inside. A quotation that is merely cut
// shorter is the same words. Quotations whose speakers are both known and bear no common name are kept apart.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "events/story.h"

namespace rashomon {

// A stretch of a quotation: `differs` when other versions have something else there.
struct QuotedPart {
  std::string text;  // cleaned
  bool differs{};
  ByteRange range{};  // of the document's text
};

struct QuotedVersion {
  uint32_t document{};
  ByteRange range;                // without the quotation marks
  std::string speaker;            // or "" where nobody is named
  std::vector<QuotedPart> parts;  // against the first version; of the first, against all others
};

// Versions in the order of the articles; at least two, and at least two different wordings.
struct SameQuotation {
  std::vector<QuotedVersion> versions;
};

// In the order of their first version. Texts that are copies of one another (OriginsOf) count once.
std::vector<SameQuotation> SameQuotations(const Story& story);

}  // namespace rashomon
