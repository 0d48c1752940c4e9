// Is the text English? By the share of the commonest English words; short texts get the benefit of the doubt.
#pragma once

#include <string>
#include <string_view>

#include "text/resources.h"

namespace rashomon {

// "en", or "und" for what is not English. Looks at the first 64 KB.
std::string GuessLanguage(std::string_view text, const TextResources& resources);

}  // namespace rashomon
