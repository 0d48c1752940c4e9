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

// A weekday or month that says neither its year nor how it lies to the anchor.
bool StandsAlone(const TimeSpec& spec) {
  const bool named = spec.Has(Field::kWeekday) || spec.Has(Field::kMonth);
  return spec.kind() == SpecKind::kCalendar && named && !spec.Has(Field::kYear) && !spec.Has(Field::kShift) &&
         !spec.Has(Field::kReference);
}

// "from Friday to Tuesday", "from next Monday to Friday", "today to October 22", "from November to March":
// the second end is the first one of its name behind the first end.
void FollowFirst(const FoundTime& first, const TimeExpression& resolved, TimeSpec* spec,
                 TimeContext* context) {
  if (!StandsAlone(*spec) || !resolved.interval) return;
  const bool alone = StandsAlone(first.spec);
  const bool day = resolved.precision <= TimePrecision::kDay;
  if (!alone && (!day || resolved.anchor == TimeAnchor::kNone)) return;
  const absl::CivilDay begin(resolved.interval->begin);
  if (spec->Has(Field::kMonth) && (first.spec.Has(Field::kMonth) || (!alone && spec->Has(Field::kDay)))) {
    const int months = spec->Get(Field::kMonth) - begin.month();
    const bool next = months < 0 || (months == 0 && spec->Get(Field::kDay, 31) < begin.day());
    spec->Set(Field::kYear, static_cast<int>(begin.year()) + (next ? 1 : 0));
  } else if (spec->Has(Field::kWeekday) && (first.spec.Has(Field::kWeekday) || !alone)) {
    context->anchor = Moment{.at = resolved.interval->begin};
    context->tense = Tense::kFuture;
  }
}

// "since November", "the year ended Jan. 31" point back whatever the verb says.
void SetTense(const ParsedSentence& sentence, const Pieces& pieces, const FoundTime& found,
              TimeContext* context) {
  const std::string& before = PieceAt(pieces, static_cast<int>(found.first) - 1).lower;
  context->told = before == "ended";
  const bool back = context->told || before == "since";
  context->tense = back ? Tense::kPast : TenseAt(sentence, pieces[found.first].word);
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
    const std::vector<FoundTime> all = FindTimes(impl_->times, impl_->numbers, sentence, pieces);
    for (size_t i = 0; i < all.size(); ++i) {
      const FoundTime& found = all[i];
      TimeSpec spec = found.spec;
      TimeContext context = around;
      SetTense(sentence, pieces, found, &context);
      const bool second = i > 0 && AreLinked(pieces, all[i - 1], found);
      if (second) FollowFirst(all[i - 1], values.times.back(), &spec, &context);
      TimeExpression time = resolver.Resolve(spec, context);
      if (second && time.anchor == TimeAnchor::kNone) time.anchor = values.times.back().anchor;
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
