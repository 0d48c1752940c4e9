// Which earlier phrases are weighed as antecedents of each phrase.
#include <algorithm>

#include "base/string_map.h"
#include "entities/coref_signs.h"

namespace rashomon {
namespace {

constexpr uint32_t kSentencesBack = 4;
constexpr size_t kNearPronoun = 40;
constexpr size_t kNearOther = 14;
constexpr size_t kLike = 5;  // of each likeness

// The last few phrases of each key.
template <typename Map, typename Key>
void TakeLike(Map& map, const Key& key, std::vector<uint32_t>& out) {
  auto found = map.find(key);
  if (found == map.end()) return;
  const std::vector<uint32_t>& list = found->second;
  const size_t from = list.size() > kLike ? list.size() - kLike : 0;
  out.insert(out.end(), list.begin() + static_cast<std::ptrdiff_t>(from), list.end());
  out.push_back(list.front());
}

struct Index {
  StringMap<std::vector<uint32_t>> by_head;
  StringMap<std::vector<uint32_t>> by_form;
  StringMap<std::vector<uint32_t>> by_group;  // speech pronouns
  StringMap<std::vector<uint32_t>> by_name_word;
  absl::flat_hash_map<int32_t, std::vector<uint32_t>> by_entity;

  void Take(const PhraseFacts& phrase, std::vector<uint32_t>& out) {
    if (phrase.IsSpeech()) TakeLike(by_group, phrase.group, out);
    if (phrase.entity >= 0) TakeLike(by_entity, phrase.entity, out);
    if (phrase.IsPronoun()) return;
    TakeLike(by_head, phrase.head, out);
    TakeLike(by_form, phrase.form, out);
    TakeLike(by_name_word, phrase.head, out);
    if (phrase.group != "name") return;
    for (const std::string& word : phrase.words) TakeLike(by_head, word, out);
  }

  void Put(const PhraseFacts& phrase, uint32_t index) {
    if (phrase.IsSpeech()) by_group[phrase.group].push_back(index);
    if (phrase.entity >= 0) by_entity[phrase.entity].push_back(index);
    if (phrase.IsPronoun()) return;
    by_head[phrase.head].push_back(index);
    by_form[phrase.form].push_back(index);
    if (phrase.group != "name") return;
    for (const std::string& word : phrase.words) by_name_word[word].push_back(index);
  }
};

}  // namespace

std::vector<std::vector<uint32_t>> FindAntecedents(const CorefText& text) {
  std::vector<std::vector<uint32_t>> all(text.phrases.size());
  Index index;
  for (uint32_t i = 0; i < text.phrases.size(); ++i) {
    const PhraseFacts& phrase = text.phrases[i];
    std::vector<uint32_t>& out = all[i];
    const size_t near = phrase.IsPronoun() ? kNearPronoun : kNearOther;
    for (uint32_t j = i; j-- > 0 && out.size() < near;) {
      if (phrase.phrase.sentence - text.phrases[j].phrase.sentence > kSentencesBack) break;
      out.push_back(j);
    }
    index.Take(phrase, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    index.Put(phrase, i);
  }
  return all;
}

std::vector<PhraseCounts> CountPhrases(const std::vector<PhraseFacts>& phrases) {
  std::vector<PhraseCounts> counts;
  StringMap<uint32_t> forms;
  StringMap<uint32_t> heads;
  absl::flat_hash_map<int32_t, uint32_t> chains;
  for (const PhraseFacts& phrase : phrases) {
    PhraseCounts count;
    count.same_form = forms[phrase.form]++;
    if (!phrase.IsPronoun()) count.same_head = heads[phrase.head]++;
    if (phrase.entity >= 0) count.same_chain = chains[phrase.entity]++;
    counts.push_back(count);
  }
  return counts;
}

}  // namespace rashomon
