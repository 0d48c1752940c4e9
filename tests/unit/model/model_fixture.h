// What the tests of the model share: the shipped files in memory, and documents of plain sentences.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "text/document.h"

namespace rashomon {

// "model/model.xml" and the others, as shipped.
std::map<std::string, std::string> ShippedModel();
// One sentence a line, tokens at blanks.
Document DocumentOf(const std::vector<std::string>& sentences);

}  // namespace rashomon
