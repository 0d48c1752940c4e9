#include "syntax/name_spans.h"

#include <algorithm>
#include <array>

namespace rashomon {
namespace {

using Words = std::vector<Word>;

std::string_view TextOf(std::string_view text, const Words& words, uint32_t first, uint32_t end) {
  return Slice(text, {words[first].range.begin, words[end - 1].range.end});
}

bool IsInitial(const Word& word) {
  return word.form.size() == 2 && word.form[1] == '.' && word.form[0] >= 'A' && word.form[0] <= 'Z';
}

// First word of the large place that ends the name; its end where there is none.
uint32_t TailPlace(std::string_view text, const Words& words, const Name& name, const KnownNames& known) {
  if (name.type != NameType::kPlace || known.TypeOf(TextOf(text, words, name.first, name.end)))
    return name.end;
  for (const uint32_t length : {2U, 1U}) {
    if (name.end - name.first <= length) continue;
    const uint32_t tail = name.end - length;
    const Word& before = words[tail - 1];
    if (before.upos == Upos::kPropn && !known.IsPlacePart(before.form) &&
        known.IsLargePlace(TextOf(text, words, tail, name.end))) {
      return tail;
    }
  }
  return name.end;
}

std::vector<Name> SplitPlaces(std::string_view text, const Words& words, const std::vector<Name>& names,
                              const KnownNames& known) {
  std::vector<Name> out;
  for (const Name& name : names) {
    const uint32_t tail = TailPlace(text, words, name, known);
    out.push_back(name);
    out.back().end = tail;
    if (tail == name.end) continue;
    out.push_back(name);
    out.back().first = tail;
  }
  return out;
}

std::vector<Name> JoinInitials(const Words& words, const std::vector<Name>& names) {
  std::vector<Name> out;
  for (Name name : names) {
    const uint32_t least = out.empty() ? 0 : out.back().end;
    if (name.type == NameType::kPerson) {
      while (name.first > least && IsInitial(words[name.first - 1])) --name.first;
    }
    const bool torn = !out.empty() && out.back().end == name.first && out.back().type == name.type &&
                      IsInitial(words[name.first]) && IsInitial(words[name.first - 1]);
    if (torn) {
      out.back().end = name.end;
    } else {
      out.push_back(name);
    }
  }
  return out;
}

// Whether a name may begin behind, or end before, this word.
bool IsEdge(const Word& word) {
  constexpr std::array<std::string_view, 8> kEdges = {"\"", "“", "”", "(", ")", "<", "``", "''"};
  return std::find(kEdges.begin(), kEdges.end(), word.form) != kEdges.end();
}

bool IsInverted(const Words& words, const Name& surname, const Name& given, const KnownNames& known) {
  return surname.end - surname.first == 1 && given.first == surname.end + 1 && given.end - given.first <= 2 &&
         words[surname.end].form == "," &&
         (surname.type == NameType::kPerson || given.type == NameType::kPerson) &&
         known.IsGivenName(words[given.first].form) &&
         (surname.first == 0 || IsEdge(words[surname.first - 1])) &&
         (given.end == words.size() || IsEdge(words[given.end]));
}

std::vector<Name> JoinInverted(const Words& words, const std::vector<Name>& names, const KnownNames& known) {
  std::vector<Name> out;
  for (const Name& name : names) {
    if (!out.empty() && IsInverted(words, out.back(), name, known)) {
      out.back().end = name.end;
      out.back().type = NameType::kPerson;
    } else {
      out.push_back(name);
    }
  }
  return out;
}

bool HasProperNoun(const Words& words, const Name& name) {
  constexpr std::array<std::string_view, 5> kProper = {"NNP", "NNPS", "FW", "GW", "AFX"};
  return std::any_of(words.begin() + name.first, words.begin() + name.end, [&](const Word& word) {
    return std::find(kProper.begin(), kProper.end(), word.xpos) != kProper.end();
  });
}

}  // namespace

std::vector<Name> MendNames(std::string_view text, const std::vector<Word>& words, std::vector<Name> names,
                            const KnownNames& known) {
  names = JoinInverted(words, JoinInitials(words, SplitPlaces(text, words, names, known)), known);
  std::erase_if(
      names, [&](const Name& name) { return name.type != NameType::kOther && !HasProperNoun(words, name); });
  return names;
}

}  // namespace rashomon
