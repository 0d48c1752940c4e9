// Money: a sign or code before the number, a currency behind it, and what may follow that.
#include <algorithm>
#include <array>

#include "values/quantity_draft.h"

namespace rashomon {
namespace {

using CurrencyMatch = PhraseTable<CurrencyEntry>::Match;

template <size_t N>
bool OneOf(const std::string& text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

void SetMoney(const CurrencyEntry& currency, QuantityDraft* draft) {
  draft->value.measure = MeasureType::kMoney;
  draft->value.unit = currency.code;
  draft->factor = currency.factor;
}

// "75 USD million"; "3 dollars 50 cents", "3 dollars and 50 cents", "3 dollars 50." where nothing else
// follows.
void ReadBehindCurrency(const QuantityInput& in, QuantityDraft* draft) {
  const NumberEntry* scale = in.numbers.Find(in.Lower(draft->end));
  if (scale != nullptr && scale->kind == NumberWord::kMagnitude && !draft->number.magnitude) {
    draft->number.value *= scale->value;
    ++draft->end;
    return;
  }
  const uint32_t at = in.Lower(draft->end) == "and" ? draft->end + 1 : draft->end;
  if (at >= in.pieces.size() || in.Taken(at) || draft->number.decimal) return;
  const std::optional<NumberSpan> part = in.numbers.ParseAt(in.pieces, at);
  if (!part || part->decimal || part->vague || part->fraction || part->value < 1 || part->value > 99) return;
  const auto coin = in.tables.currency_after.At(in.pieces, part->end);
  const Word* next = in.WordAt(part->end);
  const bool cents = coin && coin->entry->factor == 0.01;
  const bool ends = (next == nullptr || in.Lower(part->end) == ".") && part->value >= 10;
  if (!cents && !ends) return;
  draft->number.value += part->value / 100;
  draft->number.decimal = true;
  draft->end = cents ? coin->end : part->end;
}

// Codes that are no words in small letters: "rmb 10".
bool IsCurrencyCode(const std::string& text) {
  constexpr std::array<std::string_view, 8> kCodes = {"usd", "gbp", "rmb", "cny", "inr", "jpy", "chf", "aud"};
  return OneOf(text, kCodes);
}

// "a us $ 150 million loan" of texts in small letters, where the tagger sees no pronoun.
bool IsCountryUs(const QuantityInput& in, uint32_t at) {
  const Word& word = *in.WordAt(at);
  return in.Lower(at) == "us" && (word.upos != Upos::kPron || word.form.find('.') != std::string::npos);
}

// Letters before the number that are a currency though they are written small.
bool IsSmallCurrency(const QuantityInput& in, const QuantityDraft& draft, const CurrencyMatch& sign) {
  constexpr std::array<std::string_view, 4> kNoWords = {"c", "hk", "nz", "nt"};  // "c $ 5", small, is no word
  const std::string& letters = in.pieces[sign.first].lower;
  if (sign.end > sign.first + 1 && (OneOf(letters, kNoWords) || IsCountryUs(in, sign.first))) return true;
  const bool behind_number = sign.first > 0 && in.pieces[sign.first - 1].number;
  if (behind_number && in.tables.currency_after.At(in.pieces, draft.number.end))
    return false;  // "10 rmb 20 usd"
  return IsCurrencyCode(letters);
}

// The currency before the number: "A$5" is Australian, the "a" of "a $5 fine" is not.
std::optional<CurrencyMatch> SignBefore(const QuantityInput& in, const QuantityDraft& draft) {
  auto sign = in.tables.currency_before.Before(in.pieces, draft.number.first);
  auto has_letters = [&] {
    return sign && in.pieces[sign->first].lower[0] >= 'a' && in.pieces[sign->first].lower[0] <= 'z';
  };
  if (has_letters() && !IsSmallCurrency(in, draft, *sign) &&
      (!in.pieces[sign->first].capital || (sign->end > sign->first + 1 && !in.pieces[sign->end - 1].glued))) {
    sign = in.tables.currency_before.At(in.pieces, draft.number.first - 1);
    if (sign && (sign->end != draft.number.first || has_letters())) sign.reset();
  }
  if (sign && !draft.number.digits && !has_letters()) sign.reset();
  return sign;
}

bool ReadSign(const QuantityInput& in, QuantityDraft* draft) {
  const std::optional<CurrencyMatch> sign = SignBefore(in, *draft);
  if (!sign) return false;
  draft->first = std::min(draft->first, sign->first);
  SetMoney(*sign->entry, draft);
  if (in.Lower(draft->end) == "mm" && in.pieces[draft->end].glued && !draft->second) {  // "$1MM" of finance
    draft->number.value *= 1e6;
    ++draft->end;
  }
  auto word = in.tables.currency_after.At(in.pieces, draft->end);  // "$5 Canadian", "US$5 dollars"
  if (word && word->entry->code == sign->entry->code) draft->end = word->end;
  return true;
}

// Words that are a currency only with a magnitude, or as a noun.
bool IsCurrencyHere(const QuantityInput& in, const QuantityDraft& draft, const CurrencyMatch& word) {
  const ValuePiece& behind = PieceAt(in.pieces, static_cast<int>(word.end));
  if (behind.number && behind.glued) return false;  // "3 USD50 cards": the code belongs to the fifty
  const std::string& text = in.Lower(word.first);
  if (text == "p") return in.pieces[word.first].glued;
  if (draft.number.magnitude) return true;
  return text != "marks" && (text != "won" || in.WordAt(word.first)->upos == Upos::kNoun);
}

}  // namespace

bool ReadMoney(const QuantityInput& in, QuantityDraft* draft) {
  if (ReadSign(in, draft)) return true;
  uint32_t at = draft->end;
  if (in.Lower(at) == "-") ++at;
  if (in.Lower(at) == "of" && draft->number.vague) ++at;
  if (in.Lower(at) == "pounds" && draft->number.magnitude) {  // else a weight
    draft->end = at + 1;
    SetMoney({.code = "GBP", .factor = 1}, draft);
    return true;
  }
  const std::optional<CurrencyMatch> word = in.tables.currency_after.At(in.pieces, at);
  if (!word || !IsCurrencyHere(in, *draft, *word)) return false;
  draft->end = word->end;
  SetMoney(*word->entry, draft);
  if (!draft->second && draft->factor == 1) ReadBehindCurrency(in, draft);
  return true;
}

}  // namespace rashomon
