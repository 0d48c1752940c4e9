#include "app/exit_status.h"

namespace rashomon {

int ExitStatus(const Outcome& outcome) {
  if (outcome.bad_usage) return 2;
  if (outcome.unreadable || outcome.internal) return 3;
  return outcome.gate_reached ? 1 : 0;
}

}  // namespace rashomon
