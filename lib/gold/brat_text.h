// Pieces of brat standoff that import and export share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gold/gold.h"

namespace rashomon {

std::string TypeOf(SlotKind kind);  // "Number"
std::optional<SlotKind> KindOfType(std::string_view type);

// Characters before byte `at`, and the byte at which character `index` begins (none past the end).
size_t CharacterAt(std::string_view text, size_t at);
std::optional<uint32_t> ByteAt(std::string_view text, size_t index);

// The quoted words, else the line without the blanks around it.
ByteRange RangeOfMention(const GoldArticle& article, const GoldMention& mention);

using NoteFields = std::vector<std::pair<std::string, std::string>>;
// "slot: s1 | value: three"; white space in values becomes single blanks.
std::string JoinNote(const NoteFields& fields);
NoteFields SplitNote(std::string_view note);

}  // namespace rashomon
