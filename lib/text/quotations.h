// Quotation spans: straight and curly marks, guillemets, single quotes told from apostrophes, nested ones,
// those that run over paragraphs (re-opened at each, or closed paragraphs later), those never closed.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/resources.h"

namespace rashomon {

// `stretches` are the parts of the text to look at, in order, each inside one paragraph. The result is sorted
// by begin; a nested quotation follows its parent.
std::vector<Quotation> FindQuotations(std::string_view text, const std::vector<ByteRange>& stretches,
                                      const TextResources& resources);

}  // namespace rashomon
