// What the program finds around it: environment, terminals, its own place, the clock. Read once, in main.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/options.h"

namespace rashomon {

struct Surroundings {
  std::string resources;  // RASHOMON_RESOURCES, or ""
  std::string executable;
  std::string folder;  // the working folder
  std::string user;    // login name, or ""
  Moment today{};      // by the clock, in UTC; SOURCE_DATE_EPOCH wins
  bool no_colour{};    // NO_COLOR is set and not empty
  bool dumb{};         // TERM is "dumb" or not set
  bool output_is_terminal{};
  bool errors_are_terminal{};
  std::optional<uint32_t> columns;  // of the terminal
};

Surroundings LookAround();
std::string UtcNow();  // "2031-05-07T10:20:30Z"
double SecondsNow();   // steady, from any origin

// Colour codes on standard output: with `auto` on a terminal that can show them, and never with NO_COLOR.
// "--color always" asks for them expressly and wins.
bool UseColour(ColourChoice choice, const Surroundings& around);

}  // namespace rashomon
