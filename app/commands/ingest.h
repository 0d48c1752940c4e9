// Compares stories and puts them into a store: what `ingest` and `review PATH...` share.
#pragma once

#include "app/exit_status.h"
#include "app/options.h"
#include "app/surroundings.h"
#include "store/store.h"

namespace rashomon {

// Who acts and when, for the audit.
Stamp StampOf(const Options& options, const Surroundings& around);

// Prints one line a story: what is new, the same, changed, gone.
Outcome IngestInto(Store& store, const Options& options, const Surroundings& around);

}  // namespace rashomon
