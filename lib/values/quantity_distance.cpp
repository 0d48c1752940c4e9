#include <algorithm>
#include <array>
#include <utility>

#include "values/quantity_draft.h"

namespace rashomon {
namespace {

constexpr uint32_t kMostInBrackets = 8;
constexpr uint32_t kMostOfName = 8;  // words from the first one of a landmark to its head

using Named = std::pair<std::string_view, std::string_view>;

template <size_t N>
std::string_view Find(const std::array<Named, N>& table, const std::string& word) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Named& row) { return row.first == word; });
  return found == table.end() ? std::string_view() : found->second;
}

// "10 km deep".
std::string_view AfterUnit(const std::string& word) {
  constexpr std::array<Named, 11> kWords = {{{"deep", "depth"},
                                             {"tall", "height"},
                                             {"high", "height"},
                                             {"long", "length"},
                                             {"wide", "width"},
                                             {"thick", "width"},
                                             {"radius", "radius"},
                                             {"away", "distance"},
                                             {"apart", "distance"},
                                             {"underground", "depth"},
                                             {"inland", "distance"}}};
  return Find(kWords, word);
}

// "A depth of 10 km".
std::string_view BeforeNumber(const std::string& word) {
  constexpr std::array<Named, 9> kWords = {{{"depth", "depth"},
                                            {"height", "height"},
                                            {"altitude", "height"},
                                            {"elevation", "height"},
                                            {"length", "length"},
                                            {"width", "width"},
                                            {"radius", "radius"},
                                            {"distance", "distance"},
                                            {"depths", "depth"}}};
  return Find(kWords, word);
}

// The point of the compass at `at`, which moves behind it: "south-west", "southwest", "south west".
std::string ReadBearing(const QuantityInput& in, uint32_t* at) {
  constexpr std::array<Named, 8> kPoints = {{{"north", "north"},
                                             {"south", "south"},
                                             {"east", "east"},
                                             {"west", "west"},
                                             {"northeast", "north-east"},
                                             {"northwest", "north-west"},
                                             {"southeast", "south-east"},
                                             {"southwest", "south-west"}}};
  const std::string first(Find(kPoints, in.Lower(*at)));
  if (first.empty()) return "";
  ++*at;
  if (first != "north" && first != "south") return first;
  const uint32_t next = in.Lower(*at) == "-" ? *at + 1 : *at;
  if (in.Lower(next) != "east" && in.Lower(next) != "west") return first;
  *at = next + 1;
  return first + "-" + in.Lower(next);
}

// Behind a conversion in brackets, or out of the brackets that the length stands in.
uint32_t BehindBrackets(const QuantityInput& in, uint32_t at) {
  if (in.Lower(at) == ")") return at + 1;
  if (in.Lower(at) != "(") return at;
  for (uint32_t end = at + 1; end < at + kMostInBrackets; ++end) {
    if (in.Lower(end) == ")") return end + 1;
  }
  return at;
}

// Head of the phrase that begins at `word`; -1 where no noun heads it.
int32_t HeadOfPhrase(const std::vector<Word>& words, uint32_t word) {
  const uint32_t limit = word + kMostOfName;
  while (words[word].head > static_cast<int32_t>(word) && static_cast<uint32_t>(words[word].head) < limit &&
         IsNominal(words[words[word].head]))
    word = words[word].head;
  return IsNominal(words[word]) ? static_cast<int32_t>(word) : -1;
}

bool IsOf(const std::vector<Word>& words, uint32_t at) {
  return words[at].deprel.starts_with("nmod") &&
         std::any_of(words.begin(), words.begin() + at, [&](const Word& word) {
           return word.head == static_cast<int32_t>(at) && word.deprel == "case" && word.lemma == "of";
         });
}

// "The port of Veldt", "the capital, Norhaven": the name behind the noun, else the noun ("a ridge in Veldt
// Park").
uint32_t NameOf(const std::vector<Word>& words, uint32_t noun) {
  if (words[noun].upos == Upos::kPropn) return noun;
  for (uint32_t at = noun + 1; at < words.size() && at < noun + kMostOfName; ++at) {
    const bool depends = words[at].head == static_cast<int32_t>(noun) && words[at].upos == Upos::kPropn;
    if (depends && (IsOf(words, at) || words[at].deprel == "appos")) return at;
  }
  return noun;
}

// A name with the words that belong to it ("Bandar Abbas"); of a common noun the lemma.
std::string WordsOf(const std::vector<Word>& words, uint32_t head) {
  if (words[head].upos != Upos::kPropn) return words[head].lemma;
  std::string text;
  for (uint32_t at = 0; at < words.size(); ++at) {
    const bool part = words[at].head == static_cast<int32_t>(head) && words[at].upos == Upos::kPropn &&
                      (words[at].deprel == "flat" || words[at].deprel == "compound");
    if (at != head && !part) continue;
    if (!text.empty()) text += ' ';
    text += words[at].form;
  }
  return text;
}

void ReadLandmark(const QuantityInput& in, uint32_t at, Quantity* value) {
  if (at >= in.pieces.size()) return;
  const int32_t noun = HeadOfPhrase(in.sentence.words, in.pieces[at].word);
  if (noun < 0) return;
  value->landmark_word = static_cast<int32_t>(NameOf(in.sentence.words, noun));
  value->landmark = WordsOf(in.sentence.words, value->landmark_word);
}

// "Away", "south-west of Veldt", "off the coast", "from the port".
void ReadFrom(const QuantityInput& in, Quantity* value, uint32_t at) {
  for (const char* word : {"away", "further", "or", "so", "to", "the", "inland"}) {
    if (in.Lower(at) == word) ++at;
  }
  value->bearing = ReadBearing(in, &at);
  const std::string& link = in.Lower(at);
  const bool from = link == "from" || link == "off" || link == "outside";
  if (!from && (value->bearing.empty() || link != "of")) return;
  value->dimension = "distance";
  ReadLandmark(in, at + 1, value);
}

}  // namespace

void ReadDistance(const QuantityInput& in, QuantityDraft* draft) {
  constexpr uint32_t kBefore = 4;
  Quantity& value = draft->value;
  if (value.measure != MeasureType::kLength) return;
  uint32_t at = BehindBrackets(in, draft->end);
  if (in.Lower(at) == "-") ++at;
  value.dimension = AfterUnit(in.Lower(at));
  for (uint32_t back = 1; back <= kBefore && back <= draft->first && value.dimension.empty(); ++back)
    value.dimension = BeforeNumber(in.Lower(draft->first - back));
  if (value.dimension.empty() || value.dimension == "distance") ReadFrom(in, &value, at);
}

}  // namespace rashomon
