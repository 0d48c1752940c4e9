#include "values/pieces.h"

#include <array>

namespace rashomon {
namespace {

bool IsAsciiLetter(unsigned char c) {
  return (c | 32) >= 'a' && (c | 32) <= 'z';
}

size_t CharacterLength(std::string_view text, size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

// Signs that are a piece of their own wherever they stand.
constexpr std::array<std::string_view, 33> kSigns = {
    "-", "–", "—", "−", "‑", "‐", "/", "$",   "£", "€", "¥", "₹", "%", "+",   "°", "~", "=",
    "×", "º", "½", "₩", "₫", "₴", "₺", "₽", "₦", "₪", "₱", "₸", "₡", "₾", "₭", "฿"};

bool StartsSign(std::string_view text, size_t at, size_t* length) {
  for (std::string_view sign : kSigns) {
    if (text.substr(at).starts_with(sign)) {
      *length = sign.size();
      return true;
    }
  }
  return false;
}

bool IsDash(std::string_view sign) {
  return sign == "-" || sign == "–" || sign == "—" || sign == "−" || sign == "‑" || sign == "‐";
}

// End of the digits that begin at `at`, with separators between digits: "1,200", "7.30", "10:35".
bool IsGroupComma(std::string_view text, size_t comma) {
  size_t digits = 0;
  while (comma + 1 + digits < text.size() && IsAsciiDigit(text[comma + 1 + digits])) ++digits;
  const size_t after = comma + 1 + digits;
  return digits == 3 || (digits == 2 && after < text.size() && text[after] == ',');
}

size_t DigitsEnd(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size()) {
    if (IsAsciiDigit(text[end])) {
      ++end;
    } else if ((text[end] == '.' || text[end] == ':') && end + 1 < text.size() &&
               IsAsciiDigit(text[end + 1])) {
      end += 2;
    } else if (text[end] == ',' && IsGroupComma(text, end)) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

size_t LettersEnd(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size()) {
    size_t length = 0;
    if (StartsSign(text, end, &length)) break;
    end += CharacterLength(text, end);
  }
  return end;
}

// "th" of "16th", "s" of "1990s": they stay with their number.
bool BelongsToNumber(std::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th" || letters == "s" ||
         letters == "'s";
}

// "US1" of "$US1 million", "Rs500", "EUR5m": the letters of a currency before its number.
size_t CurrencyLetters(std::string_view text) {
  for (std::string_view letters : {"USD", "EUR", "GBP", "INR", "US", "Rs", "RM"}) {
    if (text.starts_with(letters) && text.size() > letters.size() && IsAsciiDigit(text[letters.size()])) {
      return letters.size();
    }
  }
  return 0;
}

// "october" of "october2"; short names may be of anything ("Oct4" is a gene).
size_t MonthLetters(std::string_view form) {
  constexpr std::array<std::string_view, 9> kMonths = {
      "january", "february", "march", "april", "august", "september", "october", "november", "december"};
  for (std::string_view month : kMonths) {
    if (form.size() <= month.size() || !IsAsciiDigit(form[month.size()])) continue;
    bool same = true;
    for (size_t i = 0; i < month.size(); ++i) same = same && (form[i] | 32) == month[i];
    if (same) return month.size();
  }
  return 0;
}

size_t PieceEnd(std::string_view form, size_t at) {
  size_t length = 0;
  if (StartsSign(form, at, &length)) return at + length;
  if (at == 0 || form[at - 1] == '$') {
    if (const size_t letters = CurrencyLetters(form.substr(at))) return at + letters;
  }
  const bool stamp = form[at] == 'T' && at > 1 && IsAsciiDigit(form[at - 1]) && IsAsciiDigit(form[at - 2]);
  if (stamp && at + 1 < form.size() && IsAsciiDigit(form[at + 1])) return at + 1;  // "2016-12-16T12:23:59"
  if (const size_t month = at == 0 ? MonthLetters(form) : 0) return month;
  if (!IsAsciiDigit(form[at])) return LettersEnd(form, at);
  const size_t digits = DigitsEnd(form, at);
  const size_t letters = LettersEnd(form, digits);
  return BelongsToNumber(form.substr(digits, letters - digits)) ? letters : digits;
}

std::string Normal(std::string_view text) {
  std::string lower;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (text.substr(at).starts_with("’")) {
      lower += '\'';
      at += 2;
    } else {
      lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 32 : c);
    }
  }
  if (lower.size() < 2 || !IsAsciiLetter(static_cast<unsigned char>(lower[0]))) return lower;
  std::erase(lower, '.');
  return lower;
}

// Links and addresses are one piece: nothing inside them is a number.
bool IsLink(std::string_view form) {
  if (form.find("://") != std::string_view::npos || form.starts_with("www.")) return true;
  const size_t slash = form.find('/');
  return slash != std::string_view::npos && form.substr(0, slash).find('.') != std::string_view::npos &&
         IsAsciiLetter(static_cast<unsigned char>(form[slash - 1]));
}

void CutWord(const Word& word, uint32_t index, Pieces* pieces) {
  const std::string& form = word.form;
  for (size_t at = 0; at < form.size();) {
    const size_t end = IsLink(form) ? form.size() : PieceEnd(form, at);
    ValuePiece piece{};
    piece.range = {word.range.begin + static_cast<uint32_t>(at),
                   word.range.begin + static_cast<uint32_t>(end)};
    piece.word = index;
    piece.lower = Normal(std::string_view(form).substr(at, end - at));
    piece.capital = form[at] >= 'A' && form[at] <= 'Z';
    piece.number = IsAsciiDigit(form[at]);
    pieces->push_back(std::move(piece));
    at = end;
  }
}

}  // namespace

Pieces CutPieces(const ParsedSentence& sentence) {
  Pieces pieces;
  pieces.reserve(sentence.words.size() + 8);
  for (uint32_t index = 0; index < sentence.words.size(); ++index) {
    CutWord(sentence.words[index], index, &pieces);
  }
  for (size_t at = 0; at < pieces.size(); ++at) {
    ValuePiece& piece = pieces[at];
    piece.glued = at > 0 && pieces[at - 1].range.end == piece.range.begin;
    piece.glued_after = at + 1 < pieces.size() && pieces[at + 1].range.begin == piece.range.end;
    if (IsDash(piece.lower)) piece.lower = piece.glued && piece.glued_after ? "-" : "--";
  }
  return pieces;
}

const ValuePiece& PieceAt(const Pieces& pieces, int at) {
  static const ValuePiece kNone{};
  return at < 0 || at >= static_cast<int>(pieces.size()) ? kNone : pieces[static_cast<size_t>(at)];
}

std::vector<uint32_t> FirstPieces(const Pieces& pieces, size_t words) {
  std::vector<uint32_t> first(words + 1, static_cast<uint32_t>(pieces.size()));
  for (size_t at = pieces.size(); at-- > 0;) first[pieces[at].word] = static_cast<uint32_t>(at);
  for (size_t word = words; word-- > 0;) first[word] = std::min(first[word], first[word + 1]);
  return first;
}

bool AllDigits(std::string_view text) {
  for (char c : text) {
    if (!IsAsciiDigit(c)) return false;
  }
  return !text.empty();
}

int ToInt(std::string_view text) {
  if (!AllDigits(text) || text.size() > 9) return -1;
  int value = 0;
  for (char c : text) value = value * 10 + (c - '0');
  return value;
}

}  // namespace rashomon
