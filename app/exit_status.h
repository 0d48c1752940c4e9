// The exit status of every command and format, from what happened. The only place that knows the numbers.
#pragma once

namespace rashomon {

struct Outcome {
  bool bad_usage{};     // command line, configuration, or nothing to read
  bool unreadable{};    // some input could not be read; the rest was compared
  bool internal{};      // a bug, or output that could not be written
  bool gate_reached{};  // a conflict reached --fail-on
};

// 2 bad usage; else 3 unreadable or internal; else 1 gate reached; else 0.
int ExitStatus(const Outcome& outcome);

}  // namespace rashomon
