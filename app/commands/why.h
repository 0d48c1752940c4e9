// How a finding came about, or why there is none: `compare --why` and `explain REPORT ID`.
#pragma once

#include "app/exit_status.h"
#include "app/options.h"
#include "app/surroundings.h"

namespace rashomon {

// Operands: FILE:LINE[:COLUMN], twice, then the paths of the story; none: the folder of the first file.
Outcome RunWhy(const Options& options, const Surroundings& around);

// Operands: a report's JSON and the id or fingerprint of a finding in it. Status 3 when an article is not as
// it was: then only what the report holds is told.
Outcome RunExplainFinding(const Options& options, const Surroundings& around);

}  // namespace rashomon
