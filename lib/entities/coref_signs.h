// What speaks for and against one phrase being the same as an earlier one, and for its being new: named
// signs, each with a learned weight (lib/resources/entities/coreference.tsv). Private to the module.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "entities/phrases.h"

namespace rashomon {

// Takes the signs of one pair, or of one phrase as new; the pieces of a name are joined with ' '.
class SignSink {
 public:
  virtual ~SignSink() = default;
  virtual void Add(std::initializer_list<std::string_view> pieces) = 0;
};

struct PhraseCounts {
  uint32_t same_form{};   // earlier phrases with the same words
  uint32_t same_head{};   // earlier phrases with the same head and no pronoun
  uint32_t same_chain{};  // earlier phrases of the sieve's chain
};

struct CorefText {
  const Document& document;
  const Parse& parse;
  const Entities& entities;  // of the sieve
  const std::vector<PhraseFacts>& phrases;
  std::vector<PhraseCounts> counts{};  // parallel to phrases
};

// Antecedents to be weighed, ascending: what stands near, and what has the same head, words or chain anywhere
// before. Their number has a bound, whatever the length of the article. (antecedents.cpp)
std::vector<std::vector<uint32_t>> FindAntecedents(const CorefText& text);
std::vector<PhraseCounts> CountPhrases(const std::vector<PhraseFacts>& phrases);

void AddNewSigns(const CorefText& text, uint32_t phrase, SignSink& sink);
// `rank`: how many nearer candidates agree in number and gender with the phrase.
void AddPairSigns(const CorefText& text, uint32_t earlier, uint32_t later, uint32_t rank, SignSink& sink);

// Number, gender and type can be one thing's.
bool CanAgree(const PhraseFacts& a, const PhraseFacts& b);

}  // namespace rashomon
