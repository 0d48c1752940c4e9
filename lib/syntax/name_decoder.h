// Names from BIO logits.
#pragma once

#include <string>
#include <vector>

#include "model/reading.h"
#include "syntax/parse.h"

namespace rashomon {

// `labels` are "O", "B-PER", "I-PER", ...; a type that is no NameType is no name.
std::vector<Name> DecodeNames(const Scores& logits, const std::vector<std::string>& labels);

}  // namespace rashomon
