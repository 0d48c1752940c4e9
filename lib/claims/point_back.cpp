// "The paper reports this, citing Y": what is reported is the sentence before.
#include <algorithm>

#include "claims/draft.h"
#include "claims/spans.h"

namespace rashomon {
namespace {

// The content is a bare "this", "that" or "so".
bool IsPointer(const Article& article, const Draft& draft) {
  if (draft.content.size() != 1) return false;
  const auto& words = article.parse.sentences[draft.sentence].words;
  for (const Word& word : words) {
    if (word.range != draft.content.front()) continue;
    const std::string form = LowerForm(word);
    return word.upos == Upos::kPron && (form == "this" || form == "that");
  }
  return false;
}

}  // namespace

void PointBack(const Article& article, std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    if (draft.sentence == 0 || draft.stance != Stance::kAsserts || !IsPointer(article, draft)) continue;
    const Sentence& before = article.document.sentences[draft.sentence - 1];
    if (before.region != RegionKind::kBody) continue;
    draft.content = {before.range};
  }
}

}  // namespace rashomon
