// English inflection undone by spelling alone, for forms that no table holds. All take and give lower case.
#pragma once

#include <string>
#include <string_view>

namespace rashomon {

std::string BaseOfThirdPerson(std::string_view form);  // "carries" -> "carry"
std::string BaseOfPast(std::string_view form);         // "stopped" -> "stop", "hoped" -> "hope"
std::string BaseOfIng(std::string_view form);          // "planning" -> "plan", "making" -> "make"
std::string SingularOf(std::string_view form);         // "cities" -> "city", "policemen" -> "policeman"
std::string PositiveOf(std::string_view form);         // "larger", "largest" -> "large"

}  // namespace rashomon
