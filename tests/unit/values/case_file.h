// Reads fixtures/cases/values/*.case. A case is a block of lines; blocks are parted by empty lines:
//
//   case: what is shown
//   published: 2025-10-23            (left out: no date is known)
//   text: At least 24 people died on Thursday.     (several: one sentence each)
//   time: "Thursday" DATE 2025-10-23
//   quantity: "At least 24" COUNT [24,inf) person
//
// `time` gives the words, the TIMEX3 type, value and modifier; `quantity` the words, the measure and the
// normal form, then `partitive`, `scope="..."`, the dimension of a length, `bearing=` and `landmark="..."`
// where they hold. All values of the text are listed, in order.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"
#include "values/value.h"

namespace rashomon {

struct ValueCase {
  std::string where;  // "dates.case:12"
  std::string title;
  std::string published;
  std::string text;
  std::vector<std::string> expected;  // the `time:` and `quantity:` lines
};

// Lines of an unknown kind are returned in `bad`.
std::vector<ValueCase> ParseCases(const std::string& name, const std::string& bytes,
                                  std::vector<std::string>* bad);

// The values found, as lines of a case.
std::vector<std::string> CaseLines(const Document& document, const Values& values);

}  // namespace rashomon
