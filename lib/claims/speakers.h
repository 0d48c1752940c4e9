// What can speak, and what is known of it. Private to the module.
#pragma once

#include "claims/draft.h"

namespace rashomon {

// Words that can speak: people, bodies, outlets, documents, nouns for sources, pronouns of persons.
bool CanSpeak(const Article& article, uint32_t sentence, uint32_t head);
bool IsFirstPerson(const Word& word);

// Entity of an index, nullptr for -1.
const Entity* EntityOf(const Article& article, int32_t entity);
// Mention headed by the word, else the name it lies in ("spokesman" of "spokesman John Smith"); nullptr.
const EntityMention* MentionOf(const Article& article, uint32_t sentence, uint32_t word);
// "one of the officials", "some of them": the noun that says what they are.
uint32_t Described(const ParsedSentence& sentence, uint32_t head);
// Name of an outlet that the tagger took for common words ("The Gazette reports"); "".
std::string OutletName(const Article& article, uint32_t sentence, uint32_t head);

}  // namespace rashomon
