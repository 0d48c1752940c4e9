// The flags of the program as one table: parsing, help, and what else describes them read it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/options.h"

namespace rashomon {

// Commands a flag belongs to.
enum CommandBit : unsigned {
  kCompareBit = 1,
  kDumpBit = 2,
  kExplainBit = 4,
  kCheckBit = 1 << 8,
  kBaselineBit = 1 << 9,
  kConfigBit = 1 << 10,
  kBratBit = 1 << 11,
  kCompletionBit = 1 << 12,
  kManBit = 1 << 13,
  kReviewBit = 1 << 16,
  kIngestBit = 1 << 17,
  kForgetBit = 1 << 18,
  kBackupBit = 1 << 19,
  kRestoreBit = 1 << 20,
  kStoreBits = kReviewBit | kIngestBit | kForgetBit | kBackupBit | kRestoreBit,  // work on a store
  kEveryBit = ~0u
};

struct Flag {
  std::string name;      // "threads", without the dashes
  char letter{};         // 'q' for -q; 0: none
  std::string value;     // how help names the value; empty: the flag takes none
  std::string fallback;  // the default as help shows it; empty: nothing to show
  std::string doc;       // one sentence
  unsigned commands{};
  // Stores the value; gives what is wrong with it, or "".
  std::function<std::string(Options&, std::string_view)> parse;
  std::string alias{};                 // a second name: "output-json"
  bool repeats{};                      // may be given more than once
  bool configurable{true};             // may stand in the configuration
  std::vector<std::string> choices{};  // values to offer
};

const std::vector<Flag>& Flags();
// A part of it.
std::vector<Flag> DeskFlags();

}  // namespace rashomon
