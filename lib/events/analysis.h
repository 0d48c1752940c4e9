// Everything the reading stages know of one article.
#pragma once

#include "claims/claim.h"
#include "entities/entities.h"
#include "syntax/facts.h"
#include "syntax/parse.h"
#include "text/document.h"
#include "values/value.h"

namespace rashomon {

struct Analysis {
  Document document;
  Parse parse;
  Entities entities;
  Values values;
  Claims claims;
  Facts facts{};
};

}  // namespace rashomon
