#include "values/extractor.h"

#include <algorithm>

#include "base/status_macros.h"
#include "values/numbers.h"
#include "values/pieces.h"
#include "values/quantity_finder.h"
#include "values/time_finder.h"
#include "values/time_resolver.h"
#include "values/time_sharing.h"

namespace rashomon {

struct ValueExtractor::Impl {
  NumberLexicon numbers;
  TimeGrammar times;
  QuantityFinder quantities;
};

namespace {

ByteRange RangeOfPieces(const Pieces& pieces, uint32_t first, uint32_t end) {
  return {pieces[first].range.begin, pieces[end - 1].range.end};
}

TimeContext ContextOf(const Document& document, uint32_t sentence) {
  TimeContext context;
  if (document.frames.empty()) {
    context.anchor = document.meta.published;
    return context;
  }
  const uint32_t frame = sentence < document.sentences.size() ? document.sentences[sentence].frame : 0;
  const Frame& here = document.frames[std::min<size_t>(frame, document.frames.size() - 1)];
  context.anchor = here.date;
  context.anchor_kind = frame == 0 ? TimeAnchor::kPublication : TimeAnchor::kFrame;
  // A post without a date of its own is as old as its article.
  if (!context.anchor && frame != 0) {
    context.anchor = document.frames[0].date;
    context.anchor_kind = TimeAnchor::kPublication;
  }
  return context;
}

// A weekday, month or day of a month that says neither its year nor how it lies to the anchor.
bool StandsAlone(const TimeSpec& spec) {
  const bool named = spec.Has(Field::kWeekday) || spec.Has(Field::kMonth);
  return spec.kind() == SpecKind::kCalendar && named && !spec.Has(Field::kYear) && !spec.Has(Field::kShift) &&
         !spec.Has(Field::kReference);
}

struct SentenceTimes {
  const ParsedSentence& sentence;
  const Pieces& pieces;
  std::vector<FoundTime> times;
};

// What the i-th expression is resolved against: `around` with its tense; the end of a range, against its
// beginning.
TimeContext ContextOfTime(const SentenceTimes& in, size_t i, const TimeContext& around,
                          const TimeExpression* before) {
  TimeContext context = around;
  const FoundTime& found = in.times[i];
  const bool since = PieceAt(in.pieces, static_cast<int>(found.first) - 1).lower == "since";
  context.tense = since ? Tense::kPast : TenseAt(in.sentence, in.pieces[found.first].word);
  const bool second =
      before != nullptr && AreLinked(in.pieces, in.times[i - 1], found) && StandsAlone(found.spec);
  if (second && before->interval) {  // "from Friday to Tuesday": the Tuesday after that Friday
    context.anchor = Moment{.at = before->interval->begin};
    context.tense = Tense::kFuture;
  }
  return context;
}

}  // namespace

absl::StatusOr<ValueExtractor> ValueExtractor::Load(const FileSource& files, const std::string& folder) {
  auto impl = std::make_shared<Impl>();
  ASSIGN_OR_RETURN(impl->numbers, NumberLexicon::Load(files, JoinPath(folder, "number_words.tsv")));
  ASSIGN_OR_RETURN(impl->times, TimeGrammar::Load(files, folder));
  ASSIGN_OR_RETURN(impl->quantities, QuantityFinder::Load(files, folder));
  ValueExtractor extractor;
  extractor.impl_ = std::move(impl);
  return extractor;
}

Values ValueExtractor::Extract(const Document& document, const Parse& parse, const Entities&) const {
  Values values;
  TimeResolver resolver;
  uint32_t last_frame = 0;
  for (uint32_t index = 0; index < parse.sentences.size(); ++index) {
    const ParsedSentence& sentence = parse.sentences[index];
    const Pieces pieces = CutPieces(sentence);
    const uint32_t frame = index < document.sentences.size() ? document.sentences[index].frame : 0;
    if (frame != last_frame) resolver.ForgetNarrative();
    last_frame = frame;
    resolver.BeginSentence();
    const TimeContext around = ContextOf(document, index);
    std::vector<bool> taken(pieces.size(), false);
    const SentenceTimes in{sentence, pieces, FindTimes(impl_->times, impl_->numbers, sentence, pieces)};
    for (size_t i = 0; i < in.times.size(); ++i) {
      const FoundTime& found = in.times[i];
      const TimeContext context = ContextOfTime(in, i, around, i > 0 ? &values.times.back() : nullptr);
      TimeExpression time = resolver.Resolve(found.spec, context);
      time.sentence = index;
      time.first_word = pieces[found.first].word;
      time.end_word = pieces[found.end - 1].word + 1;
      time.range = RangeOfPieces(pieces, found.first, found.end);
      values.times.push_back(std::move(time));
      std::fill(taken.begin() + found.first, taken.begin() + found.end, true);
    }
    for (Quantity& quantity : impl_->quantities.Find(sentence, pieces, impl_->numbers, taken)) {
      quantity.sentence = index;
      values.quantities.push_back(std::move(quantity));
    }
  }
  return values;
}

}  // namespace rashomon
