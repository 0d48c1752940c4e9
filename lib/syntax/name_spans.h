// Where names begin and end: repairs of one sentence's names that need no score.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/known_names.h"
#include "syntax/parse.h"

namespace rashomon {

// `names` in text order, without overlap; `text`: what the ranges of `words` point into. Gives them again so
// that
// - a place with the place it lies in is two names ("Lyon France"),
// - initials before a person belong to the name ("A. Jo Li"), and initials are not torn ("U. S."),
// - a surname before its given name is one person where nothing else stands beside them ("Li, Jo"),
// - a name of a person, body or place without any word tagged as a proper noun is none.
std::vector<Name> MendNames(std::string_view text, const std::vector<Word>& words, std::vector<Name> names,
                            const KnownNames& known);

}  // namespace rashomon
