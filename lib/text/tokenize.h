// Words of one sentence by the conventions of UD English (GUM, EWT): clitics, hyphens, currency signs and
// units are tokens of their own; abbreviations, numbers, addresses of the web keep their marks.
//
// Linear in the sentence. Tokens cover every character that is no white space, in order, without overlap.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/resources.h"

namespace rashomon {

// Appends the tokens of `sentence`, a range of `text` without white space at its ends.
void Tokenize(std::string_view text, ByteRange sentence, const TextResources& resources,
              std::vector<ByteRange>& out);

// Whether `word`, which stands before a full stop, is an abbreviation that owns it: "U.S", "Mr", "a.m".
bool IsAcronym(std::string_view word);

// Bytes at the begin of `chunk` that are a web address, an e-mail address, a handle or a hash tag; else 0.
size_t AddressLength(std::string_view chunk);

}  // namespace rashomon
