// What speaks for and against a drafted attribution: the typed signs that decide whether it is kept.
//
// All depend on the article alone. Chances are log-odds bounded at 8, 0 where there is no such span or the
// model lacks the head; what can be true or not is 1 or 0; a sign that is not known is 0. Private to the
// module.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/draft.h"

namespace rashomon {

enum class DraftSign : uint8_t {
  kCueMean,  // log-odds of the cue's words being a cue's, by the model's tags
  kCueLeast,
  kCueMost,
  kCueContent,  // of the same words being a content's
  kSourceMean,  // of the source's words being a source's
  kSourceLeast,
  kSourceMost,
  kContentMean,  // of the content's words being a content's
  kContentLeast,
  kContentMost,
  kSourceBelongs,  // of the source as the model reads it belonging to this cue
  kContentBelongs,
  kRead,      // the model reads this cue
  kRuled,     // the rules find it
  kKnownCue,  // the lexicon has it
  kSaying,    // as one that introduces direct speech
  kVerb,
  kNoun,
  kRoot,    // the cue's head is the root
  kJoined,  // it hangs from another by "and"
  kSource,  // the source has words of its own
  kName,
  kPronoun,
  kCommonNoun,
  kPerson,
  kSubject,  // the source is the subject of the cue
  kSourceDistance,
  kContentWords,
  kContentDistance,
  kShare,        // of the cue's sentence that is content
  kQuoted,       // of the content that lies in quotation marks
  kQuoteBeside,  // the content begins or ends with a quotation mark
  kCueQuoted,    // the cue lies in quotation marks
  kInside,       // another content holds the cue
  kOuterCue,     // log-odds of that one's cue
  kShared,       // share of the content that lies in others
  kRivals,       // other cues in the sentence
  kPlace,        // of the sentence in the article, 0..1
  kSentenceWords,
  kHeadline,
  kCount
};

inline constexpr size_t kDraftSigns = static_cast<size_t>(DraftSign::kCount);
std::string_view ToString(DraftSign sign);  // "source_mean"

class DraftSigns {
 public:
  double operator[](DraftSign sign) const { return values_[static_cast<size_t>(sign)]; }
  void Set(DraftSign sign, double value) { values_[static_cast<size_t>(sign)] = static_cast<float>(value); }
  const std::array<float, kDraftSigns>& values() const { return values_; }

 private:
  std::array<float, kDraftSigns> values_{};
};

// One entry a draft; all are chosen (draft.h).
std::vector<DraftSigns> SignsOf(const Article& article, const std::vector<Draft>& drafts);

}  // namespace rashomon
