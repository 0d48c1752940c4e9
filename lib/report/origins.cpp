#include "report/origins.h"

#include <algorithm>
#include <set>
#include <string>

#include "report/words.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kShortest = 40;  // bytes: shorter sentences ("He declined to comment.") tell nothing
constexpr size_t kFewest = 2;     // sentences that must be shared

std::set<std::string> SentencesOf(const Document& document) {
  std::set<std::string> sentences;
  for (const Sentence& sentence : document.sentences) {
    std::string words = LowerAscii(Clean(Slice(document.text, sentence.range)));
    if (words.size() >= kShortest) sentences.insert(std::move(words));
  }
  return sentences;
}

bool OneOrigin(const std::set<std::string>& a, const std::set<std::string>& b) {
  const size_t shared =
      std::count_if(a.begin(), a.end(), [&](const std::string& s) { return b.contains(s); });
  return shared >= kFewest && shared * 2 >= std::min(a.size(), b.size());
}

}  // namespace

std::vector<uint32_t> OriginsOf(const Story& story) {
  std::vector<std::set<std::string>> sentences;
  std::vector<uint32_t> origins;
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    sentences.push_back(SentencesOf(story.articles[d].document));
    origins.push_back(d);
    for (uint32_t earlier = 0; earlier < d; ++earlier) {
      if (!OneOrigin(sentences[d], sentences[earlier])) continue;
      const uint32_t from = std::max(origins[d], origins[earlier]),
                     to = std::min(origins[d], origins[earlier]);
      std::replace(origins.begin(), origins.end(), from, to);
    }
  }
  return origins;
}

}  // namespace rashomon
