// From drafts to attributions: one reading for each cue, text order, nesting, chains, speakers of "I".
#include <algorithm>

#include "claims/draft.h"
#include "claims/sources.h"
#include "claims/spans.h"
#include "entities/name_fold.h"

namespace rashomon {
namespace {

uint32_t Anchor(const Draft& draft) {
  return draft.cue ? draft.cue->begin : draft.content.front().begin;
}

bool IsQuoted(const Document& document, const std::vector<ByteRange>& content) {
  for (const Quotation& quotation : document.quotations) {
    for (ByteRange range : content) {
      if (range.Overlaps(quotation.inner)) return true;
    }
  }
  return false;
}

bool IsOwnOutlet(const Article& article, const Source& source) {
  const std::string& outlet = article.document.meta.outlet;
  if (outlet.empty() || source.name.empty() || source.kind == SourceKind::kPerson) return false;
  return SameName(outlet, source.name, EntityType::kOrganisation, article.lexicon);
}

// "As this paper reported": the article's own voice.
bool IsOwnVoice(const Article& article, const Draft& draft) {
  return std::all_of(draft.sources.begin(), draft.sources.end(),
                     [&](const Source& source) { return IsOwnOutlet(article, source); });
}

// The smallest content that holds the cue (or, without a cue, all of the content) of another draft.
int32_t ParentOf(const std::vector<Draft>& drafts, size_t child) {
  int32_t best = -1;
  uint32_t best_size = 0;
  const Draft& inner = drafts[child];
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (i == child) continue;
    const uint32_t size = Size(drafts[i].content);
    const bool holds =
        inner.cue ? Holds(drafts[i].content, *inner.cue) : Holds(drafts[i].content, inner.content.front());
    // Two contents that hold one another's cues: the larger is outside.
    if (!holds || size < Size(inner.content)) continue;
    if (size == Size(inner.content) && (drafts[i].cue ? inner.cue && i > child : inner.cue || i > child))
      continue;
    if (best < 0 || size < best_size) {
      best = static_cast<int32_t>(i);
      best_size = size;
    }
  }
  return best;
}

void AppendSource(const Article& article, const Source& source, std::vector<Source>& chain) {
  if (IsOwnOutlet(article, source)) return;
  if (!chain.empty() && SameSource(chain.back(), source)) {
    // "He said he believes": one speaker; the inner words name him here.
    chain.back() = source;
    return;
  }
  chain.push_back(source);
}

std::vector<Source> ChainOf(const Article& article, const Draft& draft, const Attribution* parent) {
  std::vector<Source> chain;
  if (parent != nullptr) chain = parent->chain;
  std::vector<Source> own = draft.sources;
  if (draft.first_person && parent != nullptr && !parent->chain.empty()) {
    // "I" is who speaks the words around it.
    const std::optional<ByteRange> range = own.back().range;
    own.back() = parent->chain.back();
    own.back().range = range;
  }
  for (const Source& source : own) AppendSource(article, source, chain);
  return chain;
}

Attribution MakeAttribution(const Article& article, const Draft& draft, int32_t parent,
                            const std::vector<Attribution>& done) {
  Attribution attribution;
  attribution.parent = parent;
  attribution.cue = draft.cue;
  attribution.cue_lemma = draft.cue_lemma;
  attribution.sentence = draft.sentence;
  attribution.cue_word = draft.cue_word;
  attribution.content = draft.content;
  attribution.stance = draft.stance;
  attribution.quoted = IsQuoted(article.document, draft.content);
  attribution.chain = ChainOf(article, draft, parent < 0 ? nullptr : &done[static_cast<size_t>(parent)]);
  return attribution;
}

}  // namespace

// Cues that found no content make no attribution; one cue word makes one.
std::vector<Draft> ChooseDrafts(const Article& article, std::vector<Draft> drafts) {
  std::erase_if(drafts, [&](const Draft& draft) {
    return draft.content.empty() || draft.sources.empty() || IsOwnVoice(article, draft);
  });
  for (Draft& draft : drafts) std::sort(draft.content.begin(), draft.content.end());
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    return std::pair(Anchor(a), Size(b.content)) < std::pair(Anchor(b), Size(a.content));
  });
  std::vector<Draft> chosen;
  for (Draft& draft : drafts) {
    const bool repeated = std::any_of(chosen.begin(), chosen.end(), [&](const Draft& other) {
      return other.sentence == draft.sentence && other.cue_word == draft.cue_word && draft.cue_word >= 0;
    });
    if (!repeated) chosen.push_back(std::move(draft));
  }
  return chosen;
}

std::vector<int32_t> ParentsOf(const std::vector<Draft>& drafts) {
  std::vector<int32_t> parents;
  for (size_t i = 0; i < drafts.size(); ++i) parents.push_back(ParentOf(drafts, i));
  return parents;
}

std::vector<Attribution> Assemble(const Article& article, const std::vector<Draft>& chosen) {
  const std::vector<int32_t> parents = ParentsOf(chosen);
  // Parents first: a chain needs its outer part.
  std::vector<size_t> order(chosen.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto depth = [&](size_t i) {
    int levels = 0;
    for (int32_t at = parents[i]; at >= 0 && levels <= static_cast<int>(chosen.size());
         at = parents[static_cast<size_t>(at)]) {
      ++levels;
    }
    return levels;
  };
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return depth(a) < depth(b); });
  std::vector<Attribution> attributions(chosen.size());
  for (size_t i : order) attributions[i] = MakeAttribution(article, chosen[i], parents[i], attributions);
  return attributions;
}

int32_t Claims::AttributionAt(uint32_t at) const {
  int32_t best = -1;
  uint32_t best_size = 0;
  for (size_t i = 0; i < attributions.size(); ++i) {
    const auto& content = attributions[i].content;
    const bool holds =
        std::any_of(content.begin(), content.end(), [&](ByteRange range) { return range.Contains(at); });
    const uint32_t size = Size(content);
    if (holds && (best < 0 || size < best_size)) {
      best = static_cast<int32_t>(i);
      best_size = size;
    }
  }
  return best;
}

const Attribution* Claims::CuedBy(uint32_t sentence, uint32_t word) const {
  const auto found = std::find_if(attributions.begin(), attributions.end(), [&](const Attribution& said) {
    return said.sentence == sentence && said.cue_word == static_cast<int32_t>(word);
  });
  return found == attributions.end() ? nullptr : &*found;
}

}  // namespace rashomon
