// The commands of the program as one table.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/exit_status.h"
#include "app/options.h"
#include "app/surroundings.h"

namespace rashomon {

struct Command {
  std::string name;
  std::string operands;  // as help shows them
  std::string summary;   // for the list of commands
  std::string doc;       // for the command's own help
  unsigned bit{};        // CommandBit
  std::function<Outcome(const Options&, const Surroundings&)> run;
};

const std::vector<Command>& Commands();

Outcome RunCompare(const Options& options, const Surroundings& around);
Outcome RunBaseline(const Options& options, const Surroundings& around);
Outcome RunBrat(const Options& options, const Surroundings& around);
Outcome RunCheck(const Options& options, const Surroundings& around);
Outcome RunCompletion(const Options& options, const Surroundings& around);
Outcome RunMan(const Options& options, const Surroundings& around);
Outcome RunConfig(const Options& options, const Surroundings& around);
Outcome RunDump(const Options& options, const Surroundings& around);
Outcome RunExplain(const Options& options, const Surroundings& around);
Outcome RunReview(const Options& options, const Surroundings& around);
Outcome RunIngest(const Options& options, const Surroundings& around);
Outcome RunForget(const Options& options, const Surroundings& around);
Outcome RunBackup(const Options& options, const Surroundings& around);
Outcome RunRestore(const Options& options, const Surroundings& around);

}  // namespace rashomon
