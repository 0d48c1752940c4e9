// Trees written by hand in tests and cases: "Nobody/PRON/2/nsubj came/VERB/0/root"; a lemma other than the
// lower-case form follows as fifth part, a Penn tag as sixth. Ranges are those of the words joined by blanks.
#pragma once

#include <string>
#include <string_view>

#include "syntax/parse.h"

namespace rashomon {

ParsedSentence TreeOf(std::string_view notation);
// Index of the first word with this form; fails the test when there is none.
uint32_t WordAt(const ParsedSentence& sentence, std::string_view form);
// Bytes of a file of the repository; fails the test when it cannot be read.
std::string RepositoryFile(const std::string& path);

}  // namespace rashomon
