// A document and parse for tests of values: tokens cut at white space and punctuation, tags from a handful of
// words and endings. A case may give a word its Penn tag: "march_VB". No model is needed to run the cases.
#pragma once

#include <string>

#include "syntax/parse.h"
#include "text/document.h"

namespace rashomon {

struct SimpleText {
  Document document;
  Parse parse;
};

// One sentence a line of `marked`. `published` is empty or a date as ParseMoment reads it.
SimpleText MakeSimpleText(const std::string& marked, const std::string& published);

}  // namespace rashomon
