#include "text/chars.h"
#include "text/free_date.h"
#include "text/line_forms.h"

namespace rashomon {
namespace {

constexpr size_t kLongest = 90;
constexpr size_t kLongestDay = 40;

// What the words before the dash are: a place in capitals, an agency in brackets, a month.
struct Lead {
  bool capitals{};  // the first word is in capitals
  bool agency{};
  bool month{};
  bool comma{};  // "Evanston, Illinois, United States": a list of names
  bool small{};  // a word in small letters that is no month, agency or link word: running text
};

void NoteWord(std::string_view word, bool first, const TextResources& resources, Lead& lead) {
  const std::string lower = LowerAscii(word);
  size_t letters = 0, capitals = 0;
  for (size_t at = 0; at < word.size();) {
    const Char c = CharAt(word, at);
    letters += IsLetter(c.code);
    capitals += IsUpper(c.code);
    at += c.size;
  }
  if (first && letters >= 3 && capitals == letters) lead.capitals = true;
  if (resources.agencies.contains(lower)) lead.agency = true;
  if (resources.months.contains(lower)) lead.month = true;
  const bool link = lower == "and" || lower == "de" || lower == "of" || lower == "near" || lower == "the";
  if (letters > 0 && capitals == 0 && !link && !resources.months.contains(lower)) lead.small = true;
}

Lead ReadLead(std::string_view text, const TextResources& resources) {
  Lead lead;
  lead.comma = text.find(',') != std::string_view::npos;
  bool first = true;
  for (size_t at = 0; at < text.size();) {
    if (!IsWord(CharAt(text, at).code)) {
      at += CharAt(text, at).size;
      continue;
    }
    size_t stop = at;
    while (stop < text.size() && IsWord(CharAt(text, stop).code)) stop += CharAt(text, stop).size;
    NoteWord(text.substr(at, stop - at), first, resources, lead);
    first = false;
    at = stop;
  }
  return lead;
}

// "Monday, May 7, 2031 On Sunday ...": a whole date runs into a sentence that begins in capitals.
uint32_t LeadingDay(std::string_view paragraph, const TextResources& resources) {
  const std::string_view head = paragraph.substr(0, kLongestDay);
  size_t digits = 0;
  for (size_t at = 0; at < head.size(); ++at) {
    digits = IsDigit(static_cast<unsigned char>(head[at])) ? digits + 1 : 0;
    if (digits != 4) continue;
    const size_t end = at + 1;
    const bool upper = IsSpace(CharAt(paragraph, end).code) && IsUpper(CharAt(paragraph, end + 1).code);
    const FreeDate date = ReadFreeDate(head.substr(0, end), resources);
    return upper && date.moment && date.whole ? static_cast<uint32_t>(end) : 0;
  }
  return 0;
}

}  // namespace

uint32_t LeadingDateline(std::string_view paragraph, const TextResources& resources) {
  if (const uint32_t day = LeadingDay(paragraph, resources)) return day;
  const std::string_view head = paragraph.substr(0, kLongest);
  for (size_t at = 1; at < head.size();) {
    const Char c = CharAt(head, at);
    if (c.code == '.' && at > 4 && IsSpace(CharAt(head, at + 1).code) && IsUpper(CharAt(head, at + 2).code) &&
        IsLower(CharBefore(head, at).code) && head.find('(') == std::string_view::npos) {
      return 0;
    }
    const bool spaced = IsSpace(CharBefore(head, at).code);
    const bool dash = IsLongDash(c.code) || ((c.code == '-' || c.code == '_') && spaced);
    if (!dash) {
      at += c.size;
      continue;
    }
    size_t behind = at;
    while (behind < paragraph.size() &&
           (IsDash(CharAt(paragraph, behind).code) || IsSpace(CharAt(paragraph, behind).code))) {
      behind += CharAt(paragraph, behind).size;
    }
    const Char next = CharAt(paragraph, behind);
    const bool opens = IsUpper(next.code) || IsDigit(next.code) || IsDoubleQuote(next.code) ||
                       IsSingleQuote(next.code) || next.size == 0;
    const Lead lead = ReadLead(head.substr(0, at), resources);
    const bool agency =
        lead.agency && (head[0] == '(' || head.substr(0, at).find('(') != std::string_view::npos);
    const bool place = lead.capitals || agency || lead.month || lead.comma;
    return opens && place && !lead.small ? static_cast<uint32_t>(behind) : 0;
  }
  return 0;
}

}  // namespace rashomon
