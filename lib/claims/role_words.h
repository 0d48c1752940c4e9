// The words of one attribution as the model reads it in one sentence. Private to the module.
#pragma once

#include <vector>

#include "claims/cue_lexicon.h"
#include "syntax/parse.h"

namespace rashomon {

struct RoleWords {  // sorted
  std::vector<uint32_t> cue;
  std::vector<uint32_t> source;
  std::vector<uint32_t> content;  // with the punctuation between its runs
};

// One for each cue, in text order.
std::vector<RoleWords> RolesOf(const ParsedSentence& sentence);
// Words of contents that no cue of the sentence owns: the rest of what was begun before.
std::vector<uint32_t> UnownedContent(const ParsedSentence& sentence);

// Words whose head lies outside of `words`.
std::vector<uint32_t> Tops(const ParsedSentence& sentence, const std::vector<uint32_t>& words);
// The run of neighbours among `words` that holds `word`.
ByteRange RunAround(const ParsedSentence& sentence, const std::vector<uint32_t>& words, uint32_t word);
// The word that says what kind of cue it is: one the lexicon knows, else the topmost verb, else the topmost
// word.
uint32_t CueHead(const CueLexicon& cues, const ParsedSentence& sentence, const std::vector<uint32_t>& cue);
// "say", "rule out", "according to", "plan".
std::string RoleLemma(const CueLexicon& cues, const ParsedSentence& sentence,
                      const std::vector<uint32_t>& cue, uint32_t head);

}  // namespace rashomon
